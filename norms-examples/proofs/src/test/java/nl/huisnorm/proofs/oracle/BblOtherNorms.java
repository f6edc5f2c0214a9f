package nl.huisnorm.proofs.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Falls and stairs, access, installations, notifications: Bbl 2.17 to 2.21, 3.14 to 3.24, 4.19 to 4.32, 4.179 to 4.184, 6.6 to 6.9. */
final class BblOtherNorms extends Norms {

    BblOtherNorms() {
        super("2024-01-01", null);
        falls();
        stairs();
        access();
        installations();
        notifications();
    }

    private static boolean every(Facts building) {
        return Law.anyLiving(building) || Law.lodging(building);
    }

    private static boolean old(Facts building) {
        return Law.lifted(building) || Law.chapterThree(building);
    }

    private static boolean young(Facts building) {
        return !Law.lifted(building) && Law.chapterFour(building);
    }

    private static Facts falls(Scene scene) {
        return scene.building().part("falls");
    }

    private Answer most(Scene scene, boolean applies, String fact, String most) {
        return when(applies, () -> Answer.atMost(falls(scene).number(fact), n(most)));
    }

    private void falls() {
        norm(
                "BBL-FALL-1",
                Of.BUILDING,
                scene -> most(scene, every(scene.building()) && old(scene.building()), "unguardedEdge", "1.5"));
        norm(
                "BBL-FALL-1-NEW",
                Of.BUILDING,
                scene -> most(scene, every(scene.building()) && young(scene.building()), "unguardedEdge", "1"));
        norm(
                "BBL-STAIR-3",
                Of.BUILDING,
                scene -> most(scene, every(scene.building()) && old(scene.building()), "stairWithoutHandrail", "1.5"));
        norm(
                "BBL-STAIR-3-NEW",
                Of.BUILDING,
                scene -> most(scene, every(scene.building()) && young(scene.building()), "stairWithoutHandrail", "1"));
    }

    private static Answer stairs(Scene scene, String width, String headroom, String tread, String riser) {
        Facts falls = falls(scene);
        return when(
                falls.yes("stairs"),
                () -> Answer.met(reaches(falls.number("stairWidth"), width)
                        && reaches(falls.number("stairHeadroom"), headroom)
                        && reaches(falls.number("stairTread"), tread)
                        && !above(falls.number("stairRiser"), riser)));
    }

    private void stairs() {
        norm(
                "BBL-STAIR-2",
                Of.BUILDING,
                scene -> when(
                        every(scene.building()) && old(scene.building()),
                        () -> stairs(scene, "0.7", "1.9", "0.13", "0.22")));
        norm(
                "BBL-STAIR-2-NEW",
                Of.BUILDING,
                scene -> when(
                        every(scene.building()) && young(scene.building()),
                        () -> Law.lodging(scene.building())
                                        || (falls(scene).yes("stairs")
                                                && falls(scene).yes("stairsOnlyToFlee"))
                                ? stairs(scene, "0.8", "2.1", "0.185", "0.21")
                                : stairs(scene, "0.8", "2.3", "0.22", "0.188")));
        norm(
                "BBL-STAIR-4",
                Of.BUILDING,
                scene -> when(
                        every(scene.building())
                                && old(scene.building())
                                && falls(scene).yes("ramp"),
                        () -> Answer.met(reaches(falls(scene).number("rampWidth"), "0.7")
                                && reaches(falls(scene).number("rampRun"), "10")
                                && reaches(falls(scene).number("rampLanding"), "0.7"))));
        norm(
                "BBL-STAIR-4-NEW",
                Of.BUILDING,
                scene -> when(
                        every(scene.building())
                                && young(scene.building())
                                && falls(scene).yes("ramp"),
                        () -> {
                            BigDecimal rise = falls(scene).number("rampRise");
                            String run = !above(rise, "0.05")
                                    ? "6"
                                    : !above(rise, "0.1")
                                            ? "10"
                                            : !above(rise, "0.25") ? "12" : !above(rise, "0.5") ? "16" : "20";
                            return Answer.met(reaches(falls(scene).number("rampWidth"), "1.1")
                                    && !above(rise, "1")
                                    && reaches(falls(scene).number("rampRun"), run)
                                    && reaches(falls(scene).number("rampLanding"), "1.4"));
                        }));
    }

    private void access() {
        norm(
                "BBL-REACH-1-NEW",
                Of.BUILDING,
                scene -> when(
                        every(scene.building()) && reach(scene),
                        () -> Answer.met(reaches(scene.building().part("access").number("doorWidth"), "0.85")
                                && reaches(
                                        scene.building().part("access").number("doorHeight"),
                                        Law.living(scene.building()) ? "2.3" : "2.1"))));
        norm(
                "BBL-ACC-1-NEW",
                Of.BUILDING,
                scene -> when(
                        ((Law.living(scene.building())
                                                && scene.building().part("use").yes("sharedRoute"))
                                        || Law.lodging(scene.building()))
                                && Law.chapterFour(scene.building())
                                && !own(scene),
                        () -> sector(scene)
                                ? Answer.met(scene.building().part("access").yes("accessibleSector"))
                                : Answer.idle()));
        norm(
                "BBL-REACH-3-NEW",
                Of.BUILDING,
                scene -> when(
                        Law.living(scene.building())
                                && reach(scene)
                                && scene.building().part("use").yes("sharedRoute"),
                        () -> above(scene.building().part("access").number("frontDoorHeight"), "3")
                                ? Answer.met(scene.building().part("access").yes("liftPlace"))
                                : Answer.idle()));
    }

