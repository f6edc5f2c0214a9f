package nl.huisnorm.checker.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisnorm.checker.workbook.Entry.Kind;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactRecord;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.internal.facts.FactType;

/**
 * The sheets of a workbook. Every fact that a facility can have, at whatever depth, stands on one of them; which sheet is told here,
 * and what stands on it follows from the table of facts.
 */
final class Layout {

    /** The lists of which an element has a name that other sheets refer to. */
    static final List<String> NAMED = List.of("buildings", "units", "rooms");

    private static final List<String> BUILDING = List.of("buildings");
    private static final List<String> UNIT = List.of("buildings", "units");
    private static final List<String> ROOM = List.of("buildings", "rooms");
    private static final List<String> ROOM_OF_UNIT = List.of("buildings", "units", "rooms");

    private static final String FIRE_SAFETY = "fireSafety";

    /** All sheets, in the order of a walk and then of the office; what is referred to comes first. */
    static final List<SheetPlan> SHEETS = List.of(
            parts("place", List.of(List.of()), true, "operator", "address", "location", "letting", "documents"),
            parts("buildings", List.of(BUILDING), true, "use", "works", "access", "water", "installations", "falls"),
            list("units", false, List.of(UNIT)),
            list("rooms", false, List.of(ROOM, ROOM_OF_UNIT)),
            parts("amenities", List.of(List.of(), BUILDING, UNIT), false, "amenities"),
            parts("fire-safety", List.of(BUILDING, UNIT), false, FIRE_SAFETY),
            list("smoke-detectors", false, List.of(in(ROOM, "smokeDetectors"), in(ROOM_OF_UNIT, "smokeDetectors"))),
            list(
                    "extinguishers",
                    false,
                    List.of(in(BUILDING, FIRE_SAFETY, "extinguishers"), in(UNIT, FIRE_SAFETY, "extinguishers"))),
            list(
                    "gas-detectors",
                    false,
                    List.of(
                            in(BUILDING, FIRE_SAFETY, "carbonMonoxideDetectors"),
                            in(UNIT, FIRE_SAFETY, "carbonMonoxideDetectors"))),
            parts("escape", List.of(BUILDING), false, "escape"),
            parts("permits", List.of(List.of()), false, "permits"),
            list("conditions", false, List.of(List.of("permits", "conditions"))),
            parts("management", List.of(List.of()), false, "management"),
            list("leases", true, List.of(List.of("leases"))),
            list("stays", false, List.of(List.of("stays"))),
            list("certificates", false, List.of(List.of("certificates"))),
            list("inspections", false, List.of(List.of("inspections"))),
            list("clarifications", false, List.of(List.of("clarifications"))));

    private static final Map<String, SheetPlan> BY_KEY = byKey();

    private Layout() {}

    private static Map<String, SheetPlan> byKey() {
        Map<String, SheetPlan> byKey = new LinkedHashMap<>();
        SHEETS.forEach(sheet -> byKey.put(sheet.key(), sheet));
        return byKey;
    }

    /** The sheet of that name in keys, or none. */
    static Optional<SheetPlan> sheet(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    private static List<String> in(List<String> place, String... more) {
        List<String> path = new ArrayList<>(place);
        path.addAll(List.of(more));
        return List.copyOf(path);
    }

    /** A list that has a sheet of its own. */
    private static SheetPlan list(String key, boolean down, List<List<String>> places) {
        FactRecord record = record(places.get(0));
        List<Entry> entries = references(key, places, true);
        facts(key, record, List.of(), entries);
        return new SheetPlan(key, down, true, places, List.copyOf(entries));
    }

    /** Parts of a record, below each other, with the facts that belong to no part where they come first. */
    private static SheetPlan parts(String key, List<List<String>> places, boolean own, String... parts) {
        FactRecord record = record(places.get(0));
        boolean isNew = own && !places.get(0).isEmpty();
        List<Entry> entries = references(key, places, isNew);
        if (own) {
            facts(key, record, List.of(), entries);
        }
        for (String part : parts) {
            part(key, fact(record, part), List.of(), entries);
        }
        return new SheetPlan(key, true, isNew, places, List.copyOf(entries));
    }

    /** What says where something is: all named lists on the way to it, but for the last where that is what is told here. */
    private static List<Entry> references(String key, List<List<String>> places, boolean isNew) {
        List<Entry> entries = new ArrayList<>();
        for (String named : NAMED) {
            boolean isReferred =
                    places.stream().anyMatch(place -> owners(place, isNew).contains(named));
            if (isReferred) {
                String owner = named.substring(0, named.length() - 1);
                FactRecord record = FactTable.get().record(owner);
                entries.add(
                        new Entry(key + "/@" + owner, Kind.REFERENCE, List.of(), fact(record, "id"), record.label()));
            }
        }
        return entries;
    }

    /** The named lists on the way to a place. */
    static List<String> owners(List<String> place, boolean isNew) {
        List<String> way = isNew ? place.subList(0, place.size() - 1) : place;
        return way.stream().filter(NAMED::contains).toList();
    }

    private static void facts(String key, FactRecord record, List<String> path, List<Entry> entries) {
        for (Fact fact : record.facts()) {
            if (fact.type() != FactType.PART && !fact.path().equals("facility.buildings")) {
                Kind kind = fact.type() == FactType.PARTS ? Kind.LIST : Kind.FACT;
                entries.add(entry(key, kind, in(path, fact.name()), fact));
            }
        }
    }

    private static void part(String key, Fact part, List<String> path, List<Entry> entries) {
        List<String> inner = in(path, part.name());
        entries.add(entry(key, Kind.HEADING, inner, part));
        FactRecord record = FactTable.get().partOf(part);
        facts(key, record, inner, entries);
        for (Fact fact : record.facts()) {
            if (fact.type() == FactType.PART) {
                part(key, fact, inner, entries);
            }
        }
    }

    private static Entry entry(String key, Kind kind, List<String> path, Fact fact) {
        return new Entry(key + "/" + String.join(".", path), kind, path, fact, fact.label());
    }

    private static FactRecord record(List<String> place) {
        FactRecord record = FactTable.get().record("facility");
        for (String step : place) {
            record = FactTable.get().partOf(fact(record, step));
        }
        return record;
    }

    private static Fact fact(FactRecord record, String name) {
        Fact fact = record.fact(name);
        if (fact == null) {
            throw new IllegalStateException("the table of facts has no " + record.owner() + "." + name);
        }
        return fact;
    }
}
