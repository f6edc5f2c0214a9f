package nl.huisnorm.proofs.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What municipalities limit: dossier, part 5, with numbers of a policy that is made up; which number a norm takes, the policy says. */
final class MunicipalNorms extends Norms {

    /** The numbers of the policy: norm, parameter, number, unit. */
    private static final List<List<String>> NUMBERS = List.of(
            List.of("MUN-BEDROOM", "limit", "2", "persons"),
            List.of("MUN-DWELLING", "limit", "4", "persons"),
            List.of("MUN-DWELLING-VILLAGE", "limit", "2", "persons"),
            List.of("MUN-DWELLING-FARMHOUSE", "limit", "6", "persons"),
            List.of("MUN-HOUSEHOLDS", "limit", "1", "count"),
            List.of("MUN-LOCATION", "limit", "12", "persons"),
            List.of("MUN-LOCATION-RURAL", "limit", "3", "persons"),
            List.of("MUN-LOCATION-FARM", "limit", "6", "persons"),
            List.of("MUN-LOCATION-BUSINESS-PARK", "limit", "11", "persons"),
            List.of("MUN-LOCATION-VILLAGE", "limit", "4", "persons"),
            List.of("MUN-OWN-WORKERS", "limit", "50", "percent"),
            List.of("MUN-OWN-WORKERS-PARK", "limit", "80", "percent"),
            List.of("MUN-STREET", "limit", "10", "percent"),
            List.of("MUN-ADJACENT", "limit", "2", "count"),
            List.of("MUN-BETWEEN", "limit", "2", "count"),
            List.of("MUN-SITES", "limit", "3", "count"),
            List.of("MUN-SHARE", "limit", "10", "percent"),
            List.of("MUN-VILLAGE-SHARE", "limit", "4", "percent"),
            List.of("MUN-DISTANCE", "distance", "250", "metre"),
            List.of("MUN-DISTANCE", "distanceLarge", "500", "metre"),
            List.of("MUN-DISTANCE", "persons", "5", "persons"),
            List.of("MUN-RADIUS", "persons", "400", "persons"),
            List.of("MUN-RADIUS", "radius", "2500", "metre"),
            List.of("MUN-CAMPING-UNITS", "limit", "20", "count"),
            List.of("MUN-CAMPING-WEEKS", "limit", "12", "week"),
            List.of("MUN-PARKING", "limit", "0.5", "count"),
            List.of("MUN-STAY", "limit", "4", "month"),
            List.of("MUN-LICENCE", "persons", "4", "persons"),
            List.of("MUN-COUNCIL", "persons", "5", "persons"),
            List.of("MUN-MANAGER", "persons", "6", "persons"),
            List.of("MUN-REPORT", "days", "3", "day"),
            List.of("BBL-OCC-5", "areaPerPerson", "14", "square-metre-per-person"));

    static final String PROFILE = profile();

    private final LocalDate start = LocalDate.parse("2020-01-01");

    MunicipalNorms() {
        super("2020-01-01", null);
        persons();
        surroundings();
        documents();
    }

    private static String profile() {
        Map<String, List<List<String>>> byNorm = NUMBERS.stream().collect(Collectors.groupingBy(line -> line.get(0)));
        return Stream.concat(
                        Stream.of(
                                "id: made",
                                "municipality: Voorbeeldgemeente",
                                "title: {nl: Verzonnen, en: Made up}",
                                "status: adopted",
                                "confidence: found",
                                "source: made up",
                                "from: 2020-01-01",
                                "norms:"),
                        byNorm.entrySet().stream()
                                .map(norm -> "  - {norm: " + norm.getKey() + ", values: ["
                                        + norm.getValue().stream()
                                                .map(line -> "{parameter: " + line.get(1) + ", value: " + line.get(2)
                                                        + ", unit: " + line.get(3) + "}")
                                                .collect(Collectors.joining(", "))
                                        + "]}"))
                .collect(Collectors.joining("\n"));
    }

