package nl.huisnorm.io.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.huisnorm.internal.facts.FactTable;
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
    private final Map<String, Map<String, Object>> ofRecords;

    Restrictions(Rulebook rulebook) {
        restrictions = Map.of(
                "Facility.buildings", NOT_EMPTY,
                "SettlementPlan.phases", NOT_EMPTY,
                "Scenario.norms", NOT_EMPTY,
                "RegimeFile.editions", NOT_EMPTY,
                "CostKindEntry.fixed", NOT_NEGATIVE,
                "CostKindEntry.each", NOT_NEGATIVE,
                "CostKindEntry.step", Map.of("exclusiveMinimum", 0),
                "LocalNorm.norm", Map.of("enum", settable(rulebook)),
                "ChangedNorm.norm",
                        Map.of("enum", rulebook.norms().stream().map(Norm::id).toList()));
        ofRecords = Map.of("CostKindEntry", Map.of("anyOf", List.of(hasFacts(), isKnown())));
        ofElements = Map.of("CostKindEntry.facts", Map.of("enum", facts()));
    }

    /** The norms that a municipality can adopt, or of which it can change numbers. */
    private static List<String> settable(Rulebook rulebook) {
        return rulebook.norms().stream()
                .filter(norm ->
                        norm.local() || norm.parameters().values().stream().anyMatch(Parameter::local))
                .map(Norm::id)
                .toList();
    }

    private static Map<String, Object> hasFacts() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("required", List.of("facts"));
        given.put("properties", Map.of("facts", Map.of("type", "array")));
        return given;
    }

    /** The facts of a kind of change that the library knows may be left out. */
    private static Map<String, Object> isKnown() {
        Set<String> known = new TreeSet<>(FactTable.get().factsByRemedy().keySet());
        return Map.of("properties", Map.of("id", Map.of("enum", List.copyOf(known))));
    }

    private static List<String> facts() {
        return Messages.in(Locale.ENGLISH).keys().stream()
                .filter(key -> key.startsWith("fact."))
                .map(key -> key.substring("fact.".length()))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    /** What more is asked of a record as a whole. */
    Map<String, Object> ofRecord(String record) {
        return ofRecords.getOrDefault(record, Map.of());
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
