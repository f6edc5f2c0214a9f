package nl.huisnorm.benchmarks.subset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Yes, no and not known, the last of which is null, as engines without a word for it write them. */
public final class Three {

    private Three() {}

    /** Whether both hold. */
    public static @Nullable Boolean and(@Nullable Boolean one, @Nullable Boolean other) {
        if (isFalse(one) || isFalse(other)) {
            return false;
        }
        return (one == null || other == null) ? null : Boolean.TRUE;
    }

    /** Whether all three hold. */
    public static @Nullable Boolean and(@Nullable Boolean one, @Nullable Boolean other, @Nullable Boolean third) {
        return and(and(one, other), third);
    }

    /** Whether either holds. */
    public static @Nullable Boolean or(@Nullable Boolean one, @Nullable Boolean other) {
        return not(and(not(one), not(other)));
    }

    /** Whether it does not hold. */
    public static @Nullable Boolean not(@Nullable Boolean one) {
        return one == null ? null : Boolean.valueOf(!one);
    }

    /** Whether it is known not to hold. */
    public static boolean isFalse(@Nullable Boolean one) {
        return one != null && !one;
    }

    /** Whether it is known to hold. */
    public static boolean isTrue(@Nullable Boolean one) {
        return one != null && one;
    }

    /** Whether one number is another or more. */
    public static @Nullable Boolean atLeast(@Nullable Integer one, @Nullable Integer other) {
        return (one == null || other == null) ? null : Boolean.valueOf(one >= other);
    }

    /** The same of exact numbers. */
    public static @Nullable Boolean atLeast(@Nullable BigDecimal one, BigDecimal other) {
        return one == null ? null : Boolean.valueOf(one.compareTo(other) >= 0);
    }

    /** Whether one number is another or less. */
    public static @Nullable Boolean atMost(@Nullable Integer one, int other) {
        return one == null ? null : Boolean.valueOf(one <= other);
    }

    /** The same of exact numbers. */
    public static @Nullable Boolean atMost(@Nullable BigDecimal one, BigDecimal other) {
        return one == null ? null : Boolean.valueOf(one.compareTo(other) <= 0);
    }

    /** Whether there are as many as a number asked of each of some, of whom it may only be known how many at least. */
    public static @Nullable Boolean enough(@Nullable BigDecimal found, BigDecimal required, boolean isExact) {
        if (found == null) {
            return null;
        }
        boolean falls = found.compareTo(required) < 0;
        return isExact ? Boolean.valueOf(!falls) : falls ? Boolean.FALSE : null;
    }

    /** How many months passed from something that was done to a day, a part of a month counting as a whole one. */
    public static @Nullable BigDecimal months(@Nullable LocalDate done, LocalDate day) {
        if (done == null) {
            return null;
        }
        long whole = ChronoUnit.MONTHS.between(done, day);
        return BigDecimal.valueOf(Math.max(0, done.plusMonths(whole).isBefore(day) ? whole + 1 : whole));
    }

    /** Whether a detector works on a day: it sounds, has a battery and has not expired, which one without a printed date does not. */
    public static @Nullable Boolean works(
            @Nullable Boolean sounds,
            @Nullable Boolean battery,
            @Nullable LocalDate expires,
            @Nullable Boolean printed,
            LocalDate day) {
        Boolean inTime =
                expires != null ? Boolean.valueOf(!expires.isBefore(day)) : isFalse(printed) ? Boolean.TRUE : null;
        return and(sounds, battery, inTime);
    }
}
