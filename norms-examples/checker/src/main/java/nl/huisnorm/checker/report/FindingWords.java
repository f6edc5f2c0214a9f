package nl.huisnorm.checker.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Alternative;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.io.read.SourceMap;
import nl.huisnorm.rulebook.Quantity;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** What is said of one finding beside what it is about. */
public final class FindingWords {

    private static final int MOST_MISSING = 6;
    private static final int MOST_SHOWN = 3;

    private final Locale locale;
    private final Messages texts;
    private final SourceMap positions;

    /** Words about findings on a file. */
    public FindingWords(Messages texts, SourceMap positions) {
        this.locale = texts.locale();
        this.texts = texts;
        this.positions = positions;
    }

    /** What is said of a subject beside its name and place; equal for subjects that got the same answer. */
    public String answer(Finding finding) {
        List<String> lines = new ArrayList<>();
        String measured = measured(finding);
        if (measured != null) {
            lines.add(measured);
        }
        lines.addAll(unmeasured(finding));
        return String.join("\n", lines);
    }

    /** The numbers that decided, with what they are numbers of; none where there are none. */
    private @Nullable String measured(Finding finding) {
        Measure measure = finding.measure();
        if (measure == null || !isFull(measure) || finding.outcome() == Outcome.NOT_APPLICABLE) {
            return null;
        }
        Quantity quantity = finding.norm().quantity();
        return quantity == null
                ? measure.text(locale)
                : texts.get("measure.of", quantity.label().in(locale), measure.text(locale));
    }

    private List<String> unmeasured(Finding finding) {
        List<String> lines = new ArrayList<>();
        if (finding.withinTolerance()) {
            lines.add(texts.get("finding.within-tolerance"));
        }
        finding.doubts().forEach(check -> lines.add(check.label(locale)));
        if (finding.reason() == Reason.NOT_MET_UNLESS) {
            lines.add(texts.get("report.unless", finding.wayOut(locale)));
        } else {
            lines.addAll(alternatives(finding));
        }
        if (!finding.missing().isEmpty() && finding.reason() != Reason.NOT_MET_UNLESS) {
            lines.add(texts.get("report.missing-facts", missing(finding.missing())));
        }
        Inspection inspection = finding.inspection();
        if (inspection != null && inspection.remark() != null) {
            lines.add("“" + inspection.remark() + "”");
        }
        Waiver waiver = finding.waiver();
        if (waiver != null) {
            lines.add(waived(finding, waiver));
        }
        return lines;
    }

    /** The same in one line, of what ran out with the day and not the months; what was read where there is no more to say. */
    public String inShort(Finding finding) {
        List<String> parts = new ArrayList<>();
        String last = LastDay.text(finding, texts);
        String measured = measured(finding);
        if (last == null && measured != null) {
            parts.add(measured);
        }
        parts.addAll(unmeasured(finding));
        if (last != null) {
            parts.add(last);
        }
        if (parts.isEmpty()) {
            parts.addAll(shortEvidence(finding));
        }
        return String.join("; ", parts);
    }

    private static boolean isFull(Measure measure) {
        return measure.isTold();
    }

    /** The answers in the cases that are possible: the same answer once, the most frequent one last. */
    private List<String> alternatives(Finding finding) {
        boolean ofOthers = finding.alternatives().stream()
                .anyMatch(
                        alternative -> !alternative.norm().equals(finding.norm().id()));
        Map<String, List<Alternative>> byAnswer = finding.alternatives().stream()
                .collect(Collectors.groupingBy(
                        alternative -> answer(alternative, ofOthers), LinkedHashMap::new, Collectors.toList()));
        List<Map.Entry<String, List<Alternative>>> answers = new ArrayList<>(byAnswer.entrySet());
        answers.sort(Comparator.comparingInt(entry -> entry.getValue().size()));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            boolean others = i == answers.size() - 1
                    && i > 0
                    && answers.get(i).getValue().size() > 1;
            String readings = others
                    ? texts.get("report.otherwise")
                    : answers.get(i).getValue().stream()
                            .map(alternative -> alternative.label(locale))
                            .collect(Collectors.joining(" " + texts.get("report.or") + " "));
            lines.add(readings + ": " + answers.get(i).getKey());
        }
        return lines;
    }

    private String answer(Alternative alternative, boolean named) {
        boolean naming = named && alternative.outcome() != Outcome.NOT_APPLICABLE;
        String outcome =
                (naming ? alternative.norm() + " " : "") + alternative.outcome().label(locale);
        Measure measure = alternative.measure();
        return measure != null && isFull(measure) && alternative.outcome() != Outcome.NOT_APPLICABLE
                ? outcome + ", " + measure.text(locale)
                : outcome;
    }

    private String waived(Finding finding, Waiver waiver) {
        Outcome otherwise = finding.waivedOutcome();
        return texts.get(
                "report.waived-by",
                waiver.id(),
                waiver.reason(),
                waiver.owner(),
                waiver.approver(),
                Words.date(waiver.from(), texts),
                Words.date(waiver.until(), texts),
                otherwise == null ? "" : otherwise.label(locale));
    }

    /** What was read: each fact once, with its values and the lines they stand on; empty where nothing was. */
    public String evidence(Finding finding) {
        Map<String, List<Evidence>> byFact = finding.evidence().stream()
                .collect(Collectors.groupingBy(
                        one -> texts.fact(one.owner(), one.fact()), LinkedHashMap::new, Collectors.toList()));
        return byFact.entrySet().stream()
                .map(fact -> fact.getKey() + " " + values(fact.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** What was read, in a few words, for where no number tells it. */
    private List<String> shortEvidence(Finding finding) {
        return finding.evidence().stream()
                .map(one -> texts.fact(one.owner(), one.fact()) + ": " + Words.read(one, texts))
                .distinct()
                .limit(MOST_SHOWN)
                .toList();
    }

    private String values(List<Evidence> evidence) {
        List<String> each = evidence.stream().map(one -> Words.read(one, texts)).toList();
        // what is counted is added up; what is measured, such as minutes, is not
        boolean summed = each.size() > 1
                && evidence.stream()
                        .allMatch(one -> one.value() instanceof Integer
                                && Words.unit(one).isEmpty());
        String values = summed
                ? evidence.stream().mapToLong(one -> (Integer) one.value()).sum() + " (" + String.join("+", each) + ")"
                : String.join(", ", each);
        String lines = positions.lines(evidence.stream().map(Evidence::place).toList(), Integer.MAX_VALUE, locale);
        return lines.isEmpty() ? values : values + " " + lines;
    }

    private String missing(List<Missing> missing) {
        Map<String, Long> facts = new LinkedHashMap<>();
        missing.forEach(one -> facts.merge(texts.fact(one.owner(), one.fact()), 1L, Long::sum));
        String text = facts.entrySet().stream()
                .map(fact -> fact.getValue() == 1 ? fact.getKey() : fact.getKey() + " (" + fact.getValue() + "×)")
                .limit(MOST_MISSING)
                .collect(Collectors.joining(", "));
        String lines = positions.lines(missing.stream().map(Missing::place).toList(), MOST_MISSING, locale);
        return lines.isEmpty()
                ? text + " [" + missing.get(0).place() + (missing.size() > 1 ? " …]" : "]")
                : text + " " + lines;
    }
}
