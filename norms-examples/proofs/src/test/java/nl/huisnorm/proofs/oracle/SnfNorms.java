package nl.huisnorm.proofs.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** The certification scheme of Stichting Normering Flexwonen: dossier, part 1 and the decision table of part 7. */
final class SnfNorms extends Norms {
    private static final String START = "2017-05-01";

    SnfNorms() {
        super(START, null);
        space();
        bedrooms();
        amenities();
        rest();
    }

    /** Which area for each person holds: 10, 12, or 15 for new buildings and hotels. */
    private static String area(Scene scene) {
        Facts building = scene.building();
        World world = scene.world();
        if (strict(scene)) {
            return "15";
        }
        if (building.is("form", "other")) {
            return "none";
        }
        boolean living = world.reading("SNF-Q-3", "BY_FORM", "BY_DESIGNATION")
                ? building.is("form", "regular-dwelling", "unit-in-complex")
                        || (building.is("form", "portable-unit") && building.is("designation", "residency"))
                : building.is("designation", "residency");
        return living ? "12" : "10";
    }

    private static boolean newBuilt(Scene scene) {
        Facts building = scene.building();
        if (!scene.world().since("2025-07-01") || building.is("construction", "existing")) {
            return false;
        }
        if (building.is("construction", "converted")
                && !scene.world().reading("SNF-Q-4", "CONVERTED_IS_NEW", "CONVERTED_IS_EXISTING")) {
            return false;
        }
        return building.day("permitAppliedOn").isAfter(LocalDate.parse("2025-07-01"));
    }

    /** New buildings, and hotels and guesthouses: all, or by the other reading those that are new. */
    private static boolean strict(Scene scene) {
        if (newBuilt(scene)) {
            return true;
        }
        return scene.world().since("2025-07-01")
                && scene.building().is("form", "hotel-or-guesthouse")
                && scene.world().reading("SNF-Q-1", "ALL", "NEW_ONLY");
    }

    private Answer perPerson(Scene scene, String holds, String norm) {
        return when(area(scene).equals(holds), () -> Answer.each(scene.area(), scene.persons(), n(norm)));
    }

    private void space() {
        norm("SNF-2.2-LOGIES", Of.BUILDING, scene -> perPerson(scene, "10", "10"));
        norm("SNF-2.2-WONEN", Of.BUILDING, scene -> perPerson(scene, "12", "12"));
        norm(
                "SNF-2.2-NEW",
                Of.BUILDING,
                "2025-07-01",
                null,
                scene -> when(newBuilt(scene), () -> perPerson(scene, "15", "15")));
        norm(
                "SNF-2.2-HOTEL",
                Of.BUILDING,
                "2025-07-01",
                null,
                scene -> when(
                        scene.building().is("form", "hotel-or-guesthouse") && strict(scene),
                        () -> perPerson(scene, "15", "15")));
    }

    private static boolean smallAllowed(Scene scene) {
        return !scene.world().since("2024-01-01")
                && scene.building().is("form", "recreation-site")
                && scene.building().is("construction", "existing");
    }

    private void bedrooms() {
        norm("SNF-2.3-AREA", Of.BEDROOM, scene -> when(!smallAllowed(scene), () -> floor(scene, "3.5")));
        norm(
                "SNF-2.3-AREA-E",
                Of.BEDROOM,
                START,
                "2023-12-31",
                scene -> when(smallAllowed(scene), () -> {
                    if (Scene.sleepers(scene.it()).signum() == 0) {
                        return Answer.idle();
                    }
                    Answer floor = floor(scene, "2.7");
                    boolean crowded = above(Scene.sleepers(scene.it()), "2")
                            && floor(scene, "3.5").verdict() == Answer.Verdict.NOT_MET;
                    return crowded ? Answer.met(false) : floor.bare();
                }));
        norm(
                "SNF-2.3-MAX2",
                Of.BEDROOM,
                "2025-01-01",
                null,
                scene -> Answer.atMost(Scene.sleepers(scene.it()), n("2")));
        norm(
                "SNF-2.3-MAX1",
                Of.BEDROOM,
                "2025-07-01",
                null,
                scene -> when(strict(scene), () -> {
                    BigDecimal persons = Scene.sleepers(scene.it());
                    boolean two = reaches(persons, "2") && !above(persons, "2");
                    return Answer.met(!above(persons, "1") || (two && scene.it().yes("sharedByWrittenAgreement")));
                }));
        norm(
                "SNF-2.3-BUNK",
                Of.BEDROOM,
                "2024-01-01",
                null,
                scene -> Answer.atMost(scene.it().number("bunkBeds"), n("0")));
        norm("SNF-2.4-BED", Of.BEDROOM, scene -> {
            BigDecimal persons = Scene.sleepers(scene.it());
            Answer beds = Answer.atLeast(scene.it().number("beds"), persons);
            boolean large = reaches(scene.it().number("mattressWidth"), "0.8")
                    && reaches(scene.it().number("mattressLength"), "2");
            return new Answer(
                    beds.isMet() && large ? Answer.Verdict.MET : Answer.Verdict.NOT_MET,
                    beds.actual(),
                    beds.required());
        });
        norm(
                "SNF-2.4-WARDROBE",
                Of.BEDROOM,
                scene -> Answer.each(scene.it().number("wardrobeVolume"), Scene.sleepers(scene.it()), n("0.36")));
        norm(
                "SNF-2.4-CHAIR",
                Of.BEDROOM,
                "2018-09-15",
                null,
                scene -> Answer.atLeast(scene.it().number("chairs"), Scene.sleepers(scene.it())));
    }

