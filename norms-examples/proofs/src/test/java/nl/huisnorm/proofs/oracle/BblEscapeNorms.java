package nl.huisnorm.proofs.oracle;

import java.math.BigDecimal;

/** Compartments, escape routes, doors and lighting: Bbl 3.36 to 3.60, 3.99 to 3.123, 4.49 to 4.87, 4.193 to 4.218. */
final class BblEscapeNorms extends Norms {

    BblEscapeNorms() {
        super("2024-01-01", null);
        compartments();
        caravans();
        subCompartments();
        distances();
        routes();
        doorsAndLight();
    }

    private static Facts escape(Scene scene) {
        return scene.building().part("escape");
    }

    private static boolean plain(Facts building) {
        return Law.living(building) || Law.lodging(building);
    }

    private static boolean every(Facts building) {
        return Law.anyLiving(building) || Law.lodging(building);
    }

    private static boolean notBuilt(Facts building) {
        return !Law.built(building);
    }

    /** An area inside the building: where it is not told it is no larger than the building. */
    private static BigDecimal within(Scene scene, String fact) {
        BigDecimal area = escape(scene).number(fact);
        boolean bounded = !escape(scene).tells(fact) && scene.building().tells("usableFloorArea");
        return bounded ? area.min(scene.building().number("usableFloorArea")) : area;
    }

    /** The height of the stairwell: where it is not told, no more than that of the highest floor; no file here has cellars. */
    private static BigDecimal stairs(Scene scene) {
        BigDecimal height = escape(scene).number("stairHeight");
        Facts use = scene.building().part("use");
        return escape(scene).tells("stairHeight") || !use.tells("highestFloor")
                ? height
                : height.min(use.number("highestFloor"));
    }

    private Answer least(Scene scene, boolean applies, String fact, String required) {
        return when(applies, () -> Answer.atLeast(escape(scene).number(fact), n(required)));
    }

    private Answer most(Scene scene, boolean applies, String fact, String required) {
        return when(
                applies,
                () -> Answer.atMost(
                        fact.endsWith("Area")
                                ? within(scene, fact)
                                : escape(scene).number(fact),
                        n(required)));
    }

    /** 4.53(1) to (4), 4.55: sixty minutes, thirty where that suffices or for a temporary structure. */
    private static String between(Scene scene) {
        Facts building = scene.building();
        if (Law.temporary(building)) {
            return "30";
        }
        boolean low = !above(building.part("use").number("highestFloor"), Law.living(building) ? "7" : "5");
        return low && escape(scene).yes("thirtyMinutesSuffice") ? "30" : "60";
    }

    private void compartments() {
        norm(
                "BBL-ESC-1",
                Of.BUILDING,
                scene -> least(
                        scene,
                        plain(scene.building()) && scene.building().is("construction", "existing"),
                        "compartmentResistance",
                        "20"));
        norm(
                "BBL-ESC-1-NEW",
                Of.BUILDING,
                scene -> when(
                        plain(scene.building()) && Law.built(scene.building()),
                        () -> Answer.atLeast(escape(scene).number("compartmentResistance"), n(between(scene)))));
        norm(
                "BBL-ESC-2-SIZE",
                Of.BUILDING,
                scene -> when(
                        plain(scene.building()) && notBuilt(scene.building()),
                        () -> Answer.atMost(
                                within(scene, "compartmentArea"), n(Law.living(scene.building()) ? "2000" : "1000"))));
        norm(
                "BBL-ESC-2-SIZE-NEW",
                Of.BUILDING,
                scene -> when(
                        plain(scene.building()) && Law.built(scene.building()),
                        () -> Answer.atMost(
                                within(scene, "compartmentArea"), n(Law.living(scene.building()) ? "1000" : "500"))));
        norm(
                "BBL-ESC-1-NEW-SAFETY",
                Of.BUILDING,
                scene -> when(
                        plain(scene.building())
                                && Law.chapterFour(scene.building())
                                && escape(scene).yes("safetyRoute"),
                        () -> Answer.atLeast(escape(scene).number("safetyRouteResistance"), n("60"))));
        for (String newer : new String[] {"", "-NEW"}) {
            norm(
                    "BBL-ESC-23" + newer,
                    Of.BUILDING,
                    scene -> when(
                            plain(scene.building()) && Law.built(scene.building()) != newer.isEmpty(),
                            () -> above(escape(scene).number("technicalRoomArea"), newer.isEmpty() ? "100" : "50")
                                    ? Answer.met(escape(scene).yes("technicalRoomCompartment"))
                                    : Answer.idle()));
        }
    }

