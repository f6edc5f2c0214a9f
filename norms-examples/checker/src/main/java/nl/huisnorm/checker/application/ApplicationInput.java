package nl.huisnorm.checker.application;

import java.util.List;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.comparison.Comparison;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.rulebook.Profile;
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
public record ApplicationInput(
        PermitApplication application,
        Facility facility,
        Comparison.@Nullable Plan plan,
        @Nullable Profile profile) {

    /** An application as it was read. */
    public static ApplicationInput of(ApplicationDocument document, Huisnorm huisnorm) throws UnreadableInputException {
        return new ApplicationInput(
                document.application(),
                document.facility().facility(),
                document.plan() == null ? null : plan(document.plan()),
                huisnorm.rulebook().profile().isPresent()
                        ? null
                        : document.profile(huisnorm.rulebook()).orElse(null));
    }

    /** A plan as it was read, with its facilities. */
    public static Comparison.Plan plan(PlanDocument document) {
        return new Comparison.Plan(document.plan(), List.copyOf(document.facilities()));
    }

    /** What it is judged with: with the profile that it names, where none was chosen. */
    public Huisnorm lawOf(Huisnorm huisnorm) {
        return profile == null || huisnorm.rulebook().profile().isPresent() ? huisnorm : huisnorm.withProfile(profile);
    }

    /** Judges it by itself. */
    public ApplicationAssessment assess(Huisnorm huisnorm, AssessmentOptions options) {
        return assess(huisnorm, options, List.of(), plan == null ? List.of() : plan.facilities());
    }

    /** Judges it, its plan together with others; the facilities are those that all plans name. */
    public ApplicationAssessment assess(
            Huisnorm huisnorm, AssessmentOptions options, List<SettlementPlan> others, List<Facility> facilities) {
        return lawOf(huisnorm)
                .assess(application, facility, plan == null ? null : plan.plan(), others, facilities, options);
    }
}
