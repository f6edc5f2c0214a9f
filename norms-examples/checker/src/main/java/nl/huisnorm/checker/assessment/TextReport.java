package nl.huisnorm.checker.assessment;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.checker.application.ApplicationText;
import nl.huisnorm.checker.command.Fault;
import nl.huisnorm.checker.command.StoppedException;
import nl.huisnorm.checker.report.ReportMaker;
import nl.huisnorm.checker.report.Verdicts;
import nl.huisnorm.checker.settlement.SettlementText;
import nl.huisnorm.checker.text.DataText;
import nl.huisnorm.checker.text.Heading;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** Writes what an inspector reads: the verdict first, then what is wrong, what cannot be told, and what is met. */
final class TextReport implements Report {

    private final Lines lines;
    private final Locale locale;
    private final Messages texts;
    private final boolean expand;
    private final Map<Verdict, Integer> verdicts = new LinkedHashMap<>();
    private final DataText data;
    private final NotesText notes;
    private final SettlementText settlement;
    private final ApplicationText application;
    private int unreadable;
    private int failures;
    private int stopped;

    TextReport(PrintStream out, Locale locale, Rulebook rulebook, boolean expand) {
        this.lines = new Lines(out);
        this.locale = locale;
        this.texts = Messages.in(locale);
        this.expand = expand;
        this.data = new DataText(lines, texts, expand);
        this.notes = new NotesText(lines, texts, rulebook, expand);
        this.settlement = new SettlementText(lines, texts);
        this.application = new ApplicationText(lines, texts);
    }

    @Override
    public void add(UnreadableInputException problem) {
        lines.line(0, problem.problems().get(0).file());
        switch (problem.problems().get(0).code()) {
            case Fault.CODE -> {
                failures++;
                lines.line(0, texts.get("report.not-judged"));
            }
            case StoppedException.CODE -> {
                stopped++;
                lines.line(0, texts.get("report.stopped"));
            }
            default -> {
                unreadable++;
                lines.line(0, texts.get("report.unreadable"));
            }
        }
        problem.groups().forEach(one -> lines.line(1, one.line(locale)));
        lines.blank();
    }

    @Override
    public void add(ReportMaker.Judged judged) {
        FacilityDocument document = judged.document();
        head(document, judged.assessment());
        body(document, judged.assessment(), judged.questions(), document.facility());
    }

    @Override
    public void add(PlanDocument document, SettlementAssessment assessment) {
        head(document, assessment.assessment());
        settlement.write(assessment);
        body(document, assessment.assessment(), List.of(), null);
    }

    @Override
    public void add(ApplicationDocument document, ApplicationAssessment assessment) {
        head(document, assessment.assessment());
        application.write(assessment);
        body(document, assessment.assessment(), List.of(), null);
        add(new ReportMaker.Judged(document.facility(), assessment.facility(), List.of(), null));
        PlanDocument plan = document.plan();
        if (plan != null && assessment.plan() != null) {
            add(plan, assessment.plan());
        }
    }

    private void head(InputDocument document, Assessment assessment) {
        verdicts.merge(assessment.verdict(), 1, Integer::sum);
        new Heading(lines, texts).write(document, assessment);
        lines.blank();
        data.write(assessment, document.positions());
        verdicts(assessment);
        lines.blank();
    }

    private void body(
            InputDocument document, Assessment assessment, List<Question> questions, @Nullable Facility facility) {
        String close = null;
        if (expand) {
            inFull(document, assessment);
        } else {
            close = new ShortText(lines, texts, document.positions(), assessment).write(questions, document.file());
        }
        new AbsentText(lines, texts, expand).write(assessment);
        notes.write(assessment, facility);
        lines.line(
                0,
                texts.get(
                        "report.provenance",
                        document.sha256().substring(0, 12),
                        assessment.rulebookVersion(),
                        assessment.rulebookDigest().substring(0, 12)));
        if (close != null) {
            lines.blank();
            lines.line(0, close);
        }
        lines.blank();
    }

    private void inFull(InputDocument document, Assessment assessment) {
        Map<Outcome, List<Finding>> byOutcome =
                assessment.findings().stream().collect(Collectors.groupingBy(Finding::outcome));
        FindingsText findings = new FindingsText(
                lines, texts, document.positions(), assessment.options().asOf());
        findings.section("report.not-met", byOutcome.get(Outcome.NON_COMPLIANT));
        findings.undetermined(byOutcome.getOrDefault(Outcome.UNDETERMINED, List.of()));
        findings.section("report.waived", byOutcome.get(Outcome.WAIVED));
        findings.section("report.met", byOutcome.get(Outcome.COMPLIANT));
        findings.section("report.not-applicable", byOutcome.get(Outcome.NOT_APPLICABLE));
    }

    /** Ends the report: how many inputs there were of each verdict, where there was more than one. */
    void close(int inputs) {
        if (inputs > 1) {
            lines.line(0, texts.get("report.total", Integer.toString(inputs)));
            for (Verdict verdict : Verdict.values()) {
                if (verdicts.containsKey(verdict)) {
                    lines.line(1, verdict.label(locale) + ": " + verdicts.get(verdict));
                }
            }
            if (unreadable > 0) {
                lines.line(1, texts.get("report.unreadable-count", Integer.toString(unreadable)));
            }
            if (failures > 0) {
                lines.line(1, texts.get("report.not-judged-count", Integer.toString(failures)));
            }
            if (stopped > 0) {
                lines.line(1, texts.get("report.stopped-count", Integer.toString(stopped)));
            }
        }
    }

    private void verdicts(Assessment assessment) {
        Verdicts words = new Verdicts(assessment, texts);
        lines.line(0, words.verdict());
        words.remarks().forEach(remark -> lines.line(0, remark));
        for (Layer layer : assessment.layers()) {
            lines.line(1, String.format(Locale.ROOT, "%-22s %s", layer.label(locale), words.of(layer)));
        }
        words.notFirm().forEach(one -> lines.line(0, one));
    }
}
