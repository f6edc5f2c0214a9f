package nl.huisnorm.internal.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.rulebook.Adoption;
import nl.huisnorm.rulebook.Citation;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Profile.LocalNorm;
import nl.huisnorm.rulebook.Profile.LocalValue;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Validity;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/** Makes of the norms of the rulebook those that hold in a municipality. Not part of the API. */
public final class LocalNorms {

    private LocalNorms() {}

    /** The rulebook with each norm adopted or changed as the profile says, and the municipality's own behind those of their regime. */
    public static RulebookContent of(RulebookContent content, Profile profile) {
        List<Norm> norms = new ArrayList<>();
        Map<String, List<String>> facts = new HashMap<>(content.facts());
        for (Norm norm : content.norms()) {
            Norm local = of(norm, profile);
            if (profile.id().equals(local.adoptedBy())) {
                facts.put(norm.id(), facts(local, content));
            }
            norms.add(local);
        }
        for (Profile.OwnNorm own : profile.ownNorms()) {
            Regime regime = content.regimes().stream()
                    .filter(one -> one.id().equals(OwnNorms.regimeOf(own)))
                    .findFirst()
                    .orElseThrow();
            Norm norm = OwnNorms.norm(own, regime, profile);
            facts.put(norm.id(), facts(norm, content));
            norms.add(place(norms, regime, content.regimes()), norm);
        }
        return content.withNorms(norms).withFacts(facts);
    }

    /** Behind the last norm of its regime or, where there is none, of the regimes before it. */
    private static int place(List<Norm> norms, Regime regime, List<Regime> regimes) {
        int rank = regimes.indexOf(regime);
        int place = norms.size();
        while (place > 0 && regimes.indexOf(norms.get(place - 1).regime()) > rank) {
            place--;
        }
        return place;
    }

    /** The facts of the norm as the rulebook has it, and those that the municipality looks at. */
    private static List<String> facts(Norm norm, RulebookContent content) {
        Map<String, Condition> terms =
                Objects.requireNonNullElse(content.terms().get(norm.regime().id()), Map.of());
        Set<String> facts = new TreeSet<>(content.facts().getOrDefault(norm.id(), List.of()));
        facts.addAll(ConditionFacts.of(norm.scope(), terms));
        if (norm.adoption() != null) {
            norm.adoption().conditions().forEach(condition -> facts.addAll(ConditionFacts.of(condition, terms)));
        }
        return List.copyOf(facts);
    }

    private static Norm of(Norm norm, Profile profile) {
        List<LocalNorm> entries = profile.norms().stream()
                .filter(entry -> entry.norm().equals(norm.id()))
                .toList();
        if (entries.isEmpty()) {
            return norm;
        }
        Map<String, Parameter> parameters = new LinkedHashMap<>(norm.parameters());
        entries.forEach(entry ->
                set(parameters, Objects.requireNonNullElse(entry.values(), List.of()), profile.validityOf(entry)));
        Validity validity = norm.local()
                ? entries.stream()
                        .map(profile::validityOf)
                        .reduce(LocalNorms::hull)
                        .orElseThrow()
                : norm.validity();
        Text requirement = entries.get(0).requirement();
        return NormCopy.of(norm)
                .requirement(requirement == null ? norm.requirement() : requirement)
                .scope(scope(norm, entries, profile))
                .validity(validity)
                .parameters(parameters)
                .confidence(
                        norm.local()
                                ? Objects.requireNonNullElse(entries.get(0).confidence(), profile.confidence())
                                : norm.confidence())
                .citation(norm.local() ? citation(profile, entries) : norm.citation())
                .adoptedBy(profile.id())
                .adoption(adoption(entries, parameters, profile))
                .norm();
    }

    private static void set(Map<String, Parameter> parameters, List<LocalValue> values, Validity period) {
        for (LocalValue value : values) {
            parameters.computeIfPresent(value.parameter(), (id, parameter) -> parameter.with(period, value.value()));
        }
    }

    /** Where the norm holds: where it says so itself, and where an entry does in its period. */
    private static Condition scope(Norm norm, List<LocalNorm> entries, Profile profile) {
        if (entries.stream().allMatch(entry -> entry.scope() == null)) {
            return norm.scope();
        }
        List<Condition> places = entries.stream()
                .map(entry ->
                        during(entry, entries, Objects.requireNonNullElse(entry.scope(), Condition.ALWAYS), profile))
                .toList();
        Condition place = places.size() == 1 ? places.get(0) : new Condition.Any(places);
        return norm.scope().equals(Condition.ALWAYS) ? place : new Condition.All(List.of(norm.scope(), place));
    }

    private static Adoption adoption(List<LocalNorm> entries, Map<String, Parameter> parameters, Profile profile) {
        List<Condition> unless = new ArrayList<>();
        List<Adoption.Instead> instead = new ArrayList<>();
        for (LocalNorm entry : entries) {
            if (entry.unless() != null) {
                unless.add(during(entry, entries, entry.unless(), profile));
            }
            for (Profile.OtherNumbers other : entry.others()) {
                Map<String, Parameter> others = new LinkedHashMap<>(parameters);
                set(others, other.values(), profile.validityOf(entry));
                instead.add(new Adoption.Instead(during(entry, entries, other.when(), profile), others));
            }
        }
        return new Adoption(
                Objects.requireNonNullElse(entries.get(0).status(), profile.status()),
                null,
                unless.isEmpty() ? null : unless.size() == 1 ? unless.get(0) : new Condition.Any(unless),
                instead);
    }

    /** A condition in the period of its entry; the period goes without saying where there is one entry. */
    private static Condition during(LocalNorm entry, List<LocalNorm> entries, Condition condition, Profile profile) {
        return entries.size() == 1
                ? condition
                : new Condition.All(
                        List.of(new Condition.During(Condition.DATE, profile.validityOf(entry)), condition));
    }

    private static Citation citation(Profile profile, List<LocalNorm> entries) {
        String articles = together(entries.stream().map(LocalNorm::article).filter(Objects::nonNull));
        String sources =
                together(entries.stream().map(entry -> Objects.requireNonNullElse(entry.source(), profile.source())));
        return new Citation(profile.title(), articles.isEmpty() ? null : articles, null, sources);
    }

    private static String together(Stream<String> texts) {
        return texts.distinct().collect(Collectors.joining("; "));
    }

    private static Validity hull(Validity one, Validity other) {
        return new Validity(earlier(one.from(), other.from()), later(one.until(), other.until()));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? null : one.isBefore(other) ? one : other;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }
}
