package nl.huisnorm.rules.internal.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.huisnorm.facility.Lease;
import org.jspecify.annotations.Nullable;

/**
 * The days of a pay period, and what the minimum wage over them can be. On a day nobody works more than 24 hours; on which of the days the
 * hours fell is not told, so that where the minimum wage changes in between, it lies between two amounts. A period of which one end is not
 * told is one of a month at most. One of which neither is told fell in the month that ends on the day judged.
 */
public final class PayPeriod {

    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);
    private static final long LONGEST_DAYS = 366;

    private final MinimumWage wages;
    private final LocalDate from;
    private final LocalDate until;

    private PayPeriod(MinimumWage wages, LocalDate from, LocalDate until) {
        this.wages = wages;
        this.from = from;
        this.until = until;
    }

    /** That of a lease; none where it is longer than a year or ends before it begins. */
    public static @Nullable PayPeriod of(Lease lease, MinimumWage wages, LocalDate judged) {
        LocalDate first = lease.payPeriodFrom();
        LocalDate last = lease.payPeriodUntil();
        LocalDate end = first == null ? judged : first.plusMonths(1).minusDays(1);
        LocalDate until = last == null ? end : last;
        LocalDate from = first == null ? until.minusMonths(1).plusDays(1) : first;
        return until.isBefore(from) || ChronoUnit.DAYS.between(from, until) > LONGEST_DAYS
                ? null
                : new PayPeriod(wages, from, until);
    }

    /** How many days there are with each minimum wage an hour, from the lowest; none where the rulebook has no number of some day. */
    private @Nullable SortedMap<BigDecimal, Integer> days(int age) {
        SortedMap<BigDecimal, Integer> days = new TreeMap<>();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            BigDecimal wage = wages.hourly(day, age);
            if (wage == null) {
                return null;
            }
            days.merge(wage, 1, Integer::sum);
        }
        return days;
    }

    /** Whether so many hours fit into it. */
    public boolean holds(BigDecimal hours) {
        return hours.compareTo(HOURS_A_DAY.multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until) + 1))) <= 0;
    }

    /** Whether the rulebook has a minimum wage of all of its days. */
    public boolean isInTable() {
        return days(MinimumWage.GROWN_UP) != null;
    }

    /** Whether the rulebook has one of its first or last day, so that it may have one of all of a shorter period. */
    boolean isPartlyInTable() {
        return wages.hourly(from, MinimumWage.GROWN_UP) != null || wages.hourly(until, MinimumWage.GROWN_UP) != null;
    }

    /** Whether one minimum wage holds on all of its days. */
    boolean hasOneWage(int age) {
        SortedMap<BigDecimal, Integer> days = days(age);
        return days != null && days.size() == 1;
    }

    /** The least that the minimum wage of so many hours can be at an age; only where the rulebook has one of all days. */
    public BigDecimal least(int age, BigDecimal hours) {
        return sum(Objects.requireNonNull(days(age)), hours);
    }

    /** The most that it can be. */
    public BigDecimal most(int age, BigDecimal hours) {
        SortedMap<BigDecimal, Integer> dearest = new TreeMap<>(Comparator.reverseOrder());
        dearest.putAll(Objects.requireNonNull(days(age)));
        return sum(dearest, hours);
    }

    /** So many hours on the first of these days; what does not fit into them, at the wage of the last. */
    private static BigDecimal sum(SortedMap<BigDecimal, Integer> days, BigDecimal hours) {
        BigDecimal left = hours;
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<BigDecimal, Integer> part : days.entrySet()) {
            BigDecimal here = left.min(HOURS_A_DAY.multiply(BigDecimal.valueOf(part.getValue())));
            sum = sum.add(here.multiply(part.getKey()));
            left = left.subtract(here);
        }
        return sum.add(left.multiply(days.lastKey()));
    }

    /** The least that the highest minimum wage of the hours can be at an age; that of its cheapest day where the hours are not known. */
    BigDecimal leastHourly(int age, @Nullable BigDecimal hours) {
        SortedMap<BigDecimal, Integer> days = Objects.requireNonNull(days(age));
        BigDecimal left = hours == null ? BigDecimal.ZERO : hours;
        for (Map.Entry<BigDecimal, Integer> part : days.entrySet()) {
            left = left.subtract(HOURS_A_DAY.multiply(BigDecimal.valueOf(part.getValue())));
            if (left.signum() <= 0) {
                return part.getKey();
            }
        }
        return days.lastKey();
    }

    /** The most that it can be. */
    BigDecimal mostHourly(int age) {
        return Objects.requireNonNull(days(age)).lastKey();
    }
}
