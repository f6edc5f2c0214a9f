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
 */
@Experimental
public record Remedies(Assessment before, CostModel costs, List<FindingRemedies> findings, List<RemedyPlan> plans) {

    /** Copies the lists, so that this cannot change afterwards. */
    public Remedies {
        findings = List.copyOf(findings);
        plans = List.copyOf(plans);
    }
}
