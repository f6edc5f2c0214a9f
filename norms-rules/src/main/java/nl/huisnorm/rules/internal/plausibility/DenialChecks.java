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

    private static final Map<String, List<String>> ONLY_WITH = Map.of(
            "use.notified", List.of("notifiedOn"),
            "use.changed", List.of("changedOn", "changeNotifiedOn"),
            "permits.environmentalPermit", List.of("grantedOn"),
            "permits.temporary", List.of("until"),
            "fireAlarm.present", List.of("certifiedOn", "maintained", "inspected", "fullCoverage", "forwarded"),
            "fireSafety.combustionAppliances", List.of("applianceMaintainedOn", "openGeyserInBathroomOrBedroom"),
            "management.residentListKept", List.of("residentListUpToDate", "residentListOnSite"),
            "stay.registered", List.of("registeredOn"),
            "lease.withheldFromMinimumWage", List.of("withheldForPeriod"));

    private DenialChecks() {}

    static void check(List<Part> parts, Doubted doubted) {
        for (Part part : parts) {
            if (part.owner().equals("lease")) {
                withheldNothing(part, doubted);
            }
            ONLY_WITH.forEach((path, details) -> {
                int dot = path.indexOf('.');
                String fact = path.substring(dot + 1);
                if (part.owner().equals(path.substring(0, dot)) && Boolean.FALSE.equals(part.get(fact))) {
                    List<Evidence> places = new ArrayList<>();
                    for (String detail : details) {
                        Evidence said = part.said(detail);
                        if (said != null && says(said.value())) {
                            places.add(said);
                        }
                    }
                    Evidence denied = part.said(fact);
                    if (!places.isEmpty() && denied != null) {
                        places.add(0, denied);
                        doubted.add(DataCheck.DENIED_AND_DESCRIBED, places);
                    }
                }
            });
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
