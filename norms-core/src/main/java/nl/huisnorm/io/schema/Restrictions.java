package nl.huisnorm.io.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.huisnorm.answer.remedy.CostModel.Way;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.internal.facts.FactType;
import nl.huisnorm.internal.files.CostWays;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.settlement.ApplicationKind;
import nl.huisnorm.text.Messages;

/** What readers ask of a field beyond what its record says: lists that are not empty, norms that there are. */
final class Restrictions {

    private static final Map<String, Object> NOT_EMPTY = Map.of("minItems", 1);
    private static final Map<String, Object> UNIQUE = Map.of("uniqueItems", true);
    private static final Map<String, Object> NOT_NEGATIVE = Map.of("minimum", 0);

    private final Map<String, Map<String, Object>> restrictions;
    private final Map<String, Map<String, Object>> ofElements;
    private final Map<String, Map<String, Object>> ofRecords;

    Restrictions(Rulebook rulebook) {
        restrictions = Map.ofEntries(
                Map.entry("Facility.buildings", NOT_EMPTY),
                Map.entry("SettlementPlan.phases", NOT_EMPTY),
                Map.entry("Scenario.norms", NOT_EMPTY),
                Map.entry("RegimeFile.editions", NOT_EMPTY),
                Map.entry("Application.also", UNIQUE),
                Map.entry("CostKindEntry.facts", UNIQUE),
                Map.entry("CostKindEntry.fixed", NOT_NEGATIVE),
                Map.entry("CostKindEntry.each", NOT_NEGATIVE),
                Map.entry("CostKindEntry.step", Map.of("exclusiveMinimum", 0)),
                Map.entry("CostKindEntry.months", Map.of("minimum", 0, "maximum", CostWays.MOST_MONTHS)),
                Map.entry("LocalNorm.norm", Map.of("enum", settable(rulebook))),
                Map.entry(
                        "ChangedNorm.norm",
                        Map.of("enum", rulebook.norms().stream().map(Norm::id).toList())));
        Map<String, Object> kind = new LinkedHashMap<>();
        kind.put("anyOf", List.of(hasFacts(), isKnown()));
        kind.put("allOf", ways());
        ofRecords = Map.of(
                "CostKindEntry",
                kind,
                "Facility",
                withBuildingsOrWithout(),
                "Application",
                Map.of("allOf", noKindTwice()));
        ofElements = Map.of("CostKindEntry.facts", Map.of("enum", facts()));
    }

    /** What is applied for is not also applied for. */
    private static List<Map<String, Object>> noKindTwice() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (ApplicationKind kind : ApplicationKind.values()) {
            Map<String, Object> is = Map.of("const", kind.key());
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("if", Map.of("properties", Map.of("kind", is), "required", List.of("kind")));
            rule.put("then", Map.of("properties", Map.of("also", Map.of("items", Map.of("not", is)))));
            all.add(rule);
        }
        return all;
    }

    /** A file that tells of leases or stays alone needs no building. */
    private static Map<String, Object> withBuildingsOrWithout() {
        Map<String, Object> facility = new LinkedHashMap<>();
        facility.put("required", List.of("id"));
        facility.put("anyOf", List.of(lists("buildings"), lists("leases"), lists("stays")));
        return facility;
    }

    private static Map<String, Object> lists(String list) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("required", List.of(list));
        given.put("properties", Map.of(list, NOT_EMPTY));
        return given;
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

    /** For ways that ask for the same types of facts: that the facts named are of those, or those of the known kind. */
    private static List<Map<String, Object>> ways() {
        Map<Set<FactType>, List<Way>> alike = new LinkedHashMap<>();
        for (Way way : Way.values()) {
            alike.computeIfAbsent(CostWays.types(way), any -> new ArrayList<>()).add(way);
        }
        List<Map<String, Object>> all = new ArrayList<>();
        for (List<Way> ways : alike.values()) {
            Way first = ways.get(0);
            List<String> fitting =
                    facts().stream().filter(fact -> CostWays.fits(first, fact)).toList();
            List<String> known = FactTable.get().factsByRemedy().entrySet().stream()
                    .filter(kind -> kind.getValue().stream().allMatch(fact -> CostWays.fits(first, fact)))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            Map<String, Object> then = new LinkedHashMap<>();
            then.put("properties", Map.of("facts", Map.of("items", Map.of("enum", fitting))));
            then.put("anyOf", List.of(hasFacts(), Map.of("properties", Map.of("id", Map.of("enum", known)))));
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("if", Map.of("properties", Map.of("way", Map.of("enum", keys(ways)))));
            rule.put("then", then);
            all.add(rule);
        }
        return all;
    }

    private static List<String> keys(List<Way> ways) {
        return ways.stream().map(Way::key).toList();
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
