package nl.huisnorm.text;

import java.util.Locale;
import nl.huisnorm.stability.Stable;

/** A word of a closed list: written in kebab case in files and reports, and shown in Dutch or English to people. */
@Stable
public interface Named {

    /** The constant's name as the enum declares it. */
    String name();

    /** The word as it stands in files and in JSON, for instance {@code regular-dwelling}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The word for people.
     *
     * @param locale the language wanted; anything but Dutch gives English
     * @return the word, never empty
     */
    default String label(Locale locale) {
        return Messages.in(locale).word(this);
    }
}
