package nl.huisnorm.answer.application;

import java.util.List;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of an application as a municipality would make it: the application itself, the facility by the text of the
 * day the application was lodged where the law says so, and the plan.
 *
 * @param application the application
 * @param assessment the findings on the application itself
 * @param facility the assessment of the facility applied for
 * @param plan the assessment of the plan that came with it, or none
 * @param lacking the data and documents that the application lacks
 * @param unknown the data and documents of which it is not known whether they came with it
 * @param terms the terms in which is decided
 * @param notes what a reader must know beside the findings
 */
@Experimental
public record ApplicationAssessment(
        PermitApplication application,
        Assessment assessment,
        Assessment facility,
        @Nullable SettlementAssessment plan,
        List<Evidence> lacking,
        List<Missing> unknown,
        List<DecisionTerm> terms,
        List<ApplicationNote> notes) {

    /** Copies the lists, so that the assessment cannot change afterwards. */
    public ApplicationAssessment {
        lacking = List.copyOf(lacking);
        unknown = List.copyOf(unknown);
        terms = List.copyOf(terms);
        notes = List.copyOf(notes);
    }
}
