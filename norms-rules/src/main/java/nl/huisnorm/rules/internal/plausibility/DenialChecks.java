package nl.huisnorm.rules.internal.plausibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.DataCheck;

/** A no beside facts that there are only with a yes. */
final class DenialChecks {

    /**
     * A no, and what there is only with a yes.
     *
     * @param fact what is denied
     * @param details the facts that describe it
     */
    private record Denial(String fact, List<String> details) {}

    private static final Map<String, List<Denial>> BY_OWNER = Map.of(
            "use",
                    List.of(
                            new Denial("notified", List.of("notifiedOn")),
                            new Denial("changed", List.of("changedOn", "changeNotifiedOn"))),
            "permits",
                    List.of(
                            new Denial("environmentalPermit", List.of("grantedOn")),
                            new Denial("temporary", List.of("until"))),
            "fireAlarm",
                    List.of(new Denial(
                            "present", List.of("certifiedOn", "maintained", "inspected", "fullCoverage", "forwarded"))),
            "fireSafety",
                    List.of(new Denial(
                            "combustionAppliances", List.of("applianceMaintainedOn", "openGeyserInBathroomOrBedroom"))),
            "management",
                    List.of(new Denial("residentListKept", List.of("residentListUpToDate", "residentListOnSite"))),
            "stay", List.of(new Denial("registered", List.of("registeredOn"))),
            "lease", List.of(new Denial("withheldFromMinimumWage", List.of("withheldForPeriod"))));

    private DenialChecks() {}

    static void check(List<Part> parts, Doubted doubted) {
        for (Part part : parts) {
            if (part.owner().equals("lease")) {
                withheldNothing(part, doubted);
            }
            for (Denial denial : BY_OWNER.getOrDefault(part.owner(), List.of())) {
                check(part, denial, doubted);
            }
        }
    }

    private static void check(Part part, Denial denial, Doubted doubted) {
        if (!Boolean.FALSE.equals(part.get(denial.fact()))) {
            return;
        }
        List<Evidence> places = new ArrayList<>();
        for (String detail : denial.details()) {
            Evidence said = part.said(detail);
            if (said != null && says(said.value())) {
                places.add(said);
            }
        }
        Evidence denied = part.said(denial.fact());
        if (!places.isEmpty() && denied != null) {
            places.add(0, denied);
            doubted.add(DataCheck.DENIED_AND_DESCRIBED, places);
        }
    }

    private static void withheldNothing(Part lease, Doubted doubted) {
        Evidence affirmed = lease.said("withheldFromMinimumWage");
        Evidence amount = lease.said("withheldForPeriod");
        if (affirmed != null
                && amount != null
                && Boolean.TRUE.equals(affirmed.value())
                && amount.value() instanceof BigDecimal nothing
                && nothing.signum() == 0) {
            doubted.add(DataCheck.AFFIRMED_AND_NOTHING, List.of(affirmed, amount));
        }
    }

    private static boolean says(Object value) {
        return value instanceof LocalDate
                || Boolean.TRUE.equals(value)
                || (value instanceof BigDecimal amount && amount.signum() > 0);
    }
}
