package nl.huisnorm.checker.assessment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.IntSupplier;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.report.ReportForm;
import nl.huisnorm.io.read.InspectionDetailsDocument;
import nl.huisnorm.io.write.ReportShape;
import nl.huisnorm.io.write.ReportWriter;
import nl.huisnorm.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * How reports are written.
 *
 * @param format their form
 * @param shape their languages, the one to begin with first, and what is in them
 * @param expand whether they tell what is in order too
 * @param rulebook the rulebook that is judged by
 * @param details what an inspector added; none where nothing was
 */
record ReportOut(
        ReportFormat format,
        ReportShape shape,
        boolean expand,
        Rulebook rulebook,
        @Nullable InspectionDetailsDocument details) {

    /** Fills a report that was begun, which is ended afterwards. */
    @FunctionalInterface
    interface Filling {
        void fill(Report report) throws IOException;
    }

    /** The form of a report about one input: a line about it is none. */
    private ReportFormat whole() {
        return format == ReportFormat.ndjson ? ReportFormat.json : format;
    }

    /** What the names of files in this form end in. */
    String end() {
        return whole().extension();
    }

    /**
     * Writes a report.
     *
     * @param inputs how many inputs it is of; asked when it is filled
     */
    void write(OutputStream out, IntSupplier inputs, Filling filling) throws IOException {
        Optional<ReportForm> form = format.form();
        if (form.isPresent()) {
            FormReport report = new FormReport(rulebook, shape.languages(), shape.outcomes(), details);
            filling.fill(report);
            report.write(form.get(), out);
        } else if (whole() == ReportFormat.json) {
            try (ReportWriter report = new ReportWriter(
                    out, shape, "huisnorm", ProgramVersion.number(), rulebook.version(), rulebook.digest())) {
                if (details != null) {
                    report.inspection(details);
                }
                filling.fill(new JsonReport(report, rulebook));
            }
        } else {
            TextInTurn report = new TextInTurn(out, shape.languages(), rulebook, expand, details);
            filling.fill(report);
            report.close(inputs.getAsInt());
        }
    }
}
