package nl.huisnorm.checker.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.checker.basis.ReportBasis;
import nl.huisnorm.checker.text.CsvRows;
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

    /** What was judged by, behind each input that was judged. */
    private static final List<String> BASIS = ReportBasis.NAMES.stream()
            .filter(name ->
                    !List.of("kind", "id", "file", "inspection", "lookedFor").contains(name))
            .toList();

    /** One input with the name of its report; none where there is none. */
    record Line(Row row, @Nullable String report) {}

    private final List<Line> lines = new ArrayList<>();
    private final ResourceBundle texts;
    private final RunBasis basis;

    Overview(ResourceBundle texts, RunBasis basis) {
        this.texts = texts;
        this.basis = basis;
    }

    void add(Row row, @Nullable String report) {
        lines.add(new Line(row, report));
    }

    /** Writes it into a folder in each form. */
    void write(ReportsFolder folder, Tally tally) throws IOException {
        String name = texts.getString("batch.overview");
        folder.write(name + ".txt", out -> text(out, tally));
        folder.write(name + ".html", out -> new OverviewHtml(lines, texts).write(out, basis, tally));
        folder.write(name + ".json", out -> json(out, tally));
        table(folder, name, this::csv);
        table(folder, name + "-" + texts.getString("batch.norm"), rows -> normsCsv(rows, tally));
        table(folder, name + "-" + texts.getString("batch.municipality"), rows -> municipalitiesCsv(rows, tally));
    }

    /** Writes rows. */
    private interface Rows {
        void write(CsvRows rows) throws IOException;
    }

    private static void table(ReportsFolder folder, String name, Rows rows) throws IOException {
        folder.write(name + ".csv", out -> {
            try (CsvRows csv = new CsvRows(out)) {
                rows.write(csv);
            }
        });
    }

    private static void add(CsvRows rows, List<String> cells) throws IOException {
        rows.row(cells.stream().map(CsvRows::text).toList());
    }

    private void text(OutputStream out, Tally tally) {
        PrintStream print = Screen.on(out);
        basis.head(texts).forEach(print::println);
        print.println();
        RowText rows = new RowText(print, texts);
        rows.head();
        lines.forEach(line -> rows.add(line.row()));
        new TallyText(tally, texts).write(print);
        basis.waivers(texts).ifPresent(line -> {
            print.println();
            print.println(line);
        });
        print.flush();
    }

    private void json(OutputStream out, Tally tally) throws IOException {
        RowJson fields = new RowJson(texts.getLocale());
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            basis.write(json);
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

    private void csv(CsvRows rows) throws IOException {
        List<String> head = new ArrayList<>(names(
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
        BASIS.forEach(name -> head.add(texts.getString("report-list.basis-" + name)));
        add(rows, head);
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
                        judged.label(texts.getLocale()),
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
            BASIS.forEach(name -> cells.add(judged == null ? "" : judged.basis().get(name)));
            add(rows, cells);
        }
    }

    private List<String> names(String... columns) {
        return List.of(columns).stream()
                .map(column -> texts.getString("batch.column-" + column))
                .toList();
    }

    private void normsCsv(CsvRows rows, Tally tally) throws IOException {
        add(rows, names("norm", "title", "not-met", "undetermined"));
        for (Tally.OfNorm one : tally.norms()) {
            add(
                    rows,
                    List.of(
                            one.norm().id(),
                            one.norm().title().in(texts.getLocale()),
                            Integer.toString(one.notMet()),
                            Integer.toString(one.open())));
        }
    }

    private void municipalitiesCsv(CsvRows rows, Tally tally) throws IOException {
        List<String> head = new ArrayList<>(names("code", "municipality"));
        for (Verdict verdict : Verdict.values()) {
            head.add(verdict.label(texts.getLocale()));
        }
        add(rows, head);
        for (Tally.OfMunicipality one : tally.municipalities()) {
            List<String> cells = new ArrayList<>(
                    List.of(Objects.toString(one.code(), ""), one.title(texts.getString("batch.no-municipality"))));
            for (Verdict verdict : Verdict.values()) {
                cells.add(Integer.toString(one.count(verdict)));
            }
            add(rows, cells);
        }
    }
}
