package nl.huisnorm.checker.verification;

import java.util.List;
import java.util.Set;
import nl.huisnorm.checker.basis.BasisJson;
import nl.huisnorm.checker.basis.ReportBasis;
import nl.huisnorm.checker.report.WrittenReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads back lines in JSON, one about each input. */
final class LinesReader {

    private static final String PROBLEMS = "problems";

    /** What stands in a report under other names. */
    private static final Set<String> OTHERWISE = Set.copyOf(ReportBasis.NAMES);

    private LinesReader() {}

    /** Whether an object is a line about an input. */
    static boolean isLine(JsonNode object) {
        return object.has("file") && (object.has(PROBLEMS) || (object.has("counts") && object.has("verdict")));
    }

    static WrittenReport read(String text) {
        WrittenReport report = new WrittenReport();
        List<JsonNode> lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        for (JsonNode line : lines) {
            ReportBasis basis = BasisJson.read(line);
            ObjectNode to = line.has(PROBLEMS) && basis.get("sha256").isEmpty()
                    ? report.notJudged(basis.get("file"))
                    : report.input(basis);
            for (String name : line.propertyNames()) {
                if (!OTHERWISE.contains(name)) {
                    to.set(name, line.path(name));
                }
            }
        }
        return report;
    }
}
