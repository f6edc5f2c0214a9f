package nl.huisnorm.proofs.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The agency workers' agreement, the mark of agriculture, advice, deposits and deductions. */
final class OtherNorms extends Norms {

    OtherNorms() {
        super(null, null);
        advice();
        agriculture();
        agreement();
        leases();
        people();
        permits();
        housing();
    }

    private void advice() {
        norm("ROE-1", Of.BEDROOM, "2020-10-30", null, scene -> Answer.atMost(Scene.sleepers(scene.it()), n("1")));
        norm("ROE-4", Of.BUILDING, "2020-10-30", null, scene -> Answer.each(scene.area(), scene.persons(), n("15")));
    }

    private static boolean farmer(Scene scene) {
        return scene.facility().part("operator").yes("agriculturalEmployer");
    }

    private static boolean allYear(Scene scene) {
        return farmer(scene) && !scene.building().is("form", "other");
    }

    private void agriculture() {
        norm(
                "AKF-7",
                Of.LEASE,
                "2020-01-01",
                null,
                scene -> when(
                        farmer(scene) && scene.it().yes("withheldFromMinimumWage"),
                        () -> Answer.atMost(
                                scene.it().number("withheldForPeriod"),
                                scene.it().number("minimumWageForPeriod").multiply(n("0.2")))));
        norm(
                "AKF-2.1-13",
                Of.BUILDING,
                "2024-08-15",
                "2025-12-31",
                scene -> when(allYear(scene), () -> Answer.each(scene.area(), scene.persons(), n("13"))));
        norm(
                "AKF-2.1-15",
                Of.BUILDING,
                "2026-01-01",
                null,
                scene -> when(allYear(scene), () -> Answer.each(scene.area(), scene.persons(), n("15"))));
        norm(
                "AKF-2.2",
                Of.BUILDING,
                "2024-08-15",
                null,
                scene -> when(
                        allYear(scene),
                        () -> Answer.each(scene.building().number("walkableArea"), scene.persons(), n("3"))));
        norm(
                "AKF-2.3",
                Of.BEDROOM,
                "2024-08-15",
                null,
                scene -> when(allYear(scene), () -> Answer.atMost(Scene.sleepers(scene.it()), n("2"))));
    }

    private static boolean bound(Scene scene) {
        return scene.facility().part("operator").yes("boundByAgencyAgreement");
    }

    private void agreement() {
        String from = "2026-01-01";
        String until = "2028-12-31";
        norm(
                "CAO-IV-1-WONING",
                Of.BUILDING,
                from,
                until,
                scene -> when(
                        bound(scene) && scene.building().is("form", "regular-dwelling"),
                        () -> Answer.each(scene.area(), scene.persons(), n("12"))));
        norm(
                "CAO-IV-1-LOGIES",
                Of.BUILDING,
                from,
                until,
                scene -> when(bound(scene), () -> {
                    // whether "chalet" takes in portable units, parks and other forms is not said
                    Facts building = scene.building();
                    return building.is("form", "hotel-or-guesthouse")
                            ? Answer.each(scene.area(), scene.persons(), n("10"))
                            : building.is("form", "regular-dwelling") ? Answer.NOT_APPLICABLE : Answer.open();
                }));
        sharedInAgreement("CAO-IV-2", "toilets", persons -> SnfNorms.per(persons, "8"));
        sharedInAgreement("CAO-IV-2-DOUCHE", "showers", persons -> SnfNorms.per(persons, "8"));
        sharedInAgreement("CAO-IV-3", "refrigeratorLitres", persons -> persons.multiply(n("30")));
        sharedInAgreement("CAO-IV-4", "burners", persons -> n("4"));
        norm(
                "CAO-49.5",
                Of.LEASE,
                "2022-01-01",
                until,
                scene -> when(bound(scene), () -> Answer.atLeast(scene.it().number("weeksAfterEmployment"), n("4"))));
        norm(
                "CAO-49.4-PKS",
                Of.LEASE,
                from,
                "2027-12-31",
                scene -> when(
                        bound(scene),
                        () -> Answer.atMost(
                                scene.it().number("weeklyRent"),
                                scene.it()
                                        .number("qualityPoints")
                                        .add(n("127.88"))
                                        .min(n("159.85")))));
    }

