package nl.huisnorm.checker.rulebook;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.io.write.NormsWriter;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.rulebook.Validity;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** Norms one under another: for people, for programs and for spreadsheets. */
final class NormList {

    private static final List<String> COLUMNS = List.of(
            "id",
            "regime",
            "layer",
            "theme",
            "title",
            "requirement",
            "from",
            "until",
            "subject",
            "decided-by",
            "binding",
            "severity",
            "confidence",
            "citation",
            "facts");

    private final Rulebook rulebook;
    private final Locale locale;
    private final PrintStream out;

    NormList(Rulebook rulebook, Locale locale, PrintStream out) {
        this.rulebook = rulebook;
        this.locale = locale;
        this.out = out;
    }

    /** Writes them; with what each requires where that helps to choose. */
    void write(List<Norm> norms, NormFormat format, boolean required, ResourceBundle texts) throws IOException {
        switch (format) {
            case json -> {
                try (NormsWriter writer = new NormsWriter(out, locale, rulebook)) {
                    for (Norm norm : norms) {
                        writer.add(norm);
                    }
                }
            }
            case csv -> {
                row(COLUMNS.stream()
                        .map(column -> texts.getString("norms-column-" + column))
                        .toList());
                norms.forEach(norm -> row(cells(norm)));
            }
            case text -> norms.forEach(norm -> line(norm, required));
        }
        out.flush();
    }

    private void line(Norm norm, boolean required) {
        out.printf(
                Locale.ROOT,
                "%-20s %-17s %-25s %s%n",
                norm.id(),
                norm.regime().id(),
                period(norm.validity()),
                norm.title().in(locale));
        if (required) {
            new Lines(out).line(2, norm.requirementOn(rulebook.knownOn()).in(locale));
        }
    }

    private String period(Validity validity) {
        String from = day(validity.from());
        String until = day(validity.until());
        return from.isEmpty() && until.isEmpty()
                ? Messages.in(locale).get("norm.always")
                : (from.isEmpty() ? "…" : from) + " – " + (until.isEmpty() ? "…" : until);
    }

    private static String day(@Nullable LocalDate day) {
        return Objects.toString(day, "");
    }

    private List<String> cells(Norm norm) {
        Messages texts = Messages.in(locale);
        return List.of(
                norm.id(),
                norm.regime().id(),
                norm.regime().layer().label(locale),
                norm.theme(),
                norm.title().in(locale),
                norm.requirementOn(rulebook.knownOn()).in(locale),
                day(norm.validity().from()),
                day(norm.validity().until()),
                norm.subject().label(locale),
                norm.decidedBy().label(locale),
                texts.get(norm.binding() ? "report.yes" : "report.no"),
                norm.severity().label(locale),
                norm.confidence().label(locale),
                norm.citation().in(locale),
                String.join(" ", rulebook.facts(norm.id())));
    }

    /** A row as RFC 4180 has it; what a spreadsheet would take for a formula is text. */
    private void row(List<String> cells) {
        String row = cells.stream().map(NormList::cell).collect(Collectors.joining(","));
        byte[] bytes = (row + "\r\n").getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
    }

    static String cell(String text) {
        boolean isFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = isFormula ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
