package nl.huisnorm.answer.impact;

import java.util.List;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * What a change of the law, or a scenario, does to one facility.
 *
 * <p>Verdicts are those over what a machine can decide: checks that only a person can do are as open after a change as they
 * were before.
 *
 * @param subject the facility
 * @param municipality the CBS code of its municipality; none where the input does not tell
 * @param residents how many live or are meant to live there now; none where the input does not tell
 * @param verdictBefore the verdict before the change
 * @param verdictAfter the verdict after it
 * @param before how many people may live there before the change, as in {@link Capacity#persons}
 * @param after how many may after it
 * @param layers what each layer does by itself, hard law first; every layer that has a verdict before or after
 * @param norms the norms that make a difference, in the order of the rulebook
 * @param searchedAll whether all ways to divide people were tried, as in {@link Capacity#searchedAll}; where they were not, beds
 *     that are lost can be a difference between what was tried before and after
 */
@Experimental
public record FacilityImpact(
        Subject subject,
        @Nullable String municipality,
        @Nullable Integer residents,
        Verdict verdictBefore,
        Verdict verdictAfter,
        Interval before,
        Interval after,
        List<LayerImpact> layers,
        List<NormImpact> norms,
        boolean searchedAll) {

    /** Copies the lists, so that this cannot change afterwards. */
    public FacilityImpact {
        layers = List.copyOf(layers);
        norms = List.copyOf(norms);
    }

    /** Whether anything is different: a verdict, also of one layer, the number of people, or a norm that is broken or mended. */
    public boolean changes() {
        return verdictBefore != verdictAfter
                || !before.equals(after)
                || !norms.isEmpty()
                || layers.stream().anyMatch(LayerImpact::changes);
    }

    /** Whether it is not met after the change, and was not known to be unmet before. */
    public boolean turns() {
        return verdictBefore != Verdict.NON_COMPLIANT && verdictAfter == Verdict.NON_COMPLIANT;
    }

    /** The beds that are lost. */
    public BedsLost lost() {
        return BedsLost.between(before, after);
    }
}
