package nl.huisnorm.checker.verification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ReportReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that a JSON report says, in full.
 *
 * @param root the report
 */
record ReportTree(JsonNode root) {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Numbers that are written otherwise are the same. */
    private static final Comparator<JsonNode> SAME = (one, other) -> {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    };

    /**
     * Reads a report.
     *
     * @throws UnreadableInputException if it is none, or is broken
     */
    static ReportTree read(String name, byte[] bytes) throws UnreadableInputException {
        ReportReader.read(name, bytes);
        try {
            String text = new String(ReportReader.inFull(name, bytes), StandardCharsets.UTF_8);
            return new ReportTree(JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (JacksonException e) {
            throw new UnreadableInputException(
                    List.of(new Problem(name, Position.START, Pointer.ROOT, "not-a-report", List.of())));
        }
    }

    /** What it says of each input. */
    List<JsonNode> assessments() {
        List<JsonNode> all = new ArrayList<>();
        root.path("assessments").forEach(all::add);
        return all;
    }

    /** What it says was not judged. */
    List<JsonNode> unreadable() {
        List<JsonNode> all = new ArrayList<>();
        root.path("unreadable").forEach(all::add);
        return all;
    }

    /** The lines of what is no finding, of a form that has them. */
    List<String> contents() {
        List<String> all = new ArrayList<>();
        root.path("contents").forEach(line -> all.add(line.asString("")));
        return all;
    }

    /** Whether two values say the same. */
    static boolean same(JsonNode one, JsonNode other) {
        return one.equals(SAME, other);
    }

    /** A text of an object; empty where it has none. */
    static String text(JsonNode object, String... path) {
        JsonNode at = object;
        for (String name : path) {
            at = at.path(name);
        }
        return at.asString("");
    }
}
