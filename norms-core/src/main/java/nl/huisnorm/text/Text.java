package nl.huisnorm.text;

import java.util.Locale;
import java.util.Objects;
import nl.huisnorm.stability.Stable;

/**
 * A text in both languages.
 *
 * @param nl the Dutch text; not blank
 * @param en the English text; not blank
 */
@Stable
public record Text(String nl, String en) {

    /** Checks that neither text is missing. */
    public Text {
        Objects.requireNonNull(nl, "nl");
        Objects.requireNonNull(en, "en");
    }

    /**
     * The text in a language.
     *
     * @param locale the language wanted; anything but Dutch gives English
     * @return the text
     */
    public String in(Locale locale) {
        return Messages.isDutch(locale) ? nl : en;
    }
}
