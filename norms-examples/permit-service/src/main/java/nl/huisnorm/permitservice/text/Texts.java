package nl.huisnorm.permitservice.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The service's own words in one language. What the library says comes from the library.
 *
 * @param locale the language; anything but English is Dutch
 */
public record Texts(Locale locale) {

    /** The language where nobody asks for another. */
    public static final Locale DUTCH = new Locale("nl");

    private static final List<Locale> LOCALES = List.of(DUTCH, Locale.ENGLISH);

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Takes the language alone. */
    public Texts {
        locale = locale.getLanguage().equals("en") ? Locale.ENGLISH : DUTCH;
    }

    /** The languages there are, the one that is taken where nobody asks first. */
    public static List<Locale> locales() {
        return LOCALES;
    }

    /**
     * The words in the language that a request asks for.
     *
     * @param acceptLanguage what it says it accepts, as HTTP writes that; none where it says nothing
     */
    public static Texts accepted(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return new Texts(DUTCH);
        }
        try {
            Locale wanted = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LOCALES);
            return new Texts(wanted == null ? DUTCH : wanted);
        } catch (IllegalArgumentException e) {
            // a header that is none asks for nothing
            return new Texts(DUTCH);
        }
    }

    /** A text with its arguments filled in. */
    public String get(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("nl.huisnorm.permitservice.text.texts", locale, NO_FALLBACK)
                .getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
