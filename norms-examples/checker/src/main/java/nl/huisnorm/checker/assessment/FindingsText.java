package nl.huisnorm.checker.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.input.Position;
import nl.huisnorm.io.read.SourceMap;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** Writes findings by what came of them, those of a norm together. */
final class FindingsText {

    private static final int MOST_SUBJECTS = 12;
    private static final int MOST_NAMED = 3;

    private final Lines lines;
    private final Locale locale;
    private final Messages texts;
    private final boolean expand;
    private final SourceMap positions;
    private final LocalDate asOf;
    private final FindingText finding;

    /**
     * Findings of one assessment.
     *
     * @param expand whether to write all of them, one by one
     * @param positions where things stand in the file
     * @param asOf the day asked for
     */
    FindingsText(Lines lines, Messages texts, boolean expand, SourceMap positions, LocalDate asOf) {
        this.lines = lines;
        this.locale = texts.locale();
        this.texts = texts;
        this.expand = expand;
        this.positions = positions;
        this.asOf = asOf;
        this.finding = new FindingText(lines, texts, expand, positions);
    }

    /** A section with the findings of one outcome, those of a norm together; none where there are none. */
    void section(String title, @Nullable List<Finding> findings) {
        if (findings != null && !findings.isEmpty()) {
            heading(title, findings.size());
            byNorm(findings).forEach(this::norm);
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
            byNorm(checks).forEach((norm, ofNorm) -> {
                var question = norm.question() == null ? ofNorm.get(0).requirement() : norm.question();
                lines.line(1, "[ ] " + norm.id() + "  " + question.in(locale));
                lines.line(3, norm.citation().in(locale) + " · " + some(ofNorm));
            });
            lines.blank();
        }
    }

    /** What needs no attention: in one line, unless all is asked for. */
    void rest(String title, @Nullable List<Finding> findings) {
        if (findings == null || findings.isEmpty()) {
            return;
        }
        if (expand) {
            section(title, findings);
            return;
        }
        String norms = String.join(
                ", ", byNorm(findings).keySet().stream().map(Norm::id).toList());
        lines.line(
                0,
                texts.get(
                        "report.rest",
                        texts.get(title).toUpperCase(Locale.ROOT),
                        Integer.toString(findings.size()),
                        norms));
        lines.blank();
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
        boolean oneByOne = expand || findings.get(0).outcome() == Outcome.NON_COMPLIANT;
        if (oneByOne) {
            oneByOne(findings);
        } else {
            findings.stream()
                    .collect(Collectors.groupingBy(finding::answer, LinkedHashMap::new, Collectors.toList()))
                    .forEach((answer, alike) -> {
                        subjects(alike);
                        answer.lines().forEach(one -> lines.line(3, one));
                    });
        }
        findings.stream()
                .flatMap(finding -> finding.cautions().stream())
                .distinct()
                .forEach(caution -> lines.line(2, "! " + caution.text().in(locale)));
    }

    private void oneByOne(List<Finding> findings) {
        int most = expand ? Integer.MAX_VALUE : MOST_SUBJECTS;
        for (Finding one : findings.stream().limit(most).toList()) {
            subjects(List.of(one));
            finding.answer(one).lines().forEach(line -> lines.line(3, line));
            finding.evidence(one);
        }
        if (findings.size() > most) {
            lines.line(2, texts.get("report.more-subjects", Integer.toString(findings.size() - most)));
        }
    }

    private void subjects(List<Finding> findings) {
        for (Finding finding : findings.stream().limit(MOST_SUBJECTS).toList()) {
            String subject = "- " + Words.subject(finding.subject(), texts);
            Position position = positions.locate(finding.subject().place());
            lines.line(
                    2,
                    position == null
                            ? subject
                            : subject + " " + texts.get("report.line", Integer.toString(position.line())));
        }
        if (findings.size() > MOST_SUBJECTS) {
            lines.line(2, texts.get("report.more-subjects", Integer.toString(findings.size() - MOST_SUBJECTS)));
        }
    }

    private String some(List<Finding> findings) {
        String first = findings.stream()
                .limit(MOST_NAMED)
                .map(finding -> Words.subject(finding.subject(), texts))
                .collect(Collectors.joining(", "));
        return findings.size() > MOST_NAMED
                ? first + ", " + texts.get("report.more", Integer.toString(findings.size() - MOST_NAMED))
                : first;
    }

    private void heading(String title, int count) {
        lines.line(0, texts.get(title).toUpperCase(Locale.ROOT) + " (" + count + ")");
    }

    static Map<Norm, List<Finding>> byNorm(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::norm, LinkedHashMap::new, Collectors.toList()));
    }
}
