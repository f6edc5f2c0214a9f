package nl.huisnorm.checker.variants;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.answer.settlement.BedGap;
import nl.huisnorm.answer.settlement.PhaseHousing;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.command.PlanCommand.Judged;
import nl.huisnorm.checker.paper.PaperWords;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.Phase;
import nl.huisnorm.text.Shown;
import org.jspecify.annotations.Nullable;

/** What is set side by side: a row for each thing, a cell for each variant. */
final class VariantRows {

    private static final int MOST_NORMS = 6;

    private final List<Judged> plans;
    private final PaperWords words;
    private final Locale locale;
    private final List<Row> rows = new ArrayList<>();

    VariantRows(List<Judged> plans, PaperWords words) {
        this.plans = plans;
        this.words = words;
        this.locale = words.messages().locale();
        fill();
    }

    /** A thing in all variants; its name stands in the first cell. */
    record Row(List<String> cells) {

        boolean isDifferent() {
            return cells.stream().skip(1).distinct().count() > 1;
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** The names of the columns: those of the files, in full where they are the same. */
    List<String> head() {
        List<String> names = plans.stream()
                .map(plan -> plan.document().file().replaceAll(".*[/\\\\]|\\.[a-zA-Z]+$", ""))
                .toList();
        boolean same = new LinkedHashSet<>(names).size() < names.size();
        List<String> head = new ArrayList<>(List.of(words.text("variants.what")));
        plans.forEach(plan -> head.add(Shown.text(same ? plan.document().file() : names.get(plans.indexOf(plan)))));
        return head;
    }

    /** The names of the columns and all cells below them. */
    Stream<List<String>> all() {
        return Stream.concat(Stream.of(head()), rows.stream().map(Row::cells));
    }

    private void row(String name, Function<Judged, String> cell) {
        List<String> cells = new ArrayList<>(List.of(Shown.text(name)));
        plans.forEach(plan -> cells.add(Shown.text(cell.apply(plan))));
        rows.add(new Row(List.copyOf(cells)));
    }

    private void fill() {
        row(
                words.text("variants.verdict"),
                plan -> plan.assessment().assessment().verdict().label(locale));
        row(
                words.text("variants.first-day"),
                plan -> words.value(plan.document().plan().phases().get(0).from()));
        row(words.text("variants.workers"), plan -> number(last(plan).workers()));
        row(
                words.text("variants.migrants"),
                plan -> Objects.requireNonNullElse(
                        words.range(last(plan).migrants(), last(plan).mostMigrants()), "?"));
        row(
                words.text("variants.beds"),
                plan -> words.whole(
                        lines(plan).stream().mapToLong(HousingLine::beds).sum()));
        row(
                words.text("variants.own"),
                plan -> words.whole(lines(plan).stream()
                        .filter(line -> Boolean.TRUE.equals(line.ownInitiative()))
                        .mapToLong(HousingLine::beds)
                        .sum()));
        row(words.text("variants.facilities"), this::facilities);
        row(words.text("variants.distance"), this::distance);
        Set<String> phases = new LinkedHashSet<>();
        plans.forEach(plan -> plan.assessment().housing().forEach(phase -> phases.add(phase.phase())));
        for (String phase : phases) {
            row(words.text("variants.required", phase), plan -> of(plan, phase, one -> number(one.required())));
            row(
                    words.text("variants.counted", phase),
                    plan -> of(plan, phase, one -> one.secured().toString()));
            row(words.text("variants.short", phase), plan -> of(plan, phase, VariantRows::gap));
        }
        row(words.text("variants.gap"), plan -> gaps(plan, true));
        row(words.text("variants.gap-open"), plan -> gaps(plan, false));
        row(words.text("variants.not-met"), plan -> norms(plan, Outcome.NON_COMPLIANT));
        row(words.text("variants.unknown"), plan -> words.whole(count(plan)));
        row(
                words.text("variants.breaches"),
                plan -> words.whole(plan.assessment().breaches().size()));
    }

    private static Phase last(Judged plan) {
        List<Phase> phases = plan.document().plan().phases();
        return phases.get(phases.size() - 1);
    }

    private static List<HousingLine> lines(Judged plan) {
        return Objects.requireNonNullElse(plan.document().plan().housing(), List.of());
    }

    private String facilities(Judged plan) {
        String all = lines(plan).stream()
                .map(HousingLine::facility)
                .map(id -> id == null ? words.text("variants.to-be-found") : id)
                .distinct()
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "–" : all;
    }

    private String distance(Judged plan) {
        List<HousingLine> lines = lines(plan);
        if (lines.isEmpty()) {
            return "–";
        }
        BigDecimal most = BigDecimal.ZERO;
        for (HousingLine line : lines) {
            if (line.distance() == null) {
                return "?";
            }
            most = most.max(line.distance());
        }
        return words.value(most) + " km";
    }

    /** Something of a phase: on its own days and those of its peaks. */
    private static String of(Judged plan, String phase, Function<PhaseHousing, String> what) {
        String all = plan.assessment().housing().stream()
                .filter(one -> one.phase().equals(phase))
                .map(what)
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? "–" : all;
    }

    private static String gap(PhaseHousing phase) {
        Interval gap = phase.gap();
        return gap == null ? "?" : gap.toString();
    }

    /** The first of the times still to come without enough beds, or of which that cannot be told, and how many more there are. */
    private String gaps(Judged plan, boolean certain) {
        List<BedGap> gaps = plan.assessment().gaps().stream()
                .filter(gap -> gap.isCertain() == certain)
                .toList();
        if (gaps.isEmpty()) {
            return "–";
        }
        BedGap first = gaps.get(0);
        String until = first.until() == null ? "…" : words.value(first.until());
        String more = gaps.size() == 1 ? "" : ", +" + (gaps.size() - 1);
        return words.value(first.from()) + " – " + until + " (" + first.beds() + ")" + more;
    }

    private String number(@Nullable Integer number) {
        return number == null ? "?" : words.whole(number);
    }

    private String norms(Judged plan, Outcome outcome) {
        List<String> norms = plan.assessment().assessment().findings().stream()
                .filter(finding -> finding.outcome() == outcome)
                .map(finding -> finding.norm().id())
                .distinct()
                .toList();
        String some = norms.stream().limit(MOST_NORMS).collect(Collectors.joining(", "));
        return norms.isEmpty() ? "–" : norms.size() > MOST_NORMS ? some + ", +" + (norms.size() - MOST_NORMS) : some;
    }

    private static long count(Judged plan) {
        return plan.assessment().assessment().findings().stream()
                .filter(finding -> finding.outcome() == Outcome.UNDETERMINED)
                .count();
    }
}
