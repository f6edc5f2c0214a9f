package nl.huisnorm.checker.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What stands in papers, read back by what reads such files. */
public final class PaperText {

    private PaperText() {}

    /** The text of a paper, blanks and ends of lines as one blank. */
    public static String of(Path file) throws IOException {
        return (file.toString().endsWith(".pdf") ? pdf(file) : docx(file))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String docx(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in);
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private static String pdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            return text.getText(document);
        }
    }

    /** How many pages a PDF has. */
    public static int pages(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return document.getNumberOfPages();
        }
    }
}
