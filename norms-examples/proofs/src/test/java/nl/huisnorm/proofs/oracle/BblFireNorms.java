package nl.huisnorm.proofs.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Detectors, alarms, extinguishing and the strength of structures: Bbl 3.12, 3.114 to 3.129, 4.17, 4.207 to 4.228, 6.32 to 6.35. */
final class BblFireNorms extends Norms {

    BblFireNorms() {
        super("2024-01-01", null);
        detectors();
        alarms();
        extinguishing();
        structure();
    }

    static Facts alarm(Scene scene) {
        return scene.building().part("fireSafety").part("fireAlarm");
    }

    private static boolean detects(Facts room, String standard) {
        return room.parts("smokeDetectors", "smokeDetector").stream().anyMatch(one -> one.names("standards", standard));
    }

    /** Every habitable room, or with units apart those that stand in none of them, and the enclosed spaces of routes. */
    static Answer roomByRoom(Scene scene, boolean routes) {
        Facts building = scene.building();
        boolean apart = unitsApart(building);
        List<Facts> inUnits = building.parts("units", "unit").stream()
                .flatMap(unit -> unit.parts("rooms", "room").stream())
                .toList();
        Set<String> lapsed = new TreeSet<>();
        if (apart) {
            inUnits.forEach(room -> lapsed.add(room.path()));
        }
        return spaces(
                Scene.allRooms(building),
                room -> (routes && route(room)) || (Law.habitable(room) && !lapsed.contains(room.path())));
    }

    static Answer spaces(List<Facts> rooms, Predicate<Facts> due) {
        List<Facts> asked = rooms.stream().filter(due).toList();
        if (asked.isEmpty()) {
            return Answer.idle();
        }
        long has = asked.stream().filter(room -> detects(room, "nen-2555")).count();
        return Answer.atLeast(BigDecimal.valueOf(has), BigDecimal.valueOf(asked.size()));
    }

    static boolean route(Facts room) {
        return room.yes("enclosedEscapeRoute");
    }

    static boolean routeOrHabitable(Facts room) {
        return Law.habitable(room) || route(room);
    }

    /** Every unit a protected sub-compartment with thirty minutes to the next. */
    static boolean unitsApart(Facts building) {
        List<Facts> units = building.parts("units", "unit");
        return !units.isEmpty()
                && building.parts("rooms", "room").stream().noneMatch(Oracle::sleptIn)
                && units.stream()
                        .allMatch(unit ->
                                unit.yes("protectedSubCompartment") && reaches(unit.number("fireResistance"), "30"));
    }

    static Answer storeys(Scene scene) {
        Set<BigDecimal> due = new TreeSet<>();
        Set<BigDecimal> has = new TreeSet<>();
        for (Facts room : scene.rooms()) {
            BigDecimal storey = room.number("storey");
            if (routeOrHabitable(room)) {
                due.add(storey);
            }
            if (detects(room, "en-14604")) {
                has.add(storey);
            }
        }
        if (due.isEmpty()) {
            return Answer.idle();
        }
        long enough = due.stream().filter(has::contains).count();
        return Answer.atLeast(BigDecimal.valueOf(enough), BigDecimal.valueOf(due.size()));
    }

    private void detectors() {
        norm(
                "BBL-FIRE-1",
                Of.DWELLING,
                scene -> when(
                        scene.building().is("function", "residential", "residential-caravan")
                                && Law.chapterThree(scene.building()),
                        () -> storeys(scene)));
        norm(
                "BBL-FIRE-2",
                Of.BUILDING,
                scene -> when(
                        Law.roomByRoom(scene.building())
                                && Law.chapterThree(scene.building())
                                && !(alarm(scene).yes("mandatory", false)
                                        && alarm(scene).yes("present")),
                        () -> roomByRoom(scene, true)));
        norm(
                "BBL-FIRE-3",
                Of.BUILDING,
                scene -> when(
                        Law.lodgingBuilding(scene.building()) && Law.chapterThree(scene.building()) && !alarmed(scene),
                        () -> spaces(Scene.allRooms(scene.building()), BblFireNorms::routeOrHabitable)));
        norm(
                "BBL-FIRE-6",
                Of.BUILDING,
                scene -> when(
                        Law.living(scene.building())
                                && scene.building().is("construction", "converted")
                                && !alarmed(scene),
                        () -> spaces(Scene.allRooms(scene.building()), BblFireNorms::route)));
        norm(
                "BBL-FIRE-7-WOON",
                Of.BUILDING,
                scene -> when(
                        Law.anyLiving(scene.building())
                                && Law.chapterFour(scene.building())
                                && !(Law.roomByRoom(scene.building()) && alarmed(scene)),
                        () -> spaces(Scene.allRooms(scene.building()), BblFireNorms::route)));
        norm(
                "BBL-FIRE-7-KAMER",
                Of.BUILDING,
                scene -> when(
                        Law.roomByRoom(scene.building()) && Law.chapterFour(scene.building()) && !alarmed(scene),
                        () -> roomByRoom(scene, false)));
        norm(
                "BBL-FIRE-7-LOGIES",
                Of.BUILDING,
                scene -> when(
                        Law.lodging(scene.building()) && Law.chapterFour(scene.building()) && !alarmed(scene),
                        () -> spaces(Scene.allRooms(scene.building()), BblFireNorms::routeOrHabitable)));
    }

