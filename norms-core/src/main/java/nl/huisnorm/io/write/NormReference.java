package nl.huisnorm.io.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.huisnorm.internal.rulebook.ConditionText;
import nl.huisnorm.rulebook.AbsentTheme;
import nl.huisnorm.rulebook.Caution;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Edition;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Quantity;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.rulebook.Validity;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Messages;

/**
 * Writes a rulebook down for people, in Markdown: what each norm requires, when it applies, its numbers with their
 * history, the rule that decides it, and where it was read.
 */
@Experimental
public final class NormReference {

    private final Rulebook rulebook;
    private final Locale locale;
    private final Messages texts;
    private final Map<String, List<String>> cases;

    /**
     * Writes about a rulebook.
     *
     * @param rulebook the rulebook
     * @param locale the language; anything but Dutch gives English
     */
    public NormReference(Rulebook rulebook, Locale locale) {
        this(rulebook, locale, Map.of());
    }

    /**
     * Writes about a rulebook, with links to the cases of its norms.
     *
     * @param rulebook the rulebook
     * @param locale the language; anything but Dutch gives English
     * @param cases where the cases of each norm stand, by the norm's id, relative to the pages
     */
    public NormReference(Rulebook rulebook, Locale locale, Map<String, List<String>> cases) {
        this.rulebook = rulebook;
        this.locale = locale;
        this.texts = Messages.in(locale);
        this.cases = new TreeMap<>(cases);
    }

    /** The page with all regimes, each linked to its own page, {@code <id>.md}. */
    public String index() {
        StringBuilder page = new StringBuilder();
        line(page, "# " + texts.get("reference.title"));
        line(page, "");
        line(page, texts.get("reference.about", rulebook.version(), rulebook.knownOn()));
        line(page, "");
        row(
                page,
                texts.get("norm.regime"),
                texts.get("norm.layer"),
                texts.get("reference.by-rule"),
                texts.get("reference.by-person"));
        row(page, "---", "---", "--:", "--:");
        for (Regime regime : rulebook.regimes()) {
            row(
                    page,
                    "[" + regime.title().in(locale) + "](" + regime.id() + ".md)",
                    regime.layer().label(locale),
                    Long.toString(count(regime, DecidedBy.RULE)),
                    Long.toString(count(regime, DecidedBy.PERSON)));
        }
        return page.toString();
    }

    private long count(Regime regime, DecidedBy by) {
        return normsOf(regime).stream().filter(norm -> norm.decidedBy() == by).count();
    }

    private List<Norm> normsOf(Regime regime) {
        return rulebook.norms().stream()
                .filter(norm -> norm.regime().equals(regime))
                .toList();
    }

    /**
     * The page of a regime.
     *
     * @param regime one of the rulebook's
     */
    public String page(Regime regime) {
        StringBuilder page = new StringBuilder();
        line(page, "# " + regime.title().in(locale));
        line(page, "");
        line(page, "[" + texts.get("reference.title") + "](index.md)");
        line(page, "");
        item(page, texts.get("norm.layer"), regime.layer().label(locale));
        if (!regime.scope().equals(Condition.ALWAYS)) {
            item(page, texts.get("reference.scope"), "");
            conditions(page, regime.scope(), regime, 1);
        }
        item(page, texts.get("reference.editions"), "");
        for (Edition edition : regime.editions()) {
            line(
                    page,
                    "  - " + period(edition.validity()) + ": " + edition.title().in(locale) + " ("
                            + edition.confidence().label(locale) + "; "
                            + edition.source().in(locale) + ")"
                            + (edition.isReadElsewhere() ? " — " + texts.get("reference.read-elsewhere") : "")
                            + (edition.unread() ? " — " + texts.get("reference.unread") : "")
                            + (edition.partial() ? " — " + texts.get("reference.partial") : ""));
        }
        absent(page, regime);
        line(page, "");
        questions(page, regime);
        for (Norm norm : normsOf(regime)) {
            line(page, "<a id=\"" + anchor(norm) + "\"></a>");
            line(page, "");
            page.append(norm(norm));
            cases(page, norm);
            line(page, "");
        }
        return page.toString().stripTrailing() + "\n";
    }

    private void absent(StringBuilder page, Regime regime) {
        if (!regime.absent().isEmpty()) {
            item(page, texts.get("reference.absent"), "");
            for (AbsentTheme theme : regime.absent()) {
                line(page, "  - " + theme.title().in(locale) + " (" + theme.articles() + ")");
                conditions(page, theme.when(), regime, 2);
            }
        }
    }

    private void questions(StringBuilder page, Regime regime) {
        List<Interpretation> mentioned = rulebook.interpretations().stream()
                .filter(question -> normsOf(regime).stream()
                        .anyMatch(norm ->
                                ConditionText.mentions(norm.scope(), question.id(), rulebook.terms(regime.id()))))
                .toList();
        if (mentioned.isEmpty()) {
            return;
        }
        line(page, "## " + texts.get("reference.questions"));
        line(page, "");
        for (Interpretation question : mentioned) {
            line(page, "- **" + question.id() + "** " + question.question().in(locale));
            question.readings()
                    .forEach(reading -> line(
                            page,
                            "  - `" + reading.id() + "`: " + reading.label().in(locale)));
        }
        line(page, "");
    }

