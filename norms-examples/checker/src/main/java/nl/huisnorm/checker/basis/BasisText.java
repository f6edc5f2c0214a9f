package nl.huisnorm.checker.basis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.checker.command.Language;
import nl.huisnorm.checker.command.Texts;

/** The basis of a report in words. */
public final class BasisText {

    /** So many digits of a hash tell files apart where nobody tries to make two alike. */
    private static final int DIGITS = 12;

    private static final String LOOKED_FOR = "lookedFor";

    private final ReportBasis basis;
    private final ResourceBundle texts;

    /** Of a basis in a language. */
    public BasisText(ReportBasis basis, Locale locale) {
        this.basis = basis;
        this.texts = Texts.of(locale);
    }

    /** What was judged by beside the day and the rulebook, in a line. */
    public String inShort() {
        List<String> parts = new ArrayList<>();
        String regimes = basis.options().getOrDefault("--regime", "");
        parts.add(
                regimes.isEmpty()
                        ? texts.getString("basis.regimes-all")
                        : text("basis.regimes", regimes.replace(",", ", ")));
        if (basis.get("profile").isEmpty()) {
            parts.add(texts.getString("basis.no-profile"));
        } else {
            add("profile", parts);
        }
        add("readings", parts);
        add("tolerance", parts);
        add("scenario", parts);
        add("waiversUsed", parts);
        add("waiversUnused", parts);
        if (!basis.get("inspection").isEmpty()) {
            parts.add(text("basis.inspection", basis.get("inspection").substring(0, DIGITS)));
        }
        return text("basis.line", String.join("; ", parts));
    }

    private void add(String name, List<String> to) {
        if (!basis.get(name).isEmpty()) {
            to.add(text("basis." + name, basis.get(name)));
        }
    }

    /**
     * A fact in words.
     *
     * @param label what it is
     * @param value what it is here
     */
    public record Named(String label, String value) {}

    /** A fact as people read it: what was looked for in words, all else as programs read it. */
    public String value(String name) {
        return name.equals(LOOKED_FOR)
                ? basis.list(name).stream()
                        .map(one -> word(one, texts))
                        .collect(Collectors.joining(ReportBasis.BETWEEN))
                : basis.get(name);
    }

    /** A fact that people read, in whatever language, as programs read it. */
    public static String read(String name, String value) {
        if (!name.equals(LOOKED_FOR)) {
            return value;
        }
        Map<String, String> keys = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            ResourceBundle words = Texts.of(language.locale());
            ReportBasis.LOOKED_FOR.forEach(key -> keys.put(word(key, words), key));
        }
        return ReportBasis.list(value, ReportBasis.BETWEEN).stream()
                .map(word -> keys.getOrDefault(word, word))
                .collect(Collectors.joining(ReportBasis.BETWEEN));
    }

    private static String word(String key, ResourceBundle texts) {
        return ReportBasis.LOOKED_FOR.contains(key) ? texts.getString("basis.looked-" + key) : key;
    }

    /** All there is to name but these, as lists name it. */
    public List<Named> named(Set<String> but) {
        List<Named> all = new ArrayList<>();
        basis.facts().forEach((name, value) -> {
            if (!value.isEmpty() && !but.contains(name)) {
                all.add(new Named(texts.getString("report-list.basis-" + name), value(name)));
            }
        });
        return all;
    }

    /** All there is to name, a line each. */
    public List<String> inFull() {
        return named(Set.of()).stream()
                .map(fact -> fact.label() + ": " + fact.value())
                .toList();
    }

    private String text(String key, String value) {
        return Texts.format(texts, key, value);
    }
}
