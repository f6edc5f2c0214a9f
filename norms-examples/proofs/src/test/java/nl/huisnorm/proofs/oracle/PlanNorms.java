package nl.huisnorm.proofs.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The clauses of the model agreement with numbers: dossier, part 4.2; every number is what the parties agreed. */
final class PlanNorms extends Norms {

    PlanNorms() {
        super(null, null);
        forecast();
        housing();
        people();
        reports();
    }

    private static Facts agreement(Scene scene) {
        return scene.facility().part("agreement");
    }

    /** What was agreed on a day: that of the last amendment that names it and holds by then. */
    private static BigDecimal agreed(Scene scene, String fact) {
        BigDecimal number = agreement(scene).number(fact);
        for (Facts amendment : agreement(scene).parts("amendments", "agreement")) {
            if (amendment.tells(fact)
                    && !amendment.day("from").isAfter(scene.world().asOf())) {
                number = amendment.number(fact);
            }
        }
        return number;
    }

    /** An amendment that names it and is still to begin: what is planned for longer may be held against it already. */
    private static boolean later(Scene scene, String fact) {
        return agreement(scene).parts("amendments", "agreement").stream()
                .anyMatch(one ->
                        one.tells(fact) && one.day("from").isAfter(scene.world().asOf()));
    }

    private static boolean amended(Scene scene, String fact) {
        return agreement(scene).parts("amendments", "agreement").stream().anyMatch(one -> one.tells(fact));
    }

    private static boolean all(Facts of, String... facts) {
        return Stream.of(facts).allMatch(of::tells);
    }

    private static List<Facts> lines(Scene scene) {
        return scene.facility().parts("housing", "housingLine");
    }

