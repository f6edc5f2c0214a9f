package nl.huisnorm.checker.assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.checker.report.ReportMaker;
import nl.huisnorm.checker.text.Screen;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.rulebook.Rulebook;

/** Text in some languages: all of it in the first, and then all of it in the next. */
final class TextInTurn implements Report {

    /** What is told in a language; but for the first it is kept until the end. */
    private record Part(TextReport report, PrintStream text, ByteArrayOutputStream kept) {}

    private final List<Part> parts = new ArrayList<>();
    private final OutputStream out;

    TextInTurn(OutputStream out, List<Locale> languages, Rulebook rulebook, boolean expand) {
        this.out = out;
        for (Locale language : languages) {
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            PrintStream text = Screen.on(parts.isEmpty() ? out : kept);
            parts.add(new Part(new TextReport(text, language, rulebook, expand), text, kept));
        }
    }

    @Override
    public void add(ReportMaker.Judged judged) {
        parts.forEach(part -> part.report().add(judged));
    }

    @Override
    public void add(PlanDocument document, SettlementAssessment assessment) {
        parts.forEach(part -> part.report().add(document, assessment));
    }

    @Override
    public void add(ApplicationDocument document, ApplicationAssessment assessment) {
        parts.forEach(part -> part.report().add(document, assessment));
    }

    @Override
    public void add(UnreadableInputException problem) {
        parts.forEach(part -> part.report().add(problem));
    }

    /** Ends every part. */
    void close(int files) throws IOException {
        for (Part part : parts) {
            part.report().close(files);
            part.text().flush();
            part.kept().writeTo(out);
        }
    }
}
