package nl.huisnorm.checker.impact;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.answer.impact.BedsLost;
import nl.huisnorm.answer.impact.FacilityImpact;
import nl.huisnorm.answer.impact.Impact;
import nl.huisnorm.answer.impact.Impact.BedTotals;
import nl.huisnorm.answer.impact.Impact.LayerTotals;
import nl.huisnorm.answer.impact.Impact.MunicipalityTotals;
import nl.huisnorm.answer.impact.Impact.NormTotals;
import nl.huisnorm.answer.impact.Impact.Totals;
import nl.huisnorm.answer.impact.NormImpact;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.text.TextTable;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.io.stock.StockImpact;
import nl.huisnorm.io.stock.StockItem;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** What a change does to a stock, for people: tables and a chart of blocks. */
final class ImpactText implements StockImpact.Listener {

    private static final int MOST_NORMS = 15;
    private static final int BAR = 40;
    private static final int WIDTH = 110;
    private static final int OWN_COLUMNS = 6;

    private final PrintStream out;
    private final ResourceBundle texts;
    private final Locale locale;
    private final ImpactNames names;
    private final boolean expand;
    private final NumberFormat number;

    ImpactText(PrintStream out, ResourceBundle texts, Map<String, String> names, boolean expand) {
        this.out = out;
        this.texts = texts;
        this.locale = texts.getLocale();
        this.names = new ImpactNames(texts, names);
        this.expand = expand;
        this.number = NumberFormat.getIntegerInstance(Messages.in(locale).locale());
    }

    /** What is compared with what. */
    void begin(StockImpact change, @Nullable String title) {
        String head = title == null ? text("impact.title") : text("impact.title-of", title);
        out.println(head);
        out.println("=".repeat(head.length()));
        out.println(text("impact.before", date(change.before().asOf())));
        Scenario scenario = change.changed().rulebook().scenario().orElse(null);
        if (scenario == null) {
            out.println(text("impact.after", date(change.after().asOf())));
        } else {
            out.println(text("impact.after-scenario", date(change.after().asOf())));
            out.println("  "
                    + Messages.in(locale)
                            .get("report.scenario", scenario.title().in(locale)));
            scenario.norms().forEach(norm -> scenario(norm, change));
            if (scenario.remark() != null) {
                out.println("  ! " + scenario.remark().in(locale));
            }
        }
        if (change.after().asOf().isAfter(change.changed().rulebook().knownOn())) {
            say(text("impact.later-than-known", date(change.changed().rulebook().knownOn())));
        }
        change.changed()
                .rulebook()
                .profile()
                .ifPresent(profile ->
                        out.println(text("impact.profile", profile.title().in(locale))));
        out.println();
        if (expand) {
            say(text("impact.facilities"));
        }
    }

    private void scenario(Scenario.ChangedNorm changed, StockImpact change) {
        Norm norm = change.huisnorm().rulebook().norm(changed.norm()).orElseThrow();
        List<String> parts = new ArrayList<>();
        if (changed.values() != null) {
            changed.values().forEach(value -> parts.add(value(norm, value, change)));
        }
        if (changed.inForce() != null) {
            parts.add(text(changed.inForce() ? "impact.in-force" : "impact.not-in-force"));
        }
        if (changed.binding() != null) {
            parts.add(text(changed.binding() ? "impact.binding" : "impact.not-binding"));
        }
        out.println("  " + pad(norm.id(), 15) + " " + norm.title().in(locale) + ": " + String.join("; ", parts));
    }

    private String value(Norm norm, Scenario.ChangedValue value, StockImpact change) {
        Parameter parameter = norm.parameters().get(value.parameter());
        Messages words = Messages.in(locale);
        BigDecimal now = parameter == null ? null : parameter.on(change.before().asOf());
        String label = parameter == null ? value.parameter() : parameter.label().in(locale);
        String from = now == null ? "–" : words.number(now.stripTrailingZeros().toPlainString());
        String period = value.from() == null && value.until() == null
                ? ""
                : " "
                        + text(
                                "impact.period",
                                value.from() == null ? "…" : words.date(value.from()),
                                value.until() == null ? "…" : words.date(value.until()));
        return label + " " + from + " → "
                + words.number(value.value().stripTrailingZeros().toPlainString())
                + (value.unit().symbol().isEmpty() ? "" : " " + value.unit().symbol()) + period;
    }

