package nl.huisnorm.checker.text;

import java.util.Locale;
import nl.huisnorm.text.Shown;

/** Texts as XML can hold them. */
final class XmlText {

    private static final int FIRST_NONE = 0xFFFE;

    private XmlText() {}

    /** A text of which everything can be seen; what no XML can hold is written by its number. */
    static String of(String text) {
        StringBuilder all = new StringBuilder();
        Shown.text(text).codePoints().forEach(letter -> {
            if ((letter & 0xFFFF) >= FIRST_NONE) {
                all.append(String.format(Locale.ROOT, "\\u%04X", letter));
            } else {
                all.appendCodePoint(letter);
            }
        });
        return all.toString();
    }
}
