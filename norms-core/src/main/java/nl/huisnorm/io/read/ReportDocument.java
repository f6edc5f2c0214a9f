package nl.huisnorm.io.read;

import java.util.List;
import java.util.Set;
import nl.huisnorm.answer.comparison.ReportedAssessment;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;

/**
 * A JSON report as it was read back.
 *
 * @param file the file's name as it was given
 * @param assessments the assessments in it, in their order
 * @param unreadable the names of the inputs that the report says could not be read
 * @param outcomes the outcomes of the findings in it: every one, unless it was made with some or none of them
 */
@Stable
public record ReportDocument(
        String file, List<ReportedAssessment> assessments, List<String> unreadable, Set<Outcome> outcomes) {

    /** Copies the collections, so that the document cannot change afterwards. */
    @MadeByLibrary
    public ReportDocument {
        assessments = List.copyOf(assessments);
        unreadable = List.copyOf(unreadable);
        outcomes = Set.copyOf(outcomes);
    }

    /** Whether it has every finding. */
    public boolean hasAllOutcomes() {
        return outcomes.size() == Outcome.values().length;
    }
}
