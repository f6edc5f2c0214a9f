package nl.huisnorm.answer.remedy;

import java.util.List;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.stability.Experimental;

/**
 * What turns one finding by itself, whatever it does to others: the plans look at all of them together.
 *
 * @param finding a finding that is not met
 * @param remedies the ways to have it met, the lightest first, three at most; none where no change that the cost model knows
 *     helps
 */
@Experimental
public record FindingRemedies(Finding finding, List<Remedy> remedies) {

    /** Copies the list, so that this cannot change afterwards. */
    public FindingRemedies {
        remedies = List.copyOf(remedies);
    }
}
