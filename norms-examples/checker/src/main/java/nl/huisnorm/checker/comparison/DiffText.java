package nl.huisnorm.checker.comparison;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.comparison.ChangeKind;
import nl.huisnorm.answer.comparison.ComparedFinding;
import nl.huisnorm.answer.comparison.Comparison;
import nl.huisnorm.answer.comparison.ReportedAssessment;
import nl.huisnorm.answer.comparison.ReportedAssessment.LayerVerdict;
import nl.huisnorm.answer.comparison.ReportedFinding;
import nl.huisnorm.answer.timeline.Change;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/** Writes what a reader of a comparison asks first: the verdicts, what is worse, what is better, and how much is the same. */
final class DiffText {

    private static final int MOST_SUBJECTS = 6;

    private static final List<ChangeKind> IN_FULL =
            List.of(ChangeKind.NEW, ChangeKind.WORSE, ChangeKind.UNCLEAR, ChangeKind.SOLVED, ChangeKind.BETTER);
    private static final List<ChangeKind> IN_SHORT = List.of(ChangeKind.GONE, ChangeKind.APPEARED, ChangeKind.CHANGED);

    private final Lines lines;
    private final Locale locale;
    private final Messages texts;
    private final Huisnorm huisnorm;
    private final boolean expand;

    DiffText(PrintStream out, Locale locale, Huisnorm huisnorm, boolean expand) {
        this.lines = new Lines(out);
        this.locale = locale;
        this.texts = Messages.in(locale);
        this.huisnorm = huisnorm;
        this.expand = expand;
    }

    void write(Comparison comparison, String before, String after) {
        String name = Words.title(comparison.after().subject());
        lines.line(0, name);
        lines.line(0, "=".repeat(name.length()));
        lines.line(0, texts.get("diff.before", side(comparison.before(), before)));
        lines.line(0, texts.get("diff.after", side(comparison.after(), after)));
        String differs = comparison.differences().stream()
                .map(difference -> difference.label(locale))
                .collect(Collectors.joining(", "));
        lines.line(0, differs.isEmpty() ? texts.get("diff.no-difference") : texts.get("diff.differs", differs));
        lines.blank();
        verdicts(comparison);
        lines.blank();
        IN_FULL.forEach(kind -> section(kind, comparison.findings(kind)));
        List<ComparedFinding> elsewhere = new ArrayList<>();
        Set<String> lost = comparison.findings().stream()
                .filter(ComparedFinding::isGoneNotMet)
                .map(finding -> finding.finding().norm())
                .collect(Collectors.toSet());
        for (ChangeKind kind : IN_SHORT) {
            List<ComparedFinding> inFull = new ArrayList<>();
            List<ComparedFinding> inShort = new ArrayList<>();
            for (ComparedFinding finding : comparison.findings(kind)) {
                if (expand || finding.isGoneNotMet() || isInstead(finding, lost)) {
                    inFull.add(finding);
                } else {
                    (applies(finding) ? inShort : elsewhere).add(finding);
                }
            }
            section(kind, inFull);
            rest(kind, inShort);
        }
        if (!elsewhere.isEmpty()) {
            lines.line(0, texts.get("diff.elsewhere", elsewhere.size()));
        }
        if (comparison.daysSearchedUntil() != null) {
            lines.line(0, texts.get("diff.days-not-all-searched", Words.date(comparison.daysSearchedUntil(), texts)));
        }
        lines.line(
                0,
                texts.get(
                        "diff.unchanged",
                        comparison.findings(ChangeKind.UNCHANGED).size()));
        lines.blank();
    }

    /** Whether it is more than a norm that began or ended and does not apply here. */
    private static boolean applies(ComparedFinding finding) {
        return finding.finding().outcome() != Outcome.NOT_APPLICABLE
                || (finding.before() != null && finding.after() != null);
    }

    /** Whether it may have come in the place of something that was not met and is gone: nobody may take that for solved. */
    private static boolean isInstead(ComparedFinding finding, Set<String> lost) {
        return finding.kind() == ChangeKind.APPEARED
                && applies(finding)
                && lost.contains(finding.finding().norm());
    }

    private String side(ReportedAssessment side, String file) {
        String day = Words.date(side.asOf(), texts);
        return side.profile() == null
                ? texts.get("diff.side", file, day)
                : texts.get("diff.side-profile", file, day, side.profile());
    }