    private void sharedInAgreement(String id, String fact, java.util.function.UnaryOperator<BigDecimal> due) {
        all().put(
                        id,
                        new Plain(
                                Of.PLACE,
                                LocalDate.parse("2026-01-01"),
                                LocalDate.parse("2028-12-31"),
                                new Item("amenities", fact),
                                scene -> when(bound(scene), () -> SnfNorms.counted(scene, fact, due))));
    }

    private void leases() {
        norm(
                "WGV-3",
                Of.LEASE,
                "2023-07-01",
                null,
                scene -> when(
                        !scene.it().day("concludedOn").isBefore(LocalDate.parse("2023-07-01")),
                        () -> Answer.atMost(
                                scene.it().number("deposit"),
                                scene.it().number("monthlyRent").multiply(n("2")))));
        norm(
                "WGV-3-REFUND",
                Of.LEASE,
                "2023-07-01",
                null,
                scene -> when(
                        !scene.it().day("concludedOn").isBefore(LocalDate.parse("2023-07-01")),
                        () -> Answer.atMost(
                                scene.it().number("depositRefundDays"),
                                n(scene.it().yes("depositSetOff") ? "30" : "14"))));
        norm("WML-3", Of.LEASE, "2023-01-01", null, scene -> withheld(scene, "0.25"));
    }

    private void people() {
        norm(
                "BRP-4",
                Of.STAY,
                "2014-01-06",
                null,
                scene -> when(
                        scene.it().tells("leavesOn")
                                && scene.world().asOf().isAfter(scene.it().day("leavesOn"))
                                && scene.it().yes("leavesForMostOfAYear"),
                        () -> {
                            LocalDate leaves = scene.it().day("leavesOn");
                            LocalDate told = scene.it().day("departureDeclaredOn");
                            return Answer.met(!told.isBefore(leaves.minusDays(5)) && !told.isAfter(leaves));
                        }));
        norm(
                "BRP-3",
                Of.STAY,
                "2014-01-06",
                null,
                scene -> when(
                        scene.it().yes("movedFromAddress", false)
                                && scene.world()
                                        .asOf()
                                        .isAfter(scene.it().day("from").plusDays(5)),
                        () -> {
                            LocalDate moved = scene.it().day("from");
                            LocalDate told = scene.it().day("addressDeclaredOn");
                            return Answer.met(!told.isBefore(moved.minusWeeks(4)) && !told.isAfter(moved.plusDays(5)));
                        }));
    }

    private void permits() {
        norm("OW-7", Of.FACILITY, "2024-01-01", null, scene -> {
            Facts permits = scene.facility().part("permits");
            return when(
                    permits.tells("handedOverOn"),
                    () -> Answer.met(!permits.day("handOverReportedOn")
                            .isAfter(permits.day("handedOverOn").minusWeeks(4))));
        });
        norm("OW-8", Of.FACILITY, "2024-01-01", null, scene -> {
            Facts permits = scene.facility().part("permits");
            return permits.yes("unused", false)
                    ? Answer.met(permits.day("unusedSince")
                            .plusYears(1)
                            .isAfter(scene.world().asOf()))
                    : Answer.idle();
        });
    }

    private static Answer withheld(Scene scene, String share) {
        Facts lease = scene.it();
        return when(lease.yes("withheldFromMinimumWage") && !lease.yes("labourDisability", false), () -> {
            Answer answer = Answer.atMost(
                    lease.number("withheldForPeriod"),
                    lease.number("minimumWageForPeriod").multiply(n(share)));
            // what is withheld beyond that may be out of a higher wage; what is paid is not told here
            return answer.isMet() || (boolean) lease.world().suppose("a higher wage", List.of(true, false))
                    ? new Answer(Answer.Verdict.MET, answer.actual(), answer.required())
                    : answer;
        });
    }