    private static Answer floor(Scene scene, String norm) {
        return Answer.each(scene.it().number("area"), Scene.sleepers(scene.it()), n(norm));
    }

    /** One for so many, begun ones counted whole. */
    static BigDecimal per(BigDecimal persons, String many) {
        return persons.divide(n(many), 0, RoundingMode.CEILING);
    }

    static Answer counted(Scene scene, String fact, java.util.function.UnaryOperator<BigDecimal> due) {
        BigDecimal persons = scene.sharing(new Item("amenities", fact));
        return when(
                persons.signum() > 0,
                () -> Answer.atLeast(scene.place().part("amenities").number(fact), due.apply(persons)));
    }

    private static BigDecimal burners(BigDecimal persons) {
        return !above(persons, "8") ? n("4") : !above(persons, "30") ? per(persons, "2") : n("16");
    }

    private void amenities() {
        shared(
                "SNF-3.1",
                "amenities",
                "toilets",
                START,
                scene -> counted(scene, "toilets", persons -> per(persons, "8")));
        shared(
                "SNF-3.2",
                "amenities",
                "showers",
                START,
                scene -> counted(scene, "showers", persons -> per(persons, "8")));
        shared(
                "SNF-5.1",
                "amenities",
                "refrigeratorLitres",
                START,
                scene -> counted(scene, "refrigeratorLitres", persons -> persons.multiply(n("30"))));
        shared("SNF-5.2", "amenities", "burners", START, scene -> {
            // SNF-5.2-B: whether meals in a hotel stand in for burners is open
            boolean hotel = scene.within() != null
                    ? scene.building().is("form", "hotel-or-guesthouse")
                    : scene.facility().parts("buildings", "building").stream()
                            .anyMatch(building -> building.is("form", "hotel-or-guesthouse"));
            if (hotel
                    && scene.place().part("amenities").yes("mealsProvided")
                    && scene.world().reading("SNF-5.2-B", "MEALS_REPLACE", "MEALS_DO_NOT_REPLACE")) {
                return Answer.idle();
            }
            return counted(scene, "burners", SnfNorms::burners);
        });
        shared("SNF-5.5", "amenities", "sockets", "2021-06-01", scene -> counted(scene, "sockets", persons -> persons));
    }

    private void rest() {
        norm("SNF-1.2", Of.FACILITY, scene -> {
            BigDecimal actual = Scene.everyone(scene.facility());
            BigDecimal listed = scene.facility().part("management").number("registeredResidents");
            return new Answer(
                    actual.compareTo(listed) == 0 ? Answer.Verdict.MET : Answer.Verdict.NOT_MET,
                    Answer.Fraction.of(actual),
                    Answer.Fraction.of(listed));
        });
        norm("SNF-1.2-BEDS", Of.FACILITY, scene -> {
            BigDecimal beds = scene.facility().parts("buildings", "building").stream()
                    .flatMap(building -> Scene.allRooms(building).stream())
                    .filter(room -> room.is("kind", "bedroom"))
                    .map(room -> room.number("beds"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return Answer.atMost(beds, scene.facility().part("management").number("permittedBeds"));
        });
        norm(
                "SNF-7.1",
                Of.EXTINGUISHER,
                scene -> scene.it().yes("inspectedByRecognisedFirm")
                        ? Answer.months(
                                scene.it().day("inspectedOn"), scene.world().asOf(), 24)
                        : Answer.met(false));
    }
}
