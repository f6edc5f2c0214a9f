package nl.huisnorm.rules.internal.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Alternative;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.law.Suppositions.Case;
import nl.huisnorm.rules.internal.law.WhateverTurnsOut.Agreed;
import nl.huisnorm.rules.internal.value.Trace;
import org.jspecify.annotations.Nullable;

/**
 * An answer with the cases it was made of.
 *
 * @param answer the answer
 * @param alternatives the answer in each case, where these differ or were supposed
 */
record Told(Answer answer, List<Alternative> alternatives) {

    Outcome outcome() {
        return answer.outcome();
    }

    /** The facts for want of which it cannot be told; none where it can, or where no fact would tell. */
    List<Missing> missing() {
        return answer.reason() == Reason.MISSING_DATA ? answer.trace().missing() : List.of();
    }

    /** What all cases come to; this is what is told with the facts that are known. */
    Told whateverTurnsOut(Agreed<Told> agreed) {
        Told first = agreed.cases().get(0).answer();
        boolean unless = agreed.cases().stream()
                .anyMatch(one -> one.answer().outcome() != first.outcome() && agreed.outcome() == Outcome.UNDETERMINED);
        if (agreed.outcome() == Outcome.UNDETERMINED
                && !unless
                && !agreed.cases().stream().allMatch(one -> one.answer().isOpenAs(first))) {
            return this;
        }
        Set<Pointer> supposed = new HashSet<>();
        Trace used = answer.trace();
        for (Case<Told> one : agreed.cases()) {
            one.supposed().forEach(fact -> supposed.add(fact.place()));
            used = used.and(one.answer().answer.trace());
        }
        Trace known = Trace.of(
                used.evidence().stream()
                        .filter(one -> !supposed.contains(one.place()))
                        .toList(),
                unless ? answer.trace().missing() : List.of(),
                Pointer.ROOT);
        Reason reason = agreed.outcome() != Outcome.UNDETERMINED
                ? null
                : unless ? Reason.NOT_MET_UNLESS : first.answer.reason();
        return new Told(
                new Answer(
                        answer.norm(),
                        agreed.outcome(),
                        reason,
                        measure(agreed),
                        known,
                        agreed.cases().stream()
                                .map(one -> one.answer().answer.by())
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null)),
                agreed.outcome() == Outcome.UNDETERMINED && !unless
                        ? first.alternatives
                        : alternatives(agreed.cases()));
    }

    /** Whether both cannot tell for the same reason, and under the same readings. */
    private boolean isOpenAs(Told other) {
        return answer.reason() == other.answer.reason()
                && outcomes(alternatives).equals(outcomes(other.alternatives));
    }

    private static Map<Map<String, String>, Outcome> outcomes(List<Alternative> alternatives) {
        return alternatives.stream()
                .collect(Collectors.toMap(Alternative::readings, Alternative::outcome, (a, b) -> b));
    }

    /** The numbers of all cases, or of those in which a norm is not met. */
    private static @Nullable Measure measure(Agreed<Told> agreed) {
        List<Measure> measures = new ArrayList<>();
        for (Case<Told> one : agreed.cases()) {
            Answer each = one.answer().answer;
            boolean counts = agreed.outcome() == Outcome.UNDETERMINED
                    ? each.outcome() == Outcome.NON_COMPLIANT
                    : each.outcome() != Outcome.NOT_APPLICABLE;
            if (counts) {
                if (each.measure() == null) {
                    return null;
                }
                measures.add(each.measure());
            }
        }
        return Measures.between(measures);
    }

    /** Each case; those with the same first fact as one, where the others make no difference. */
    private static List<Alternative> alternatives(List<Case<Told>> cases) {
        Map<Evidence, List<Case<Told>>> byFirst = cases.stream()
                .collect(Collectors.groupingBy(one -> one.supposed().get(0), LinkedHashMap::new, Collectors.toList()));
        List<Alternative> alternatives = new ArrayList<>();
        byFirst.forEach((fact, all) -> {
            Answer first = all.get(0).answer().answer;
            if (all.stream().allMatch(one -> one.answer().answer.sameAs(first))) {
                alternatives.add(alternative(List.of(fact), first));
            } else {
                all.forEach(one -> alternatives.add(alternative(one.supposed(), one.answer().answer)));
            }
        });
        return alternatives;
    }

    private static Alternative alternative(List<Evidence> supposed, Answer answer) {
        return new Alternative(Map.of(), supposed, answer.norm().id(), answer.outcome(), answer.measure());
    }
}
