package nl.huisnorm.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One requirement with one id.
 *
 * @param id the norm's id, never used again for another requirement
 * @param regime the regime it belongs to
 * @param theme what it is about: the name of the file it stands in
 * @param title a short name
 * @param requirement what it requires, in our own words
 * @param question the question a person answers, for norms that a person decides
 * @param decidedBy who decides whether it is met
 * @param subject what it is applied to
 * @param items for norms applied to a place: the facts of which the place must have at least one of its own
 * @param validity when it is in force
 * @param scope when it applies to a subject
 * @param quantity what it measures, for norms that compare numbers
 * @param parameters the dated numbers it uses, by id, its regime's included
 * @param severity how grave a shortcoming is
 * @param confidence how sure we are of it
 * @param citation where it stands
 * @param aliases earlier or other numbers of the same norm
 * @param cautions what a reader of its findings must know
 */
public record Norm(
        String id,
        Regime regime,
        String theme,
        Text title,
        Text requirement,
        @Nullable Text question,
        DecidedBy decidedBy,
        SubjectKind subject,
        Set<String> items,
        Validity validity,
        Condition scope,
        @Nullable Quantity quantity,
        Map<String, Parameter> parameters,
        Severity severity,
        Confidence confidence,
        Citation citation,
        List<String> aliases,
        List<Caution> cautions) {

    /** Copies the collections, so that the norm cannot change afterwards. */
    public Norm {
        items = Set.copyOf(items);
        parameters = Map.copyOf(parameters);
        aliases = List.copyOf(aliases);
        cautions = List.copyOf(cautions);
    }

    /** Whether the norm can turn a verdict: advice and uncertain norms cannot. */
    public boolean binding() {
        return regime.layer() != Layer.ADVICE && confidence != Confidence.UNCERTAIN;
    }

    /** By the id alone, which is enough to tell norms apart and far cheaper than everything a norm holds. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return this == object
                || (object instanceof Norm other
                        && id.equals(other.id)
                        && regime.equals(other.regime)
                        && theme.equals(other.theme)
                        && title.equals(other.title)
                        && requirement.equals(other.requirement)
                        && Objects.equals(question, other.question)
                        && decidedBy == other.decidedBy
                        && subject == other.subject
                        && items.equals(other.items)
                        && validity.equals(other.validity)
                        && scope.equals(other.scope)
                        && Objects.equals(quantity, other.quantity)
                        && parameters.equals(other.parameters)
                        && severity == other.severity
                        && confidence == other.confidence
                        && citation.equals(other.citation)
                        && aliases.equals(other.aliases)
                        && cautions.equals(other.cautions));
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
