package nl.huisnorm.rules.internal.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.huisnorm.assessment.Alternative;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.law.Agreement;
import nl.huisnorm.rules.internal.value.Trace;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a norm on a subject under each reading of the open questions, beside what the norm and its siblings come to
 * together.
 */
final class Cases {

    private final List<Map<String, String>> readings;
    private final List<Answer> own;
    private final List<Answer> together;

    /**
     * Puts answers beside each other.
     *
     * @param readings the readings
     * @param own the norm's answer under each
     * @param together the answer of whichever of the siblings holds under each; the norm's own where it has none
     */
    Cases(List<Map<String, String>> readings, List<Answer> own, List<Answer> together) {
        this.readings = readings;
        this.own = own;
        this.together = together;
    }

    /** What they come to: the outcome of all readings, else that it cannot be told, with the numbers between which it turns. */
    Answer answer() {
        Trace trace = Trace.NONE;
        boolean missing = false;
        for (Answer answer : own) {
            trace = trace.and(answer.trace());
        }
        for (Answer answer : together) {
            trace = trace.and(answer.trace());
            missing |= answer.reason() == Reason.MISSING_DATA;
        }
        Outcome agreed = Agreement.of(together.stream().map(Answer::outcome).toList());
        Reason reason = agreed != Outcome.UNDETERMINED ? null : missing ? Reason.MISSING_DATA : Reason.AMBIGUOUS;
        return new Answer(
                norm(),
                agreed,
                reason,
                measure(agreed),
                trace,
                together.stream()
                        .map(Answer::by)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    /** The norm that gives the answer under every reading, or the norm itself. */
    private Norm norm() {
        Norm first = together.get(0).norm();
        return together.stream().allMatch(answer -> answer.norm().equals(first))
                ? first
                : own.get(0).norm();
    }

    /** The numbers of all readings; none where it turns on whether anything is asked at all. */
    private @Nullable Measure measure(Outcome agreed) {
        List<Measure> measures = new ArrayList<>();
        for (Answer answer : together) {
            if (answer.outcome() != Outcome.NOT_APPLICABLE) {
                if (answer.measure() == null) {
                    return null;
                }
                measures.add(answer.measure());
            } else if (agreed == Outcome.UNDETERMINED) {
                return null;
            }
        }
        return Measures.between(measures);
    }

    /** The answers, each under the readings of those questions that make a difference. */
    List<Alternative> alternatives() {
        List<String> decisive =
                readings.get(0).keySet().stream().filter(this::makesDifference).toList();
        Map<Map<String, String>, Alternative> alternatives = new LinkedHashMap<>();
        for (int i = 0; i < together.size(); i++) {
            Map<String, String> reading = new TreeMap<>(readings.get(i));
            reading.keySet().retainAll(decisive);
            Answer answer = together.get(i);
            alternatives.putIfAbsent(
                    reading,
                    new Alternative(reading, List.of(), answer.norm().id(), answer.outcome(), answer.measure()));
        }
        return List.copyOf(alternatives.values());
    }

    private boolean makesDifference(String question) {
        Map<Map<String, String>, Integer> others = new LinkedHashMap<>();
        for (int i = 0; i < own.size(); i++) {
            Map<String, String> rest = new TreeMap<>(readings.get(i));
            rest.remove(question);
            Integer earlier = others.putIfAbsent(rest, i);
            if (earlier != null
                    && !(own.get(earlier).sameAs(own.get(i))
                            && together.get(earlier).sameAs(together.get(i)))) {
                return true;
            }
        }
        return false;
    }
}
