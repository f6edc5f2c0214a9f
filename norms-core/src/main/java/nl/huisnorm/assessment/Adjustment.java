package nl.huisnorm.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a facility that is changed.
 *
 * @param kind the kind of change, with what it weighs
 * @param owner what the fact belongs to, for instance {@code amenities}
 * @param place where the fact stands, or would stand, in the input; for something added, the place of the new element
 * @param where the part of the facility it is about
 * @param from the fact as it is: a {@link BigDecimal}, {@link Integer}, {@link Boolean} or {@link java.time.LocalDate}; how
 *     many there are for something added; none where it is not stated
 * @param to the fact as it must be, in the same way
 * @param weight what the change weighs
 */
public record Adjustment(
        CostModel.Kind kind,
        String owner,
        Pointer place,
        Subject where,
        @Nullable Object from,
        Object to,
        BigDecimal weight) {

    /** The fact's name, for instance {@code toilets}. */
    public String fact() {
        return kind.way() == CostModel.Way.ADD && place.parent() != null
                ? place.parent().last()
                : place.last();
    }

    /** By how much a number changes; 1 for what is not a number. */
    public BigDecimal by() {
        return from instanceof Number && to instanceof Number
                ? new BigDecimal(to.toString()).subtract(new BigDecimal(from.toString()))
                : BigDecimal.ONE;
    }
}
