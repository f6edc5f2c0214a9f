package nl.huisnorm.checker.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * The pages of a PDF, and what is drawn on them. Places are whole hundredths of a point, from the top left; the steps that draw
 * are written out, since nothing else of them is needed.
 */
final class PdfPages {

    static final int WIDTH = 59_528;
    static final int HEIGHT = 84_189;
    static final int MARGIN = 6_400;
    static final int FOOT = 5_200;

    private static final COSName FONT = COSName.getPDFName("F1");
    private static final int DIGITS = 2;

    private final PDDocument document;
    private final PdfFont font;
    private final List<StringBuilder> pages = new ArrayList<>();

    PdfPages(PDDocument document, PdfFont font) {
        this.document = document;
        this.font = font;
        begin();
    }

    void begin() {
        pages.add(new StringBuilder());
    }

    private StringBuilder page() {
        return pages.get(pages.size() - 1);
    }

    private static String number(int hundredths) {
        return BigDecimal.valueOf(hundredths, DIGITS).toPlainString();
    }

    /** Writes a text on its base line. */
    void text(String text, int x, int y, int size, boolean bold) throws IOException {
        text(page(), text, x, y, size, bold);
    }

    private void text(StringBuilder to, String text, int x, int y, int size, boolean bold) throws IOException {
        to.append("BT /F1 ").append(number(size)).append(" Tf ");
        to.append(bold ? "2 Tr " + number(size / 40) + " w " : "0 Tr ");
        to.append("1 0 0 1 ").append(number(x)).append(' ').append(number(HEIGHT - y));
        to.append(" Tm <").append(font.encoded(text)).append("> Tj ET\n");
    }

    /** Fills a rectangle; its colour is told as red, green and blue from 0 to 100. */
    void fill(int x, int y, int width, int height, int red, int green, int blue) {
        page().append("q ")
                .append(number(red))
                .append(' ')
                .append(number(green))
                .append(' ')
                .append(number(blue));
        page().append(" rg ").append(number(x)).append(' ').append(number(HEIGHT - y - height));
        page().append(' ')
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append(" re f Q\n");
    }

    /** Draws a thin line from left to right. */
    void line(int x, int y, int width) {
        page().append("q 0.55 G 0.50 w ")
                .append(number(x))
                .append(' ')
                .append(number(HEIGHT - y))
                .append(" m ");
        page().append(number(x + width)).append(' ').append(number(HEIGHT - y)).append(" l S Q\n");
    }

    /** Writes the foot of each page and ends. */
    void close(String foot) throws IOException {
        PDResources resources = new PDResources();
        resources.put(FONT, font.font());
        for (int i = 0; i < pages.size(); i++) {
            String text = foot + " · " + (i + 1) + "/" + pages.size();
            int x = (WIDTH - font.width(text, PdfWriter.SMALL)) / 2;
            text(pages.get(i), text, x, HEIGHT - FOOT / 2, PdfWriter.SMALL, false);
            PDPage page = new PDPage(PDRectangle.A4);
            page.setResources(resources);
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(pages.get(i).toString().getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(content);
            document.addPage(page);
        }
        font.font().subset();
    }
}