    private void housing() {
        norm("HVW-5", Of.FACILITY, "2015-01-01", null, scene -> {
            Facts permits = scene.facility().part("permits");
            return when(permits.tells("dwellingPermitFinalOn"), () -> {
                LocalDate last = permits.day("dwellingPermitFinalOn").plusYears(1);
                if (permits.yes("dwellingPermitUsed")) {
                    return permits.day("dwellingPermitUsedOn").isAfter(last) ? Answer.met(false) : Answer.idle();
                }
                return scene.world().asOf().isAfter(last) ? Answer.met(false) : Answer.idle();
            });
        });
        norm("WGV-12", Of.FACILITY, "2023-07-01", null, scene -> {
            Facts permits = scene.facility().part("permits");
            Facts operator = scene.facility().part("operator");
            return when(
                    permits.yes("lettingPermitRequired")
                            && !operator.yes("housingAssociation", false)
                            && !operator.yes("associationSubsidiary", false),
                    () -> sitting(scene, permits) ? Answer.idle() : Answer.met(permits.yes("lettingPermit")));
        });
        norm(
                "WML-WAGE",
                Of.LEASE,
                "2025-01-01",
                "2026-12-31",
                scene -> when(scene.it().tells("hourlyWage"), () -> {
                    Facts lease = scene.it();
                    if (!lease.tells("payPeriodFrom") || !reaches(lease.number("workerAge"), "21")) {
                        return Answer.open();
                    }
                    return Answer.atLeast(lease.number("hourlyWage"), minimumWage(lease.day("payPeriodFrom")));
                }));
        norm(
                "BRP-1",
                Of.STAY,
                "2014-01-06",
                null,
                scene -> registered(scene, Answer.met(false), () -> Answer.met(true)));
        norm(
                "BRP-2",
                Of.STAY,
                "2014-01-06",
                null,
                scene -> registered(scene, Answer.open(), () -> {
                    LocalDate from = scene.it().day("from");
                    LocalDate on = scene.it().day("registeredOn");
                    return on.isBefore(from) ? Answer.open() : Answer.met(!on.isAfter(from.plusDays(5)));
                }));
    }

    /** Who let there already when the ordinance came has six months. */
    private static boolean sitting(Scene scene, Facts permits) {
        if (!permits.tells("lettingOrdinanceFrom")) {
            return false;
        }
        LocalDate from = permits.day("lettingOrdinanceFrom");
        return scene.facility().part("letting").day("letSince").isBefore(from)
                && scene.world().asOf().isBefore(from.plusMonths(6));
    }

    /** The minimum wage an hour of those of 21 and older. */
    private static BigDecimal minimumWage(LocalDate day) {
        boolean first = day.getMonthValue() < 7;
        return day.getYear() == 2025 ? n(first ? "14.06" : "14.40") : n(first ? "14.71" : "14.99");
    }

    /** Whoever is expected to stay two thirds of half a year registers; which half year, and whether the last day counts, is open. */
    private static Answer registered(Scene scene, Answer not, java.util.function.Supplier<Answer> yes) {
        Facts stay = scene.it();
        if (stay.yes("withoutLawfulStay", false)) {
            return Answer.NOT_APPLICABLE;
        }
        LocalDate from = stay.day("from");
        LocalDate asOf = scene.world().asOf();
        long days = java.time.temporal.ChronoUnit.DAYS.between(from, stay.day("until"));
        if (days < 119) {
            return Answer.NOT_APPLICABLE;
        }
        if (days < 124 || !asOf.isAfter(from.plusDays(5)) || asOf.isAfter(stay.day("until"))) {
            return Answer.open();
        }
        return stay.yes("registered") ? yes.get() : not;
    }
}