    @Override
    public void facility(StockItem item, FacilityImpact impact) {
        if (!expand || !impact.changes()) {
            return;
        }
        String verdict = impact.verdictBefore() == impact.verdictAfter()
                ? impact.verdictAfter().label(locale)
                : impact.verdictBefore().label(locale) + " → "
                        + impact.verdictAfter().label(locale);
        String broken = impact.norms().stream().map(this::norm).collect(Collectors.joining(", "));
        out.println("  " + impact.subject().id() + " (" + names.of(impact.municipality()) + "): " + verdict + "; "
                + text("impact.beds", impact.before(), impact.after())
                + (broken.isEmpty() ? "" : "; " + broken));
    }

    private String norm(NormImpact norm) {
        BedsLost lost = norm.lost();
        String sign = norm.broken() ? "✗" : norm.mended() ? "✓" : "";
        return norm.norm().id()
                + sign
                + (lost.any() ? " (" + text("impact.fewer", range(lost.certain(), lost.possible())) + ")" : "");
    }

    @Override
    public void unreadable(StockItem item) {
        // told to the person on the other stream, and counted at the end
    }

    /** The numbers. */
    void end(Impact impact) {
        if (expand) {
            if (impact.total().changed() == 0) {
                out.println("  " + text("impact.none"));
            }
            out.println();
        }
        total(impact);
        List<MunicipalityTotals> byName = impact.municipalities().stream()
                .sorted(Comparator.comparing((MunicipalityTotals one) -> one.municipality() == null)
                        .thenComparing(one -> names.of(one.municipality())))
                .toList();
        table(byName, impact.total());
        norms(impact);
        chart(impact);
    }

    private void total(Impact impact) {
        Totals total = impact.total();
        out.println(text("impact.read", count(total.facilities()), count(impact.unreadable())));
        say(text("impact.changed", count(total.changed()), count(total.turned())));
        int width = 2
                + Stream.of(Verdict.values())
                        .mapToInt(verdict -> verdict.label(locale).length())
                        .max()
                        .orElse(0);
        for (Verdict verdict : Verdict.values()) {
            out.println("  " + pad(verdict.label(locale), width)
                    + count(total.verdictsBefore().get(verdict)) + " → "
                    + count(total.verdictsAfter().get(verdict)));
        }
        BedTotals certain = total.certain();
        BedTotals possible = total.possible();
        say(text(
                "impact.total-beds",
                range(certain.before(), possible.before()),
                range(certain.after(), possible.after()),
                range(certain.lost(), possible.lost()),
                range(certain.gained(), possible.gained()),
                range(certain.losing(), possible.losing())));
        say(text(
                "impact.residents",
                count(total.residents()),
                range(possible.withoutPlaceBefore(), certain.withoutPlaceBefore()),
                range(possible.withoutPlaceAfter(), certain.withoutPlaceAfter())));
        if (possible.unbounded() > 0 || certain.unbounded() > 0) {
            say(text("impact.unbounded", count(Math.max(certain.unbounded(), possible.unbounded()))));
        }
        if (impact.notAllSearched() > 0) {
            say(text("impact.not-all-searched", count(impact.notAllSearched())));
        }
        say(text("impact.what-beds-are"));
        out.println();
    }

