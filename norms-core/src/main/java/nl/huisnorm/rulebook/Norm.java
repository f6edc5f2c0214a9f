package nl.huisnorm.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Messages;
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
 * @param walk at which stop of a walk a person looks, for norms that a person decides; else the office
 * @param decidedBy who decides whether it is met
 * @param subject what it is applied to
 * @param items for norms applied to a place: the facts of which the place must have at least one of its own
 * @param validity when it is in force
 * @param scope when it applies to a subject
 * @param exemptions the facts by which a subject is exempt: who relies on one must say so, and one that is not told does not
 *     hold
 * @param quantity what it measures, for norms that compare numbers
 * @param parameters the dated numbers it uses, by id, its regime's included
 * @param severity how grave a shortcoming is
 * @param confidence how sure we are of it
 * @param citation where it stands
 * @param aliases earlier or other numbers of the same norm
 * @param cautions what a reader of its findings must know
 * @param local whether it holds only where a municipality has adopted it
 * @param yieldsTo the id of the norm that takes its place where that one is in force
 * @param followsApplication whether, while an application is pending, the text of the day it was lodged holds
 * @param reopens the ids of the norms that must be looked at again where this one is triggered
 * @param role what else the norm is needed for; none for most
 * @param siblings the name, unique in its regime, of the norms that ask the same and of which, as a rule, one holds for a
 *     subject; none for most. Where it is open which of them holds, they are judged together
 * @param adoptedBy the id of the profile that adopted it or changed its numbers, or of the scenario that adopted it
 * @param adoption how a municipality adopted it, beside its numbers; none where no profile adopted or changed it
 * @param scenario what a scenario changed of it; none for the norm as it stands
 */
@Stable
public record Norm(
        String id,
        Regime regime,
        String theme,
        Text title,
        Text requirement,
        @Nullable Text question,
        Walk walk,
        DecidedBy decidedBy,
        SubjectKind subject,
        Set<String> items,
        Validity validity,
        Condition scope,
        Set<String> exemptions,
        @Nullable Quantity quantity,
        Map<String, Parameter> parameters,
        Severity severity,
        Confidence confidence,
        Citation citation,
        List<String> aliases,
        List<Caution> cautions,
        boolean local,
        @Nullable String yieldsTo,
        boolean followsApplication,
        List<String> reopens,
        @Nullable Role role,
        @Nullable String siblings,
        @Nullable String adoptedBy,
        @Nullable Adoption adoption,
        Scenario.@Nullable ChangedNorm scenario) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z0-9]+)}");

    /** Copies the collections, so that the norm cannot change afterwards. */
    @MadeByLibrary
    public Norm {
        items = Set.copyOf(items);
        exemptions = Set.copyOf(exemptions);
        parameters = Map.copyOf(parameters);
        aliases = List.copyOf(aliases);
        cautions = List.copyOf(cautions);
        reopens = List.copyOf(reopens);
    }

    /**
     * Whether the norm can turn a verdict: advice, warnings, uncertain norms and what a municipality only proposed or wishes cannot,
     * unless a scenario says so.
     */
    public boolean binding() {
        if (scenario != null && scenario.binding() != null) {
            return scenario.binding();
        }
        return regime.layer() != Layer.ADVICE
                && confidence != Confidence.UNCERTAIN
                && severity != Severity.WARNING
                && !isShownOnly();
    }

    /** Whether a municipality only proposed it or wishes it, so that it is shown and turns no verdict. */
    public boolean isShownOnly() {
        return adoption != null && adoption.status().isShownOnly();
    }

    /**
     * The requirement with the numbers that hold on a day in it.
     *
     * @param day the day
     */
    public Text requirementOn(LocalDate day) {
        return new Text(
                fill(requirement.nl(), day, Messages.in(Messages.DUTCH)),
                fill(requirement.en(), day, Messages.in(Locale.ENGLISH)));
    }

    private String fill(String text, LocalDate day, Messages texts) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            Parameter parameter = parameters.get(found.group(1));
            BigDecimal value = parameter == null ? null : parameter.on(day);
            return value == null ? "…" : texts.number(value.toPlainString());
        });
    }

    /** The same with other numbers. */
    public Norm withParameters(Map<String, Parameter> others) {
        return new Norm(
                id,
                regime,
                theme,
                title,
                requirement,
                question,
                walk,
                decidedBy,
                subject,
                items,
                validity,
                scope,
                exemptions,
                quantity,
                others,
                severity,
                confidence,
                citation,
                aliases,
                cautions,
                local,
                yieldsTo,
                followsApplication,
                reopens,
                role,
                siblings,
                adoptedBy,
                adoption,
                scenario);
    }

    /** The ids of the parameters that stand in a text between braces. */
    public static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /**
     * Whether the norm is in force by its own terms on a day: in its period, in an edition of its regime, adopted where
     * that is needed, not taken out of force by a scenario, and with a number for each of its parameters that is not open.
     */
    public boolean inForceOn(LocalDate day) {
        Edition edition = regime.editionOn(day);
        return validity.includes(day)
                && edition != null
                && !edition.unread()
                && (!local || adoptedBy != null)
                && (scenario == null || !Boolean.FALSE.equals(scenario.inForce()))
                && parameters.values().stream().allMatch(parameter -> parameter.open() || parameter.on(day) != null);
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
                        && walk == other.walk
                        && decidedBy == other.decidedBy
                        && subject == other.subject
                        && items.equals(other.items)
                        && validity.equals(other.validity)
                        && scope.equals(other.scope)
                        && exemptions.equals(other.exemptions)
                        && Objects.equals(quantity, other.quantity)
                        && parameters.equals(other.parameters)
                        && severity == other.severity
                        && confidence == other.confidence
                        && citation.equals(other.citation)
                        && aliases.equals(other.aliases)
                        && cautions.equals(other.cautions)
                        && local == other.local
                        && Objects.equals(yieldsTo, other.yieldsTo)
                        && followsApplication == other.followsApplication
                        && reopens.equals(other.reopens)
                        && role == other.role
                        && Objects.equals(siblings, other.siblings)
                        && Objects.equals(adoptedBy, other.adoptedBy)
                        && Objects.equals(adoption, other.adoption)
                        && Objects.equals(scenario, other.scenario));
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
