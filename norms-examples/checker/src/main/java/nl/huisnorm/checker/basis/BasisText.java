package nl.huisnorm.checker.basis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import nl.huisnorm.checker.command.Texts;

/** The basis of a report in words. */
public final class BasisText {

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

    /** All there is to name but these, as lists name it. */
    public List<Named> named(Set<String> but) {
        List<Named> all = new ArrayList<>();
        basis.facts().forEach((name, value) -> {
            if (!value.isEmpty() && !but.contains(name)) {
                all.add(new Named(texts.getString("report-list.basis-" + name), value));
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