    private void caravans() {
        norm(
                "BBL-ESC-1-WAGEN",
                Of.BUILDING,
                scene -> when(
                        Law.caravan(scene.building())
                                && Law.chapterThree(scene.building())
                                && !scene.building().is("construction", "converted"),
                        () -> Answer.met(reaches(escape(scene).number("compartmentResistance"), "20")
                                || reaches(escape(scene).number("compartmentDistance"), "5"))));
        norm(
                "BBL-ESC-1-WAGEN-NEW",
                Of.BUILDING,
                scene -> when(
                        Law.caravan(scene.building()) && Law.chapterFour(scene.building()),
                        () -> Answer.met(reaches(escape(scene).number("compartmentResistance"), "30")
                                || reaches(escape(scene).number("compartmentDistance"), "5"))));
        norm(
                "BBL-ESC-1-WAGENS-NEW",
                Of.BUILDING,
                scene -> least(
                        scene,
                        Law.caravan(scene.building()) && Law.chapterFour(scene.building()),
                        "caravanResistance",
                        "30"));
        norm(
                "BBL-ESC-2-WAGEN",
                Of.BUILDING,
                scene -> when(
                        Law.caravan(scene.building()),
                        () -> Answer.met(!above(escape(scene).number("compartmentCaravans"), "4")
                                && !above(escape(scene).number("compartmentArea"), "1000"))));
    }

    private void subCompartments() {
        norm(
                "BBL-ESC-4",
                Of.BUILDING,
                scene -> most(
                        scene,
                        plain(scene.building()) && Law.chapterThree(scene.building()),
                        "subCompartmentArea",
                        "1000"));
        norm(
                "BBL-ESC-4-NEW",
                Of.BUILDING,
                scene -> most(
                        scene,
                        plain(scene.building()) && Law.chapterFour(scene.building()),
                        "subCompartmentArea",
                        "500"));
        norm(
                "BBL-ESC-5",
                Of.BUILDING,
                scene -> least(
                        scene,
                        plain(scene.building()) && Law.chapterThree(scene.building()),
                        "subCompartmentResistance",
                        "20"));
        norm(
                "BBL-ESC-5-NEW",
                Of.BUILDING,
                scene -> least(
                        scene,
                        plain(scene.building()) && Law.chapterFour(scene.building()),
                        "subCompartmentResistance",
                        "30"));
        norm(
                "BBL-ESC-6",
                Of.BUILDING,
                scene -> least(scene, every(scene.building()) && notBuilt(scene.building()), "smokeResistance", "20"));
    }

    private void distances() {
        norm(
                "BBL-ESC-7-WOON",
                Of.BUILDING,
                scene -> most(
                        scene, Law.anyLiving(scene.building()) && notBuilt(scene.building()), "walkingDistance", "45"));
        norm(
                "BBL-ESC-7-LOGIES",
                Of.BUILDING,
                scene -> most(
                        scene, Law.lodging(scene.building()) && notBuilt(scene.building()), "walkingDistance", "75"));
        norm(
                "BBL-ESC-7-NEW",
                Of.BUILDING,
                scene -> when(
                        every(scene.building()) && Law.built(scene.building()),
                        () -> most(
                                scene,
                                true,
                                Law.lodging(scene.building()) && escape(scene).yes("plainDistanceCounts")
                                        ? "walkingDistance"
                                        : "correctedWalkingDistance",
                                "30")));
        norm(
                "BBL-ESC-9-DIST-NEW",
                Of.BUILDING,
                scene -> most(
                        scene,
                        Law.lodging(scene.building()) && Law.built(scene.building()),
                        "extraProtectedDistance",
                        "20"));
        norm(
                "BBL-ESC-26-NEW",
                Of.BUILDING,
                scene -> most(
                        scene,
                        Law.lodging(scene.building()) && Law.built(scene.building()),
                        "subCompartmentClimb",
                        "4"));
        norm(
                "BBL-ESC-29-NEW",
                Of.BUILDING,
                scene -> when(
                        plain(scene.building()) && Law.chapterFour(scene.building()),
                        () -> above(stairs(scene), "20")
                                ? Answer.atLeast(escape(scene).number("lobbyLength"), n("2"))
                                : Answer.idle()));
        norm(
                "BBL-ESC-10-STAIR-NEW",
                Of.BUILDING,
                scene -> when(
                        Law.living(scene.building()) && Law.chapterFour(scene.building()),
                        () -> above(escape(scene).number("stairServesArea"), "600")
                                ? Answer.atLeast(escape(scene).number("servingStairWidth"), n("1.2"))
                                : Answer.idle()));
        norm(
                "BBL-ESC-10",
                Of.BUILDING,
                scene -> passage(
                        scene,
                        every(scene.building()) && (Law.lifted(scene.building()) || Law.chapterThree(scene.building())),
                        "0.5",
                        "1.7"));
        norm(
                "BBL-ESC-10-NEW",
                Of.BUILDING,
                scene -> passage(
                        scene,
                        every(scene.building()) && !Law.lifted(scene.building()) && Law.chapterFour(scene.building()),
                        "0.85",
                        "2.1"));
    }

