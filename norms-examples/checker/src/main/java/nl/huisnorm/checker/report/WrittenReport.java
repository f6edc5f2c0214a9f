package nl.huisnorm.checker.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.basis.BasisJson;
import nl.huisnorm.checker.basis.ReportBasis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What a report says that was read back from the form in which it was handed over, named as in a report in JSON: what was judged by what,
 * the findings as far as the form has them one by one, and the lines of all else.
 */
public final class WrittenReport {

    private static final String SHA = "sha256";
    private static final String AS_OF = "asOf";

    private final ObjectNode root = JsonMapper.shared().createObjectNode();
    private final ArrayNode assessments;
    private final ArrayNode unreadable;
    private final ArrayNode contents;

    /** A report of which nothing was read yet. */
    public WrittenReport() {
        root.putObject("tool").put("name", "").put("version", "");
        root.putObject("rulebook").put("version", "").put(SHA, "");
        root.put("language", "");
        assessments = root.putArray("assessments");
        unreadable = root.putArray("unreadable");
        contents = root.putArray("contents");
    }

    /** The lines that programs read, of inputs that were judged and of those that were not. */
    public void inputs(List<String> lines) {
        for (String line : lines) {
            ReportBasis basis = BasisJson.read(JsonMapper.shared().readTree(line));
            if (basis.get(SHA).isEmpty()) {
                notJudged(basis.get("file"));
            } else {
                input(basis);
            }
        }
    }

    /** An input that was judged. */
    public ObjectNode input(ReportBasis basis) {
        if (assessments.isEmpty()) {
            head(basis);
        }
        ObjectNode all = assessments.addObject();
        ObjectNode input = all.putObject("input");
        input.put("file", basis.get("file")).put(SHA, basis.get(SHA));
        optional(input, "contentSha256", basis.get("contentSha256"));
        files(input, basis.get("files"));
        all.putObject("subject").put("kind", basis.get("kind")).put("id", basis.get("id"));
        all.put(AS_OF, basis.get(AS_OF)).put("knownOn", basis.get("knownOn"));
        Map<String, String> options = basis.options();
        ArrayNode asked = all.putArray("regimes");
        Arrays.stream(options.getOrDefault("--regime", "").split(",", -1))
                .filter(id -> !id.isEmpty())
                .forEach(asked::add);
        ArrayNode used = all.putArray("regimesUsed");
        basis.list("regimes").forEach(used::add);
        ObjectNode readings = all.putObject("readings");
        for (String reading : basis.list("readings")) {
            String[] parts = reading.split("=", 2);
            readings.put(parts[0], parts.length == 1 ? "" : parts[1]);
        }
        tolerance(all, basis);
        profile(all, basis, options);
        if (!basis.get("scenario").isEmpty()) {
            all.putObject("scenario").put("id", basis.get("scenario"));
        }
        waivers(all, basis, options);
        ArrayNode also = all.putArray("lookedFor");
        basis.list("lookedFor").forEach(also::add);
        all.putArray("findings");
        return all;
    }

    private void head(ReportBasis basis) {
        root.putObject("tool").put("name", "huisnorm").put("version", basis.get("program"));
        root.putObject("rulebook").put("version", basis.get("rulebook")).put(SHA, basis.get("rulebookSha256"));
        List<String> languages =
                Arrays.asList(basis.options().getOrDefault("--lang", "").split(",", -1));
        root.put("language", languages.get(0));
        if (languages.size() > 1) {
            ArrayNode all = root.putArray("languages");
            languages.forEach(all::add);
        }
        if (!basis.get("inspection").isEmpty()) {
            root.putObject("inspection").put(SHA, basis.get("inspection"));
        }
        String outcomes = basis.options().getOrDefault("--outcomes", "");
        if (!outcomes.isEmpty()) {
            ArrayNode all = root.putArray("outcomes");
            Arrays.stream(outcomes.split(",", -1)).forEach(all::add);
        }
    }

    private static void files(ObjectNode input, String files) {
        if (files.isEmpty()) {
            return;
        }
        ArrayNode all = input.putArray("files");
        for (String file : files.split("; (?=[0-9a-f]{64} )", -1)) {
            String[] parts = file.split(" ", 2);
            all.addObject().put("file", parts.length == 1 ? "" : parts[1]).put(SHA, parts[0]);
        }
    }

    private static void tolerance(ObjectNode to, ReportBasis basis) {
        if (basis.get("tolerance").isEmpty()) {
            return;
        }
        ObjectNode tolerance = to.putObject("tolerance").put("squareMetres", 0).put("percent", 0);
        for (String part : basis.list("tolerance")) {
            boolean percent = part.endsWith("%");
            String number = part.replaceFirst(percent ? "%$" : "m2$", "");
            if (number.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
                tolerance.put(percent ? "percent" : "squareMetres", new BigDecimal(number));
            } else {
                tolerance.put(percent ? "percent" : "squareMetres", number);
            }
        }
    }

    private static void profile(ObjectNode to, ReportBasis basis, Map<String, String> options) {
        String profile = basis.get("profile");
        if (!profile.isEmpty()) {
            ObjectNode all = to.putObject("profile").put("id", profile);
            if (options.containsKey("--profile-anyway")) {
                all.put("anyway", true);
            }
        } else if (!options.getOrDefault("--profile", "").isEmpty()) {
            to.putObject("profileNotApplied").put("id", options.get("--profile"));
        }
    }

    private static void waivers(ObjectNode to, ReportBasis basis, Map<String, String> options) {
        String years = options.getOrDefault("--waiver-years", "");
        if (years.matches("[0-9]{1,9}") && Integer.parseInt(years) != AssessmentOptions.WAIVER_YEARS) {
            to.put("waiverYears", Integer.parseInt(years));
        }
        List<String> used = basis.list("waiversUsed");
        List<String> unused = basis.list("waiversUnused");
        if (used.isEmpty() && unused.isEmpty()) {
            return;
        }
        ArrayNode all = to.putArray("waivers");
        used.forEach(id -> all.addObject().put("id", id).put("used", true));
        unused.forEach(id -> all.addObject().put("id", id).put("used", false));
    }

    private static void optional(ObjectNode to, String name, String value) {
        if (!value.isEmpty()) {
            to.put(name, value);
        }
    }

    /**
     * A finding of an input.
     *
     * @param input the input
     * @param key what it is known by, in its input
     * @param norm its norm
     * @param subject what it is about
     * @param fields what else is told of it
     */
    public static void finding(JsonNode input, String key, String norm, String subject, Map<String, JsonNode> fields) {
        if (input.path("findings") instanceof ArrayNode findings) {
            ObjectNode all = findings.addObject().put("fingerprint", key).put("norm", norm);
            all.putObject("subject").put("id", subject);
            fields.forEach(all::set);
        }
    }

    /** A text as a field of a finding. */
    public static JsonNode text(String text) {
        return StringNode.valueOf(text);
    }

    /** The input at a place, where there are as many as were read. */
    public JsonNode at(int place) {
        return assessments.path(place);
    }

    /** How many inputs there are. */
    public int size() {
        return assessments.size();
    }

    /** An input that was not judged. */
    public ObjectNode notJudged(String file) {
        ObjectNode all = unreadable.addObject();
        all.putObject("input").put("file", file);
        return all;
    }

    /** A line of what is no finding. */
    public void line(String text) {
        contents.add(text);
    }

    /** All of it. */
    public JsonNode tree() {
        return root;
    }
}
