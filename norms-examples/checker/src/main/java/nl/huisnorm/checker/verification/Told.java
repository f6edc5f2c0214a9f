package nl.huisnorm.checker.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.huisnorm.checker.assessment.ReportFormat;
import nl.huisnorm.checker.basis.BasisJson;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.report.WrittenReport;
import nl.huisnorm.checker.report.html.HtmlReader;
import nl.huisnorm.checker.report.list.ListReader;
import nl.huisnorm.checker.report.machine.MachineReader;
import nl.huisnorm.checker.report.pdf.PdfReader;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.text.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report as it was handed over, in whatever form.
 *
 * @param format the form, by what is in it
 * @param tree what it says
 */
record Told(ReportFormat format, ReportTree tree) {

    /** What stands for bytes that are no text. */
    private static final int UNREADABLE = 0xFFFD;

    /** Something that reads a form. */
    private interface Reader {
        WrittenReport read() throws IOException;
    }

    /**
     * Reads a report.
     *
     * @throws UnreadableInputException if it is none, or is broken
     */
    static Told read(String name, byte[] bytes) throws UnreadableInputException {
        if (begins(bytes, "%PDF-")) {
            return new Told(ReportFormat.pdf, read(name, ReportFormat.pdf, () -> PdfReader.read(bytes)));
        }
        if (begins(bytes, "PK")) {
            return new Told(
                    ReportFormat.xlsx,
                    read(
                            name,
                            ReportFormat.xlsx,
                            () -> ListReader.xlsx(bytes).orElseThrow(() -> new IOException(name))));
        }
        String all = new String(bytes, StandardCharsets.UTF_8);
        String text = all.startsWith("\uFEFF") ? all.substring(1) : all;
        if (text.startsWith("<!DOCTYPE html")) {
            return new Told(ReportFormat.html, read(name, ReportFormat.html, () -> HtmlReader.read(text)));
        }
        if (text.startsWith("<?xml")) {
            return new Told(ReportFormat.junit, read(name, ReportFormat.junit, () -> MachineReader.junit(bytes)));
        }
        if (text.stripLeading().startsWith("{")) {
            return json(name, text, bytes);
        }
        if (text.lines().anyMatch(BasisJson::isLine)) {
            return new Told(ReportFormat.text, read(name, ReportFormat.text, () -> TextReader.read(text)));
        }
        Optional<WrittenReport> list = ListReader.csv(text);
        if (list.isPresent()) {
            return new Told(ReportFormat.csv, new ReportTree(list.get().tree()));
        }
        if (!text.isBlank() && text.chars().noneMatch(sign -> sign == 0 || sign == UNREADABLE)) {
            // what can be read and is no form that can be verified, of which one is a report all the same
            throw none(name, isShort(text) ? "short-report" : "no-report");
        }
        return new Told(ReportFormat.json, ReportTree.read(name, bytes));
    }

    /** Whether it is the report that a screen shows, which is not to be verified: of one input, or of many. */
    private static boolean isShort(String text) {
        List<String> beginnings = Stream.of(Messages.DUTCH, Locale.ENGLISH)
                .flatMap(locale -> Stream.of(
                        Messages.in(locale).get("report.verdict", ""),
                        Messages.in(locale).get("report.verdict-scenario", ""),
                        Texts.format(Texts.of(locale), "batch.total", "")))
                .toList();
        return text.lines().anyMatch(line -> beginnings.stream().anyMatch(line::startsWith));
    }

    private static UnreadableInputException none(String name, String code, Object... arguments) {
        return new UnreadableInputException(List.of(new Problem(name, null, Pointer.ROOT, code, List.of(arguments))));
    }

    /** What a report says that was just written in a form. */
    static ReportTree again(ReportFormat format, byte[] bytes) throws UnreadableInputException, IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return switch (format) {
            case json -> ReportTree.read("huisnorm", bytes);
            case ndjson -> new ReportTree(LinesReader.read(text).tree());
            case html -> new ReportTree(HtmlReader.read(text).tree());
            case pdf -> new ReportTree(PdfReader.read(bytes).tree());
            case xlsx -> new ReportTree(ListReader.xlsx(bytes).orElseThrow().tree());
            case csv -> new ReportTree(ListReader.csv(text).orElseThrow().tree());
            case sarif ->
                new ReportTree(
                        MachineReader.sarif(JsonMapper.shared().readTree(text)).tree());
            case junit -> new ReportTree(MachineReader.junit(bytes).tree());
            case text -> new ReportTree(TextReader.read(text).tree());
            case inspection -> throw new IllegalArgumentException("no report: " + format);
        };
    }

    private static boolean begins(byte[] bytes, String with) {
        byte[] first = with.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length > first.length && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
    }

    /** Three forms are written in JSON: a report, its lines, and results of an analysis. */
    private static Told json(String name, String text, byte[] bytes) throws UnreadableInputException {
        Optional<JsonNode> first = tree(text.lines().findFirst().orElse(""));
        if (first.filter(LinesReader::isLine).isPresent()) {
            return new Told(ReportFormat.ndjson, read(name, ReportFormat.ndjson, () -> LinesReader.read(text)));
        }
        Optional<JsonNode> whole = text.contains("\"runs\"") ? tree(text) : Optional.empty();
        if (whole.filter(root -> root.path("runs").isArray()).isPresent()) {
            return new Told(ReportFormat.sarif, read(name, ReportFormat.sarif, () -> MachineReader.sarif(whole.get())));
        }
        return new Told(ReportFormat.json, ReportTree.read(name, bytes));
    }

    private static Optional<JsonNode> tree(String text) {
        try {
            return Optional.of(JsonMapper.shared().readTree(text));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static ReportTree read(String name, ReportFormat as, Reader reader) throws UnreadableInputException {
        try {
            WrittenReport report = reader.read();
            JsonNode tree = report.tree();
            // a form without anything to judge again by is none that was handed over
            if (tree.path("assessments").isEmpty() && tree.path("unreadable").isEmpty()) {
                throw new IOException(name);
            }
            return new ReportTree(tree);
        } catch (IOException | RuntimeException e) {
            // libraries tell of files that are broken in many ways by exceptions of many kinds
            throw none(name, "no-report-in-form", as.name().toUpperCase(Locale.ROOT));
        }
    }
}
