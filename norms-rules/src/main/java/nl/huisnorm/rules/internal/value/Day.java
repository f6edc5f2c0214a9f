package nl.huisnorm.rules.internal.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Validity;
import org.jspecify.annotations.Nullable;

/** A calendar day that may be unknown. */
public final class Day implements Value {

    private static final long DAYS_IN_WEEK = 7;
    private static final long MONTHS_IN_YEAR = 12;

    private final @Nullable LocalDate date;
    private final Trace trace;

    private Day(@Nullable LocalDate date, Trace trace) {
        this.date = date;
        this.trace = trace;
    }

    /** A day that came from inputs; unknown where there is none. */
    public static Day of(@Nullable LocalDate date, Trace trace) {
        return new Day(date, trace);
    }

    /** The day itself; only for a day that is known. */
    public LocalDate date() {
        return Objects.requireNonNull(date);
    }

    @Override
    public boolean isKnown() {
        return date != null;
    }

    @Override
    public Trace trace() {
        return trace;
    }

    /** The day that many whole months later, or the last day of its month if that is earlier. */
    public Day plusMonths(Amount months) {
        Trace inputs = trace.and(months.trace());
        var number = months.number(RoundingMode.UNNECESSARY);
        return date == null || number == null ? of(null, inputs) : of(date.plusMonths(number.longValueExact()), inputs);
    }

    /** The day that many whole months earlier, or the last day of its month if that is earlier. */
    public Day minusMonths(Amount months) {
        return plusMonths(months.negated());
    }

    /** The day that many whole years later, or the last day of its month if that is earlier. */
    public Day plusYears(Amount years) {
        return plusMonths(years.times(Amount.of(MONTHS_IN_YEAR)));
    }

    /** The day that many weeks later. */
    public Day plusWeeks(Amount weeks) {
        return plusDays(weeks.times(Amount.of(DAYS_IN_WEEK)));
    }

    /** The day that many days later. */
    public Day plusDays(Amount days) {
        Trace inputs = trace.and(days.trace());
        var number = days.number(RoundingMode.UNNECESSARY);
        return date == null || number == null ? of(null, inputs) : of(date.plusDays(number.longValueExact()), inputs);
    }

    /** How many days this is after the other; less than nothing where it is before it. */
    public Amount daysAfter(Day other) {
        return Amount.of(
                date == null || other.date == null
                        ? null
                        : BigDecimal.valueOf(ChronoUnit.DAYS.between(other.date, date)),
                trace.and(other.trace));
    }

    /**
     * How many months this is after the other, a part of a month counting as a whole one; none where it is not after it. The
     * last day of a period of months is that many months after its first.
     */
    public Amount monthsAfter(Day other) {
        return Amount.of(
                date == null || other.date == null
                        ? null
                        : BigDecimal.valueOf(Math.max(0, monthsBegun(other.date, date))),
                trace.and(other.trace));
    }

    /** The fewest months that have to pass from one day to be at another or past it. */
    public static long monthsBegun(LocalDate from, LocalDate to) {
        long whole = ChronoUnit.MONTHS.between(from, to);
        return from.plusMonths(whole).isBefore(to) ? whole + 1 : whole;
    }

    /** Holds if this is so many weeks after the other, or more; the numbers compared are days. */
    public Flag atLeastWeeksAfter(Day other, Amount weeks) {
        return daysAfter(other).atLeast(weeks.times(Amount.of(DAYS_IN_WEEK)));
    }

    /** Holds if this is a later day than the other. */
    public Flag after(Day other) {
        return other.notBefore(this).not();
    }

    /** Holds if this is the other day or a later one. */
    public Flag notBefore(Day other) {
        Trace inputs = trace.and(other.trace);
        return date == null || other.date == null
                ? Flag.of(Truth.UNKNOWN, inputs)
                : Flag.of(date.isBefore(other.date) ? Truth.FALSE : Truth.TRUE, inputs);
    }

    /** Holds if the day lies in the period. */
    public Flag during(Validity period) {
        return date == null
                ? Flag.of(Truth.UNKNOWN, trace)
                : Flag.of(period.includes(date) ? Truth.TRUE : Truth.FALSE, trace);
    }

    /** Holds if the day lies in that part of its year. */
    public Flag during(Condition.Yearly part) {
        return date == null
                ? Flag.of(Truth.UNKNOWN, trace)
                : Flag.of(part.includes(date) ? Truth.TRUE : Truth.FALSE, trace);
    }

    @Override
    public String toString() {
        return date == null ? "unknown" : date.toString();
    }
}
