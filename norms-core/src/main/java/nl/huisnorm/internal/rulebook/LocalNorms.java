package nl.huisnorm.internal.rulebook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.rulebook.Citation;
import nl.huisnorm.rulebook.Confidence;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Profile.LocalNorm;
import nl.huisnorm.rulebook.Profile.LocalValue;
import nl.huisnorm.rulebook.Validity;
import org.jspecify.annotations.Nullable;

/** Makes of the norms of the rulebook those that hold in a municipality. Not part of the API. */
public final class LocalNorms {

    private LocalNorms() {}

    /** The norms in their order, each adopted or changed as the profile says. */
    public static List<Norm> of(List<Norm> norms, Profile profile) {
        return norms.stream().map(norm -> of(norm, profile)).toList();
    }

    private static Norm of(Norm norm, Profile profile) {
        List<LocalNorm> entries = profile.norms().stream()
                .filter(entry -> entry.norm().equals(norm.id()))
                .toList();
        if (entries.isEmpty()) {
            return norm;
        }
        Map<String, Parameter> parameters = new LinkedHashMap<>(norm.parameters());
        for (LocalNorm entry : entries) {
            for (LocalValue value : Objects.requireNonNullElse(entry.values(), List.<LocalValue>of())) {
                parameters.computeIfPresent(
                        value.parameter(), (id, parameter) -> parameter.with(profile.validityOf(entry), value.value()));
            }
        }
        Validity validity = norm.local()
                ? entries.stream()
                        .map(profile::validityOf)
                        .reduce(LocalNorms::hull)
                        .orElseThrow()
                : norm.validity();
        return NormCopy.of(norm)
                .validity(validity)
                .parameters(parameters)
                .confidence(norm.local() ? leastSure(profile, entries) : norm.confidence())
                .citation(norm.local() ? citation(profile, entries) : norm.citation())
                .adoptedBy(profile.id())
                .norm();
    }

    private static Confidence leastSure(Profile profile, List<LocalNorm> entries) {
        return entries.stream()
                .map(entry -> Objects.requireNonNullElse(entry.confidence(), profile.confidence()))
                .max(Comparator.naturalOrder())
                .orElse(profile.confidence());
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
