package nl.huisnorm.checker.command;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The program's own texts. */
public final class Texts {

    private Texts() {}

    /** All of them, in a language. */
    public static ResourceBundle of(Locale locale) {
        return ResourceBundle.getBundle("nl.huisnorm.checker.texts", locale);
    }

    /** Those of papers and pages, in a language. */
    public static ResourceBundle ofPapers(Locale locale) {
        return ResourceBundle.getBundle("nl.huisnorm.checker.papers", locale);
    }

    /** One of them, with its arguments filled in. */
    public static String format(ResourceBundle texts, String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(arguments);
    }
}
