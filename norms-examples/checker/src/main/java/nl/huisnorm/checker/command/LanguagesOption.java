package nl.huisnorm.checker.command;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The same option for what can be told in more than one language at once. */
public final class LanguagesOption {

    @Option(names = "--lang", paramLabel = "LANG", split = ",", defaultValue = "nl", descriptionKey = "langs")
    private List<Language> languages = List.of(Language.nl);

    /** The languages, each once, the one to begin with first. */
    public List<Locale> locales() {
        return languages.stream().map(Language::locale).distinct().toList();
    }

    /** The language to begin with. */
    public Locale locale() {
        return locales().get(0);
    }
}
