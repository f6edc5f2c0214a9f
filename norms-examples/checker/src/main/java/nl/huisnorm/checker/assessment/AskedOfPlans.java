package nl.huisnorm.checker.assessment;

import java.util.List;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.application.ApplicationInput;
import nl.huisnorm.checker.report.Endings;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.PlanDocument;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what can be asked about plans and about the facilities of applications, and for what runs out soon in facilities of both.
 *
 * @param huisnorm what judges
 * @param options what is judged by
 * @param ofPlans whether it is looked for of plans
 * @param ofFacilities whether it is looked for of facilities
 * @param endings whether what runs out soon is looked for
 */
public record AskedOfPlans(
        Huisnorm huisnorm, AssessmentOptions options, boolean ofPlans, boolean ofFacilities, boolean endings) {

    /** Asks about a plan. */
    public JudgedPlan of(PlanDocument document, SettlementAssessment assessment) {
        return new JudgedPlan(document, assessment, ofPlan(document, huisnorm), endings(document, huisnorm));
    }

    /** Asks about the facility of an application and about its plan. */
    public JudgedApplication of(ApplicationDocument document, ApplicationAssessment assessment)
            throws UnreadableInputException {
        ApplicationInput input = ApplicationInput.of(document, huisnorm);
        Huisnorm law = input.lawOf(huisnorm);
        PlanDocument plan = document.plan();
        boolean asks = ofFacilities && assessment.facility().findings().size() <= Checking.MOST_FINDINGS_ASKED;
        return new JudgedApplication(
                document,
                assessment,
                asks ? law.questions(document.facility().facility(), options) : List.of(),
                plan == null ? List.of() : ofPlan(plan, law),
                endings
                        ? Endings.of(
                                assessment.facility(),
                                input.assess(huisnorm, Endings.later(options)).facility())
                        : null,
                plan == null ? null : endings(plan, law));
    }

    private @Nullable Endings endings(PlanDocument document, Huisnorm law) {
        return endings ? Endings.ofPlan(document, law, options) : null;
    }

    private List<Question> ofPlan(PlanDocument document, Huisnorm law) {
        return ofPlans ? law.questions(document.plan(), document.facilities(), options) : List.of();
    }
}
