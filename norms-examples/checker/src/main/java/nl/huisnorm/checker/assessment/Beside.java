package nl.huisnorm.checker.assessment;

import java.util.HashSet;
import java.util.Set;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.report.Endings;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InspectionDetailsDocument;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a report beside what was judged: what runs out soon, and what an inspector added.
 *
 * @param huisnorm what judges
 * @param options what is judged by
 * @param document what an inspector added; none where nothing was
 */
record Beside(
        Huisnorm huisnorm,
        AssessmentOptions options,
        @Nullable InspectionDetailsDocument document) {

    /** What runs out soon, which is seen by judging once more. */
    Endings endings(FacilityDocument facility, Assessment assessment) {
        return Endings.of(facility.facility(), assessment, huisnorm, options);
    }

    /** Refuses details that name what is not there. */
    void requireKnown(Assessment... assessments) throws UnreadableInputException {
        if (document != null) {
            Set<String> known = new HashSet<>();
            for (Assessment one : assessments) {
                known.addAll(one.byFingerprint().keySet());
            }
            document.requireKnown(known, huisnorm.rulebook());
        }
    }

    /** The same of an application with its facility and its plan. */
    void requireKnown(ApplicationAssessment assessment) throws UnreadableInputException {
        SettlementAssessment plan = assessment.plan();
        requireKnown(
                assessment.assessment(),
                assessment.facility(),
                plan == null ? assessment.facility() : plan.assessment());
    }
}
