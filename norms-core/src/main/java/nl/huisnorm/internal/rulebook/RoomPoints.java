package nl.huisnorm.internal.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.rulebook.Confidence;
import nl.huisnorm.rulebook.Validity;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The points of a room that is no home of its own, and the highest rent that belongs to them, by date; of a self-contained home the
 * highest rent by its points, which are told.
 *
 * @param confidence how sure we are of it
 * @param source where it was read
 * @param points the points for one thing, each
 * @param steps the points that go with a number, the largest number first
 * @param prices the highest rents of rooms, the oldest first
 * @param homes the highest rents of self-contained homes, the oldest first
 */
public record RoomPoints(
        Confidence confidence,
        String source,
        List<Entry> points,
        List<Step> steps,
        List<Prices> prices,
        List<Prices> homes) {

    /**
     * Points for one thing.
     *
     * @param id what they are for
     * @param value how many
     * @param label what it is called
     */
    public record Entry(String id, BigDecimal value, Text label) {}

    /**
     * Points from a number on, or above it.
     *
     * @param id what they are for
     * @param from the number from which they hold; none where they hold above one
     * @param above the number above which they hold; none where they hold from one on
     * @param value how many
     * @param label what it is called
     */
    public record Step(
            String id, @Nullable BigDecimal from, @Nullable BigDecimal above, BigDecimal value, Text label) {

        private boolean holdsFor(BigDecimal number) {
            return from == null ? above != null && number.compareTo(above) > 0 : number.compareTo(from) >= 0;
        }
    }

    /**
     * The highest rents of some time.
     *
     * @param from the first day
     * @param until the last day
     * @param first the points of the first amount; none where it is the amount of no points
     * @param amounts euros a month for the first points, one more, two more and so on
     */
    public record Prices(
            LocalDate from, LocalDate until, @Nullable Integer first, List<BigDecimal> amounts) {

        /** The points of the first amount. */
        public int least() {
            return first == null ? 0 : first;
        }

        /**
         * The highest rent for whole points; beyond the table every point is worth as much as its last one, and for fewer points than it
         * begins with there is no more than its first amount.
         */
        public BigDecimal of(BigDecimal points) {
            int last = amounts.size() - 1;
            int whole = Math.max(points.intValueExact() - least(), 0);
            if (whole <= last) {
                return amounts.get(whole);
            }
            BigDecimal each = amounts.get(last).subtract(amounts.get(last - 1));
            return amounts.get(last).add(each.multiply(BigDecimal.valueOf(whole - (long) last)));
        }
    }

    /** The points for one thing. */
    public BigDecimal of(String id) {
        for (Entry entry : points) {
            if (entry.id().equals(id)) {
                return entry.value();
            }
        }
        throw new IllegalStateException("no points for " + id);
    }

    /** The points that go with a number. */
    public BigDecimal of(String id, BigDecimal number) {
        for (Step step : steps) {
            if (step.id().equals(id) && step.holdsFor(number)) {
                return step.value();
            }
        }
        throw new IllegalStateException("no points for " + id + " of " + number);
    }

    /** The least or the most that can go with any number. */
    public BigDecimal bound(String id, boolean most) {
        var all = steps.stream().filter(step -> step.id().equals(id)).map(Step::value);
        return (most ? all.max(BigDecimal::compareTo) : all.min(BigDecimal::compareTo)).orElseThrow();
    }

    /** The highest rents of rooms on a day; none where they were not found. */
    public @Nullable Prices on(LocalDate day) {
        return of(prices, day);
    }

    /** The highest rents of self-contained homes on a day; none where they were not found. */
    public @Nullable Prices ofHomesOn(LocalDate day) {
        return of(homes, day);
    }

    private static @Nullable Prices of(List<Prices> tables, LocalDate day) {
        return tables.stream()
                .filter(table -> new Validity(table.from(), table.until()).includes(day))
                .findFirst()
                .orElse(null);
    }

    /** The first day of the first table. */
    public LocalDate firstDay() {
        return prices.get(0).from();
    }
}
