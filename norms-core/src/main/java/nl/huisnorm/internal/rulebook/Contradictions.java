package nl.huisnorm.internal.rulebook;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds conditions that can never hold together, as far as one fact shows it: words, numbers, days and parts of the year that exclude each
 * other, under every alternative. What is asked of buildings or dwellings is held against what is asked of all of them and of the whole.
 */
final class Contradictions {

    /** How many alternatives are looked at; with more, nothing is found. */
    private static final int ALTERNATIVES = 256;

    /** How many alternatives are looked at for all conditions of a file together; beyond it, nothing is found. */
    private static final int ALTERNATIVES_IN_ALL = 100_000;

    /** What is left to look at for conditions of one file. */
    static final class Effort {

        private int left = ALTERNATIVES_IN_ALL;
    }

    private final Predicate<String> isList;
    private final Map<String, BigDecimal> numbers;
    private int left;

    private Contradictions(Predicate<String> isList, Map<String, BigDecimal> numbers, int left) {
        this.isList = isList;
        this.numbers = numbers;
        this.left = left;
    }

    /**
     * The fact of which no value meets all of some conditions; none if there is no such fact.
     *
     * @param isList whether a fact can be several words at once, so that one does not exclude another
     * @param numbers the numbers that parameters have; one that is not among them can be any number
     * @param effort what is left to look at
     */
    static @Nullable String of(
            List<Condition> all, Predicate<String> isList, Map<String, BigDecimal> numbers, Effort effort) {
        int most = Math.min(ALTERNATIVES, effort.left);
        Contradictions search = new Contradictions(isList, numbers, most);
        String fact = search.in(all);
        effort.left -= most - Math.max(0, search.left);
        return fact;
    }

    private @Nullable String in(List<Condition> all) {
        List<Condition> plain = new ArrayList<>();
        List<List<Condition>> alternatives = new ArrayList<>();
        Deque<Condition> open = new ArrayDeque<>(all);
        while (!open.isEmpty()) {
            Condition next = open.remove();
            if (next instanceof Condition.All part) {
                open.addAll(part.parts());
            } else if (next instanceof Condition.Any part) {
                alternatives.add(part.parts());
            } else if (next instanceof Condition.Not not && not.part() instanceof Condition.Not twice) {
                open.add(twice.part());
            } else if (next instanceof Condition.Not not && not.part() instanceof Condition.Any part) {
                part.parts().forEach(one -> open.add(new Condition.Not(one)));
            } else if (next instanceof Condition.Not not && not.part() instanceof Condition.All part) {
                alternatives.add(
                        part.parts().stream().<Condition>map(Condition.Not::new).toList());
            } else {
                plain.add(next);
            }
        }
        String fact = ofPlain(plain);
        if (fact != null || alternatives.isEmpty()) {
            return fact;
        }
        List<Condition> rest = new ArrayList<>(plain);
        alternatives.subList(1, alternatives.size()).forEach(parts -> rest.add(new Condition.Any(parts)));
        String first = null;
        for (Condition alternative : alternatives.get(0)) {
            left--;
            List<Condition> together = new ArrayList<>(rest);
            together.add(alternative);
            String found = left < 0 ? null : in(together);
            if (found == null) {
                return null;
            }
            first = first == null ? found : first;
        }
        return first;
    }

    /** Of conditions without alternatives. */
    private @Nullable String ofPlain(List<Condition> plain) {
        List<Condition> whole = new ArrayList<>();
        Map<SubjectKind, List<Condition>> ofEvery = new EnumMap<>(SubjectKind.class);
        List<Condition.Among> among = new ArrayList<>();
        for (Condition condition : plain) {
            if (condition instanceof Condition.Among part) {
                among.add(part);
                List<Condition> every = ofEvery.computeIfAbsent(part.parts(), kind -> new ArrayList<>());
                if (part.every()) {
                    every.add(part.condition());
                }
            } else {
                whole.add(condition);
            }
        }
        String fact = new NarrowedFacts(isList, numbers).take(whole);
        for (Condition.Among part : among) {
            if (fact != null) {
                return fact;
            }
            List<Condition> together = new ArrayList<>(whole);
            together.addAll(ofEvery.getOrDefault(part.parts(), List.of()));
            if (!part.every()) {
                together.add(part.condition());
            }
            left--;
            fact = left < 0 ? null : in(together);
        }
        return fact;
    }
}
