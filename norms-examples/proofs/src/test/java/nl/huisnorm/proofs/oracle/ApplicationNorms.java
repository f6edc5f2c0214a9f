package nl.huisnorm.proofs.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;

/** Terms of decisions and what a notification holds: Ow 16.64, Awb 3:18, Hvw 25, Wgv 9, Bbl 6.8, Algemene termijnenwet 1, 3 and 4. */
final class ApplicationNorms extends Norms {

    /** Bbl 6.8(1). */
    static final List<String> ITEMS = List.of(
            "signed",
            "user",
            "dated",
            "address",
            "siteSketch",
            "floorPlans",
            "floorHeights",
            "usableFloorArea",
            "maxPersons",
            "roomAreas",
            "roomFunctions",
            "roomOccupancy",
            "roomLayout",
            "compartments",
            "escapeRoutes",
            "doorSwing",
            "selfClosingDoors",
            "routeSigns",
            "emergencyLighting",
            "firePanel",
            "hoseReels",
            "extinguishers",
            "dryRiser",
            "fireServiceEntrance",
            "keySafe");

    private static final Set<MonthDay> FEASTS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 5), MonthDay.of(12, 25), MonthDay.of(12, 26));

    ApplicationNorms() {
        super("2024-01-01", null);
        norm(
                "OW-2-REGULAR",
                Of.APPLICATION,
                scene -> when(
                        environmental(scene) && !it(scene).yes("uniformProcedure"),
                        () -> term(scene, it(scene).yes("consentRequired") ? 12 : 8)));
        norm(
                "OW-2-UNIFORM",
                Of.APPLICATION,
                scene -> when(
                        environmental(scene) && it(scene).yes("uniformProcedure"),
                        () -> it(scene).yes("extended")
                                ? Answer.open()
                                : by(scene, it(scene).day("lodgedOn").plusMonths(6))));
        norm(
                "HVW-3-TERM",
                Of.APPLICATION,
                "2015-01-01",
                null,
                scene -> when(
                        it(scene)
                                .is(
                                        "kind",
                                        "withdrawal-permit",
                                        "merging-permit",
                                        "conversion-permit",
                                        "splitting-permit"),
                        () -> term(scene, 8)));
        norm(
                "WGV-18",
                Of.APPLICATION,
                "2023-07-01",
                null,
                scene -> when(it(scene).is("kind", "letting-permit"), () -> term(scene, 8)));
        norm(
                "BBL-USE-7-APPLICATION",
                Of.APPLICATION,
                scene -> when(
                        it(scene).is("kind", "use-notification") || it(scene).tells("items"), () -> {
                            // what came with an application of another kind may be a notification too
                            if (!it(scene).is("kind", "use-notification")) {
                                return Answer.open();
                            }
                            Facts items = it(scene).part("items");
                            long there = ITEMS.stream().filter(items::yes).count();
                            return Answer.atLeast(n(Long.toString(there)), n("25"));
                        }));
    }

    private static Facts it(Scene scene) {
        return scene.it();
    }

    private static boolean environmental(Scene scene) {
        return it(scene).is("kind", "environmental-permit", "plan-activity", "plan-deviation");
    }

    /** So many weeks, and six more where it was extended in time. */
    private static Answer term(Scene scene, int weeks) {
        LocalDate first = it(scene).day("lodgedOn").plusWeeks(weeks);
        if (!it(scene).yes("extended")) {
            return by(scene, working(first));
        }
        LocalDate last = first.plusWeeks(6);
        boolean inTime =
                !it(scene).tells("extendedOn") || !it(scene).day("extendedOn").isAfter(first);
        // whether a term that was made longer is still one of twelve weeks at most, is not said
        return !working(first).equals(first) || !working(last).equals(last)
                ? Answer.open()
                : by(scene, inTime ? last : first);
    }

    private static Answer by(Scene scene, LocalDate last) {
        if (it(scene).yes("decided")) {
            if (!it(scene).tells("decidedOn")) {
                return Answer.open();
            }
            return Answer.met(!it(scene).day("decidedOn").isAfter(last));
        }
        return scene.world().asOf().isAfter(last) ? Answer.met(false) : Answer.idle();
    }

    /** A term of twelve weeks at most that ends on a Saturday, Sunday or public holiday ends on the next other day. */
    private static LocalDate working(LocalDate day) {
        LocalDate next = day;
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY
                || next.getDayOfWeek() == DayOfWeek.SUNDAY
                || FEASTS.contains(MonthDay.from(next))
                || next.equals(kingsDay(next.getYear()))
                || List.of(-2, 1, 39, 50).stream()
                        .map(easter(day.getYear())::plusDays)
                        .toList()
                        .contains(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static LocalDate kingsDay(int year) {
        LocalDate day = LocalDate.of(year, 4, 27);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    /** Easter by the calendar of the years that are made up. */
    private static LocalDate easter(int year) {
        return switch (year) {
            case 2024 -> LocalDate.of(2024, 3, 31);
            case 2025 -> LocalDate.of(2025, 4, 20);
            case 2026 -> LocalDate.of(2026, 4, 5);
            case 2027 -> LocalDate.of(2027, 3, 28);
            default -> throw new IllegalArgumentException("Easter of " + year);
        };
    }
}
