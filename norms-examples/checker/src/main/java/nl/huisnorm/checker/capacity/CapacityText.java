package nl.huisnorm.checker.capacity;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.answer.capacity.CapacityLimit;
import nl.huisnorm.answer.capacity.LayerCapacity;
import nl.huisnorm.answer.capacity.NormCapacity;
import nl.huisnorm.answer.capacity.PlaceCapacity;
import nl.huisnorm.answer.settlement.PhaseHousing;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.checker.text.DataText;
import nl.huisnorm.checker.text.Heading;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.checker.text.TextTable;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** How many people may live somewhere, for people. */
final class CapacityText {

    private static final int MOST_PLACES = 30;
    private static final int MOST_SUBJECTS = 6;

    private final PrintStream out;
    private final Lines lines;
    private final Messages texts;
    private final Locale locale;
    private final boolean expand;

    CapacityText(PrintStream out, Locale locale, boolean expand) {
        this.out = out;
        this.lines = new Lines(out);
        this.texts = Messages.in(locale);
        this.locale = locale;
        this.expand = expand;
    }

    void add(FacilityDocument document, Assessment assessment, Capacity capacity) {
        new Heading(lines, texts).write(document, assessment);
        lines.blank();
        new DataText(lines, texts, expand).write(assessment, document.positions());
        lines.line(0, texts.get("capacity.persons", persons(capacity.persons()), number(capacity.residents())));
        if (!capacity.searchedAll()) {
            lines.line(0, texts.get("capacity.not-all-searched"));
        } else if (!capacity.persons().isExact()) {
            lines.line(0, texts.get("capacity.not-exact"));
        }
        layers(capacity.layers());
        lines.blank();
        binding(capacity.binding());
        norms(capacity.norms());
        places(capacity.places());
        findings("capacity.obstacles", capacity.obstacles());
        findings("capacity.open", capacity.open());
    }

    /** What a plan asks of its facilities, of which the answers stand above. */
    void add(PlanDocument document, SettlementAssessment assessment, Map<String, Capacity> facilities) {
        new Heading(lines, texts).write(document, assessment.assessment());
        lines.blank();
        if (assessment.housing().isEmpty()) {
            lines.line(0, texts.get("capacity.plan-no-phases"));
            lines.blank();
            return;
        }
        lines.line(0, texts.get("capacity.plan"));
        TextTable table = new TextTable(
                List.of(
                        texts.get("settlement.phase"),
                        texts.get("settlement.day"),
                        texts.get("settlement.migrants"),
                        texts.get("settlement.peak"),
                        texts.get("settlement.required"),
                        texts.get("settlement.promised"),
                        texts.get("capacity.column-may"),
                        texts.get("settlement.counted")),
                Integer.MAX_VALUE);
        for (PhaseHousing phase : assessment.housing()) {
            table.add(List.of(
                    phase.phase(),
                    Words.date(phase.asOf(), texts),
                    number(phase.migrants()),
                    number(phase.peak()),
                    number(phase.required()),
                    number(phase.promised()),
                    persons(phase.capacity(facilities)),
                    phase.secured().toString()));
        }
        table.print(out, false);
        lines.line(0, texts.get("capacity.plan-counted"));
        lines.blank();
    }

    private String persons(Interval persons) {
        return persons.isWithoutLimit() ? texts.get("capacity.without-limit") : persons.toString();
    }

    private String number(@Nullable Integer number) {
        return number == null ? texts.get("measure.unknown") : number.toString();
    }

    private void layers(List<LayerCapacity> layers) {
        for (LayerCapacity layer : layers) {
            lines.line(
                    1, String.format(Locale.ROOT, "%-22s %s", layer.layer().label(locale), persons(layer.persons())));
        }
    }

    private void binding(List<NormCapacity> binding) {
        if (!binding.isEmpty()) {
            lines.line(0, texts.get("capacity.binding"));
            for (NormCapacity norm : binding) {
                lines.line(1, norm.norm().id() + "  " + norm.norm().title().in(locale));
                List<String> where = norm.limits().stream()
                        .filter(CapacityLimit::binds)
                        .map(limit -> limit.subject().id() + " (" + persons(limit.persons()) + ")")
                        .toList();
                lines.line(2, shortened(where));
            }
            lines.blank();
        }
    }

    private String shortened(List<String> all) {
        String first =
                all.stream().limit(expand ? Integer.MAX_VALUE : MOST_SUBJECTS).collect(Collectors.joining(", "));
        return expand || all.size() <= MOST_SUBJECTS
                ? first
                : first + ", " + texts.get("report.more", Integer.toString(all.size() - MOST_SUBJECTS));
    }

    private void norms(List<NormCapacity> norms) {
        if (norms.isEmpty()) {
            return;
        }
        lines.line(0, texts.get("capacity.norms"));
        TextTable table = new TextTable(
                List.of(texts.get("capacity.column-norm"), texts.get("capacity.column-allows"), ""), Integer.MAX_VALUE);
        for (NormCapacity norm : norms) {
            List<String> notes = new ArrayList<>();
            if (!norm.norm().binding()) {
                notes.add(texts.get("report.not-binding"));
            }
            if (!norm.everywhere()) {
                notes.add(texts.get("capacity.not-everywhere"));
            }
            table.add(List.of(
                    norm.norm().id() + "  " + norm.norm().title().in(locale),
                    persons(norm.allows()),
                    String.join(" ", notes)));
        }
        table.print(out, false);
        lines.blank();
    }

    private void places(List<PlaceCapacity> places) {
        boolean all = expand || places.size() <= MOST_PLACES;
        List<PlaceCapacity> shown = all
                ? places
                : places.stream()
                        .filter(place -> place.place().kind().equals("building"))
                        .toList();
        lines.line(0, texts.get(all ? "capacity.places" : "capacity.buildings"));
        TextTable table = new TextTable(
                List.of(
                        texts.get("capacity.column-place"),
                        texts.get("capacity.column-now"),
                        texts.get("capacity.column-may"),
                        texts.get("capacity.column-housed")),
                Integer.MAX_VALUE);
        for (PlaceCapacity place : shown) {
            String name = place.place().name();
            table.add(List.of(
                    name == null ? place.place().id() : place.place().id() + " (" + name + ")",
                    number(place.residents()),
                    persons(place.persons()),
                    place.housed() == null ? "" : place.housed().toString()));
        }
        table.print(out, false);
        lines.blank();
    }

    private void findings(String title, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        Map<Norm, List<String>> byNorm = new LinkedHashMap<>();
        findings.forEach(finding -> byNorm.computeIfAbsent(finding.norm(), norm -> new ArrayList<>())
                .add(finding.subject().id()));
        lines.line(0, texts.get(title, Integer.toString(findings.size())));
        byNorm.forEach((norm, subjects) ->
                lines.line(1, norm.id() + "  " + norm.title().in(locale) + " [" + shortened(subjects) + "]"));
        lines.blank();
    }
}
