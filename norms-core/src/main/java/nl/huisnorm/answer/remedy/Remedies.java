package nl.huisnorm.answer.remedy;

import java.util.List;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.stability.Experimental;

/**
 * The smallest changes that make a facility comply.
 *
 * @param before the assessment of the facility as it is
 * @param costs what changes weigh
 * @param findings for every binding norm that is not met, the ways to have it met by itself
 * @param plans the lightest ways to have all of them met together; more than one, three at most, where they weigh the same;
 *     none where nothing is to be mended or nothing can be
 * @param searchedAll whether all was tried that could be lighter: a search has so much to try and no more, counted, and
 *     timed only where a host gives it time; where it was spent, or changes that depend on each other were too many to try all of, what was found is the lightest
 *     of what was tried
 */
@Experimental
public record Remedies(
        Assessment before,
        CostModel costs,
        List<FindingRemedies> findings,
        List<RemedyPlan> plans,
        boolean searchedAll) {

    /** Copies the lists, so that this cannot change afterwards. */
    public Remedies {
        findings = List.copyOf(findings);
        plans = List.copyOf(plans);
    }
}
