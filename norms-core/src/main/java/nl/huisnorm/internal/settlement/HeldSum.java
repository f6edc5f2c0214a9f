package nl.huisnorm.internal.settlement;

import java.util.stream.IntStream;
import nl.huisnorm.assessment.Interval;

/**
 * Sums of beds and persons over plans. Each number has a bound, but nothing bounds how many plans are judged together: a sum that is
 * larger than a number can be is held at the largest there is, never less than what was added. What has no bound has none with
 * anything added or taken away.
 */
public final class HeldSum {

    /** The largest number; one more stands for no bound. */
    public static final int MOST = Interval.UNBOUNDED - 1;

    private HeldSum() {}

    /** The sum of numbers that each are one. */
    public static int of(IntStream numbers) {
        return held(numbers.asLongStream().sum());
    }

    /** A sum as it is held. */
    public static int held(long sum) {
        return (int) Math.min(sum, MOST);
    }

    /** One more number, each of which may have no bound. */
    public static int plus(int one, int more) {
        return one == Interval.UNBOUNDED || more == Interval.UNBOUNDED ? Interval.UNBOUNDED : held((long) one + more);
    }

    /** Both ends of what lies between two numbers. */
    public static Interval plus(Interval one, Interval more) {
        return new Interval(plus(one.least(), more.least()), plus(one.most(), more.most()));
    }

    /** What is left of a number, which may have no bound, when another is taken from it; never less than nothing. */
    public static int left(int of, int taken) {
        return of == Interval.UNBOUNDED ? Interval.UNBOUNDED : (int) Math.max(0, (long) of - taken);
    }
}
