package nl.huisnorm.checker.assessment;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.checker.settlement.SettlementText;
import nl.huisnorm.checker.text.Heading;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.checker.text.Names;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.read.SourceMap;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Confidence;
import nl.huisnorm.rulebook.Edition;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** Writes what an inspector reads: the verdict first, then what is wrong, what cannot be told, and what is met. */
final class TextReport implements Report {

    private final PrintStream out;
    private final Lines lines;
    private final Locale locale;
    private final Messages texts;
    private final boolean expand;
    private final Map<Verdict, Integer> verdicts = new LinkedHashMap<>();
    private final List<Interpretation> interpretations;
    private final NormText norms;
    private final SettlementText settlement;
    private int unreadable;
    private LocalDate asOf = LocalDate.MIN;

    TextReport(PrintStream out, Locale locale, List<Interpretation> interpretations, boolean expand) {
        this.out = out;
        this.lines = new Lines(out);
        this.locale = locale;
        this.texts = Messages.in(locale);
        this.expand = expand;
        this.interpretations = interpretations;
        this.norms = new NormText(lines, locale, expand);
        this.settlement = new SettlementText(this::line, locale);
    }

    @Override
    public void add(UnreadableInputException problem) {
        unreadable++;
        line(0, problem.problems().get(0).file());
        line(0, texts.get("report.unreadable"));
        problem.problems().forEach(one -> line(1, one.line(locale)));
        out.println();
    }

    @Override
    public void add(FacilityDocument document, Assessment assessment) {
        head(document, assessment);
        body(document, assessment);
    }

    @Override
    public void add(PlanDocument document, SettlementAssessment assessment) {
        head(document, assessment.assessment());
        settlement.write(assessment);
        body(document, assessment.assessment());
    }

    @Override
    public void add(ApplicationDocument document, ApplicationAssessment assessment) {
        head(document, assessment.assessment());
        settlement.write(assessment);
        body(document, assessment.assessment());
        add(document.facility(), assessment.facility());
        PlanDocument plan = document.plan();
        if (plan != null && assessment.plan() != null) {
            add(plan, assessment.plan());
        }
    }

    private void head(InputDocument document, Assessment assessment) {
        verdicts.merge(assessment.verdict(), 1, Integer::sum);
        asOf = assessment.options().asOf();
        new Heading(lines, texts).write(document, assessment);
        out.println();
        verdicts(assessment);
        notFirm(assessment);
        out.println();
    }

    private void body(InputDocument document, Assessment assessment) {
        Map<Outcome, List<Finding>> byOutcome =
                assessment.findings().stream().collect(Collectors.groupingBy(Finding::outcome));
        section("report.not-met", byOutcome.get(Outcome.NON_COMPLIANT), document.positions());
        undetermined(byOutcome.getOrDefault(Outcome.UNDETERMINED, List.of()), document.positions());
        section("report.waived", byOutcome.get(Outcome.WAIVED), document.positions());
        rest("report.met", byOutcome.get(Outcome.COMPLIANT), document.positions());
        rest("report.not-applicable", byOutcome.get(Outcome.NOT_APPLICABLE), document.positions());
        questions(assessment);
        notes(assessment);
        line(
                0,
                texts.get(
                        "report.provenance",
                        document.sha256().substring(0, 12),
                        assessment.rulebookVersion(),
                        assessment.rulebookDigest().substring(0, 12)));
        out.println();
    }

    /** Ends the report: how many inputs there were of each verdict, where there was more than one. */
    void close(int inputs) {
        if (inputs > 1) {
            line(0, texts.get("report.total", Integer.toString(inputs)));
            for (Verdict verdict : Verdict.values()) {
                if (verdicts.containsKey(verdict)) {
                    line(1, verdict.label(locale) + ": " + verdicts.get(verdict));
                }
            }
            if (unreadable > 0) {
                line(1, texts.get("report.unreadable-count", Integer.toString(unreadable)));
            }
        }
    }

    private void verdicts(Assessment assessment) {
        String verdict = assessment.scenario() == null ? "report.verdict" : "report.verdict-scenario";
        line(0, texts.get(verdict, upper(assessment.verdict().label(locale))));
        if (assessment.verdict() != assessment.verdictByMachine()) {
            line(
                    0,
                    texts.get(
                            "report.verdict-by-machine",
                            assessment.verdictByMachine().label(locale)));
        }
        for (Layer layer : assessment.layers()) {
            String ofLayers = assessment.verdict(layer).label(locale);
            String byMachine = assessment.verdictByMachine(layer).label(locale);
            String text = ofLayers.equals(byMachine) ? ofLayers : texts.get("report.both", ofLayers, byMachine);
            List<Finding> ofLayer = assessment.findings().stream()
                    .filter(finding -> finding.norm().regime().layer() == layer)
                    .toList();
            if (!ofLayer.isEmpty()
                    && ofLayer.stream().allMatch(finding -> finding.outcome() == Outcome.NOT_APPLICABLE)) {
                text = texts.get("report.nothing-applies");
            }
            line(1, String.format(Locale.ROOT, "%-22s %s", layer.label(locale), text));
        }
    }

