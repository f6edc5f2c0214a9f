package nl.huisnorm.checker.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The letters of the font that stands in the file, Liberation Sans as it comes with the library that writes PDF. */
final class Letters {

    /** The name of the font in rules of style. */
    static final String FONT = "Liberation Sans";

    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final CmapLookup letters;

    Letters() throws IOException {
        try (InputStream in = open();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            letters = font.getUnicodeCmapLookup();
        }
    }

    /** The font as a file. */
    static InputStream open() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(RESOURCE));
    }

    /** A text in letters that the font has; others by their number, so that no reader sees an empty box. */
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
}
