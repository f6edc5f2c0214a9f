package nl.huisnorm.rulebook;

import java.time.LocalDate;
import nl.huisnorm.stability.Stable;
import org.jspecify.annotations.Nullable;

/**
 * A period in which something is in force. Both bounds are inclusive.
 *
 * @param from the first day; unknown for what held from the start of its regime
 * @param until the last day; unknown for what has no end yet
 */
@Stable
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** A period without bounds. */
    public static final Validity ALWAYS = new Validity(null, null);

    /** Whether the day lies in this period. */
    public boolean includes(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Whether this period and the other have a day in common. */
    public boolean overlaps(Validity other) {
        return startsBy(other.until) && other.startsBy(until);
    }

    private boolean startsBy(@Nullable LocalDate day) {
        return from == null || day == null || !from.isAfter(day);
    }

    /** Whether this period ended before the day. */
    public boolean endedBefore(LocalDate day) {
        return until != null && day.isAfter(until);
    }
}
