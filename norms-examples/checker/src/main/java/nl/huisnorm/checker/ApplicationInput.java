package nl.huisnorm.checker;

import java.util.List;
import nl.huisnorm.assessment.ApplicationAssessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Comparison;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.io.ApplicationDocument;
import nl.huisnorm.io.PlanDocument;
import nl.huisnorm.io.UnreadableInputException;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;

/**
 * An application with all that belongs to it.
 *
 * @param application the application
 * @param facility the facility applied for
 * @param plan the plan that came with it, or none
 * @param profile the profile that the application names, where the command line names none
 */
record ApplicationInput(
        PermitApplication application,
        Facility facility,
        Comparison.@Nullable Plan plan,
        @Nullable Profile profile) {

    static ApplicationInput of(ApplicationDocument document, Rulebook rulebook) throws UnreadableInputException {
        return new ApplicationInput(
                document.application(),
                document.facility().facility(),
                document.plan() == null ? null : plan(document.plan()),
                rulebook.profile().isPresent()
                        ? null
                        : document.profile(rulebook).orElse(null));
    }

    static Comparison.Plan plan(PlanDocument document) {
        return new Comparison.Plan(document.plan(), List.copyOf(document.facilities()));
    }

    ApplicationAssessment assess(Rulebook rulebook, AssessmentOptions options) {
        return assess(rulebook, options, List.of(), plan == null ? List.of() : plan.facilities());
    }

    /** Judges it, its plan together with others; the facilities are those that all plans name. */
    ApplicationAssessment assess(
            Rulebook rulebook, AssessmentOptions options, List<SettlementPlan> others, List<Facility> facilities) {
        Rulebook local = profile == null || rulebook.profile().isPresent() ? rulebook : rulebook.withProfile(profile);
        return local.assess(application, facility, plan == null ? null : plan.plan(), others, facilities, options);
    }
}
