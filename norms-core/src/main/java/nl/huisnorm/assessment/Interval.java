package nl.huisnorm.assessment;

import nl.huisnorm.stability.Stable;

/**
 * A number that is known to lie between two others, both included.
 *
 * @param least the least it can be
 * @param most the most it can be; not less; {@link #UNBOUNDED} where no upper bound is known
 */
@Stable
public record Interval(int least, int most) {

    /** The most of a number of which no upper bound is known. */
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the most is less than the least
     */
    public Interval {
        if (most < least) {
            throw new IllegalArgumentException(most + " is less than " + least);
        }
    }

    /** Whether the number is known exactly. */
    public boolean isExact() {
        return least == most;
    }

    /** Whether nothing is known of how much the number can be. */
    public boolean isUnbounded() {
        return most == UNBOUNDED;
    }

    /** Whether it is known that nothing bounds the number. */
    public boolean isWithoutLimit() {
        return least == UNBOUNDED;
    }

    /** The number, or both bounds with a dash between them; a question mark for a bound that is not known. */
    @Override
    public String toString() {
        if (isWithoutLimit()) {
            return "∞";
        }
        if (isExact()) {
            return Integer.toString(least);
        }
        return least + "–" + (isUnbounded() ? "?" : Integer.toString(most));
    }
}
