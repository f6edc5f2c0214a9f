package nl.huisnorm.checker.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every form of a report names: what was judged, and by what. */
public final class ReportFacts {

    /** The names of the facts, in their order. */
    public static final List<String> NAMES = List.of(
            "file",
            "sha256",
            "program",
            "rulebook",
            "rulebookSha256",
            "asOf",
            "knownOn",
            "regimes",
            "profile",
            "readings",
            "tolerance",
            "scenario",
            "waiversUsed",
            "waiversUnused");

    private ReportFacts() {}

    /**
     * The facts of a report by their names, which are those of JSON; empty where there is nothing to name.
     *
     * @param report the report
     */
    public static Map<String, String> of(InspectionReport report) {
        InspectionReport.Origin origin = report.origin();
        InspectionReport.Basis basis = report.basis();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("file", origin.file());
        facts.put("sha256", origin.sha256());
        facts.put("program", origin.program());
        facts.put("rulebook", origin.rulebook());
        facts.put("rulebookSha256", origin.digest());
        facts.put("asOf", origin.asOf().toString());
        facts.put("knownOn", origin.knownOn().toString());
        facts.put(
                "regimes",
                basis.regimes().stream().map(InspectionReport.RegimeUsed::id).collect(Collectors.joining(", ")));
        facts.put("profile", basis.profile() == null ? "" : basis.profile().id());
        facts.put(
                "readings",
                basis.readings().stream()
                        .map(reading -> reading.id() + "=" + reading.reading())
                        .collect(Collectors.joining(", ")));
        facts.put("tolerance", told(basis.tolerance()));
        facts.put("scenario", told(basis.scenario()));
        facts.put("waiversUsed", waivers(report, use -> use.covers() > 0));
        facts.put("waiversUnused", waivers(report, use -> use.covers() == 0));
        return facts;
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String waivers(InspectionReport report, Predicate<InspectionReport.WaiverUse> which) {
        return report.waivers().stream()
                .filter(which)
                .map(use -> use.waiver().id())
                .collect(Collectors.joining(", "));
    }
}
