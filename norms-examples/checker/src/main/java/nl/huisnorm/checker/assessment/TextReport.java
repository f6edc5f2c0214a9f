package nl.huisnorm.checker.assessment;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.checker.basis.BasisText;
import nl.huisnorm.checker.basis.ReportBasis;
import nl.huisnorm.checker.command.Fault;
import nl.huisnorm.checker.command.StoppedException;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.report.ReportMaker;
import nl.huisnorm.checker.report.Verdicts;
import nl.huisnorm.checker.text.DataText;
import nl.huisnorm.checker.text.Heading;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.text.Messages;

/** Writes what an inspector reads: the verdict first, then what is wrong, what cannot be told, and what is met. */
final class TextReport implements Report {

    /** So many digits of a hash tell files apart where nobody tries to make two alike. */
    private static final int DIGITS = 12;

    private final Lines lines;
    private final Locale locale;
    private final Messages texts;
    private final boolean expand;
    private final Map<Verdict, Integer> verdicts = new LinkedHashMap<>();
    private final DataText data;
    private final NotesText notes;
    private final ChapterText chapters;
    private boolean begun;
    private int withoutNorms;
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
        this.chapters = new ChapterText(lines, texts, expand);
    }

    /** Nothing stands above the first of it, and nothing below the last: what is told after something else is set apart. */
    private void apart() {
        if (begun) {
            lines.blank();
        }
        begun = true;
    }

    @Override
    public void add(UnreadableInputException problem) {
        apart();
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
    }

    @Override
    public void add(ReportMaker.Judged judged) {
        apart();
        InputDocument document = judged.document();
        head(document, judged.assessment());
        if (judged.details() != null) {
            new VisitText(lines, texts, judged.details().details()).write(judged.assessment());
        }
        chapters.write(judged.chapters(texts));
        body(judged);
    }

    @Override
    public void add(JudgedPlan judged) {
        add(judged.judged());
    }

    @Override
    public void add(JudgedApplication judged) {
        judged.judged().forEach(this::add);
    }

    private void head(InputDocument document, Assessment assessment) {
        if (assessment.isWithoutNorms()) {
            withoutNorms++;
        } else {
            verdicts.merge(assessment.verdict(), 1, Integer::sum);
        }
        new Heading(lines, texts).write(document, assessment);
        lines.blank();
        data.write(assessment, document.positions());
        verdicts(assessment);
        lines.blank();
    }

    private void body(ReportMaker.Judged judged) {
        InputDocument document = judged.document();
        Assessment assessment = judged.assessment();
        String close = null;
        if (expand) {
            inFull(document, assessment);
        } else {
            close = new ShortText(lines, texts, document.positions(), assessment)
                    .write(judged.questions(), document.file());
        }
        new AbsentText(lines, texts, expand).write(assessment);
        notes.write(assessment, document);
        basis(judged.basis());
        if (close != null) {
            lines.blank();
            lines.line(0, close);
        }
    }

    /** What was judged and by what: in short, or in full. */
    private void basis(ReportBasis basis) {
        BasisText words = new BasisText(basis, locale);
        if (expand) {
            lines.line(0, Texts.of(locale).getString("report-list.basis").toUpperCase(locale));
            words.inFull().forEach(one -> lines.line(1, one));
            return;
        }
        String provenance = texts.get(
                "report.provenance",
                basis.get("sha256").substring(0, DIGITS),
                basis.get("rulebook"),
                basis.get("rulebookSha256").substring(0, DIGITS));
        lines.line(0, provenance + ". " + words.inShort());
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
            apart();
            lines.line(0, texts.get("report.total", Integer.toString(inputs)));
            for (Verdict verdict : Verdict.values()) {
                if (verdicts.containsKey(verdict)) {
                    lines.line(1, verdict.label(locale) + ": " + verdicts.get(verdict));
                }
            }
            if (withoutNorms > 0) {
                lines.line(1, texts.get("report.without-norms") + ": " + withoutNorms);
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
