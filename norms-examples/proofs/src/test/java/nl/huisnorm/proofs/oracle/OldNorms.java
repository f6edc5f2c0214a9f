package nl.huisnorm.proofs.oracle;

import java.util.function.Supplier;

/** Of the Bouwbesluit 2012: its annex I, 1.1, 2.23 to 2.41, 2.94, 6.20, 6.21, 6.25 and 6.28 to 6.31. */
final class OldNorms extends Norms {

    OldNorms() {
        super("2012-04-01", "2023-12-31");
        norm(
                "BBL-FIRE-9-BB2012",
                Of.BUILDING,
                scene -> when(
                        BblFireNorms.guarded(scene.building()),
                        () -> BblFireNorms.covered(scene, BblFireNorms.large(scene))));
        norm(
                "BBL-FIRE-10-BB2012",
                Of.BUILDING,
                scene -> when(
                        scene.building().is("function", "lodging-building"),
                        () -> BblFireNorms.covered(scene, BblFireNorms.large(scene) || BblFireNorms.high(scene))));
        norm("BBL-FIRE-13-BB2012", Of.BUILDING, BblFireNorms::forwarded);
        norm("BBL-FIRE-12-BB2012", Of.BUILDING, BblFireNorms::oneDirection);
        norm(
                "BBL-FIRE-1-BB2012",
                Of.DWELLING,
                "2022-07-01",
                "2023-12-31",
                scene -> when(
                        scene.building().is("function", "residential", "residential-caravan")
                                && !scene.building().is("construction", "converted")
                                && Law.chapterThree(scene.building()),
                        () -> BblFireNorms.storeys(scene)));
        norm(
                "BBL-FIRE-2-BB2012",
                Of.BUILDING,
                scene -> when(
                        Law.roomByRoom(scene.building()),
                        () -> BblFireNorms.roomByRoom(
                                scene,
                                !(BblFireNorms.alarm(scene).yes("mandatory", false)
                                        && BblFireNorms.alarm(scene).yes("present")))));
        norm(
                "BBL-FIRE-3-BB2012",
                Of.BUILDING,
                scene -> when(
                        Law.lodgingBuilding(scene.building()) && !BblFireNorms.alarmed(scene),
                        () -> BblFireNorms.spaces(Scene.allRooms(scene.building()), BblFireNorms::routeOrHabitable)));
        norm(
                "BBL-FIRE-7-LOGIES-BB2012",
                Of.BUILDING,
                scene -> when(
                        scene.building().is("function", "lodging-other")
                                && Law.chapterFour(scene.building())
                                && !BblFireNorms.alarmed(scene),
                        () -> BblFireNorms.spaces(Scene.allRooms(scene.building()), BblFireNorms::routeOrHabitable)));
        norm(
                "BBL-FIRE-18-BB2012",
                Of.EXTINGUISHER,
                scene -> when(
                        Law.roomByRoom(scene.building()),
                        () -> Answer.months(
                                scene.it().day("inspectedOn"), scene.world().asOf(), 24)));
        rest();
        outOfTheBuilding();
    }

    /** A temporary structure is built anew too; which of the two levels holds for it was not read everywhere. */
    private static Answer existing(Scene scene, Supplier<Answer> answer) {
        if (scene.building().is("construction", "new")) {
            return scene.building().part("use").yes("temporaryStructure") ? Answer.open() : Answer.NOT_APPLICABLE;
        }
        return answer.get();
    }

    private void rest() {
        norm("BBL-DEF-8-BB2012", Of.BUILDING, BblOtherNorms::inItsPlace);
        norm(
                "BBL-USE-10",
                Of.BUILDING,
                scene -> when(
                        Law.lodging(scene.building()),
                        () -> above(scene.persons(), "10")
                                ? Answer.met(scene.building().part("use").yes("fireSafeUsePermit"))
                                : Answer.idle()));
        norm(
                "BBL-FALL-1-BB2012",
                Of.BUILDING,
                scene -> existing(
                        scene,
                        () -> Answer.atMost(scene.building().part("falls").number("unguardedEdge"), n("1.5"))));
        norm(
                "BBL-STAIR-3-BB2012",
                Of.BUILDING,
                scene -> existing(
                        scene,
                        () -> Answer.atMost(scene.building().part("falls").number("stairWithoutHandrail"), n("1.5"))));
        norm(
                "BBL-STAIR-2-BB2012",
                Of.BUILDING,
                scene -> existing(scene, () -> BblOtherNorms.stairs(scene, "0.7", "1.9", "0.13", "0.22")));
        norm(
                "BBL-FIRE-7-BB2012",
                Of.BUILDING,
                scene -> when(
                        scene.building().is("function", "residential", "residential-caravan")
                                && !scene.building().is("construction", "existing")
                                && !BblFireNorms.alarmed(scene),
                        () -> scene.building().is("construction", "new")
                                        && scene.building().part("use").yes("temporaryStructure")
                                ? Answer.open()
                                : BblFireNorms.spaces(Scene.allRooms(scene.building()), BblFireNorms::route)));
        norm("BBL-FIRE-20-BB2012", Of.BUILDING, BblFireNorms::riser);
        norm(
                "BBL-FIRE-24-NEW-BB2012",
                Of.BUILDING,
                scene -> when(
                        Law.lodging(scene.building()) && Law.built(scene.building()),
                        () -> Law.lodgingBuilding(scene.building())
                                        || above(scene.building().number("usableFloorArea"), "500")
                                ? Answer.met(scene.building().part("fireSafety").yes("hoseReels"))
                                : Answer.idle()));
    }

    private void outOfTheBuilding() {
        norm(
                "BBL-ESC-5-NEW-BB2012",
                Of.UNIT,
                scene -> when(
                        Law.lodging(scene.building()) && Law.built(scene.building()),
                        () -> scene.building().part("use").yes("temporaryStructure")
                                ? Answer.open()
                                : Answer.atLeast(scene.unit().number("fireResistance"), n("30"))));
        norm(
                "BBL-ESC-13-BB2012",
                Of.BUILDING,
                scene -> when(Law.lodging(scene.building()), () -> {
                    Facts use = scene.building().part("use");
                    boolean built = Law.built(scene.building());
                    if (use.tells("personsAllowedBefore2012") || (built && use.yes("temporaryStructure"))) {
                        return Answer.open();
                    }
                    Facts escape = scene.building().part("escape");
                    return above(escape.number("doorPersons"), built ? "37" : "60")
                            ? Answer.met(escape.yes("doorsOpenOutward"))
                            : Answer.idle();
                }));
        norm(
                "BBL-ESC-13-PANIC-BB2012",
                Of.BUILDING,
                scene -> when(Law.lodging(scene.building()), () -> {
                    Facts escape = scene.building().part("escape");
                    return above(escape.number("doorPersons"), "100")
                            ? Answer.met(escape.yes("doorsOpenByPush") || escape.yes("panicBars"))
                            : Answer.idle();
                }));
    }
}
