package nl.huisnorm.benchmarks.subset;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many there are, as far as that is known.
 *
 * @param exact how many; none where that is not known
 * @param bound how many there are at least; none where nothing is known of them, not even of a part
 */
public record Count(@Nullable Integer exact, @Nullable Integer bound) {

    /** Nobody. */
    public static final Count NONE = of(0);

    /** As many as that; not known where it is none. */
    public static Count of(@Nullable Integer number) {
        return new Count(number, number);
    }

    /** This and others together. */
    public Count plus(Count other) {
        return new Count(
                exact == null || other.exact == null ? null : Integer.valueOf(exact + other.exact),
                bound == null || other.bound == null ? null : Integer.valueOf(bound + other.bound));
    }

    /** At least as many, since not all are listed. */
    public Count orMore() {
        return new Count(null, bound);
    }

    /** The same as a part of others, who are there whether or not these are. */
    public Count asPart() {
        return bound == null ? new Count(exact, 0) : this;
    }

    /** How many there are at least. */
    public int least() {
        return bound == null ? 0 : bound;
    }

    /** Whether it is known how many. */
    public boolean isKnown() {
        return exact != null;
    }

    /** Whether there are certainly none. */
    public boolean isNone() {
        return exact != null && exact == 0;
    }

    /** The number for a report; none where it is not known. */
    public @Nullable BigDecimal number() {
        return exact == null ? null : BigDecimal.valueOf(exact);
    }
}