    /**
     * What the rulebook says of one norm, without links.
     *
     * @param norm one of the rulebook's
     */
    public String norm(Norm norm) {
        StringBuilder page = new StringBuilder();
        line(page, "## " + norm.id() + " · " + norm.title().in(locale));
        line(page, "");
        line(page, norm.requirementOn(rulebook.knownOn()).in(locale));
        line(page, "");
        if (norm.question() != null) {
            line(page, "> " + norm.question().in(locale));
            line(page, "");
        }
        item(
                page,
                texts.get("norm.regime"),
                norm.regime().title().in(locale) + ", " + norm.regime().layer().label(locale));
        item(page, texts.get("norm.citation"), norm.citation().in(locale));
        if (!norm.citation().articles().isEmpty()) {
            LocalDate day = Objects.requireNonNullElse(norm.citation().readIn(), rulebook.knownOn());
            item(
                    page,
                    texts.get("norm.links"),
                    norm.citation().articles().stream()
                            .map(article -> "<" + article.link(day) + ">")
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        item(page, texts.get("norm.validity"), period(norm.validity()));
        if (norm.local()) {
            item(page, texts.get("reference.local"), texts.get("reference.local-text"));
        }
        if (norm.yieldsTo() != null) {
            item(page, texts.get("reference.yields"), norm.yieldsTo());
        }
        if (norm.followsApplication()) {
            item(page, texts.get("reference.application"), texts.get("reference.application-text"));
        }
        if (!norm.reopens().isEmpty()) {
            item(page, texts.get("reference.reopens"), String.join(", ", norm.reopens()));
        }
        item(page, texts.get("norm.subject"), norm.subject().label(locale));
        item(page, texts.get("norm.decided-by"), norm.decidedBy().label(locale));
        if (!norm.scope().equals(Condition.ALWAYS)) {
            item(page, texts.get("reference.scope"), "");
            conditions(page, norm.scope(), norm.regime(), 1);
        }
        if (!norm.exemptions().isEmpty()) {
            String exemptions = norm.exemptions().stream()
                    .sorted()
                    .map(fact ->
                            texts.fact(fact.substring(0, fact.indexOf('.')), fact.substring(fact.indexOf('.') + 1)))
                    .collect(Collectors.joining(", "));
            item(page, texts.get("reference.exemptions"), exemptions);
        }
        Quantity quantity = norm.quantity();
        if (quantity != null) {
            item(
                    page,
                    texts.get("norm.quantity"),
                    quantity.label().in(locale) + " (" + quantity.unit().label(locale) + ", "
                            + quantity.direction().label(locale) + ")");
        }
        parameters(page, norm);
        item(page, texts.get("norm.severity"), norm.severity().label(locale));
        item(page, texts.get("norm.confidence"), norm.confidence().label(locale));
        item(page, texts.get("norm.source"), norm.citation().source().in(locale));
        if (!norm.aliases().isEmpty()) {
            item(page, texts.get("norm.aliases"), String.join(", ", norm.aliases()));
        }
        for (Caution caution : norm.cautions()) {
            item(page, texts.get("norm.caution"), caution.text().in(locale) + " (" + caution.id() + ")");
            conditions(page, caution.when(), norm.regime(), 1);
        }
        rulebook.rule(norm.id()).ifPresent(rule -> {
            line(page, "");
            line(page, "```");
            line(page, rule.strip());
            line(page, "```");
        });
        return page.toString();
    }

    private void parameters(StringBuilder page, Norm norm) {
        List<Parameter> parameters = new ArrayList<>(norm.parameters().values());
        parameters.sort(Comparator.comparing(Parameter::id));
        for (Parameter parameter : parameters) {
            String values = parameter.values().stream()
                    .map(value -> texts.number(value.value().toPlainString()) + " "
                            + parameter.unit().label(locale)
                            + (value.validity().equals(Validity.ALWAYS) ? "" : ", " + period(value.validity())))
                    .collect(Collectors.joining("; "));
            String local = parameter.open()
                    ? " (" + texts.get("reference.open") + ")"
                    : parameter.local() ? " (" + texts.get("reference.settable") + ")" : "";
            item(
                    page,
                    texts.get("norm.parameter") + " `" + parameter.id() + "`",
                    parameter.label().in(locale)
                            + (values.isEmpty() ? ", " + parameter.unit().label(locale) : ": " + values)
                            + local);
        }
    }

    private void conditions(StringBuilder page, Condition condition, Regime regime, int depth) {
        ConditionText.lines(condition, rulebook.terms(regime.id()), rulebook.interpretations(), locale)
                .forEach(one -> line(page, "  ".repeat(depth + one.depth()) + "- " + one.text()));
    }

    private void cases(StringBuilder page, Norm norm) {
        List<String> ofNorm = cases.getOrDefault(norm.id(), List.of());
        if (!ofNorm.isEmpty()) {
            line(page, "");
            String links = ofNorm.stream()
                    .map(path -> "[" + name(path) + "](" + path + ")")
                    .collect(Collectors.joining(" · "));
            line(page, texts.get("reference.cases") + ": " + links);
        }
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replace(".yaml", "");
    }

    /** The anchor of a norm on its page. */
    public static String anchor(Norm norm) {
        return norm.id().toLowerCase(Locale.ROOT);
    }

    private String period(Validity validity) {
        if (validity.equals(Validity.ALWAYS)) {
            return texts.get("norm.always");
        }
        String from = validity.from() == null ? "…" : validity.from().toString();
        String until = validity.until() == null ? "…" : validity.until().toString();
        return from + " – " + until;
    }

    private static void item(StringBuilder page, String name, String text) {
        line(page, text.isEmpty() ? "- " + name + ":" : "- " + name + ": " + text);
    }

    private static void row(StringBuilder page, String... cells) {
        line(page, "| " + String.join(" | ", cells) + " |");
    }

    private static void line(StringBuilder page, String text) {
        page.append(text).append('\n');
    }
}