    private static BigDecimal beds(List<Facts> lines) {
        return lines.stream().map(line -> line.number("beds")).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void forecast() {
        // SET-2: who is in own employment and who is lent are together all migrant workers
        norm("SET-2", Of.PHASE, scene -> {
            Facts phase = scene.it();
            if (!all(phase, "workers", "migrants", "ownMigrants", "agencyMigrants", "stayMonths")
                    || !phase.parts("peaks", "peak").stream().allMatch(peak -> all(peak, "workers", "migrants"))) {
                return Answer.open();
            }
            BigDecimal parts = phase.number("ownMigrants").add(phase.number("agencyMigrants"));
            return Answer.met(parts.compareTo(phase.number("migrants")) == 0
                    && phase.number("migrants").compareTo(phase.number("workers")) <= 0);
        });
        norm("SET-24", Of.PHASE, PlanNorms::expansion);
    }

    /** An expansion: staff or floor area grows more than was agreed, so that the agreement is revised for it. */
    private static Answer expansion(Scene scene) {
        Facts phase = scene.it();
        LocalDate from = phase.day("from");
        boolean silent = !all(phase, "workers", "floorArea") || amended(scene, "growthThreshold");
        if (silent
                || past(scene)
                || from.isAfter(scene.world().asOf())
                || !from.isAfter(agreement(scene).day("from"))) {
            return Answer.open();
        }
        BigDecimal most = phase.number("workers");
        for (Facts peak : phase.parts("peaks", "peak")) {
            most = most.max(peak.number("workers"));
        }
        boolean grows =
                grown(scene, most, "baselineWorkers") || grown(scene, phase.number("floorArea"), "baselineFloorArea");
        return grows ? Answer.met(agreement(scene).names("revisedFor", phase.word("id"))) : Answer.idle();
    }

    /** A phase after which another began: whether what it was short of still counts is open. */
    private static boolean past(Scene scene) {
        return scene.facility().parts("phases", "phase").stream()
                .map(phase -> phase.day("from"))
                .anyMatch(from -> from.isAfter(scene.it().day("from"))
                        && !from.isAfter(scene.world().asOf()));
    }

    private static boolean grown(Scene scene, BigDecimal now, String baseline) {
        BigDecimal then = agreement(scene).number(baseline);
        BigDecimal percent = n("100").add(agreed(scene, "growthThreshold"));
        return now.multiply(n("100")).compareTo(then.multiply(percent)) > 0;
    }

    private void housing() {
        norm("SET-5", Of.PLAN, scene -> {
            List<Facts> own = lines(scene).stream()
                    .filter(line -> line.yes("ownInitiative") || line.is("place", "own-plot"))
                    .toList();
            return Answer.each(
                    beds(own).multiply(n("100")),
                    beds(lines(scene)),
                    agreement(scene).number("ownInitiativeShare"));
        });
        norm(
                "SET-7",
                Of.LINE,
                scene -> all(agreement(scene), "maxDistance", "maxTravelTime")
                                && !later(scene, "maxDistance")
                                && !later(scene, "maxTravelTime")
                        ? Answer.met(scene.it().number("distance").compareTo(agreed(scene, "maxDistance")) <= 0
                                && scene.it().number("travelTime").compareTo(agreed(scene, "maxTravelTime")) <= 0)
                        : Answer.open());
        norm(
                "SET-18",
                Of.LINE,
                scene -> later(scene, "parkingPerBed")
                        ? Answer.open()
                        : Answer.atLeast(
                                        scene.it().number("parkingSpaces"),
                                        scene.it().number("beds").multiply(agreed(scene, "parkingPerBed")))
                                .bare());
        norm("SET-15", Of.PLAN, scene -> {
            Facts management = scene.facility().part("management", "housingManagement");
            Map<String, BigDecimal> byFacility = new HashMap<>();
            lines(scene).forEach(line -> byFacility.merge(line.word("facility"), line.number("beds"), BigDecimal::add));
            BigDecimal from = agreement(scene).number("managerFrom");
            boolean large = byFacility.values().stream().anyMatch(beds -> beds.compareTo(from) >= 0);
            return Answer.met(management.yes("managementPlan")
                    && management.yes("houseRules")
                    && management.yes("reachableDayAndNight")
                    && (!large || management.yes("managerOnSite")));
        });
    }

    private void people() {
        norm("SET-10", Of.PLAN, scene -> {
            Facts recruitment = scene.facility().part("recruitment");
            return Answer.met(recruitment.yes("activeInRegion")
                    && recruitment.number("jobSeekerPlaces").compareTo(agreed(scene, "jobSeekerPlaces")) >= 0);
        });
        norm("SET-12", Of.PLAN, scene -> {
            // four months themselves: sources differ
            List<Facts> phases = scene.facility().parts("phases", "phase");
            boolean some = phases.stream().allMatch(phase -> above(phase.number("stayMonths"), "4"));
            boolean none = phases.stream().noneMatch(phase -> reaches(phase.number("stayMonths"), "4"));
            Facts care = scene.facility().part("care");
            return none
                    ? Answer.idle()
                    : some
                            ? Answer.met(care.yes("registrationInformed") && care.yes("registrationVerified"))
                            : Answer.open();
        });
        norm("SET-21", Of.PLAN, scene -> {
            Facts penalty = agreement(scene).part("penalty");
            // whether the highest sum is one of those that must be above nothing, is open
            return Stream.of("cap", "totalCap")
                            .allMatch(sum -> penalty.part(sum).number("amount").signum() > 0)
                    ? Answer.met(penalty.part("fixed").number("amount").signum() > 0)
                    : Answer.open();
        });
    }

    private void reports() {
        norm("SET-10-PLACES", Of.REPORT, scene -> held(scene, "jobSeekersPlaced", "jobSeekerPlaces"));
        norm("SET-12-SHARE", Of.REPORT, scene -> held(scene, "registeredShare", "registeredShare"));
        norm("SET-20-CONTENT", Of.REPORT, scene -> {
            Facts report = scene.it();
            if (!last(scene) || !all(report, "migrants", "commuters", "certificateNumbers", "registeredShare")) {
                return Answer.open();
            }
            BigDecimal housed = report.parts("housed", "housed").stream()
                    .map(one -> one.number("persons"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal due = report.number("migrants").subtract(report.number("commuters"));
            // whether a report that houses more than it has is complete, is open
            return housed.compareTo(due) > 0
                    ? Answer.open()
                    : Answer.met(report.yes("certificateNumbers") && housed.compareTo(due) == 0);
        });
    }

    /** Whether an older report still counts beside a newer one is open. */
    private static boolean last(Scene scene) {
        List<Facts> reports = scene.facility().parts("reports", "monitoringReport");
        return reports.get(reports.size() - 1).path().equals(scene.it().path());
    }

    /** What a report tells against what was agreed; of which day an amended number holds for it is open. */
    private static Answer held(Scene scene, String told, String agreed) {
        return amended(scene, agreed) || !last(scene)
                ? Answer.open()
                : Answer.atLeast(scene.it().number(told), agreement(scene).number(agreed));
    }
}
