package nl.huisnorm.answer.impact;

import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * What the norms of one layer do to a facility when they change and those of the other layers do not.
 *
 * @param layer the layer
 * @param verdictBefore its verdict before the change; none where it had no norms
 * @param verdictAfter its verdict after it; none where it has no norms
 * @param lost the beds that were lawful before, and that this layer's norms alone take away. Layers can take the same bed
 *     away, so these do not add up to the beds that are lost
 */
@Experimental
public record LayerImpact(
        Layer layer,
        @Nullable Verdict verdictBefore,
        @Nullable Verdict verdictAfter,
        BedsLost lost) {

    /** Whether anything is different in this layer. */
    public boolean changes() {
        return verdictBefore != verdictAfter || lost.any();
    }
}