    private void verdicts(Comparison comparison) {
        lines.line(
                0,
                texts.get(
                        "report.verdict",
                        turn(comparison.before().verdict(), comparison.after().verdict())
                                .toUpperCase(Locale.ROOT)));
        for (Layer layer : Layer.values()) {
            LayerVerdict before = comparison.before().layer(layer);
            LayerVerdict after = comparison.after().layer(layer);
            if (before != null || after != null) {
                String turn = turn(before == null ? null : before.verdict(), after == null ? null : after.verdict());
                lines.line(1, String.format(Locale.ROOT, "%-22s %s", layer.label(locale), turn));
            }
        }
    }

    private String turn(@Nullable Named before, @Nullable Named after) {
        String one = before == null ? texts.get("change.none") : before.label(locale);
        String other = after == null ? texts.get("change.none") : after.label(locale);
        return one.equals(other) ? one : one + " → " + other;
    }

    private void section(ChangeKind kind, List<ComparedFinding> findings) {
        if (!findings.isEmpty()) {
            lines.line(0, kind.label(locale).toUpperCase(Locale.ROOT) + " (" + findings.size() + ")");
            findings.stream()
                    .collect(Collectors.groupingBy(
                            finding -> finding.finding().norm(), LinkedHashMap::new, Collectors.toList()))
                    .forEach(this::norm);
            lines.blank();
        }
    }

    private void norm(String id, List<ComparedFinding> findings) {
        ReportedFinding first = findings.get(0).finding();
        String title = huisnorm.rulebook()
                .norm(id)
                .map(norm -> "  " + norm.title().in(locale))
                .orElse("");
        String citation = huisnorm.rulebook()
                .norm(id)
                .map(norm -> norm.citation())
                .orElse(first.citation())
                .in(locale);
        lines.line(1, id + title + (first.binding() ? "" : "  " + texts.get("report.not-binding")));
        lines.line(2, citation);
        findings.stream()
                .collect(Collectors.groupingBy(this::answer, LinkedHashMap::new, Collectors.toList()))
                .forEach((answer, alike) -> {
                    lines.line(2, "- " + subjects(alike));
                    answer.forEach(text -> lines.line(3, text));
                });
    }

    /** The lines that say what became of a finding and why. */
    private List<String> answer(ComparedFinding finding) {
        List<String> answer = new ArrayList<>();
        answer.add(finding.text(locale));
        String before = numbers(finding.before());
        String after = numbers(finding.after());
        if (before != null && before.equals(after)) {
            answer.add(before);
        } else {
            Stream.of(number("diff.was", before), number("diff.is", after))
                    .filter(Objects::nonNull)
                    .forEach(answer::add);
        }
        answer.add(texts.get("diff.cause", finding.reason(locale)));
        for (Change day : finding.days()) {
            answer.add(texts.get("diff.day", Words.date(day.day(), texts), day.text(locale), day.reason(locale)));
        }
        return answer;
    }

    private @Nullable String number(String key, @Nullable String numbers) {
        return numbers == null ? null : texts.get(key, numbers);
    }

    private @Nullable String numbers(@Nullable ReportedFinding finding) {
        Measure measure = finding == null ? null : finding.measure();
        return measure == null || !measure.isTold() ? null : measure.text(locale);
    }

    private String subjects(List<ComparedFinding> findings) {
        int most = expand ? Integer.MAX_VALUE : MOST_SUBJECTS;
        String first = findings.stream()
                .limit(most)
                .map(finding -> Words.subject(finding.finding().subject(), texts))
                .collect(Collectors.joining(", "));
        return findings.size() > most
                ? first + ", " + texts.get("report.more", Integer.toString(findings.size() - most))
                : first;
    }

    private void rest(ChangeKind kind, List<ComparedFinding> findings) {
        if (!findings.isEmpty()) {
            String norms = findings.stream()
                    .map(finding -> finding.finding().norm())
                    .distinct()
                    .collect(Collectors.joining(", "));
            lines.line(
                    0,
                    texts.get(
                            "report.rest",
                            kind.label(locale).toUpperCase(Locale.ROOT),
                            Integer.toString(findings.size()),
                            norms));
            lines.blank();
        }
    }

    /** What only one side has. */
    void only(String key, List<Subject> subjects) {
        for (Subject subject : subjects) {
            lines.line(0, texts.get(key, Words.subject(subject, texts)));
        }
    }
}
