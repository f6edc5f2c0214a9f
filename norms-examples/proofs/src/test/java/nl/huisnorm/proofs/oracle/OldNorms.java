package nl.huisnorm.proofs.oracle;

/** Alarms, detectors and extinguishers of the Bouwbesluit 2012: its annex I, 6.20, 6.21 and 6.31. */
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
    }
}
