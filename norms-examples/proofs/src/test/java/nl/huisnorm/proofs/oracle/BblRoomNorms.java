package nl.huisnorm.proofs.oracle;

import java.math.BigDecimal;
import java.util.List;

/** Space, light, air and sanitary rooms: Bbl 3.64 to 3.96, 4.120 to 4.178. */
final class BblRoomNorms extends Norms {

    BblRoomNorms() {
        super("2024-01-01", null);
        space();
        heights();
        sanitary();
        newSanitary();
        daylight();
        air();
        occupation();
    }

    /** The rooms article of chapter 3: existing, converted, temporary, and what 4.9 and 4.10 put at that level. */
    private static boolean old(Facts building) {
        return Law.lifted(building) || Law.chapterThree(building);
    }

    private static boolean young(Facts building) {
        return !Law.lifted(building) && Law.chapterFour(building);
    }

    private static BigDecimal habitable(Scene scene) {
        return scene.rooms().stream()
                .filter(Law::habitable)
                .map(room -> room.number("area"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Answer spacious(Scene scene, String area, String width) {
        return Answer.met(scene.rooms().stream()
                .filter(Law::habitable)
                .anyMatch(room -> reaches(room.number("area"), area) && reaches(room.number("width"), width)));
    }

    private void space() {
        norm(
                "BBL-SPA-1",
                Of.DWELLING,
                scene -> when(
                        Law.anyLiving(scene.building()) && old(scene.building()),
                        () -> Answer.atLeast(habitable(scene), n("10"))));
        norm(
                "BBL-SPA-1-NEW",
                Of.DWELLING,
                scene -> when(
                        Law.anyLiving(scene.building()) && young(scene.building()),
                        () -> Answer.atLeast(habitable(scene), n("18"))));
        norm(
                "BBL-SPA-1-SHARE-NEW",
                Of.DWELLING,
                scene -> when(
                        Law.anyLiving(scene.building()) && young(scene.building()),
                        () -> Answer.each(habitable(scene).multiply(n("100")), scene.area(), n("55"))));
        norm(
                "BBL-SPA-2",
                Of.DWELLING,
                scene -> when(
                        Law.anyLiving(scene.building()) && old(scene.building()), () -> spacious(scene, "7.5", "2.4")));
        norm(
                "BBL-SPA-2-NEW",
                Of.DWELLING,
                scene -> when(
                        Law.anyLiving(scene.building()) && young(scene.building()), () -> spacious(scene, "11", "3")));
        norm(
                "BBL-SPA-2-MIN-NEW",
                Of.DWELLING,
                scene -> when(
                        Law.anyLiving(scene.building()) && young(scene.building()),
                        () -> Answer.met(scene.rooms().stream()
                                .filter(Law::habitable)
                                .allMatch(room -> reaches(room.number("width"), "1.8")))));
    }

    private static Answer height(Scene scene, boolean applies, String required) {
        return when(
                applies && Law.habitable(scene.it()),
                () -> Answer.atLeast(scene.it().number("height"), n(required)));
    }

    private void heights() {
        norm(
                "BBL-SPA-3",
                Of.ROOM,
                scene -> height(scene, Law.anyLiving(scene.building()) && old(scene.building()), "2.1"));
        norm(
                "BBL-SPA-3-NEW",
                Of.ROOM,
                scene -> height(scene, Law.living(scene.building()) && young(scene.building()), "2.6"));
        norm(
                "BBL-SPA-3-WAGEN-NEW",
                Of.ROOM,
                scene -> height(scene, Law.caravan(scene.building()) && young(scene.building()), "2.2"));
    }

    private void sanitary() {
        norm(
                "BBL-SAN-1-SIZE",
                Of.DWELLING,
                scene -> when(
                        Law.anyLiving(scene.building())
                                && old(scene.building())
                                && scene.rooms().stream().anyMatch(room -> room.is("kind", "toilet")),
                        () -> Answer.met(scene.rooms().stream()
                                .filter(room -> room.is("kind", "toilet")
                                        || (room.is("kind", "bathroom") && room.yes("hasToilet")))
                                .anyMatch(room -> reaches(room.number("area"), "0.64")
                                        && reaches(room.number("width"), "0.6")
                                        && reaches(room.number("height"), "2")))));
    }

    /** One toilet of 0.9 by 1.2 m, or 2.2 m2 and 0.9 m wide with a bath; 2.3 m high, in a caravan dwelling 2.1 m. */
    private void newSanitary() {
        norm(
                "BBL-SAN-2-SIZE-NEW",
                Of.DWELLING,
                scene -> when(
                        Law.anyLiving(scene.building())
                                && Law.chapterFour(scene.building())
                                && !Law.lifted(scene.building())
                                && scene.rooms().stream().anyMatch(room -> room.is("kind", "bathroom")),
                        () -> Answer.met(scene.rooms().stream()
                                .filter(room -> room.is("kind", "bathroom"))
                                .anyMatch(room -> {
                                    boolean both = room.yes("hasToilet");
                                    return reaches(room.number("area"), both ? "2.2" : "1.6")
                                            && reaches(room.number("width"), both ? "0.9" : "0.8")
                                            && reaches(
                                                    room.number("height"),
                                                    Law.caravan(scene.building()) ? "2.1" : "2.3");
                                }))));
    }

    private void daylight() {
        norm(
                "BBL-DAY-1",
                Of.ROOM,
                scene -> when(
                        Law.anyLiving(scene.building()) && old(scene.building()) && Law.habitable(scene.it()),
                        () -> Answer.atLeast(scene.it().number("daylightArea"), n("0.5"))));
        norm(
                "BBL-DAY-1-NEW",
                Of.ROOM,
                scene -> when(
                        Law.anyLiving(scene.building()) && young(scene.building()) && Law.habitable(scene.it()),
                        () -> Answer.atLeast(scene.it().number("daylightArea"), n("0.5"))));
        norm(
                "BBL-DAY-1-SHARE-NEW",
                Of.DWELLING,
                scene -> when(Law.anyLiving(scene.building()) && young(scene.building()), () -> {
                    List<Facts> rooms =
                            scene.rooms().stream().filter(Law::habitable).toList();
                    BigDecimal light = rooms.stream()
                            .map(room -> room.number("daylightArea"))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    Answer whole = Answer.atLeast(light, habitable(scene).multiply(n("0.1")));
                    // the share is of each habitable area, and where one ends is only told by who drew it
                    boolean areas = rooms.stream()
                            .allMatch(room -> room.number("daylightArea")
                                                    .compareTo(
                                                            room.number("area").multiply(n("0.1")))
                                            >= 0
                                    || room.yes("habitableAreaDaylight"));
                    return new Answer(
                            whole.isMet() && areas ? Answer.Verdict.MET : Answer.Verdict.NOT_MET,
                            whole.actual(),
                            whole.required());
                }));
    }

    private static BigDecimal fresh(Facts room) {
        return room.number("area").multiply(n("0.7")).max(n("7"));
    }

    /** Rooms that serve more than one dwelling: those of a house with units that stand with none of them. */
    private static boolean serveSeveral(Scene scene) {
        return !scene.isUnit()
                && scene.building().is("function", "residential")
                && scene.building().parts("units", "unit").size() > 1;
    }

    private void air() {
        norm(
                "BBL-VEN-1",
                Of.ROOM,
                scene -> when(
                        Law.anyLiving(scene.building()) && !Law.built(scene.building()) && Law.habitable(scene.it()),
                        () -> Answer.atLeast(scene.it().number("ventilation"), fresh(scene.it()))));
        norm(
                "BBL-VEN-1-NEW",
                Of.ROOM,
                scene -> when(
                        Law.anyLiving(scene.building()) && Law.built(scene.building()) && Law.habitable(scene.it()),
                        () -> Answer.atLeast(scene.it().number("ventilation"), fresh(scene.it()))));
        norm(
                "BBL-VEN-1-LOGIES",
                Of.BEDROOM,
                scene -> when(
                        Law.lodging(scene.building()) && Law.chapterThree(scene.building()),
                        () -> Answer.each(scene.it().number("ventilation"), Scene.sleepers(scene.it()), n("6.4"))));
        norm(
                "BBL-VEN-1-LOGIES-NEW",
                Of.BEDROOM,
                scene -> when(
                        Law.lodging(scene.building()) && Law.chapterFour(scene.building()),
                        () -> Answer.each(scene.it().number("ventilation"), Scene.sleepers(scene.it()), n("12"))));
        norm(
                "BBL-VEN-3",
                Of.ROOM,
                scene -> when(
                        scene.it().is("kind", "toilet", "bathroom"),
                        () -> Answer.atLeast(
                                scene.it().number("ventilation"), n(scene.it().is("kind", "toilet") ? "7" : "14"))));
        norm(
                "BBL-VEN-4",
                Of.ROOM,
                scene -> when(
                        Law.anyLiving(scene.building())
                                && !Law.built(scene.building())
                                && Law.habitable(scene.it())
                                && !serveSeveral(scene),
                        () -> purge(scene)));
        norm(
                "BBL-VEN-4-NEW",
                Of.ROOM,
                scene -> when(
                        Law.anyLiving(scene.building()) && Law.built(scene.building()) && Law.habitable(scene.it()),
                        () -> purge(scene)));
    }

    private static Answer purge(Scene scene) {
        return Answer.atLeast(
                scene.it().number("purgeVentilation"), scene.it().number("area").multiply(n("3")));
    }

    private void occupation() {
        norm("BBL-OCC-8", Of.BUILDING, scene -> {
            Facts use = scene.building().part("use");
            if (!use.tells("personsLaidDown") && !notified(use)) {
                return Answer.NOT_APPLICABLE;
            }
            BigDecimal persons = scene.persons();
            Answer plain = Answer.atMost(persons, use.number("personsLaidDown"));
            boolean before = use.tells("personsAllowedBefore2012")
                    && persons.compareTo(use.number("personsAllowedBefore2012")) <= 0;
            return before ? Answer.idle() : plain;
        });
        crowded("BBL-OCC-1", "2012-04-01", "2023-12-31", false, "12");
        crowded("BBL-OCC-2", "2012-04-01", "2023-12-31", true, "6");
        crowded("BBL-OCC-4-WOON", "2024-01-01", "2031-12-31", false, "12");
        crowded("BBL-OCC-4-WAGEN", "2024-01-01", "2031-12-31", true, "6");
    }

    static boolean notified(Facts use) {
        return (!use.tells("notified") && use.tells("notifiedOn")) || use.yes("notified");
    }

    private void crowded(String id, String first, String last, boolean caravan, String each) {
        norm(
                id,
                Of.DWELLING,
                first,
                last,
                scene -> when(
                        (caravan ? Law.caravan(scene.building()) : Law.living(scene.building()))
                                && !scene.building().yes("asylumReception", false),
                        () -> Answer.each(scene.area(), scene.persons(), n(each))));
    }
}
