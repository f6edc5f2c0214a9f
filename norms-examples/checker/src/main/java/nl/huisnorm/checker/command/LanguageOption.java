package nl.huisnorm.checker.command;

import java.util.Locale;
import picocli.CommandLine.Option;

/** The option that says in which language people are told; the same for every command. */
public final class LanguageOption {

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "nl", descriptionKey = "lang")
    private Language language = Language.nl;

    /** The language, for texts. */
    public Locale locale() {
        return language.locale();
    }
}
