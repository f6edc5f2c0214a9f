package nl.huisnorm.checker.assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.huisnorm.checker.basis.BasisJson;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.report.ReportMaker;
import nl.huisnorm.checker.text.Screen;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InspectionDetailsDocument;
import nl.huisnorm.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** Text in some languages: all of it in the first, and then all of it in the next. */
final class TextInTurn implements Report {

    /** What is told in a language; but for the first it is kept until the end. */
    private record Part(Locale locale, TextReport report, PrintStream text, ByteArrayOutputStream kept) {}

    private final List<Part> parts = new ArrayList<>();

    /** What was judged and by what, as programs read it; a report in full ends in it. */
    private final List<String> named = new ArrayList<>();

    private final OutputStream out;
    private final boolean expand;
    private final @Nullable InspectionDetailsDocument details;

    TextInTurn(
            OutputStream out,
            List<Locale> languages,
            Rulebook rulebook,
            boolean expand,
            @Nullable InspectionDetailsDocument details) {
        this.out = out;
        this.details = details;
        this.expand = expand;
        for (Locale language : languages) {
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            PrintStream text = Screen.on(parts.isEmpty() ? out : kept);
            parts.add(new Part(language, new TextReport(text, language, rulebook, expand), text, kept));
        }
    }

    @Override
    public void add(ReportMaker.Judged judged) {
        ReportMaker.Judged told = judged.with(details);
        parts.forEach(part -> part.report().add(told));
        name(told);
    }

    @Override
    public void add(JudgedPlan judged) {
        add(judged.judged());
    }

    @Override
    public void add(JudgedApplication judged) {
        judged.judged().forEach(this::add);
    }

    @Override
    public void add(UnreadableInputException problem) {
        parts.forEach(part -> part.report().add(problem));
        named.add(BasisJson.notJudged(problem.problems().get(0).file()));
    }

    private void name(ReportMaker.Judged judged) {
        String languages =
                parts.stream().map(part -> part.locale().getLanguage()).collect(Collectors.joining(","));
        if (expand) {
            named.add(BasisJson.line(judged.basis().withOption("--lang", languages)));
        }
    }

    /** Ends every part. */
    void close(int files) throws IOException {
        for (Part part : parts) {
            part.report().close(files);
            part.text().flush();
            if (!part.equals(parts.get(0))) {
                out.write('\n');
            }
            part.kept().writeTo(out);
        }
        if (expand) {
            PrintStream text = Screen.on(out);
            text.println();
            text.println(Texts.of(parts.get(0).locale()).getString("basis.again"));
            named.forEach(text::println);
            text.flush();
        }
    }
}