    private static Answer passage(Scene scene, boolean applies, String width, String height) {
        return when(
                applies,
                () -> Answer.met(reaches(escape(scene).number("passageWidth"), width)
                        && reaches(escape(scene).number("passageHeight"), height)));
    }

    private void routes() {
        norm(
                "BBL-ESC-8",
                Of.BUILDING,
                scene -> when(
                        Law.lodging(scene.building()) && notBuilt(scene.building()),
                        () -> above(escape(scene).number("largestRoomPersons"), "225")
                                ? Answer.atLeast(escape(scene).number("exits"), n("2"))
                                : Answer.idle()));
        norm(
                "BBL-ESC-8-NEW",
                Of.BUILDING,
                scene -> when(
                        Law.lodging(scene.building()) && Law.built(scene.building()),
                        () -> above(escape(scene).number("largestRoomPersons"), "150")
                                ? Answer.met(reaches(escape(scene).number("exits"), "2")
                                        && reaches(escape(scene).number("exitsApart"), "5"))
                                : Answer.idle()));
        norm(
                "BBL-ESC-9-STAIR",
                Of.BUILDING,
                scene -> when(
                        Law.lodging(scene.building()) && notBuilt(scene.building()),
                        () -> above(stairs(scene), "12.5")
                                ? Answer.met(Law.atLeast(escape(scene), "stairwellQuality", "extra-protected"))
                                : Answer.idle()));
        norm(
                "BBL-ESC-35",
                Of.BUILDING,
                scene -> when(
                        every(scene.building())
                                && Law.chapterThree(scene.building())
                                && escape(scene).yes("consecutiveSpaces"),
                        () -> Answer.atLeast(escape(scene).number("routeSmokeResistance"), n("20"))));
        norm(
                "BBL-ESC-36",
                Of.BUILDING,
                scene -> when(
                        every(scene.building())
                                && Law.chapterThree(scene.building())
                                && escape(scene).yes("separateRoutes"),
                        () -> Answer.atLeast(escape(scene).number("routesResistance"), n("20"))));
        norm(
                "BBL-ESC-16",
                Of.BUILDING,
                "2024-07-01",
                null,
                scene -> when(
                        Law.anyLiving(scene.building())
                                && scene.building().part("use").yes("sharedRoute"),
                        () -> Answer.met(escape(scene).yes("corridorClear")
                                && (!escape(scene).yes("corridorObjects")
                                        || reaches(escape(scene).number("corridorWidth"), "0.85")))));
    }

    private void doorsAndLight() {
        norm(
                "BBL-ESC-12",
                Of.BUILDING,
                scene -> light(scene, Law.lodging(scene.building()) && Law.chapterThree(scene.building()), true));
        norm(
                "BBL-ESC-12-NEW",
                Of.BUILDING,
                scene -> light(scene, Law.lodging(scene.building()) && Law.chapterFour(scene.building()), false));
        norm(
                "BBL-ESC-13",
                Of.BUILDING,
                scene -> doors(scene, Law.lodging(scene.building()) && Law.chapterThree(scene.building()), "60"));
        norm(
                "BBL-ESC-13-NEW",
                Of.BUILDING,
                scene -> doors(scene, Law.lodging(scene.building()) && Law.chapterFour(scene.building()), "37"));
        norm(
                "BBL-ESC-13-PANIC",
                Of.BUILDING,
                scene -> when(
                        Law.lodging(scene.building()),
                        () -> above(escape(scene).number("doorPersons"), "100")
                                ? Answer.met(escape(scene).yes("panicBars")
                                        || escape(scene).yes("doorsOpenByPush"))
                                : Answer.idle()));
    }

    private static Answer doors(Scene scene, boolean applies, String most) {
        return when(
                applies,
                () -> above(escape(scene).number("doorPersons"), most)
                        ? Answer.met(escape(scene).yes("doorsOpenOutward"))
                        : Answer.idle());
    }

    /** 3.104: an existing layout and number of persons of before 1 April 2012, with lighting by the decree of 2003. */
    private static boolean asIn2003(Scene scene) {
        Facts use = scene.building().part("use");
        return scene.building().is("construction", "existing")
                && escape(scene).yes("lightingOf2003", false)
                && use.tells("personsAllowedBefore2012")
                && scene.persons().compareTo(use.number("personsAllowedBefore2012")) <= 0;
    }

    private static Answer light(Scene scene, boolean applies, boolean kept) {
        return when(applies && !(kept && asIn2003(scene)), () -> {
            BigDecimal persons = escape(scene).number("largestRoomPersons");
            boolean route = escape(scene).yes("enclosedRoute")
                    || (!kept && Law.atLeast(escape(scene), "routeQuality", "protected"));
            if (!above(persons, "75") && !route) {
                return Answer.idle();
            }
            return Answer.met(escape(scene).yes("emergencyLighting"));
        });
    }
}
