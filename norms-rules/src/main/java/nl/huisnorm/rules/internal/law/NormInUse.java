package nl.huisnorm.rules.internal.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.rulebook.Caution;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Value;
import nl.huisnorm.rules.internal.view.Facts;
import nl.huisnorm.rules.internal.view.UnlistedView;
import nl.huisnorm.rules.internal.view.View;

/** A norm with its scope and cautions made ready. Immutable. */
public final class NormInUse {

    private final Norm norm;
    private final Scope scope;
    private final List<Scope> cautions;
    private final List<Function<View, Value>> exemptions;
    private final Set<String> questions;

    private NormInUse(Norm norm, Scope scope, List<Scope> cautions, List<Function<View, Value>> exemptions) {
        this.norm = norm;
        this.scope = scope;
        this.cautions = cautions;
        this.exemptions = exemptions;
        this.questions = new TreeSet<>(scope.interpretations());
    }

    /**
     * Makes a norm ready.
     *
     * @throws IllegalArgumentException if its scope or cautions name a fact or term that does not exist
     */
    public static NormInUse of(Norm norm, Map<String, Map<String, Condition>> terms) {
        return of(norm, terms, AskedOnce.alone());
    }

    /** The same of one norm among others: what their conditions ask alike is asked once. */
    static NormInUse of(Norm norm, Map<String, Map<String, Condition>> terms, AskedOnce others) {
        Map<String, Condition> known =
                Objects.requireNonNullElse(terms.get(norm.regime().id()), Map.of());
        try {
            List<Scope> cautions = new ArrayList<>();
            List<Function<View, Value>> exemptions = norm.exemptions().stream()
                    .sorted()
                    .map(fact -> Facts.reader(norm.subject(), fact))
                    .toList();
            for (Caution caution : norm.cautions()) {
                cautions.add(Scope.of(caution.when(), norm.subject(), known, others));
            }
            if (norm.adoption() != null) {
                norm.adoption().conditions().forEach(condition -> Scope.of(condition, norm, known));
            }
            return new NormInUse(norm, Scope.of(norm.scope(), norm, known, others), cautions, exemptions);
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

    /** The exemptions that nobody claims for a subject, or for what a list does not show: those that are not told. */
    public List<Missing> notClaimed(View subject) {
        View asked = subject instanceof UnlistedView unlisted ? unlisted.element() : subject;
        return asked == null || exemptions.isEmpty() ? List.of() : notTold(asked);
    }

    private List<Missing> notTold(View subject) {
        return exemptions.stream()
                .map(exemption -> exemption.apply(subject))
                .filter(exemption -> !exemption.isKnown())
                .flatMap(exemption -> exemption.trace().missing().stream())
                .toList();
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