    private void table(List<MunicipalityTotals> municipalities, Totals total) {
        List<Layer> layers = total.layers().stream()
                .filter(layer -> layer.changed() > 0)
                .map(LayerTotals::layer)
                .toList();
        List<String> head = new ArrayList<>(List.of(
                text("impact.municipality"),
                text("impact.column-facilities"),
                text("impact.column-changed"),
                text("impact.column-before"),
                text("impact.column-after"),
                text("impact.column-lost")));
        layers.forEach(layer -> head.add(layer.label(locale)));
        TextTable table = new TextTable(head, OWN_COLUMNS);
        municipalities.forEach(one -> table.add(row(names.of(one.municipality()), one.totals(), layers)));
        table.add(row(text("impact.all"), total, layers));
        out.println(text("impact.by-municipality"));
        if (!layers.isEmpty()) {
            say(text("impact.by-layer"));
        }
        table.print(out, true);
        out.println();
    }

    private List<String> row(String name, Totals totals, List<Layer> layers) {
        List<String> row = new ArrayList<>(List.of(
                name,
                count(totals.facilities()),
                count(totals.changed()),
                range(totals.certain().before(), totals.possible().before()),
                range(totals.certain().after(), totals.possible().after()),
                range(totals.certain().lost(), totals.possible().lost())));
        for (Layer layer : layers) {
            row.add(totals.layers().stream()
                    .filter(one -> one.layer() == layer)
                    .map(one -> range(one.lostCertain(), one.lostPossible()))
                    .findFirst()
                    .orElse("0"));
        }
        return row;
    }

    private void norms(Impact impact) {
        if (impact.norms().isEmpty()) {
            return;
        }
        out.println(text("impact.norms"));
        TextTable table = new TextTable(
                List.of(
                        text("impact.column-norm"),
                        text("impact.column-lost"),
                        text("impact.column-broken"),
                        text("impact.column-turning"),
                        text("impact.column-mended")),
                OWN_COLUMNS);
        List<NormTotals> shown = expand
                ? impact.norms()
                : impact.norms().stream().limit(MOST_NORMS).toList();
        shown.forEach(norm -> table.add(List.of(
                norm.norm().id() + " " + norm.norm().title().in(locale),
                range(norm.lostCertain(), norm.lostPossible()),
                count(norm.broken()),
                count(norm.turning()),
                count(norm.mended()))));
        table.print(out, false);
        if (shown.size() < impact.norms().size()) {
            out.println("  " + text("impact.more-norms", impact.norms().size() - shown.size()));
        }
        say(text("impact.norms-overlap"));
        out.println();
    }

    private void chart(Impact impact) {
        List<ImpactNames.Bar> bars = names.bars(impact);
        if (bars.isEmpty()) {
            return;
        }
        out.println(text("impact.chart"));
        int width = bars.stream().mapToInt(bar -> bar.name().length()).max().orElse(0);
        long most = bars.get(0).most();
        for (ImpactNames.Bar bar : bars) {
            out.println("  " + pad(bar.name(), width) + "  " + blocks(bar, most) + " " + range(bar.least(), bar.most())
                    + " (" + bar.share(locale) + ")");
        }
        out.println();
    }

    /** Whole blocks for what is certainly lost and shaded ones for the rest; an eighth of a block is the smallest step. */
    private static String blocks(ImpactNames.Bar bar, long most) {
        long eighths = bar.least() * BAR * 8 / most;
        String blocks = "█".repeat((int) (eighths / 8)) + " ▏▎▍▌▋▊▉".charAt((int) (eighths % 8));
        blocks = blocks.stripTrailing();
        long whole = bar.most() * BAR / most;
        String all = blocks + "░".repeat(Math.max(0, (int) whole - blocks.length()));
        return all.isEmpty() ? "▏" : all;
    }

    /** Prints a sentence, on more lines where it is long. */
    private void say(String sentence) {
        StringBuilder line = new StringBuilder();
        for (String word : sentence.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        out.println(line);
    }

    private String text(String key, Object... arguments) {
        return arguments.length == 0 ? texts.getString(key) : Texts.format(texts, key, arguments);
    }

    private String count(@Nullable Number value) {
        return number.format(value == null ? 0 : value);
    }

    private String range(long one, long other) {
        return one == other ? count(one) : count(Math.min(one, other)) + "–" + count(Math.max(one, other));
    }

    private String date(LocalDate day) {
        return Words.date(day, Messages.in(locale));
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
