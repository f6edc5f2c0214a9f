package nl.huisnorm.io.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.text.Messages;

/** What readers ask of a field beyond what its record says: lists that are not empty, norms that there are. */
final class Restrictions {

    private static final Map<String, Object> NOT_EMPTY = Map.of("minItems", 1);
    private static final Map<String, Object> NOT_NEGATIVE = Map.of("minimum", 0);

    private final Map<String, Map<String, Object>> restrictions;
    private final Map<String, Map<String, Object>> ofElements;

    Restrictions(Rulebook rulebook) {
        restrictions = Map.of(
                "Facility.buildings", NOT_EMPTY,
                "SettlementPlan.phases", NOT_EMPTY,
                "Scenario.norms", NOT_EMPTY,
                "RegimeFile.editions", NOT_EMPTY,
                "Kind.fixed", NOT_NEGATIVE,
                "Kind.each", NOT_NEGATIVE,
                "Kind.step", Map.of("exclusiveMinimum", 0),
                "LocalNorm.norm", Map.of("enum", settable(rulebook)),
                "ChangedNorm.norm",
                        Map.of("enum", rulebook.norms().stream().map(Norm::id).toList()));
        ofElements = Map.of("Kind.facts", Map.of("enum", facts()));
    }

    /** The norms that a municipality can adopt, or of which it can change numbers. */
    private static List<String> settable(Rulebook rulebook) {
        return rulebook.norms().stream()
                .filter(norm ->
                        norm.local() || norm.parameters().values().stream().anyMatch(Parameter::local))
                .map(Norm::id)
                .toList();
    }

    private static List<String> facts() {
        return Messages.in(Locale.ENGLISH).keys().stream()
                .filter(key -> key.startsWith("fact."))
                .map(key -> key.substring("fact.".length()))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    /** What more is asked of a field of a record. */
    Map<String, Object> of(String field) {
        return restrictions.getOrDefault(field, Map.of());
    }

    /** What more is asked of each element of a field that is a list. */
    Map<String, Object> ofElements(String field) {
        return ofElements.getOrDefault(field, Map.of());
    }
}
