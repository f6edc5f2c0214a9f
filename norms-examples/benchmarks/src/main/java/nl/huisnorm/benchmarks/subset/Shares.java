package nl.huisnorm.benchmarks.subset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Arithmetic that conditions of engines call, of numbers that may not be known. */
public final class Shares {

    private static final int DECIMALS = 2;

    private Shares() {}

    /** A whole number as an exact one. */
    public static @Nullable BigDecimal number(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    /** What there is for each of some, rounded so that it looks no better than it is. */
    public static @Nullable BigDecimal each(@Nullable BigDecimal there, @Nullable Integer persons) {
        if (there == null || persons == null) {
            return null;
        }
        return persons == 1 ? there : there.divide(BigDecimal.valueOf(persons), DECIMALS, RoundingMode.DOWN);
    }

    /** Whether there is so much for each of some. */
    public static @Nullable Boolean enough(@Nullable BigDecimal there, @Nullable Integer persons, BigDecimal each) {
        return (there == null || persons == null)
                ? null
                : Boolean.valueOf(there.compareTo(each.multiply(BigDecimal.valueOf(persons))) >= 0);
    }

    /** How many groups of a size some make. */
    public static BigDecimal groups(int persons, int size) {
        return BigDecimal.valueOf((persons + size - 1L) / size);
    }

    /** Whether there are exactly as many as that. */
    public static @Nullable Boolean same(Count found, @Nullable Integer required) {
        if (required == null) {
            return null;
        }
        Integer exact = found.exact();
        return exact != null
                ? Boolean.valueOf(exact.equals(required))
                : found.least() > required ? Boolean.FALSE : null;
    }

    /** Whether there are no more than that. */
    public static @Nullable Boolean noMore(Count found, @Nullable Integer most) {
        if (most == null) {
            return null;
        }
        return found.least() > most ? Boolean.FALSE : found.isKnown() ? Boolean.TRUE : null;
    }
}
