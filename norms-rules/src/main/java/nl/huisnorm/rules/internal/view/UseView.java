package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.Use;
import nl.huisnorm.facility.UseBuilder;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import org.jspecify.annotations.Nullable;

/** What a building is used for and since when: the facts from which its function under building law follows, and its notification of use. Where nothing is said of it, nothing of it is known. */
public final class UseView extends View {

    private static final Use NOTHING_KNOWN = UseBuilder.builder().build();

    private final BuildingView building;
    private final Use use;

    UseView(BuildingView building, @Nullable Use use) {
        super("use", building.place().field("use"));
        this.building = building;
        this.use = use == null ? NOTHING_KNOWN : use;
    }

    @Override
    Tolerance tolerance() {
        return building.tolerance();
    }

    @Override
    public Subject subject() {
        return building.subject();
    }

    /** Largest number of living units (wooneenheden) in one dwelling. */
    public Amount livingUnits() {
        return amount("livingUnits", use.livingUnits());
    }

    /** Units share a circulation route. */
    public Flag sharedRoute() {
        return flag("sharedRoute", use.sharedRoute());
    }

    /** Residents are registered at this address in the BRP. */
    public Flag registeredInBrp() {
        return flag("registeredInBrp", use.registeredInBrp());
    }

    /** Residents have their main residence elsewhere. */
    public Flag mainResidenceElsewhere() {
        return flag("mainResidenceElsewhere", use.mainResidenceElsewhere());
    }

    /** Longest stay intended, in months. */
    public Amount intendedStayMonths() {
        return amount("intendedStayMonths", use.intendedStayMonths());
    }

    /** Guarded 24 hours a day. */
    public Flag guardedAroundTheClock() {
        return flag("guardedAroundTheClock", use.guardedAroundTheClock());
    }

    /** Walking distance from the guard to the entrance, 0 in the building or on its plot. */
    public Amount guardDistance() {
        return amount("guardDistance", use.guardDistance());
    }

    /** Guard alarmed by the evacuation alarm or smoke detectors. */
    public Flag guardAlarmed() {
        return flag("guardAlarmed", use.guardAlarmed());
    }

    /** First day of use. */
    public Day startedOn() {
        return day("startedOn", use.startedOn());
    }

    /** Day the use was notified. */
    public Day notifiedOn() {
        return day("notifiedOn", use.notifiedOn());
    }

    /** Whether the use was notified; it was where the day is known. */
    public Flag notified() {
        return use.notified() == null && use.notifiedOn() != null
                ? flag("notifiedOn", true)
                : flag("notified", use.notified());
    }

    /** The notified use has changed or will change. */
    public Flag changed() {
        return flag("changed", use.changed());
    }

    /** First day of a change of the notified use. */
    public Day changedOn() {
        return day("changedOn", use.changedOn());
    }

    /** Day that change was notified. */
    public Day changeNotifiedOn() {
        return day("changeNotifiedOn", use.changeNotifiedOn());
    }

    /** Permit for fire-safe use granted. */
    public Flag fireSafeUsePermit() {
        return flag("fireSafeUsePermit", use.fireSafeUsePermit());
    }

    /** Usable floor area of lodging that depends on one escape route. */
    public Amount areaOnOneEscapeRoute() {
        return area("areaOnOneEscapeRoute", use.areaOnOneEscapeRoute());
    }

    /** Height of the highest floor people stay on above ground level. */
    public Amount highestFloor() {
        return amount("highestFloor", use.highestFloor());
    }

    /** Temporary structure. */
    public Flag temporaryStructure() {
        return flag("temporaryStructure", use.temporaryStructure());
    }

    /** Whether it is a large old farmhouse in a village. */
    public Flag largeFarmhouse() {
        return flag("largeFarmhouse", use.largeFarmhouse());
    }

    /** Day a temporary structure was placed. */
    public Day placedOn() {
        return day("placedOn", use.placedOn());
    }
}