    private static boolean own(Scene scene) {
        return scene.building().part("use").yes("privatelyBuilt", false) && Law.anyLiving(scene.building());
    }

    /** Section 4.6.1: not for what is built for oneself (4.9), nor for what floats without an accessible sector (4.10(2)). */
    private static boolean reach(Scene scene) {
        return Law.chapterFour(scene.building())
                && !own(scene)
                && (!scene.building().part("use").yes("floating", false)
                        || scene.building().part("access").yes("accessibleSector"));
    }

    /** 4.184: a lodging building above 250 m2, other lodging above 400 m2, homes above 12.5 m or 3500 m2. */
    private static boolean sector(Scene scene) {
        Facts building = scene.building();
        if (Law.living(building)) {
            return above(building.part("use").number("highestFloor"), "12.5")
                    || above(building.part("access").number("highArea"), "3500");
        }
        return above(building.number("usableFloorArea"), Law.lodgingBuilding(building) ? "250" : "400");
    }

    private static Facts installations(Scene scene) {
        return scene.building().part("installations");
    }

    private static Answer yearly(Scene scene, String required, String day) {
        return when(
                installations(scene).yes(required),
                () -> Answer.months(installations(scene).day(day), scene.world().asOf(), 12));
    }

    private void installations() {
        norm("BBL-SPRK-1", Of.BUILDING, scene -> yearly(scene, "sprinklerRequired", "sprinklerCertifiedOn"));
        norm(
                "BBL-SPRK-1-SMOKE",
                Of.BUILDING,
                scene -> yearly(scene, "smokeControlRequired", "smokeControlCertifiedOn"));
        norm(
                "BBL-ENE-2",
                Of.BUILDING,
                scene -> when(
                        Law.lodging(scene.building()) && Law.chapterThree(scene.building()),
                        () -> (reaches(installations(scene).number("electricityUse"), "50000")
                                                || reaches(installations(scene).number("gasUse"), "25000"))
                                        && !installations(scene).yes("energyExempt")
                                ? Answer.met(installations(scene).yes("energyMeasures"))
                                : Answer.idle()));
        norm(
                "BBL-ENE-4",
                Of.BUILDING,
                "2026-01-01",
                null,
                scene -> when(
                        Law.lodgingBuilding(scene.building())
                                && !installations(scene).yes("unheated", false),
                        () -> above(installations(scene).number("climatePower"), "290")
                                ? Answer.met(installations(scene).yes("automation"))
                                : Answer.idle()));
        norm(
                "BBL-EV-1",
                Of.BUILDING,
                "2025-01-01",
                null,
                scene -> when(
                        Law.lodgingBuilding(scene.building())
                                && Law.chapterThree(scene.building())
                                && !installations(scene).yes("unheated", false),
                        () -> above(installations(scene).number("parkingBays"), "20")
                                ? Answer.atLeast(installations(scene).number("chargingPoints"), n("1"))
                                : Answer.idle()));
    }

    private static boolean inTime(Facts part, String told, String on, LocalDate before, int weeks) {
        return part.yes(told) && !part.day(on).isAfter(before.minusWeeks(weeks));
    }

    private static Answer notified(Scene scene) {
        Facts use = scene.building().part("use");
        return Answer.met(BblRoomNorms.notified(use)
                && !use.day("notifiedOn").isAfter(use.day("startedOn").minusWeeks(4)));
    }

    private void notifications() {
        norm(
                "BBL-USE-1",
                Of.BUILDING,
                scene -> when(
                        Law.lodgingBuilding(scene.building()),
                        () -> above(scene.persons(), "10") ? notified(scene) : Answer.idle()));
        norm(
                "BBL-USE-2",
                Of.BUILDING,
                scene -> when(
                        scene.building().is("function", "lodging-other"),
                        () -> above(scene.persons(), "50") ? notified(scene) : Answer.idle()));
        norm("BBL-USE-3", Of.BUILDING, scene -> when(Law.roomByRoom(scene.building()), () -> notified(scene)));
        norm("BBL-USE-9", Of.BUILDING, scene -> {
            Facts use = scene.building().part("use");
            return when(
                    BblRoomNorms.notified(use) && use.yes("changed"),
                    () -> Answer.met(!use.day("changeNotifiedOn")
                            .isAfter(use.day("changedOn").minusWeeks(4))));
        });
        norm("BBL-KWB-1", Of.BUILDING, scene -> {
            Facts works = scene.building().part("works");
            boolean ground = scene.building().is("function", "residential", "residential-caravan", "lodging-other");
            return when(
                    ground
                            && Law.built(scene.building())
                            && works.yes("classOne")
                            && !works.day("startedOn").isAfter(scene.world().asOf()),
                    () -> {
                        LocalDate start = works.day("startedOn");
                        return Answer.met(inTime(works, "notified", "notifiedOn", start, 4)
                                && !start.isAfter(works.day("notifiedOn").plusYears(1)));
                    });
        });
    }
}
