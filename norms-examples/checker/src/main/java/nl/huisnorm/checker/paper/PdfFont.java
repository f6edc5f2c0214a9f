package nl.huisnorm.checker.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of a PDF, Liberation Sans as it comes with the library that writes PDF, so that no font of the machine is needed and
 * the same paper looks the same everywhere. All measures are whole hundredths of a point.
 */
final class PdfFont {

    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont measures;
    private final CmapLookup letters;
    private final PDType0Font font;

    PdfFont(PDDocument document) throws IOException {
        try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(RESOURCE))) {
            measures = new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
        letters = measures.getUnicodeCmapLookup();
        font = PDType0Font.load(document, measures, true);
    }

    PDFont font() {
        return font;
    }

    /** A text in letters that the font has; others by their number. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (letters.getGlyphId(letter) != 0) {
                shown.appendCodePoint(letter);
            } else {
                shown.append(String.format(Locale.ROOT, "[U+%04X]", letter));
            }
        });
        return shown.toString();
    }

    /** How wide a text is that the font can show; bold letters are the same with a line around them, and as wide. */
    int width(String text, int size) {
        try {
            long units = 0;
            for (int letter : text.codePoints().toArray()) {
                units += measures.getAdvanceWidth(letters.getGlyphId(letter));
            }
            return (int) (units * size / measures.getUnitsPerEm());
        } catch (IOException e) {
            throw new IllegalStateException("a font in memory cannot be read", e);
        }
    }

    /** A text as it stands in the content of a page, in hexadecimal. */
    String encoded(String text) throws IOException {
        text.codePoints().forEach(font::addToSubset);
        StringBuilder hex = new StringBuilder();
        for (byte part : font.encode(text)) {
            hex.append(String.format(Locale.ROOT, "%02X", part));
        }
        return hex.toString();
    }
}
