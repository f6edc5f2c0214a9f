package nl.huisnorm.checker.report.pdf;

import java.io.IOException;
import java.util.Objects;
import nl.huisnorm.checker.report.WrittenReport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads back the text of the pages that {@link PdfForm} writes; what they look like, and what else a file holds, is not looked at. */
public final class PdfReader {

    private PdfReader() {}

    /**
     * Reads a file.
     *
     * @throws IOException if it is no PDF, or is broken
     */
    public static WrittenReport read(byte[] bytes) throws IOException {
        WrittenReport report = new WrittenReport();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String basis = document.getDocumentInformation().getCustomMetadataValue(PdfFile.BASIS);
            report.inputs(Objects.requireNonNullElse(basis, "").lines().toList());
            PDFTextStripper text = new PDFTextStripper();
            text.setLineSeparator("\n");
            text.getText(document)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(report::line);
        }
        return report;
    }
}
