package nl.huisnorm.internal.rulebook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisnorm.rulebook.Condition;
import org.jspecify.annotations.Nullable;

/** What a condition names: facts and parameters, in its parts and in the terms it refers to. */
final class ConditionFacts {

    private ConditionFacts() {}

    /** The facts, but for the day of the assessment. */
    static Set<String> of(Condition condition, Map<String, Condition> terms) {
        Set<String> facts = new LinkedHashSet<>();
        for (Condition leaf : leaves(condition, terms)) {
            if (leaf instanceof Condition.OneOf one) {
                facts.add(one.fact());
            } else if (leaf instanceof Condition.Above above) {
                facts.add(above.fact());
            } else if (leaf instanceof Condition.Compared compared) {
                facts.add(compared.fact());
                if (compared.per() != null) {
                    facts.add(compared.per());
                }
            } else if (leaf instanceof Condition.During during) {
                facts.add(during.fact());
            } else if (leaf instanceof Condition.Yearly yearly) {
                facts.add(yearly.fact());
            }
        }
        facts.remove(Condition.DATE);
        return facts;
    }

    /** The comparisons with a parameter. */
    static List<Condition.Compared> withParameters(@Nullable Condition condition) {
        List<Condition.Compared> found = new ArrayList<>();
        if (condition != null) {
            for (Condition leaf : leaves(condition, Map.of())) {
                if (leaf instanceof Condition.Compared compared
                        && compared.bound().parameter() != null) {
                    found.add(compared);
                }
            }
        }
        return found;
    }

    /** What a condition puts together of the same subject; none where it puts nothing together. */
    static @Nullable List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts();
        }
        if (condition instanceof Condition.Any any) {
            return any.parts();
        }
        return condition instanceof Condition.Not not ? List.of(not.part()) : null;
    }

    /** The conditions that have no parts. */
    static List<Condition> leaves(Condition condition, Map<String, Condition> terms) {
        List<Condition> found = new ArrayList<>();
        Set<String> met = new HashSet<>();
        Deque<Condition> open = new ArrayDeque<>(List.of(condition));
        while (!open.isEmpty()) {
            Condition next = open.remove();
            List<Condition> parts = parts(next);
            if (parts != null) {
                open.addAll(parts);
            } else if (next instanceof Condition.Among among) {
                open.add(among.condition());
            } else if (next instanceof Condition.Term term) {
                Condition meaning = terms.get(term.name());
                if (meaning != null && met.add(term.name())) {
                    open.add(meaning);
                }
                found.add(next);
            } else {
                found.add(next);
            }
        }
        return found;
    }
}
