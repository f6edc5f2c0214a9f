package nl.huisnorm.checker.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.checker.text.Screen;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** What became of all inputs with the names of their reports, for people, for spreadsheets and for programs. */
final class Overview {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** One input with the name of its report; none where there is none. */
    private record Line(Row row, @Nullable String report) {}

    private final List<Line> lines = new ArrayList<>();
    private final ResourceBundle texts;
    private final String asOf;
    private final String rulebook;

    Overview(ResourceBundle texts, String asOf, String rulebook) {
        this.texts = texts;
        this.asOf = asOf;
        this.rulebook = rulebook;
    }

    void add(Row row, @Nullable String report) {
        lines.add(new Line(row, report));
    }

    /** Writes it into a folder in each form. */
    void write(ReportsFolder folder, Tally tally) throws IOException {
        String name = texts.getString("batch.overview");
        folder.write(name + ".txt", out -> text(out, tally));
        folder.write(name + ".json", out -> json(out, tally));
        folder.write(name + ".csv", this::csv);
        folder.write(name + "-" + texts.getString("batch.norm") + ".csv", out -> normsCsv(out, tally));
        folder.write(name + "-" + texts.getString("batch.municipality") + ".csv", out -> municipalitiesCsv(out, tally));
    }

    private void text(OutputStream out, Tally tally) {
        PrintStream print = Screen.on(out);
        RowText rows = new RowText(print, texts);
        rows.head();
        lines.forEach(line -> rows.add(line.row()));
        new TallyText(tally, texts).write(print);
        print.flush();
    }

    private void json(OutputStream out, Tally tally) throws IOException {
        RowJson fields = new RowJson(texts.getLocale(), asOf, rulebook);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("asOf", asOf);
            json.writeStringProperty("rulebook", rulebook);
            json.writeName("verdicts");
            verdicts(json, tally::count);
            json.writeNumberProperty("unreadable", tally.unreadable());
            json.writeNumberProperty("elsewhere", tally.elsewhere());
            json.writeNumberProperty("failed", tally.failed());
            json.writeNumberProperty("stopped", tally.stopped());
            json.writeName("inputs");
            json.writeStartArray();
            for (Line line : lines) {
                json.writeStartObject();
                fields.write(json, line.row(), line.report());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeName("norms");
            json.writeStartArray();
            for (Tally.OfNorm one : tally.norms()) {
                json.writeStartObject();
                json.writeStringProperty("norm", one.norm().id());
                json.writeStringProperty("title", one.norm().title().in(texts.getLocale()));
                json.writeNumberProperty("notMet", one.notMet());
                json.writeNumberProperty("undetermined", one.open());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeName("municipalities");
            json.writeStartArray();
            for (Tally.OfMunicipality one : tally.municipalities()) {
                json.writeStartObject();
                RowJson.optional(json, "code", one.code());
                json.writeStringProperty("name", one.title(texts.getString("batch.no-municipality")));
                json.writeName("verdicts");
                verdicts(json, one::count);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /** How many there are of a verdict. */
    private interface Count {
        int of(Verdict verdict);
    }

    private static void verdicts(JsonGenerator json, Count count) {
        json.writeStartObject();
        for (Verdict verdict : Verdict.values()) {
            json.writeNumberProperty(verdict.name(), count.of(verdict));
        }
        json.writeEndObject();
    }

    private void csv(OutputStream out) throws IOException {
        CsvRows rows = new CsvRows(out);
        rows.add(names(
                "file",
                "line",
                "kind",
                "id",
                "name",
                "code",
                "verdict",
                "by-machine",
                "not-met",
                "unknown",
                "checks",
                "norms",
                "report",
                "problem"));
        for (Line line : lines) {
            Row row = line.row();
            Row.Judged judged = row.judged();
            List<String> cells =
                    new ArrayList<>(List.of(row.file(), row.line() == 0 ? "" : Integer.toString(row.line())));
            if (judged == null) {
                cells.addAll(List.of("", "", "", "", "", "", "", "", "", ""));
            } else {
                cells.addAll(List.of(
                        Messages.in(texts.getLocale()).get("subject." + judged.kind()),
                        judged.id(),
                        Objects.toString(judged.name(), ""),
                        Objects.toString(judged.municipality(), ""),
                        judged.verdict().label(texts.getLocale()),
                        judged.byMachine().label(texts.getLocale()),
                        Integer.toString(judged.notMet()),
                        Integer.toString(judged.unknown()),
                        Integer.toString(judged.checks()),
                        judged.normsNotMet().stream().map(Norm::id).collect(Collectors.joining(" "))));
            }
            cells.add(Objects.toString(line.report(), ""));
            cells.add(
                    row.problem() == null
                            ? ""
                            : row.problem().groups().stream()
                                    .map(one -> one.line(texts.getLocale()))
                                    .collect(Collectors.joining("\n")));
            rows.add(cells);
        }
    }

    private List<String> names(String... columns) {
        return List.of(columns).stream()
                .map(column -> texts.getString("batch.column-" + column))
                .toList();
    }

    private void normsCsv(OutputStream out, Tally tally) throws IOException {
        CsvRows rows = new CsvRows(out);
        rows.add(names("norm", "title", "not-met", "undetermined"));
        for (Tally.OfNorm one : tally.norms()) {
            rows.add(List.of(
                    one.norm().id(),
                    one.norm().title().in(texts.getLocale()),
                    Integer.toString(one.notMet()),
                    Integer.toString(one.open())));
        }
    }

    private void municipalitiesCsv(OutputStream out, Tally tally) throws IOException {
        CsvRows rows = new CsvRows(out);
        List<String> head = new ArrayList<>(names("code", "municipality"));
        for (Verdict verdict : Verdict.values()) {
            head.add(verdict.label(texts.getLocale()));
        }
        rows.add(head);
        for (Tally.OfMunicipality one : tally.municipalities()) {
            List<String> cells = new ArrayList<>(
                    List.of(Objects.toString(one.code(), ""), one.title(texts.getString("batch.no-municipality"))));
            for (Verdict verdict : Verdict.values()) {
                cells.add(Integer.toString(one.count(verdict)));
            }
            rows.add(cells);
        }
    }

    /** Rows as RFC 4180 has them; what a spreadsheet would take for a formula is text. */
    private record CsvRows(OutputStream out) {
        void add(List<String> cells) throws IOException {
            String row = cells.stream().map(CsvRows::cell).collect(Collectors.joining(","));
            out.write((row + "\r\n").getBytes(StandardCharsets.UTF_8));
        }

        private static String cell(String text) {
            boolean isFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
            String safe = isFormula ? "'" + text : text;
            return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
        }
    }
}
