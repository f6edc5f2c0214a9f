package nl.huisnorm.internal.rulebook;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Profile;

/** The areas that a profile names in its conditions. Not part of the API. */
public final class ConditionAreas {

    private static final String FACT = "location.areas";

    private ConditionAreas() {}

    /** The areas, as they are written. */
    public static Set<String> of(Profile profile) {
        Set<String> areas = new LinkedHashSet<>();
        Stream.concat(
                        profile.norms().stream()
                                .flatMap(norm -> Stream.concat(
                                        Stream.of(norm)
                                                .flatMap(one -> Stream.concat(
                                                        Stream.ofNullable(one.scope()),
                                                        Stream.ofNullable(one.unless()))),
                                        norm.others().stream().map(Profile.OtherNumbers::when))),
                        profile.ownNorms().stream()
                                .flatMap(norm -> Stream.concat(
                                        Stream.ofNullable(norm.scope()), Stream.ofNullable(norm.requires()))))
                .flatMap(condition -> ConditionFacts.leaves(condition, Map.of()).stream())
                .forEach(leaf -> {
                    if (leaf instanceof Condition.OneOf one && one.fact().equals(FACT)) {
                        areas.addAll(one.values());
                    }
                });
        return areas;
    }
}
