package nl.huisnorm.answer.impact;

import nl.huisnorm.assessment.Interval;
import nl.huisnorm.stability.Experimental;

/**
 * How many beds may no longer be slept in after a change. A bed is a place for one person as the norms count; there may be
 * more of them in a facility than stand there, or fewer.
 *
 * <p>Where facts are missing there are two numbers. Nothing is said of a number that had no bound before the change.
 *
 * @param certain of the beds that were certainly lawful before, those that no longer certainly are; not negative
 * @param possible of the beds that were possibly lawful before, those that no longer possibly are; not negative
 */
@Experimental
public record BedsLost(int certain, int possible) {

    /** None. */
    public static final BedsLost NONE = new BedsLost(0, 0);

    /** Those that are lost between two capacities. */
    public static BedsLost between(Interval before, Interval after) {
        return new BedsLost(difference(before.least(), after.least()), difference(before.most(), after.most()));
    }

    private static int difference(int before, int after) {
        return before == Interval.UNBOUNDED ? 0 : Math.max(0, before - after);
    }

    /** Whether any are lost. */
    public boolean any() {
        return certain > 0 || possible > 0;
    }
}
