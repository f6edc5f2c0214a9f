package nl.huisnorm.rules.internal.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.huisnorm.rulebook.Caution;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Norm;

/** A norm with its scope and cautions made ready. Immutable. */
public final class NormInUse {

    private final Norm norm;
    private final Scope scope;
    private final List<Scope> cautions;
    private final Set<String> questions;

    private NormInUse(Norm norm, Scope scope, List<Scope> cautions) {
        this.norm = norm;
        this.scope = scope;
        this.cautions = cautions;
        this.questions = new TreeSet<>(scope.interpretations());
    }

    /**
     * Makes a norm ready.
     *
     * @throws IllegalArgumentException if its scope or cautions name a fact or term that does not exist
     */
    public static NormInUse of(Norm norm, Map<String, Map<String, Condition>> terms) {
        Map<String, Condition> known =
                Objects.requireNonNullElse(terms.get(norm.regime().id()), Map.of());
        try {
            List<Scope> cautions = new ArrayList<>();
            for (Caution caution : norm.cautions()) {
                cautions.add(Scope.of(caution.when(), norm.subject(), known));
            }
            return new NormInUse(norm, Scope.of(norm.scope(), norm.subject(), known), cautions);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(norm.id() + ": " + e.getMessage(), e);
        }
    }

    public Norm norm() {
        return norm;
    }

    public Scope scope() {
        return scope;
    }

    /** The condition of each of the norm's cautions, in their order. */
    public List<Scope> cautions() {
        return cautions;
    }

    public boolean isDecidedByRule() {
        return norm.decidedBy() == DecidedBy.RULE;
    }

    /** The open questions that the norm's scope asks. */
    Set<String> questions() {
        return questions;
    }

    /** Every way to read the questions that the norm's scope leaves open, given the readings that were chosen. */
    public List<Map<String, String>> readings(List<Interpretation> all, Map<String, String> chosen) {
        return readings(questions, all, chosen);
    }

    /** Every way to read some questions, given the readings that were chosen. */
    static List<Map<String, String>> readings(
            Set<String> questions, List<Interpretation> all, Map<String, String> chosen) {
        List<Map<String, String>> combinations = new ArrayList<>();
        combinations.add(Map.of());
        for (Interpretation interpretation : all) {
            if (questions.contains(interpretation.id())) {
                String reading = chosen.get(interpretation.id());
                List<String> possible = reading == null
                        ? interpretation.readings().stream()
                                .map(Interpretation.Reading::id)
                                .toList()
                        : List.of(reading);
                combinations = times(combinations, interpretation.id(), possible);
            }
        }
        return combinations;
    }

    private static List<Map<String, String>> times(
            List<Map<String, String>> combinations, String question, List<String> readings) {
        List<Map<String, String>> more = new ArrayList<>();
        for (Map<String, String> combination : combinations) {
            for (String reading : readings) {
                Map<String, String> extended = new java.util.LinkedHashMap<>(combination);
                extended.put(question, reading);
                more.add(extended);
            }
        }
        return more;
    }
}
