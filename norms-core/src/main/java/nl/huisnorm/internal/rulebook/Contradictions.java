package nl.huisnorm.internal.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Direction;
import org.jspecify.annotations.Nullable;

/** Finds conditions that can never hold together, as far as one fact shows it. */
final class Contradictions {

    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Range> ranges = new HashMap<>();
    private final List<Condition.Not> denied = new ArrayList<>();

    private final Predicate<String> isList;

    private Contradictions(Predicate<String> isList) {
        this.isList = isList;
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

    /**
     * The fact of which no value meets all of some conditions; none if there is no such fact.
     *
     * @param isList whether a fact can be several words at once, so that one does not exclude another
     */
    static @Nullable String of(List<Condition> all, Predicate<String> isList) {
        Contradictions found = new Contradictions(isList);
        return found.in(new Condition.All(all));
    }

    private @Nullable String in(Condition condition) {
        String fact = take(condition);
        for (Condition.Not not : denied) {
            if (fact == null && not.part() instanceof Condition.OneOf one) {
                Set<String> left = words.get(one.fact());
                if (left != null && one.values().containsAll(left)) {
                    fact = one.fact();
                }
            }
        }
        return fact;
    }

    private @Nullable String take(Condition condition) {
        if (condition instanceof Condition.All all) {
            for (Condition part : all.parts()) {
                String fact = take(part);
                if (fact != null) {
                    return fact;
                }
            }
            return null;
        }
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
        if (condition instanceof Condition.Not not) {
            denied.add(not);
            return not.part() instanceof Condition.Compared compared
                    ? compared(compared, true)
                    : not.part() instanceof Condition.Above above
                            ? narrowed(above.fact(), range(above.fact()).upTo(above.bound(), true))
                            : null;
        }
        return null;
    }

    private @Nullable String compared(Condition.Compared compared, boolean not) {
        BigDecimal number = compared.bound().number();
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
}
