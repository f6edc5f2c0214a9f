package nl.huisnorm.internal.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.Validity;
import org.jspecify.annotations.Nullable;

/** What is left of the values of facts when some conditions, without alternatives, must all hold. */
final class NarrowedFacts {

    /** A year that has all the days that a year can have. */
    private static final int LEAP_YEAR = 2024;

    private final Predicate<String> isList;
    private final Map<String, BigDecimal> numbers;
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Range> ranges = new HashMap<>();
    private final Map<String, Validity> periods = new HashMap<>();
    private final Map<String, BitSet> seasons = new HashMap<>();

    NarrowedFacts(Predicate<String> isList, Map<String, BigDecimal> numbers) {
        this.isList = isList;
        this.numbers = numbers;
    }

    /** Numbers between two bounds, each part of it or not. */
    private record Range(
            @Nullable BigDecimal least,
            boolean leastToo,
            @Nullable BigDecimal most,
            boolean mostToo) {

        Range from(BigDecimal bound, boolean too) {
            int order = least == null ? 1 : bound.compareTo(least);
            return order > 0
                    ? new Range(bound, too, most, mostToo)
                    : new Range(least, leastToo && (order < 0 || too), most, mostToo);
        }

        Range upTo(BigDecimal bound, boolean too) {
            int order = most == null ? -1 : bound.compareTo(most);
            return order < 0
                    ? new Range(least, leastToo, bound, too)
                    : new Range(least, leastToo, most, mostToo && (order > 0 || too));
        }

        boolean isEmpty() {
            if (least == null || most == null) {
                return false;
            }
            int order = least.compareTo(most);
            return order > 0 || (order == 0 && !(leastToo && mostToo));
        }
    }

    /** Narrows the facts; tells the first of which nothing is left. */
    @Nullable String take(List<Condition> all) {
        for (Condition condition : all) {
            String fact = condition instanceof Condition.Not not ? denied(not.part()) : taken(condition);
            if (fact != null) {
                return fact;
            }
        }
        for (Condition condition : all) {
            String fact = condition instanceof Condition.Not not ? excluded(not.part()) : null;
            if (fact != null) {
                return fact;
            }
        }
        return null;
    }

    private @Nullable String taken(Condition condition) {
        if (condition instanceof Condition.OneOf one && !isList.test(one.fact())) {
            Set<String> left = words.computeIfAbsent(one.fact(), any -> new LinkedHashSet<>(one.values()));
            left.retainAll(one.values());
            return left.isEmpty() ? one.fact() : null;
        }
        if (condition instanceof Condition.Above above) {
            return narrowed(above.fact(), range(above.fact()).from(above.bound(), false));
        }
        if (condition instanceof Condition.Compared compared) {
            return compared(compared, false);
        }
        if (condition instanceof Condition.During during) {
            return during(during.fact(), during.period());
        }
        return condition instanceof Condition.Yearly yearly ? yearly(yearly, false) : null;
    }

    private @Nullable String denied(Condition condition) {
        if (condition instanceof Condition.Compared compared) {
            return compared(compared, true);
        }
        if (condition instanceof Condition.Above above) {
            return narrowed(above.fact(), range(above.fact()).upTo(above.bound(), true));
        }
        if (condition instanceof Condition.During during) {
            Validity period = during.period();
            LocalDate from = period.from();
            LocalDate until = period.until();
            if (from == null && until != null) {
                return during(during.fact(), new Validity(until.plusDays(1), null));
            }
            return from != null && until == null ? during(during.fact(), new Validity(null, from.minusDays(1))) : null;
        }
        return condition instanceof Condition.Yearly yearly ? yearly(yearly, true) : null;
    }

    /** What a denied condition leaves nothing of, once all that must hold was taken. */
    private @Nullable String excluded(Condition condition) {
        if (condition instanceof Condition.OneOf one) {
            Set<String> left = words.get(one.fact());
            if (left != null) {
                one.values().forEach(left::remove);
            }
            return left != null && left.isEmpty() ? one.fact() : null;
        }
        if (condition instanceof Condition.During during) {
            Validity left = periods.get(during.fact());
            return left != null && isWithin(left, during.period()) ? during.fact() : null;
        }
        return null;
    }

    private static boolean isWithin(Validity inner, Validity outer) {
        LocalDate first = outer.from();
        LocalDate last = outer.until();
        boolean begins = first == null || (inner.from() != null && !inner.from().isBefore(first));
        return begins
                && (last == null || (inner.until() != null && !inner.until().isAfter(last)));
    }

    private @Nullable String compared(Condition.Compared compared, boolean not) {
        BigDecimal plain = compared.bound().number();
        BigDecimal number = plain == null ? numbers.get(compared.bound().parameter()) : plain;
        if (number == null || compared.direction() == Direction.EQUAL) {
            return null;
        }
        String key = compared.per() == null
                ? compared.fact()
                : compared.fact() + (compared.percent() ? " % " : " / ") + compared.per();
        boolean up = (compared.direction() == Direction.AT_LEAST) != not;
        Range range = range(key);
        return narrowed(key, up ? range.from(number, !not) : range.upTo(number, !not));
    }

    private Range range(String fact) {
        return ranges.getOrDefault(fact, new Range(null, true, null, true));
    }

    private @Nullable String narrowed(String fact, Range range) {
        ranges.put(fact, range);
        return range.isEmpty() ? fact : null;
    }

    private @Nullable String during(String fact, Validity period) {
        Validity before = periods.getOrDefault(fact, Validity.ALWAYS);
        LocalDate from =
                before.from() == null || (period.from() != null && period.from().isAfter(before.from()))
                        ? period.from()
                        : before.from();
        LocalDate until = before.until() == null
                        || (period.until() != null && period.until().isBefore(before.until()))
                ? period.until()
                : before.until();
        periods.put(fact, new Validity(from, until));
        return isEmpty(fact) ? fact : null;
    }

    private @Nullable String yearly(Condition.Yearly yearly, boolean not) {
        BitSet left = seasons.computeIfAbsent(yearly.fact(), any -> daysOfYear());
        BitSet days = new BitSet();
        for (LocalDate day = LocalDate.of(LEAP_YEAR, 1, 1); day.getYear() == LEAP_YEAR; day = day.plusDays(1)) {
            days.set(day.getDayOfYear(), yearly.includes(day) != not);
        }
        left.and(days);
        return isEmpty(yearly.fact()) ? yearly.fact() : null;
    }

    private static BitSet daysOfYear() {
        BitSet days = new BitSet();
        days.set(1, LocalDate.of(LEAP_YEAR, 12, 31).getDayOfYear() + 1);
        return days;
    }

    /** Whether no day is left: no period, no part of the year, or none of that part in the period. */
    private boolean isEmpty(String fact) {
        Validity period = periods.getOrDefault(fact, Validity.ALWAYS);
        LocalDate from = period.from();
        LocalDate until = period.until();
        if (from != null && until != null && until.isBefore(from)) {
            return true;
        }
        BitSet season = seasons.get(fact);
        if (season == null || from == null || until == null || !until.isBefore(from.plusYears(1))) {
            return season != null && season.isEmpty();
        }
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            if (season.get(MonthDay.from(day).atYear(LEAP_YEAR).getDayOfYear())) {
                return false;
            }
        }
        return true;
    }
}
