package nl.huisnorm.rules.internal.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import nl.huisnorm.rulebook.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Between what a number lies, as far as that is known. Both bounds are exact, without bounds of their own and without inputs.
 *
 * @param least the least it can be; none where that is not known
 * @param most the most it can be; none where that is not known
 */
record Bounds(@Nullable Amount least, @Nullable Amount most) {

    static final Bounds NONE = new Bounds(null, null);

    /** These, or nothing where neither is known. */
    @Nullable Bounds orNone() {
        return least == null && most == null ? null : this;
    }

    boolean isOneNumber() {
        return least != null && most != null && Amount.compareExact(least, most) == 0;
    }

    Bounds plus(Bounds other) {
        return new Bounds(sum(least, other.least), sum(most, other.most));
    }

    private static @Nullable Amount sum(@Nullable Amount one, @Nullable Amount other) {
        return one == null || other == null ? null : one.plus(other);
    }

    Bounds negated() {
        return new Bounds(most == null ? null : most.negated(), least == null ? null : least.negated());
    }

    /** What becomes of both, where that never falls as the number rises. */
    Bounds each(UnaryOperator<Amount> value) {
        return new Bounds(least == null ? null : value.apply(least), most == null ? null : value.apply(most));
    }

    Bounds roundedUp() {
        return new Bounds(least == null ? null : least.roundedUp(), most == null ? null : most.roundedUp());
    }

    /** Those of a number that lies between these or between the others. */
    Bounds around(Bounds other) {
        Amount lowest = least == null || other.least == null
                ? null
                : Amount.compareExact(least, other.least) <= 0 ? least : other.least;
        Amount highest = most == null || other.most == null
                ? null
                : Amount.compareExact(most, other.most) >= 0 ? most : other.most;
        return new Bounds(lowest, highest);
    }

    /** Those of a product; where not all are known, a least only for two numbers that are not below nothing. */
    Bounds times(Bounds other) {
        if (least != null && most != null && other.least != null && other.most != null) {
            return hull(other, Amount::times);
        }
        return isNotBelowNothing() && other.isNotBelowNothing()
                ? new Bounds(Objects.requireNonNull(least).times(Objects.requireNonNull(other.least)), null)
                : NONE;
    }

    /** Those of a share for some, of whom there is at least one; the more there are, the smaller it is. */
    Bounds per(Bounds some) {
        Amount fewest = Objects.requireNonNull(some.least);
        if (least != null && most != null && some.most != null) {
            return hull(some, Amount::per);
        }
        return isNotBelowNothing()
                ? new Bounds(
                        some.most == null
                                ? Amount.of(0)
                                : Objects.requireNonNull(least).per(some.most),
                        most == null ? null : most.per(fewest))
                : NONE;
    }

    private boolean isNotBelowNothing() {
        return least != null && least.signum() >= 0;
    }

    /** From the least to the most that comes of the four pairs of bounds. */
    private Bounds hull(Bounds other, BinaryOperator<Amount> operation) {
        Amount low = Objects.requireNonNull(least);
        Amount high = Objects.requireNonNull(most);
        Amount otherLow = Objects.requireNonNull(other.least);
        Amount otherHigh = Objects.requireNonNull(other.most);
        Amount[] corners = {
            operation.apply(low, otherLow),
            operation.apply(low, otherHigh),
            operation.apply(high, otherLow),
            operation.apply(high, otherHigh)
        };
        Amount smallest = corners[0];
        Amount largest = corners[0];
        for (Amount corner : corners) {
            smallest = Amount.compareExact(corner, smallest) < 0 ? corner : smallest;
            largest = Amount.compareExact(corner, largest) > 0 ? corner : largest;
        }
        return new Bounds(smallest, largest);
    }

    /** What holds wherever two numbers lie between their bounds. */
    Truth compare(Direction direction, Bounds other) {
        Integer low = sign(least, other.most);
        Integer high = sign(most, other.least);
        boolean holds = switch (direction) {
            case AT_LEAST -> low != null && low >= 0;
            case AT_MOST -> high != null && high <= 0;
            case EQUAL -> low != null && low == 0 && high != null && high == 0;
        };
        boolean fails = switch (direction) {
            case AT_LEAST -> high != null && high < 0;
            case AT_MOST -> low != null && low > 0;
            case EQUAL -> (low != null && low > 0) || (high != null && high < 0);
        };
        return holds ? Truth.TRUE : fails ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** Whether one number compares with another as it has to, where it is less, the same or more. */
    static Truth truth(Direction direction, int sign) {
        boolean holds = switch (direction) {
            case AT_LEAST -> sign >= 0;
            case AT_MOST -> sign <= 0;
            case EQUAL -> sign == 0;
        };
        return holds ? Truth.TRUE : Truth.FALSE;
    }

    /** How two bounds compare; none where one of them is not known. */
    private static @Nullable Integer sign(@Nullable Amount one, @Nullable Amount other) {
        return one == null || other == null ? null : Integer.valueOf(Amount.compareExact(one, other));
    }

    @Nullable BigDecimal least(RoundingMode rounding) {
        return least == null ? null : least.number(rounding);
    }

    @Nullable BigDecimal most(RoundingMode rounding) {
        return most == null ? null : most.number(rounding);
    }
}
