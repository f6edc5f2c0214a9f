package nl.huisnorm.checker.command;

import java.util.Locale;
import nl.huisnorm.text.Messages;

/** The languages a report can be in. */
public enum Language {
    nl(Messages.DUTCH),
    en(Locale.UK);

    private static final String OPTION = "--lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The language that the arguments ask for, or else the settings, looked up before they are parsed so that help can be in it;
     * Dutch where neither does.
     */
    public static Language of(Settings settings, String... arguments) {
        String asked = settings.language().orElse(nl.name());
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(OPTION + "=")) {
                asked = arguments[i].substring(OPTION.length() + 1);
            } else if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
                asked = arguments[i + 1];
            }
        }
        return first(asked).equalsIgnoreCase(en.name()) ? en : nl;
    }

    /** The first of some languages, the one to begin with. */
    private static String first(String asked) {
        int comma = asked.indexOf(',');
        return (comma < 0 ? asked : asked.substring(0, comma)).strip();
    }
}
