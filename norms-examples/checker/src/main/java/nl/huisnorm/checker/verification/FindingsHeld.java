package nl.huisnorm.checker.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisnorm.checker.verification.Verification.Change;
import nl.huisnorm.checker.verification.Verification.Difference;
import nl.huisnorm.checker.verification.Verification.OfFinding;
import tools.jackson.databind.JsonNode;

/** Holds the findings of an input against what they should be, one by one. */
final class FindingsHeld {

    private FindingsHeld() {}

    /** The findings that differ. */
    static List<OfFinding> against(JsonNode told, JsonNode is) {
        return findings(told.path("findings"), is.path("findings"), names(told, is));
    }

    /** What an input was called in the report by what it is called now: the same file can lie elsewhere. */
    private static Map<String, String> names(JsonNode told, JsonNode is) {
        Map<String, String> byDigest = new LinkedHashMap<>();
        files(told.path("input"))
                .forEach(file -> byDigest.put(ReportTree.text(file, "sha256"), ReportTree.text(file, "file")));
        Map<String, String> names = new LinkedHashMap<>();
        for (JsonNode file : files(is.path("input"))) {
            String was = byDigest.get(ReportTree.text(file, "sha256"));
            if (was != null) {
                names.put(was, ReportTree.text(file, "file"));
            }
        }
        return names;
    }

    static List<JsonNode> files(JsonNode input) {
        List<JsonNode> files = new ArrayList<>(List.of(input));
        input.path("files").forEach(files::add);
        return files;
    }

    private static List<OfFinding> findings(JsonNode told, JsonNode is, Map<String, String> names) {
        Map<String, JsonNode> should = new LinkedHashMap<>();
        is.forEach(finding -> should.put(ReportTree.text(finding, "fingerprint"), finding));
        List<OfFinding> all = new ArrayList<>();
        Set<String> found = new LinkedHashSet<>();
        for (JsonNode finding : told) {
            String fingerprint = ReportTree.text(finding, "fingerprint");
            JsonNode other = should.get(fingerprint);
            if (other == null || !found.add(fingerprint)) {
                all.add(new OfFinding(finding, Change.ADDED, List.of()));
                continue;
            }
            List<Difference> fields = Verification.fields(Renamed.files(finding, names), other, Set.of());
            if (!fields.isEmpty()) {
                all.add(new OfFinding(other, Change.OTHER, fields));
            }
        }
        List<String> order = List.copyOf(found);
        List<String> wanted = new ArrayList<>();
        should.forEach((fingerprint, finding) -> {
            if (found.contains(fingerprint)) {
                wanted.add(fingerprint);
            } else {
                all.add(new OfFinding(finding, Change.REMOVED, List.of()));
            }
        });
        for (int i = 0; i < order.size(); i++) {
            if (!order.get(i).equals(wanted.get(i))) {
                JsonNode moved = should.get(order.get(i));
                if (moved != null) {
                    all.add(new OfFinding(moved, Change.MOVED, List.of()));
                }
                break;
            }
        }
        return all;
    }
}