    private void notFirm(Assessment assessment) {
        List<Finding> notFirm =
                assessment.findings().stream().filter(Finding::withinTolerance).toList();
        if (!notFirm.isEmpty()) {
            String norms = byNorm(notFirm).keySet().stream().map(Norm::id).collect(Collectors.joining(", "));
            line(0, texts.get("report.not-firm", Integer.toString(notFirm.size()), norms));
        }
    }

    private void section(String title, @Nullable List<Finding> findings, SourceMap positions) {
        if (findings != null && !findings.isEmpty()) {
            heading(title, findings.size());
            byNorm(findings).forEach((norm, ofNorm) -> norms.write(norm, ofNorm, positions, asOf));
            out.println();
        }
    }

    private void undetermined(List<Finding> findings, SourceMap positions) {
        Map<Reason, List<Finding>> byReason = findings.stream()
                .filter(finding -> finding.reason() != null)
                .collect(Collectors.groupingBy(finding -> java.util.Objects.requireNonNull(finding.reason())));
        section("report.ambiguous", byReason.get(Reason.AMBIGUOUS), positions);
        section("report.missing", byReason.get(Reason.MISSING_DATA), positions);
        List<Finding> checks = byReason.getOrDefault(Reason.PERSON_MUST_JUDGE, List.of());
        if (!checks.isEmpty()) {
            heading("report.by-person", checks.size());
            byNorm(checks).forEach((norm, ofNorm) -> {
                var question = norm.question() == null ? ofNorm.get(0).requirement() : norm.question();
                line(1, "[ ] " + norm.id() + "  " + question.in(locale));
                line(3, norm.citation().in(locale) + " · " + subjects(ofNorm));
            });
            out.println();
        }
    }

    private void rest(String title, @Nullable List<Finding> findings, SourceMap positions) {
        if (findings == null || findings.isEmpty()) {
            return;
        }
        if (expand) {
            section(title, findings, positions);
            return;
        }
        String norms = String.join(
                ", ", byNorm(findings).keySet().stream().map(Norm::id).toList());
        line(0, texts.get("report.rest", upper(texts.get(title)), Integer.toString(findings.size()), norms));
        out.println();
    }

    private void questions(Assessment assessment) {
        List<Interpretation> asked = interpretations.stream()
                .filter(question -> assessment.findings().stream()
                        .flatMap(finding -> finding.alternatives().stream())
                        .anyMatch(alternative -> alternative.readings().containsKey(question.id())))
                .toList();
        if (!asked.isEmpty()) {
            line(0, upper(texts.get("report.questions")));
            for (Interpretation question : asked) {
                line(1, question.id() + "  " + question.question().in(locale));
                question.readings()
                        .forEach(reading -> line(
                                2,
                                "--reading " + question.id() + "=" + reading.id() + ": "
                                        + reading.label().in(locale)));
            }
            out.println();
        }
    }

    private void notes(Assessment assessment) {
        for (Regime regime : assessment.unknownRegimes()) {
            Edition edition = regime.editionOn(assessment.options().asOf());
            String key = edition != null && edition.partial() ? "report.partial-regime" : "report.unknown-regime";
            line(0, texts.get(key, regime.title().in(locale)));
        }
        assessment.findings().stream()
                .map(finding -> finding.norm().regime())
                .distinct()
                .forEach(regime -> {
                    Edition edition = regime.editionOn(assessment.options().asOf());
                    if (edition != null && edition.confidence() == Confidence.UNCERTAIN) {
                        line(
                                0,
                                texts.get(
                                        "report.uncertain-edition",
                                        regime.title().in(locale),
                                        edition.title().in(locale)));
                    }
                });
        assessment.findings(Outcome.NOT_APPLICABLE).stream()
                .flatMap(finding -> finding.cautions().stream())
                .filter(caution -> !(caution.when() instanceof Condition.During during
                        && during.fact().equals(Condition.DATE)))
                .distinct()
                .forEach(caution -> line(
                        0,
                        texts.get("report.caution", caution.id(), caution.text().in(locale))));
        for (Inspection inspection : assessment.unusedInspections()) {
            String subject = inspection.subject() == null ? "" : " (" + inspection.subject() + ")";
            line(0, texts.get("report.unused-inspection", inspection.norm() + subject));
        }
    }

    private void heading(String title, int count) {
        line(0, upper(texts.get(title)) + " (" + count + ")");
    }

    private static Map<Norm, List<Finding>> byNorm(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::norm, LinkedHashMap::new, Collectors.toList()));
    }

    private String subjects(List<Finding> findings) {
        String first = findings.stream()
                .limit(3)
                .map(finding -> subject(finding.subject()))
                .collect(Collectors.joining(", "));
        return findings.size() > 3
                ? first + ", " + texts.get("report.more", Integer.toString(findings.size() - 3))
                : first;
    }

    private String subject(Subject subject) {
        return Names.subject(subject, texts);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private void line(int indent, String text) {
        lines.line(indent, text);
    }
}
