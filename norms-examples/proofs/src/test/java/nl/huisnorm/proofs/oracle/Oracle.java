package nl.huisnorm.proofs.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.proofs.oracle.Answer.Verdict;
import nl.huisnorm.proofs.oracle.Norms.Item;
import nl.huisnorm.proofs.oracle.Norms.Plain;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A second reckoning of the norms with numbers, from the dossier and the articles, on the plain tree of a facility file. */
final class Oracle {
    private static final Map<String, Plain> NORMS = Stream.of(
                    new SnfNorms(),
                    new BblRoomNorms(),
                    new BblEscapeNorms(),
                    new BblFireNorms(),
                    new BblOtherNorms(),
                    new OldNorms(),
                    new OtherNorms(),
                    new WaterNorms())
            .flatMap(norms -> norms.all().entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));

    private Oracle() {}

    static Map<String, Plain> norms() {
        return NORMS;
    }

    /**
     * Whether a place states something of its own. Stating none counts as having nothing there, where a larger place states it.
     *
     * @param larger the places around it
     */
    static boolean has(Facts place, Item item, List<Facts> larger) {
        return tells(place, item) && (some(place, item) || larger.stream().noneMatch(one -> tells(one, item)));
    }

    private static boolean tells(Facts place, Item item) {
        Facts part = place.part(item.part());
        return part.tells(item.fact());
    }

    private static boolean some(Facts place, Item item) {
        Facts part = place.part(item.part());
        return part.tells(item.fact()) && part.number(item.fact()).signum() != 0;
    }

    /** The scenes of a norm by the place where they stand in the file. */
    static Map<String, Scene> scenes(Plain plain, JsonNode file, World world) {
        Facts facility = new Facts(world, file, "facility", "");
        List<Scene> all = new ArrayList<>();
        switch (plain.of()) {
            case APPLICATION -> all.add(new Scene(facility, null, null, facility.part("application")));
            case FACILITY, PLAN -> all.add(new Scene(facility, null, null, null));
            case LEASE -> things(facility, "leases", "lease", all);
            case STAY -> things(facility, "stays", "stay", all);
            case PHASE -> things(facility, "phases", "phase", all);
            case LINE -> things(facility, "housing", "housingLine", all);
            case REPORT -> things(facility, "reports", "monitoringReport", all);
            case PLACE -> places(plain, facility, all);
            default ->
                facility.parts("buildings", "building").forEach(building -> ofBuilding(plain, facility, building, all));
        }
        Map<String, Scene> byPlace = new LinkedHashMap<>();
        all.forEach(scene -> byPlace.put(path(scene), scene));
        return byPlace;
    }

    private static String path(Scene scene) {
        Facts thing = scene.thing();
        return thing != null ? thing.path() : scene.place().path();
    }

    private static void things(Facts facility, String list, String kind, List<Scene> all) {
        facility.parts(list, kind).forEach(one -> all.add(new Scene(facility, null, null, one)));
    }

    private static void places(Plain plain, Facts facility, List<Scene> all) {
        Item item = java.util.Objects.requireNonNull(plain.item());
        all.add(new Scene(facility, null, null, null));
        for (Facts building : facility.parts("buildings", "building")) {
            if (has(building, item, List.of(facility))) {
                all.add(new Scene(facility, building, null, null));
            }
            building.parts("units", "unit").stream()
                    .filter(unit -> has(unit, item, List.of(building, facility)))
                    .forEach(unit -> all.add(new Scene(facility, building, unit, null)));
        }
    }

    private static void ofBuilding(Plain plain, Facts facility, Facts building, List<Scene> all) {
        List<Facts> units = building.parts("units", "unit");
        switch (plain.of()) {
            case BUILDING -> all.add(new Scene(facility, building, null, null));
            case UNIT -> units.forEach(unit -> all.add(new Scene(facility, building, unit, null)));
            case DWELLING -> {
                if (byUnit(building)) {
                    units.forEach(unit -> all.add(new Scene(facility, building, unit, null)));
                } else {
                    all.add(new Scene(facility, building, null, null));
                }
            }
            case EXTINGUISHER -> {
                for (Facts unit : units) {
                    extinguishers(unit).forEach(one -> all.add(new Scene(facility, building, unit, one)));
                }
                extinguishers(building).forEach(one -> all.add(new Scene(facility, building, null, one)));
            }
            default -> {
                for (Facts unit : units) {
                    rooms(plain, unit).forEach(room -> all.add(new Scene(facility, building, unit, room)));
                }
                rooms(plain, building).forEach(room -> all.add(new Scene(facility, building, null, room)));
            }
        }
    }

    private static List<Facts> extinguishers(Facts place) {
        return place.part("fireSafety").parts("extinguishers", "extinguisher");
    }

    /** Each unit of an ordinary residential building is a dwelling, unless people sleep outside the units. */
    static boolean byUnit(Facts building) {
        return building.tells("function")
                && building.is("function", "residential")
                && !building.parts("units", "unit").isEmpty()
                && building.parts("rooms", "room").stream().noneMatch(Oracle::sleptIn);
    }

    static boolean sleptIn(Facts room) {
        return room.is("kind", "bedroom")
                || (room.tells("occupants") && room.number("occupants").signum() > 0);
    }

    private static List<Facts> rooms(Plain plain, Facts place) {
        return place.parts("rooms", "room").stream()
                .filter(room -> plain.of() == Norms.Of.ROOM || sleptIn(room))
                .toList();
    }

    /** The places of the scenes of a norm. */
    static Set<String> places(Plain plain, JsonNode file, LocalDate asOf) {
        return scenes(plain, file, World.plain(asOf)).keySet();
    }

    /** What is still possible of a norm at a place. */
    static World.@Nullable Cases cases(Plain plain, JsonNode file, LocalDate asOf, String place) {
        return World.cases(asOf, world -> {
            Scene scene = scenes(plain, file, world).get(place);
            return scene == null ? Answer.NOT_APPLICABLE : plain.rule().apply(scene);
        });
    }

    /** What is still possible at a place of norms of which one holds: in each case the answer of that one. */
    static World.@Nullable Cases cases(List<Plain> plains, JsonNode file, LocalDate asOf, String place) {
        return World.cases(asOf, world -> {
            for (Plain plain : plains) {
                Scene scene = scenes(plain, file, world).get(place);
                Answer answer =
                        scene == null ? Answer.NOT_APPLICABLE : plain.rule().apply(scene);
                if (answer.verdict() != Verdict.NOT_APPLICABLE) {
                    return answer;
                }
            }
            return Answer.NOT_APPLICABLE;
        });
    }

    /** What all cases come to; nothing where it cannot be told. */
    static @Nullable Verdict agreed(List<Answer> answers) {
        Set<Verdict> verdicts = answers.stream().map(Answer::verdict).collect(Collectors.toSet());
        if (verdicts.size() == 1) {
            return verdicts.iterator().next();
        }
        return verdicts.contains(Verdict.NOT_MET) ? null : Verdict.IDLE;
    }
}
