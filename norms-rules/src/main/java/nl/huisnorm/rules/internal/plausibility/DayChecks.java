package nl.huisnorm.rules.internal.plausibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.DataCheck;
import org.jspecify.annotations.Nullable;

/** The days in a file against the day judged: what lies after it has not happened; what lies too far back is no day. */
final class DayChecks {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** What has happened once its day is there, and the answer that is only yes once it has. */
    private static final Map<String, String> HAPPENED = Map.ofEntries(
            Map.entry("extinguisher.inspectedOn", ""),
            Map.entry("fireSafety.applianceMaintainedOn", ""),
            Map.entry("fireSafety.hoseReelsServicedOn", ""),
            Map.entry("fireAlarm.certifiedOn", ""),
            Map.entry("fireAlarm.evacuationAlarmCertifiedOn", ""),
            Map.entry("escape.dryRiserTestedOn", ""),
            Map.entry("permits.grantedOn", "environmentalPermit"),
            Map.entry("permits.pendingSince", ""),
            Map.entry("stay.registeredOn", "registered"),
            Map.entry("use.notifiedOn", "notified"),
            Map.entry("use.changeNotifiedOn", ""),
            Map.entry("lease.concludedOn", ""),
            Map.entry("documents.lettingReportedOn", ""));

    private DayChecks() {}

    static void check(List<Part> parts, LocalDate day, Doubted doubted) {
        Map<String, List<Evidence>> after = new LinkedHashMap<>();
        Map<String, List<Evidence>> before = new LinkedHashMap<>();
        for (Part part : parts) {
            for (String fact : part.days()) {
                if (part.get(fact) instanceof LocalDate written) {
                    String yes = HAPPENED.get(part.owner() + "." + fact);
                    if (yes != null && written.isAfter(day)) {
                        List<Evidence> places =
                                after.computeIfAbsent(part.owner() + "." + fact, any -> new ArrayList<>());
                        add(part.said(fact), places);
                        if (!yes.isEmpty() && Boolean.TRUE.equals(part.get(yes))) {
                            add(part.said(yes), places);
                        }
                    } else if (written.isBefore(EARLIEST)) {
                        add(
                                part.said(fact),
                                before.computeIfAbsent(part.owner() + "." + fact, any -> new ArrayList<>()));
                    }
                }
            }
        }
        after.values().forEach(places -> doubted.add(DataCheck.AFTER_THE_DAY, places));
        before.values().forEach(places -> doubted.add(DataCheck.LONG_AGO, places));
    }

    private static void add(@Nullable Evidence said, List<Evidence> places) {
        if (said != null) {
            places.add(said);
        }
    }
}
