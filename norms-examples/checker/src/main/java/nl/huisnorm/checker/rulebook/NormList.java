package nl.huisnorm.checker.rulebook;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import nl.huisnorm.checker.text.CsvRows;
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
                try (CsvRows rows = new CsvRows(out)) {
                    rows.row(COLUMNS.stream()
                            .map(column -> CsvRows.text(texts.getString("norms-column-" + column)))
                            .toList());
                    for (Norm norm : norms) {
                        rows.row(cells(norm).stream().map(CsvRows::text).toList());
                    }
                }
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
}
