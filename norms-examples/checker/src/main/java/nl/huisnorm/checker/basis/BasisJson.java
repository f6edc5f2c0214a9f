package nl.huisnorm.checker.basis;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;

/** The basis of a report as an object in JSON: what has parts as a list, and nothing of what there is nothing to name. */
public final class BasisJson {

    /** What a reader knows a line by, in a form that is no JSON. */
    public static final String MARK = "huisnorm";

    /** The version of this notation. */
    private static final int VERSION = 1;

    private static final Set<String> LISTS =
            Set.of("regimes", "tolerance", "waiversUsed", "waiversUnused", "lookedFor");

    private static final String READINGS = "readings";

    /** Texts of strangers stand in it in letters that no page, terminal or reader of PDF takes for anything else. */
    private static final JsonFactory PLAIN =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private BasisJson() {}

    /** Writes the facts into an object that is open, but for those that have these names. */
    public static void write(JsonGenerator json, ReportBasis basis, Set<String> but) {
        for (String name : ReportBasis.NAMES) {
            if (!but.contains(name) && !basis.get(name).isEmpty()) {
                json.writeName(name);
                write(json, name, basis);
            }
        }
    }

    private static void write(JsonGenerator json, String name, ReportBasis basis) {
        if (LISTS.contains(name)) {
            json.writeStartArray();
            basis.list(name).forEach(json::writeString);
            json.writeEndArray();
        } else if (name.equals(READINGS)) {
            json.writeStartObject();
            for (String reading : basis.list(name)) {
                int split = reading.indexOf('=');
                json.writeStringProperty(reading.substring(0, split), reading.substring(split + 1));
            }
            json.writeEndObject();
        } else {
            json.writeString(basis.get(name));
        }
    }

    /**
     * On one line, in letters that mean nothing in a page either. It begins alike whatever follows.
     *
     * @param basis what to write
     */
    public static String line(ReportBasis basis) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = PLAIN.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty(MARK, VERSION);
            write(json, basis, Set.of());
            json.writeEndObject();
        }
        return text.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("'", "\\u0027");
    }

    /** An input that was not judged, on one line too. */
    public static String notJudged(String file) {
        return line(new ReportBasis(Map.of("file", file)));
    }

    /** Reads the facts of an object; what has no name of a fact is passed over. */
    public static ReportBasis read(JsonNode object) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String name : ReportBasis.NAMES) {
            JsonNode value = object.path(name);
            if (value.isArray()) {
                facts.put(
                        name,
                        StreamSupport.stream(value.spliterator(), false)
                                .map(one -> one.asString(""))
                                .collect(Collectors.joining(ReportBasis.BETWEEN)));
            } else if (value.isObject()) {
                facts.put(
                        name,
                        value.properties().stream()
                                .map(one -> one.getKey() + "=" + one.getValue().asString(""))
                                .collect(Collectors.joining(ReportBasis.BETWEEN)));
            } else {
                facts.put(name, value.asString(""));
            }
        }
        return new ReportBasis(facts);
    }

    /** Whether a line is one of these. */
    public static boolean isLine(String text) {
        return text.startsWith("{\"" + MARK + "\":" + VERSION);
    }
}
