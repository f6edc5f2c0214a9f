package nl.huisnorm.checker.assessment;

import java.util.List;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.application.ApplicationInput;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.PlanDocument;

/**
 * Looks for what can be asked about plans, and about the facilities of applications.
 *
 * @param huisnorm what judges
 * @param options what is judged by
 * @param ofPlans whether it is looked for of plans
 * @param ofFacilities whether it is looked for of facilities
 */
public record AskedOfPlans(Huisnorm huisnorm, AssessmentOptions options, boolean ofPlans, boolean ofFacilities) {

    /** Asks about a plan. */
    public JudgedPlan of(PlanDocument document, SettlementAssessment assessment) {
        return new JudgedPlan(document, assessment, ofPlan(document, huisnorm));
    }

    /** Asks about the facility of an application and about its plan. */
    public JudgedApplication of(ApplicationDocument document, ApplicationAssessment assessment)
            throws UnreadableInputException {
        Huisnorm law = ApplicationInput.of(document, huisnorm).lawOf(huisnorm);
        PlanDocument plan = document.plan();
        boolean asks = ofFacilities && assessment.facility().findings().size() <= Checking.MOST_FINDINGS_ASKED;
        return new JudgedApplication(
                document,
                assessment,
                asks ? law.questions(document.facility().facility(), options) : List.of(),
                plan == null ? List.of() : ofPlan(plan, law));
    }

    private List<Question> ofPlan(PlanDocument document, Huisnorm law) {
        return ofPlans ? law.questions(document.plan(), document.facilities(), options) : List.of();
    }
}