    static boolean guarded(Facts building) {
        return building.is("function", "lodging-building-guarded");
    }

    static boolean large(Scene scene) {
        Facts use = scene.building().part("use");
        BigDecimal area = use.number("areaOnOneEscapeRoute");
        boolean bounded = !use.tells("areaOnOneEscapeRoute") && scene.building().tells("usableFloorArea");
        return above(bounded ? area.min(scene.building().number("usableFloorArea")) : area, "250");
    }

    static boolean high(Scene scene) {
        return above(scene.building().part("use").number("highestFloor"), "1.5");
    }

    /** Annex II: with a guard above 250 m2; without one above that or with a floor above 1.5 m. */
    static boolean mandatory(Scene scene) {
        return guarded(scene.building()) ? large(scene) : large(scene) || high(scene);
    }

    /**
     * Annex II makes an alarm mandatory. Of its Bbl version nothing was found, only that of 2012: what hangs on it alone stays open after
     * 2023.
     */
    static boolean binding(Scene scene) {
        return mandatory(scene)
                && (!scene.world().since("2024-01-01")
                        || scene.world()
                                .suppose("annex II", List.of(true, false))
                                .equals(true));
    }

    /** An alarm of 3.115 is there: one that is mandatory by annex II or for a single direction; elsewhere only if the file says so. */
    static boolean alarmed(Scene scene) {
        if (!Law.lodgingBuilding(scene.building())) {
            return alarm(scene).yes("present") && alarm(scene).yes("mandatory");
        }
        return alarm(scene).yes("present")
                && (binding(scene)
                        || oneDirection(scene).verdict() == Answer.Verdict.MET
                        || oneDirection(scene).verdict() == Answer.Verdict.NOT_MET);
    }

    static Answer covered(Scene scene, boolean due) {
        return due ? Answer.met(alarm(scene).yes("present") && alarm(scene).yes("fullCoverage")) : Answer.idle();
    }

    private void alarms() {
        norm("BBL-FIRE-9", Of.BUILDING, scene -> when(guarded(scene.building()), () -> covered(scene, large(scene))));
        norm(
                "BBL-FIRE-10",
                Of.BUILDING,
                scene -> when(
                        scene.building().is("function", "lodging-building"),
                        () -> covered(scene, large(scene) || high(scene))));
        norm("BBL-FIRE-13", Of.BUILDING, BblFireNorms::forwarded);
        norm("BBL-FIRE-12", Of.BUILDING, BblFireNorms::oneDirection);
        norm("BBL-FIRE-15", Of.BUILDING, scene -> certificate(scene, "certifiedOn"));
        norm("BBL-FIRE-15-EVACUATION", Of.BUILDING, scene -> certificate(scene, "evacuationAlarmCertifiedOn"));
    }

    static Answer forwarded(Scene scene) {
        return when(
                scene.building().is("function", "lodging-building"),
                () -> high(scene) ? Answer.met(alarm(scene).yes("forwarded")) : Answer.idle());
    }

    /** 3.115(3): one direction to flee, and longer than 10 m, larger than 200 m2 or for more than two rooms. */
    static Answer oneDirection(Scene scene) {
        return when(
                Law.lodgingBuilding(scene.building())
                        && scene.building().part("escape").yes("singleDirection"),
                () -> {
                    Facts escape = scene.building().part("escape");
                    boolean due = above(escape.number("distanceToTwoDirections"), "10")
                            || above(escape.number("singleDirectionArea"), "200")
                            || above(escape.number("singleDirectionRooms"), "2");
                    return due ? Answer.met(escape.yes("singleDirectionDetected")) : Answer.idle();
                });
    }

    private static Answer certificate(Scene scene, String day) {
        return when(
                Law.lodgingBuilding(scene.building()) && binding(scene),
                () -> Answer.months(
                        alarm(scene).day(day),
                        scene.world().asOf(),
                        !guarded(scene.building()) && high(scene) ? 12 : 36));
    }

