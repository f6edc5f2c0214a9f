package nl.huisnorm.internal.rulebook;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.NamedFact;
import nl.huisnorm.rulebook.NamedFact.Kind;
import nl.huisnorm.rulebook.SubjectKind;
import org.jspecify.annotations.Nullable;

/** What a condition in a profile cannot say: facts that there are not, or that cannot be compared as asked. */
final class ConditionChecks {

    private final @Nullable Function<SubjectKind, Collection<NamedFact>> vocabulary;
    private final List<Interpretation> interpretations;
    private final ProfileChecks.Sink sink;
    private final Map<SubjectKind, Set<String>> lists = new EnumMap<>(SubjectKind.class);
    private final Contradictions.Effort effort = new Contradictions.Effort();

    ConditionChecks(
            @Nullable Function<SubjectKind, Collection<NamedFact>> vocabulary,
            List<Interpretation> interpretations,
            ProfileChecks.Sink sink) {
        this.vocabulary = vocabulary;
        this.interpretations = interpretations;
        this.sink = sink;
    }

    /**
     * What a condition is asked of: what it is applied to, the terms and parameters it may name, and whether it is one of the parts of
     * what the norm is applied to.
     */
    record Asked(SubjectKind subject, Map<String, Condition> terms, Set<String> parameters, boolean isPart) {

        Asked(SubjectKind subject, Map<String, Condition> terms, Set<String> parameters) {
            this(subject, terms, parameters, false);
        }

        private Asked of(SubjectKind parts) {
            return new Asked(parts, terms, parameters, true);
        }
    }

    void check(@Nullable Condition condition, Asked asked, Pointer at) {
        if (condition == null) {
            return;
        }
        Deque<Condition> open = new ArrayDeque<>(List.of(condition));
        while (!open.isEmpty()) {
            Condition next = open.remove();
            List<Condition> parts = ConditionFacts.parts(next);
            if (parts != null) {
                open.addAll(parts);
            } else if (!(next instanceof Condition.Among among)) {
                leaf(next, asked, at);
            } else if (asked.subject() == SubjectKind.FACILITY) {
                check(among.condition(), asked.of(among.parts()), at);
            } else {
                sink.add(at, "profile-among", asked.subject().key());
            }
        }
    }

    private void leaf(Condition leaf, Asked asked, Pointer at) {
        if (leaf instanceof Condition.OneOf one) {
            NamedFact fact = fact(one.fact(), asked, Set.of(Kind.WORD, Kind.WORDS, Kind.YES_NO), at);
            Set<String> known = fact != null && fact.kind() == Kind.YES_NO ? Set.of("true", "false") : words(fact);
            if (!known.isEmpty() && !known.containsAll(one.values())) {
                sink.add(at, "fact-words", one.fact(), String.join(", ", one.values()), sorted(known));
            }
        } else if (leaf instanceof Condition.Above above) {
            fact(above.fact(), asked, Set.of(Kind.NUMBER), at);
        } else if (leaf instanceof Condition.Compared compared) {
            fact(compared.fact(), asked, Set.of(Kind.NUMBER), at);
            if (compared.per() != null) {
                fact(compared.per(), asked, Set.of(Kind.NUMBER), at);
            }
            String parameter = compared.bound().parameter();
            if (parameter != null && asked.isPart()) {
                sink.add(at, "profile-among-parameter", parameter);
            } else if (parameter != null && !asked.parameters().contains(parameter)) {
                sink.add(at, "unknown-parameter", parameter);
            }
        } else if (leaf instanceof Condition.During during) {
            date(during.fact(), asked, at);
            ProfileChecks.order(during.period().from(), during.period().until(), at, sink);
        } else if (leaf instanceof Condition.Yearly yearly) {
            date(yearly.fact(), asked, at);
        } else if (leaf instanceof Condition.Term term && !asked.terms().containsKey(term.name())) {
            sink.add(at, "unknown-term", term.name());
        } else if (leaf instanceof Condition.UnderReading reading
                && interpretations.stream()
                        .noneMatch(question -> question.id().equals(reading.interpretation())
                                && question.readings().stream()
                                        .anyMatch(one -> one.id().equals(reading.reading())))) {
            sink.add(at, "unknown-reading", reading.interpretation(), reading.reading());
        }
    }

    /**
     * The fact of which no value meets all of some conditions on subjects of a kind; none if there is no such fact.
     *
     * @param numbers the numbers that parameters have
     */
    @Nullable String never(List<Condition> together, SubjectKind subject, Map<String, BigDecimal> numbers) {
        return Contradictions.of(
                together, vocabulary == null ? any -> true : lists(subject, vocabulary)::contains, numbers, effort);
    }

    /** The facts of a subject, and of its parts, that can be several words at once. */
    private Set<String> lists(SubjectKind subject, Function<SubjectKind, Collection<NamedFact>> known) {
        return lists.computeIfAbsent(
                subject,
                kind -> (kind == SubjectKind.FACILITY
                                ? Stream.of(kind, SubjectKind.BUILDING, SubjectKind.DWELLING)
                                : Stream.of(kind))
                        .flatMap(one -> known.apply(one).stream())
                        .filter(fact -> fact.kind() == Kind.WORDS)
                        .map(NamedFact::name)
                        .collect(Collectors.toSet()));
    }

    private static Set<String> words(@Nullable NamedFact fact) {
        return fact == null ? Set.of() : fact.words();
    }

    private void date(String name, Asked asked, Pointer at) {
        if (!name.equals(Condition.DATE)) {
            fact(name, asked, Set.of(Kind.DAY), at);
        }
    }

    private @Nullable NamedFact fact(String name, Asked asked, Set<Kind> kinds, Pointer at) {
        if (vocabulary == null) {
            return null;
        }
        Collection<NamedFact> known = vocabulary.apply(asked.subject());
        NamedFact found = known.stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElse(null);
        if (found == null) {
            String last = name.substring(name.indexOf('.') + 1);
            String near = sorted(known.stream()
                    .map(NamedFact::name)
                    .filter(other -> other.substring(other.indexOf('.') + 1).equalsIgnoreCase(last))
                    .collect(Collectors.toSet()));
            if (near.isEmpty()) {
                sink.add(at, "fact-unknown", name, asked.subject().key());
            } else {
                sink.add(at, "fact-unknown-near", name, asked.subject().key(), near);
            }
        } else if (!kinds.contains(found.kind())) {
            sink.add(at, "fact-compared", name);
        }
        return found;
    }

    private static String sorted(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }
}
