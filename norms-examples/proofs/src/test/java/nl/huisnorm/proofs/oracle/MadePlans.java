package nl.huisnorm.proofs.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes settlement plans and applications of the values that are tried; the same number gives the same file and day. */
final class MadePlans {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A facility that a plan or application names, of which nothing is asked here. */
    static final String FACILITY =
            "{\"id\": \"%s\", \"buildings\": [{\"id\": \"b\", \"function\": \"lodging-building\"}]}";

    private final Random random;
    private final LocalDate asOf;
    private final double untold;

    private MadePlans(long number) {
        random = new Random(number * 6_271 + 5);
        asOf = LocalDate.of(2024, 6, 1).plusDays(random.nextInt(1_000));
        untold = random.nextBoolean() ? 0 : 0.06;
    }

    static MadeFiles.Made plan(long number) {
        MadePlans made = new MadePlans(number);
        return new MadeFiles.Made(made.plan(), made.asOf);
    }

    static MadeFiles.Made application(long number) {
        MadePlans made = new MadePlans(number);
        return new MadeFiles.Made(made.application(), made.asOf);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private ObjectNode part(String name) {
        ObjectNode node = NODES.objectNode();
        for (Tried tried : Tried.of(name)) {
            if (random.nextDouble() >= untold) {
                MadeFiles.put(node, tried.fact(), one(tried.values(asOf)));
            }
        }
        return node;
    }

    private ObjectNode plan() {
        ObjectNode plan = NODES.objectNode();
        plan.put("id", "made");
        phases(plan.putArray("phases"));
        ObjectNode facilities = plan.putObject("facilities");
        facilities.put("f0", "f0");
        facilities.put("f1", "f1");
        ArrayNode housing = plan.putArray("housing");
        int lines = 1 + random.nextInt(3);
        for (int index = 0; index < lines; index++) {
            ObjectNode line = part("housingLine");
            line.put("id", "h" + index);
            line.put("facility", "f" + random.nextInt(2));
            line.put("beds", (BigDecimal) one(Tried.of("housingLine", "beds").values(asOf)));
            line.put("from", "2023-01-01");
            housing.add(line);
        }
        plan.set("recruitment", part("recruitment"));
        plan.set("management", part("housingManagement"));
        plan.set("care", part("care"));
        plan.set("agreement", agreement(plan.get("phases").size()));
        reports(plan.putArray("reports"));
        return plan;
    }

    private void phases(ArrayNode phases) {
        int many = 1 + random.nextInt(3);
        for (int index = 0; index < many; index++) {
            ObjectNode phase = part("phase");
            phase.put("id", "p" + index);
            phase.put("from", (2023 + index) + "-02-01");
            if (phase.has("migrants")) {
                int own = random.nextInt(phase.get("migrants").intValue() + 1);
                phase.put("ownMigrants", own);
                int lent = phase.get("migrants").intValue() - own;
                phase.put("agencyMigrants", chance(25) ? Math.max(0, lent - 1) : lent);
            }
            ArrayNode peaks = phase.putArray("peaks");
            if (chance(40)) {
                ObjectNode peak = part("peak");
                peak.put("firstMonth", 4);
                peak.put("lastMonth", 6);
                atLeast(peak, phase, "workers");
                atLeast(peak, phase, "migrants");
                peaks.add(peak);
            }
            phases.add(phase);
        }
    }

    private static void atLeast(ObjectNode peak, ObjectNode phase, String fact) {
        if (peak.has(fact)
                && phase.has(fact)
                && peak.get(fact).intValue() < phase.get(fact).intValue()) {
            peak.put(fact, phase.get(fact).intValue());
        }
    }

    private ObjectNode agreement(int phases) {
        ObjectNode agreement = part("agreement");
        agreement.put("concludedOn", "2023-01-05");
        agreement.put("from", "2023-02-01");
        agreement.put("lateCounts", false);
        ArrayNode revised = agreement.putArray("revisedFor");
        if (phases > 1 && chance(30)) {
            revised.add("p1");
        }
        ObjectNode penalty = agreement.putObject("penalty");
        for (String sum : List.of("fixed", "cap", "totalCap")) {
            penalty.putObject(sum).put("amount", chance(15) ? 0 : 5_000).put("currency", "EUR");
        }
        penalty.put("noticeDays", 14);
        if (chance(40)) {
            ObjectNode amendment = NODES.objectNode();
            String named = one(List.of("maxDistance", "maxTravelTime", "parkingPerBed", "jobSeekerPlaces"));
            MadeFiles.put(amendment, named, one(Tried.of("agreement", named).values(asOf)));
            amendment.put("concludedOn", "2024-01-05");
            amendment.put("from", chance(50) ? "2024-02-01" : "2026-01-01");
            agreement.putArray("amendments").add(amendment);
        }
        return agreement;
    }

    private void reports(ArrayNode reports) {
        int many = random.nextInt(3);
        for (int index = 0; index < many; index++) {
            ObjectNode report = part("monitoringReport");
            report.put("dueOn", (2024 + index) + "-01-31");
            report.put("submittedOn", (2024 + index) + "-01-20");
            if (report.has("migrants")) {
                int housed = report.get("migrants").intValue() - random.nextInt(3);
                report.putArray("housed").addObject().put("facility", "f0").put("persons", housed);
            }
            if (LocalDate.parse(report.get("submittedOn").stringValue()).isBefore(asOf)) {
                reports.add(report);
            }
        }
    }

    private ObjectNode application() {
        ObjectNode file = NODES.objectNode();
        file.put("facility", "f0");
        ObjectNode application = part("application");
        file.set("application", application);
        application.put("id", "made");
        application.putArray("also");
        application.put("kind", (String) one(Tried.of("application", "kind").values(asOf)));
        LocalDate lodged = (LocalDate) one(Tried.of("application", "lodgedOn").values(asOf));
        if (lodged.isAfter(asOf)) {
            lodged = LocalDate.of(2024, 2, 5);
        }
        application.put("lodgedOn", lodged.toString());
        LocalDate decided = lodged.plusWeeks(one(List.of(4, 8, 12, 14, 18))).plusDays(one(List.of(-1, 0, 1, 2)));
        if (chance(20)) {
            decided = lodged.plusMonths(6).plusDays(one(List.of(-1, 0, 1)));
        }
        if (decided.isAfter(asOf)) {
            application.put("decided", false);
        } else if (application.has("decided") && application.get("decided").booleanValue()) {
            application.put("decidedOn", decided.toString());
        }
        if (application.has("extended") && application.get("extended").booleanValue()) {
            application.put("extendedOn", lodged.plusWeeks(7).toString());
            application.put("extendedWeeks", 6);
        }
        ObjectNode items = application.putObject("items");
        ApplicationNorms.ITEMS.forEach(item -> items.put(item, !chance(2)));
        return file;
    }
}
