package nl.huisnorm.checker.command;

import java.util.Locale;
import nl.huisnorm.text.Messages;

/** The languages a report can be in. */
public enum Language {
    nl(Messages.DUTCH),
    en(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The language that the arguments ask for, looked up before they are parsed so that help can be in it. */
    public static Language of(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            boolean english = arguments[i].equals("--lang=en")
                    || (arguments[i].equals("--lang") && i + 1 < arguments.length && arguments[i + 1].equals("en"));
            if (english) {
                return en;
            }
        }
        return nl;
    }
}