    private static BigDecimal set(String norm, String parameter) {
        return NUMBERS.stream()
                .filter(line -> line.get(0).equals(norm) && line.get(1).equals(parameter))
                .map(line -> n(line.get(2)))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal limit(String norm) {
        return set(norm, "limit");
    }

    private static Facts surrounding(Scene scene) {
        return scene.facility().part("location");
    }

    private void persons() {
        norm("MUN-BEDROOM", Of.BEDROOM, scene -> Answer.atMost(Scene.sleepers(scene.it()), limit("MUN-BEDROOM")));
        dwelling("MUN-DWELLING", scene -> true);
        dwelling("MUN-DWELLING-VILLAGE", scene -> village(scene) && !farmhouse(scene));
        dwelling("MUN-DWELLING-FARMHOUSE", scene -> village(scene) && farmhouse(scene));
        location("MUN-LOCATION", scene -> true);
        location("MUN-LOCATION-RURAL", scene -> zone(scene, "rural"));
        location("MUN-LOCATION-FARM", scene -> zone(scene, "farm"));
        location("MUN-LOCATION-BUSINESS-PARK", scene -> zone(scene, "business-park"));
        location("MUN-LOCATION-VILLAGE", scene -> zone(scene, "village"));
        norm(
                "BBL-OCC-5",
                Of.DWELLING,
                "2024-01-01",
                null,
                scene -> Law.caravan(scene.building())
                        ? Answer.open()
                        : when(
                                Law.living(scene.building()),
                                () -> Answer.each(scene.area(), scene.persons(), set("BBL-OCC-5", "areaPerPerson"))));
        norm("MUN-STAY", Of.STAY, scene -> {
            LocalDate last = scene.it().day("from").plusMonths(4);
            long over = ChronoUnit.DAYS.between(last, scene.it().day("until"));
            return Math.abs(over) < 2 ? Answer.open() : Answer.met(over < 0);
        });
    }

    private static boolean zone(Scene scene, String zone) {
        return surrounding(scene).is("zone", zone);
    }

    private static boolean village(Scene scene) {
        return zone(scene, "village");
    }

    /** A large farmhouse with a permit. */
    private static boolean farmhouse(Scene scene) {
        return scene.building().part("use").yes("largeFarmhouse")
                && scene.facility().part("permits").yes("environmentalPermit");
    }

    private void dwelling(String id, Predicate<Scene> where) {
        norm(
                id,
                Of.DWELLING,
                scene -> when(
                        Law.anyLiving(scene.building()) && where.test(scene),
                        // whether a house that is let room by room or a caravan is one, policies do not say
                        () -> scene.building().is("function", "residential")
                                ? Answer.atMost(scene.persons(), limit(id))
                                : Answer.open()));
    }

    private void location(String id, Predicate<Scene> where) {
        norm(
                id,
                Of.FACILITY,
                scene -> when(where.test(scene), () -> Answer.atMost(Scene.everyone(scene.facility()), limit(id))));
    }

    private void most(String id, String fact) {
        norm(id, Of.FACILITY, scene -> Answer.atMost(surrounding(scene).number(fact), limit(id)));
    }

    private void least(String id, String fact) {
        norm(id, Of.FACILITY, scene -> Answer.atLeast(surrounding(scene).number(fact), limit(id)));
    }

    private void surroundings() {
        most("MUN-HOUSEHOLDS", "householdsPerDwelling");
        most("MUN-STREET", "streetShare");
        most("MUN-ADJACENT", "adjacentDwellings");
        least("MUN-BETWEEN", "dwellingsBetween");
        most("MUN-SITES", "sitesInMunicipality");
        most("MUN-SHARE", "municipalityShare");
        most("MUN-VILLAGE-SHARE", "villageShare");
        least("MUN-OWN-WORKERS", "ownWorkersShare");
        norm(
                "MUN-OWN-WORKERS-PARK",
                Of.FACILITY,
                scene -> when(
                        zone(scene, "business-park"),
                        () -> Answer.atLeast(
                                surrounding(scene).number("ownWorkersShare"), limit("MUN-OWN-WORKERS-PARK"))));
        norm("MUN-DISTANCE", Of.FACILITY, scene -> {
            boolean large = Scene.everyone(scene.facility()).compareTo(set("MUN-DISTANCE", "persons")) > 0;
            return Answer.atLeast(
                    surrounding(scene).number("distanceToNextSite"),
                    set("MUN-DISTANCE", large ? "distanceLarge" : "distance"));
        });
        norm(
                "MUN-RADIUS",
                Of.FACILITY,
                scene -> Answer.atMost(surrounding(scene).number("personsWithinRadius"), set("MUN-RADIUS", "persons")));
        most("MUN-CAMPING-UNITS", "campingUnits");
        norm(
                "MUN-CAMPING-WEEKS",
                Of.FACILITY,
                scene -> surrounding(scene).number("campingUnits").signum() > 0
                        ? Answer.atMost(surrounding(scene).number("occupiedWeeks"), limit("MUN-CAMPING-WEEKS"))
                        : Answer.open());
        norm("MUN-PARKING", Of.FACILITY, scene -> {
            BigDecimal beds = scene.facility().parts("buildings", "building").stream()
                    .flatMap(building -> Scene.allRooms(building).stream())
                    .filter(room -> room.is("kind", "bedroom"))
                    .map(room -> room.number("beds"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return beds.signum() == 0
                    ? Answer.idle()
                    : Answer.each(surrounding(scene).number("parkingSpaces"), beds, limit("MUN-PARKING"))
                            .bare();
        });
    }

    /** Something from a number of persons on; whether that number itself is one of them, policies say in either way. */
    private void from(String id, Predicate<Facts> has) {
        norm(id, Of.FACILITY, scene -> {
            int than = Scene.everyone(scene.facility()).compareTo(set(id, "persons"));
            return than == 0 ? Answer.open() : than < 0 ? Answer.idle() : Answer.met(has.test(scene.facility()));
        });
    }

    private void documents() {
        from("MUN-LICENCE", facility -> facility.part("documents").yes("operatingLicence"));
        from("MUN-COUNCIL", facility -> facility.part("documents").yes("councilAdvice"));
        from("MUN-MANAGER", facility -> facility.part("management").yes("managerOnSite"));
        norm("MUN-REPORT", Of.FACILITY, scene -> {
            LocalDate used = scene.facility().part("letting").day("takenIntoUseOn");
            LocalDate told = scene.facility().part("documents").day("lettingReportedOn");
            return told.isBefore(used) || used.isAfter(scene.world().asOf()) || start.isAfter(used)
                    ? Answer.open()
                    : Answer.met(!told.isAfter(used.plusDays(3)));
        });
    }
}
