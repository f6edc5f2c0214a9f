package nl.huisnorm.proofs.endurance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was measured again and again: how far it was, and how much it was then. Whole numbers alone.
 *
 * @param points in the order in which they were taken
 */
record Series(List<Point> points) {

    /**
     * A measurement.
     *
     * @param at how far it was
     * @param value how much it was
     */
    record Point(long at, long value) {}

    Series {
        points = List.copyOf(points);
    }

    long most() {
        return points.stream().mapToLong(Point::value).max().orElse(0);
    }

    long end() {
        return points.stream().mapToLong(Point::at).max().orElse(0);
    }

    boolean hasQuarters() {
        return points.size() >= 4;
    }

    /** The middle one of the values in a quarter of the points, the first being 0. Half of them could be anything. */
    long middleOfQuarter(int quarter) {
        return middle(ofQuarter(quarter).stream().map(Point::value).toList());
    }

    private List<Point> ofQuarter(int quarter) {
        if (!hasQuarters()) {
            throw new IllegalStateException(points.size() + " points have no quarters");
        }
        return points.subList(at(quarter, 4), at(quarter + 1, 4));
    }

    private static long middle(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    /**
     * How much it grew, for each million of what it is measured against, from the second quarter to the last: the first is left out,
     * since a machine that starts compiles and fills what it keeps.
     */
    long growthPerMillion() {
        long grown = middleOfQuarter(3) - middleOfQuarter(1);
        long far = middle(ofQuarter(3).stream().map(Point::at).toList())
                - middle(ofQuarter(1).stream().map(Point::at).toList());
        return far == 0 ? 0 : grown * 1_000_000 / far;
    }

    /** The last quarter in hundredths of the second. */
    long lastInHundredthsOfSecond() {
        return middleOfQuarter(3) * 100 / Math.max(1, middleOfQuarter(1));
    }

    private int at(int part, int parts) {
        return (int) ((long) points.size() * part / parts);
    }

    /** The least value of each of so many stretches: what is left after a small collection is what lives, and some that does not. */
    Series least(int stretches) {
        List<Point> least = new ArrayList<>();
        for (int i = 0; i < stretches; i++) {
            points.subList(at(i, stretches), at(i + 1, stretches)).stream()
                    .min(Comparator.comparing(Point::value))
                    .ifPresent(least::add);
        }
        return new Series(least);
    }

    /** At most so many points, evenly left out. */
    Series atMost(int number) {
        if (points.size() <= number) {
            return this;
        }
        List<Point> some = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            some.add(points.get((int) ((long) i * (points.size() - 1) / (number - 1))));
        }
        return new Series(some);
    }
}
