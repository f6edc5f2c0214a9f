package nl.huisnorm.checker.assessment;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import nl.huisnorm.checker.inspection.InspectionForm;
import nl.huisnorm.checker.report.ReportForm;
import nl.huisnorm.checker.report.html.HtmlForm;
import nl.huisnorm.checker.report.list.CsvForm;
import nl.huisnorm.checker.report.list.XlsxForm;
import nl.huisnorm.checker.report.machine.JunitForm;
import nl.huisnorm.checker.report.machine.SarifForm;
import nl.huisnorm.checker.report.pdf.PdfForm;
import org.jspecify.annotations.Nullable;

/** The forms in which reports of check go out: text and JSON of everything, the others of facilities. */
public enum ReportFormat {
    /** For people, on a screen. */
    text("txt", null),
    /** For programs. */
    json("json", null),
    /** For programs, a line about each input. */
    ndjson("ndjson", null),
    /** A page of its own. */
    html("html", HtmlForm::new),
    /** A workbook of findings and of what there is to do. */
    xlsx("xlsx", XlsxForm::new),
    /** A list of findings. */
    csv("csv", CsvForm::new),
    /** Results for editors and build servers. */
    sarif("sarif", SarifForm::new),
    /** Results of tests, for build servers. */
    junit("xml", JunitForm::new),
    /** Paper that is kept and signed. */
    pdf("pdf", PdfForm::new),
    /** A file of inspection details to fill in. */
    inspection("yaml", InspectionForm::new);

    private final String extension;

    @SuppressWarnings("ImmutableEnumChecker") // a constructor
    private final @Nullable Supplier<ReportForm> form;

    ReportFormat(String extension, @Nullable Supplier<ReportForm> form) {
        this.extension = extension;
        this.form = form;
    }

    /** Whether it tells findings one by one, so that some of them can be chosen. */
    boolean hasList() {
        return switch (this) {
            case json, xlsx, csv, sarif, junit -> true;
            default -> false;
        };
    }

    /** Whether no screen can show it. */
    boolean isOnlyForFiles() {
        return this == xlsx || this == pdf;
    }

    /** What writes reports of facilities in this form; none for text and JSON, which are written while judging goes on. */
    Optional<ReportForm> form() {
        return Optional.ofNullable(form).map(Supplier::get);
    }

    /** What the names of files in this form end in. */
    String extension() {
        return extension;
    }

    /** The form that the name of a file asks for by its end; none where it asks for none. */
    static Optional<ReportFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> one != inspection && name.endsWith("." + one.extension))
                .findFirst();
    }
}
