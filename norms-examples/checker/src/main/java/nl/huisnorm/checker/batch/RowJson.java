package nl.huisnorm.checker.batch;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.huisnorm.assessment.Ending;
import nl.huisnorm.checker.basis.BasisJson;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.rulebook.Norm;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The fields of what became of an input. */
record RowJson(Locale locale) {

    /** What stands first, or is not of a line. */
    private static final Set<String> APART = Set.of("file", "sha256", "kind", "id", "lookedFor");

    /** Writes them into an object that is open. */
    void write(JsonGenerator json, Row row, @Nullable String report) {
        json.writeStringProperty("file", row.file());
        if (row.line() > 0) {
            json.writeNumberProperty("line", row.line());
        }
        Row.Judged judged = row.judged();
        if (judged != null) {
            judged(json, judged);
        }
        if (row.problem() != null) {
            json.writeName("problems");
            json.writeStartArray();
            row.problem().problems().forEach(one -> problem(json, one));
            json.writeEndArray();
        }
        if (report != null) {
            json.writeStringProperty("report", report);
        }
    }

    private void judged(JsonGenerator json, Row.Judged judged) {
        json.writeStringProperty("sha256", judged.basis().get("sha256"));
        json.writeStringProperty("kind", judged.kind());
        json.writeStringProperty("id", judged.id());
        optional(json, "name", judged.name());
        optional(json, "municipality", judged.municipality());
        BasisJson.write(json, judged.basis().withOption("--lang", locale.getLanguage()), APART);
        json.writeStringProperty("verdict", judged.verdict().name());
        json.writeStringProperty("verdictByMachine", judged.byMachine().name());
        json.writeName("counts");
        json.writeStartObject();
        json.writeNumberProperty("notMet", judged.notMet());
        json.writeNumberProperty("unknown", judged.unknown());
        json.writeNumberProperty("checks", judged.checks());
        json.writeNumberProperty("met", judged.met());
        json.writeNumberProperty("waived", judged.waived());
        json.writeEndObject();
        norms(json, "notMet", judged.normsNotMet());
        if (judged.endings() != null) {
            endings(json, judged.endings(), judged.kind().equals("plan"));
        }
    }

    private static void endings(JsonGenerator json, List<Ending> all, boolean ofPlan) {
        json.writeName("endings");
        json.writeStartArray();
        for (Ending one : all) {
            json.writeStartObject();
            if (ofPlan) {
                json.writeStringProperty("facility", one.facility().id());
            }
            json.writeStringProperty("fingerprint", one.fingerprint());
            json.writeStringProperty("norm", one.norm().id());
            json.writeStringProperty("subject", one.subject().id());
            json.writeStringProperty("lastDay", one.lastDay().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void norms(JsonGenerator json, String name, List<Norm> norms) {
        json.writeName(name);
        json.writeStartArray();
        norms.forEach(norm -> json.writeString(norm.id()));
        json.writeEndArray();
    }

    private void problem(JsonGenerator json, Problem problem) {
        json.writeStartObject();
        json.writeStringProperty("file", problem.file());
        Position position = problem.position();
        if (position != null) {
            json.writeNumberProperty("line", position.line());
            json.writeNumberProperty("column", position.column());
            optional(json, "sheet", position.sheet());
        }
        json.writeStringProperty("pointer", problem.pointer().toString());
        json.writeStringProperty("code", problem.code());
        json.writeStringProperty("message", problem.message(locale));
        json.writeEndObject();
    }

    static void optional(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }
}
