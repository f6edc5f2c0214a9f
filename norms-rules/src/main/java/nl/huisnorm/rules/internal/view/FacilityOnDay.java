package nl.huisnorm.rules.internal.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Range;
import nl.huisnorm.rules.internal.value.Trace;

/**
 * What a plan needs to know of a facility on a day. All inputs are traced to their places under the plan.
 *
 * @param capacity how many people may lawfully live there
 * @param limits the norms that are not met with all beds in use
 * @param open the norms that cannot be told with all beds in use
 * @param limitTrace the inputs of the first
 * @param openTrace the inputs of the second, those that are missing included
 * @param certified whether it is certified
 * @param permitted whether it is permitted
 */
public record FacilityOnDay(
        Interval capacity,
        List<Finding> limits,
        List<Finding> open,
        Trace limitTrace,
        Trace openTrace,
        Flag certified,
        Flag permitted) {

    /** Whether nothing that a plan needs is different on another day. */
    public boolean saysTheSameAs(FacilityOnDay other) {
        return capacity.equals(other.capacity)
                && certified.truth() == other.certified.truth()
                && permitted.truth() == other.permitted.truth()
                && about(limits).equals(about(other.limits))
                && about(open).equals(about(other.open));
    }

    /** How many people may lawfully live there; where nothing bounds how many that can be, the most is not known. */
    Range room() {
        return room(BigDecimal::valueOf, Trace.NONE);
    }

    /** A part of these, that follows from an input as well. */
    Range room(IntFunction<BigDecimal> part, Trace input) {
        Trace limiting = input.and(limitTrace);
        return new Range(
                Amount.of(part.apply(capacity.least()), input.and(openTrace)),
                capacity.isUnbounded() ? Amount.unknown(limiting) : Amount.of(part.apply(capacity.most()), limiting));
    }

    private static List<String> about(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.norm().id() + " " + finding.subject().place())
                .toList();
    }
}
