package nl.huisnorm.rules.internal.remedy;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.law.Trial;
import org.jspecify.annotations.Nullable;

/**
 * A facility with adjustments made, and what a rule then says of one subject in it.
 *
 * @param facility the facility, or an excerpt of it, as adjusted
 * @param answer what the rule says; none where the subject is not there
 * @param adjustments what was adjusted, by its place in that facility
 * @param number the how manieth variation it is
 */
record Variation(Facility facility, Trial.@Nullable Answer answer, Map<Pointer, Adjustment> adjustments, int number) {

    /** The lightest first; of those that weigh the same, the one that was made first. */
    static final Comparator<Variation> LIGHTEST =
            Comparator.comparing(Variation::weight).thenComparing(Variation::number);

    /** Whether the rule is no longer broken. */
    boolean isMended() {
        return answer == null || !answer.isBroken();
    }

    /** Whether it can be told what the rule says. */
    boolean isSettled() {
        return answer == null || answer.outcome() != Outcome.UNDETERMINED;
    }

    BigDecimal weight() {
        return adjustments.values().stream().map(Adjustment::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
