package nl.huisnorm.checker.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.checker.report.Alike;
import nl.huisnorm.checker.report.FindingWords;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.io.read.SourceMap;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** Writes findings in full by what came of them, those of a norm together. */
final class FindingsText {

    private final Lines lines;
    private final Locale locale;
    private final Messages texts;
    private final SourceMap positions;
    private final LocalDate asOf;
    private final FindingWords finding;

    /**
     * Findings of one assessment.
     *
     * @param positions where things stand in the file
     * @param asOf the day asked for
     */
    FindingsText(Lines lines, Messages texts, SourceMap positions, LocalDate asOf) {
        this.lines = lines;
        this.locale = texts.locale();
        this.texts = texts;
        this.positions = positions;
        this.asOf = asOf;
        this.finding = new FindingWords(texts, positions);
    }

    /** A section with the findings of one outcome, those of a norm together; none where there are none. */
    void section(String title, @Nullable List<Finding> findings) {
        if (findings != null && !findings.isEmpty()) {
            heading(title, findings.size());
            Alike.byNorm(findings).forEach(this::norm);
            lines.blank();
        }
    }

    /** What cannot be told: open questions, missing facts, and what a person must judge. */
    void undetermined(List<Finding> findings) {
        Map<Reason, List<Finding>> byReason = findings.stream()
                .filter(finding -> finding.reason() != null)
                .collect(Collectors.groupingBy(finding -> Objects.requireNonNull(finding.reason())));
        section("report.not-met-unless", byReason.get(Reason.NOT_MET_UNLESS));
        section("report.ambiguous", byReason.get(Reason.AMBIGUOUS));
        section("report.data-in-doubt", byReason.get(Reason.DATA_IN_DOUBT));
        section("report.missing", byReason.get(Reason.MISSING_DATA));
        List<Finding> checks = byReason.getOrDefault(Reason.PERSON_MUST_JUDGE, List.of());
        if (!checks.isEmpty()) {
            heading("report.by-person", checks.size());
            Alike.byNorm(checks).forEach((norm, ofNorm) -> {
                var question = norm.question() == null ? ofNorm.get(0).requirement() : norm.question();
                lines.line(1, "[ ] " + norm.id() + "  " + question.in(locale));
                lines.line(3, norm.citation().in(locale) + " · " + subjects(ofNorm));
            });
            lines.blank();
        }
    }

    private void norm(Norm norm, List<Finding> findings) {
        lines.line(
                1,
                norm.id() + "  " + norm.title().in(locale)
                        + (norm.binding() ? "" : "  " + texts.get("report.not-binding")));
        lines.line(2, findings.get(0).requirement().in(locale));
        String local = norm.adoptedBy() == null || norm.local() ? "" : " · " + texts.get("report.local-value");
        lines.line(2, norm.citation().in(locale) + local);
        if (norm.followsApplication() && !findings.get(0).asOf().equals(asOf)) {
            lines.line(
                    2,
                    texts.get(
                            "report.by-application", Words.date(findings.get(0).asOf(), texts)));
        }
        for (Finding one : findings) {
            subject(one);
            finding.answer(one).lines().forEach(line -> lines.line(3, line));
            String read = finding.evidence(one);
            if (!read.isEmpty()) {
                lines.line(3, texts.get("report.read", read));
            }
        }
        findings.stream()
                .flatMap(finding -> finding.cautions().stream())
                .distinct()
                .forEach(caution -> lines.line(2, "! " + caution.text().in(locale)));
    }

    private void subject(Finding finding) {
        String subject = "- " + Words.subject(finding.subject(), texts);
        String line = positions.lines(finding.places(), 1, locale);
        lines.line(2, line.isEmpty() ? subject : subject + " " + line);
    }

    private String subjects(List<Finding> findings) {
        return findings.stream()
                .map(finding -> Words.subject(finding.subject(), texts))
                .collect(Collectors.joining(", "));
    }

    private void heading(String title, int count) {
        lines.line(0, texts.get(title).toUpperCase(Locale.ROOT) + " (" + count + ")");
    }
}
