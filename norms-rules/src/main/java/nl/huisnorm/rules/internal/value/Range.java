package nl.huisnorm.rules.internal.value;

import nl.huisnorm.rulebook.Direction;

/**
 * A number that is known to lie between two others. What both bounds agree on is told; what they do not, is not known.
 *
 * @param least the least it can be
 * @param most the most it can be
 */
public record Range(Amount least, Amount most) {

    /** This and the other together. */
    public Range plus(Range other) {
        return new Range(least.plus(other.least), most.plus(other.most));
    }

    /** Holds if the number is the other or more, wherever it lies between the bounds. */
    public Flag atLeast(Amount other) {
        Flag surely = least.atLeast(other);
        if (surely.truth() == Truth.TRUE || surely.truth() == Truth.VACUOUS) {
            return surely;
        }
        Flag possibly = most.atLeast(other);
        return possibly.truth() == Truth.FALSE ? possibly : open(Direction.AT_LEAST, other);
    }

    /** Holds if the other is this number or less, wherever it lies between the bounds. */
    public Flag covers(Amount other) {
        Flag surely = other.atMost(least);
        if (surely.truth() == Truth.TRUE || surely.truth() == Truth.VACUOUS) {
            return surely;
        }
        Flag possibly = other.atMost(most);
        if (possibly.truth() == Truth.FALSE) {
            return possibly;
        }
        return Flag.of(Truth.UNKNOWN, inputs().and(other.trace()))
                .showing(other, Direction.AT_MOST, Amount.between(least, most));
    }

    private Flag open(Direction direction, Amount other) {
        return Flag.of(Truth.UNKNOWN, inputs().and(other.trace()))
                .showing(Amount.between(least, most), direction, other);
    }

    private Trace inputs() {
        return least.trace().and(most.trace());
    }
}
