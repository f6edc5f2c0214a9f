package nl.huisnorm.assessment;

/**
 * A number that is known to lie between two others, both included.
 *
 * @param least the least it can be
 * @param most the most it can be; not less
 */
public record Interval(int least, int most) {

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

    /** The number, or both bounds with a dash between them. */
    @Override
    public String toString() {
        return isExact() ? Integer.toString(least) : least + "–" + most;
    }
}