    private void extinguishing() {
        norm(
                "BBL-FIRE-24-NEW",
                Of.BUILDING,
                scene -> when(
                        Law.lodging(scene.building()) && Law.built(scene.building()),
                        () -> Law.lodgingBuilding(scene.building())
                                        || above(scene.building().number("usableFloorArea"), "500")
                                ? Answer.met(scene.building().part("fireSafety").yes("hoseReels"))
                                : Answer.idle()));
        norm(
                "BBL-FIRE-24-REACH",
                Of.BUILDING,
                scene -> when(
                        Law.lodging(scene.building())
                                && Law.built(scene.building())
                                && (Law.lodgingBuilding(scene.building())
                                        || above(scene.building().number("usableFloorArea"), "500")),
                        () -> {
                            Facts fire = scene.building().part("fireSafety");
                            BigDecimal hose = fire.number("hoseLength");
                            return Answer.met(!above(hose, "30")
                                    && fire.number("hoseReach").compareTo(hose.add(n("5"))) <= 0);
                        }));
        norm(
                "BBL-FIRE-18-REEL",
                Of.BUILDING,
                scene -> when(
                        Law.lodging(scene.building())
                                && Law.built(scene.building())
                                && (Law.lodgingBuilding(scene.building())
                                        || above(scene.building().number("usableFloorArea"), "500")),
                        () -> Answer.months(
                                scene.building().part("fireSafety").day("hoseReelsServicedOn"),
                                scene.world().asOf(),
                                24)));
        norm(
                "BBL-FIRE-18",
                Of.EXTINGUISHER,
                scene -> when(
                        Law.roomByRoom(scene.building()),
                        () -> Answer.months(
                                scene.it().day("inspectedOn"), scene.world().asOf(), 24)));
        norm("BBL-FIRE-20", Of.BUILDING, scene -> {
            Facts escape = scene.building().part("escape");
            return when(
                    Law.anyLiving(scene.building()) || Law.lodging(scene.building()),
                    () -> above(scene.building().part("use").number("highestFloor"), "20")
                            ? escape.yes("dryRiser")
                                    ? Answer.months(
                                            escape.day("dryRiserTestedOn"),
                                            scene.world().asOf(),
                                            60)
                                    : Answer.met(false)
                            : Answer.idle());
        });
        norm(
                "BBL-FIRE-22-NEW",
                Of.BUILDING,
                scene -> when(
                        (Law.anyLiving(scene.building()) || Law.lodging(scene.building()))
                                && Law.built(scene.building()),
                        () -> {
                            Facts escape = scene.building().part("escape");
                            return Answer.met(!above(escape.number("distanceToStairwell"), "75")
                                    && (!escape.yes("fireLift") || !above(escape.number("distanceToFireLift"), "120")));
                        }));
        norm(
                "BBL-FIRE-23-NEW",
                Of.BUILDING,
                scene -> when(
                        (Law.anyLiving(scene.building()) || Law.lodging(scene.building()))
                                && Law.chapterFour(scene.building()),
                        () -> above(scene.building().part("use").number("highestFloor"), "20")
                                ? Answer.met(scene.building().part("escape").yes("fireLift"))
                                : Answer.idle()));
    }

    private void structure() {
        norm(
                "BBL-STRUCT-1",
                Of.BUILDING,
                scene -> when(
                        (Law.anyLiving(scene.building()) || Law.lodging(scene.building()))
                                && Law.chapterThree(scene.building()),
                        () -> {
                            BigDecimal floor = scene.building().part("use").number("highestFloor");
                            boolean some = above(floor, Law.lodging(scene.building()) ? "5" : "7");
                            return some
                                    ? Answer.atLeast(
                                            scene.building().part("escape").number("structureResistance"),
                                            n(above(floor, "13") ? "60" : "30"))
                                    : Answer.idle();
                        }));
        norm(
                "BBL-STRUCT-1-ROUTE",
                Of.BUILDING,
                scene -> when(
                        ((Law.anyLiving(scene.building())
                                                && scene.building().part("use").yes("sharedRoute"))
                                        || Law.lodging(scene.building()))
                                && Law.chapterThree(scene.building()),
                        () -> {
                            Facts escape = scene.building().part("escape");
                            boolean route =
                                    escape.yes("enclosedRoute") || Law.atLeast(escape, "routeQuality", "protected");
                            return route
                                    ? Answer.atLeast(escape.number("routeStructureResistance"), n("20"))
                                    : Answer.idle();
                        }));
        norm(
                "BBL-STRUCT-1-NEW",
                Of.BUILDING,
                scene -> when(
                        (Law.anyLiving(scene.building()) || Law.lodging(scene.building()))
                                && Law.chapterFour(scene.building()),
                        () -> Answer.atLeast(
                                scene.building().part("escape").number("routeStructureResistance"), n("30"))));
        norm(
                "BBL-STRUCT-2-NEW",
                Of.BUILDING,
                scene -> when(
                        (Law.anyLiving(scene.building()) || Law.lodging(scene.building()))
                                && Law.chapterFour(scene.building()),
                        () -> {
                            BigDecimal floor = scene.building().part("use").number("highestFloor");
                            boolean low = !above(floor, Law.lodging(scene.building()) ? "5" : "7");
                            int minutes = low ? 60 : above(floor, "13") ? 120 : 90;
                            if ((low || Law.lodging(scene.building()))
                                    && scene.building().part("escape").yes("lowFireLoad")) {
                                minutes -= 30;
                            }
                            return Answer.atLeast(
                                            scene.building().part("escape").number("structureResistance"),
                                            BigDecimal.valueOf(minutes))
                                    .bare();
                        }));
    }
}
