package nl.huisnorm.checker.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.checker.Run;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A report as PDF, as the program writes it, and what can be read in it. */
final class PdfOf {

    static final String FILES = "../files/facilities/";

    private PdfOf() {}

    /** Judges files and writes the report into a folder. */
    static byte[] check(Path folder, String... arguments) {
        Path file = folder.resolve("rapport.pdf");
        List<String> all = new ArrayList<>(List.of("check"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("-o", file.toString()));
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.out()).isEmpty();
        try {
            assertThat(file).as(run.err()).exists();
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of each page, in the order in which it is read. */
    static List<String> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All text, on one line. */
    static String text(byte[] pdf) {
        return String.join(" ", pages(pdf)).replaceAll("\\s+", " ");
    }
}
