package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.settlement.HousingManagement;
import nl.huisnorm.settlement.HousingManagementBuilder;
import org.jspecify.annotations.Nullable;

/** How the housing of a plan is managed. Where nothing is said of it, nothing of it is known. */
public final class HousingManagementView extends View {

    private static final HousingManagement NOTHING_KNOWN =
            HousingManagementBuilder.builder().build();

    private final PlanView plan;
    private final HousingManagement housingManagement;

    HousingManagementView(PlanView plan, @Nullable HousingManagement housingManagement, Pointer place) {
        super("housingManagement", place);
        this.plan = plan;
        this.housingManagement = housingManagement == null ? NOTHING_KNOWN : housingManagement;
    }

    @Override
    public Subject subject() {
        return plan.subject();
    }

    /** Whether there is a management plan with cleaning, waste and complaints. */
    public Flag managementPlan() {
        return flag("managementPlan", housingManagement.managementPlan());
    }

    /** Whether there are house rules. */
    public Flag houseRules() {
        return flag("houseRules", housingManagement.houseRules());
    }

    /** Whether someone can be reached 24 hours a day. */
    public Flag reachableDayAndNight() {
        return flag("reachableDayAndNight", housingManagement.reachableDayAndNight());
    }

    /** Whether there is a manager on site. */
    public Flag managerOnSite() {
        return flag("managerOnSite", housingManagement.managerOnSite());
    }

    /** Whether a list of who sleeps there is kept daily at the location. */
    public Flag nightRegister() {
        return flag("nightRegister", housingManagement.nightRegister());
    }

    /** Whether there is a named contact for neighbours, municipality and authorities. */
    public Flag namedContact() {
        return flag("namedContact", housingManagement.namedContact());
    }
}
