package nl.huisnorm.checker.assessment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.command.Fault;
import nl.huisnorm.checker.command.StoppedException;
import nl.huisnorm.checker.report.InspectionReport;
import nl.huisnorm.checker.report.ReportForm;
import nl.huisnorm.checker.report.ReportMaker;
import nl.huisnorm.checker.report.ReportSet;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InspectionDetailsDocument;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** Collects reports, in each of some languages, for a form that tells them together. */
final class FormReport implements Report {

    private final Rulebook rulebook;
    private final Set<Outcome> outcomes;
    private final @Nullable InspectionDetailsDocument details;
    private final List<OneLanguage> languages;

    /** What there is in one language so far. */
    private record OneLanguage(Locale locale, List<InspectionReport> reports, List<ReportSet.NotJudged> notJudged) {
        OneLanguage(Locale locale) {
            this(locale, new ArrayList<>(), new ArrayList<>());
        }
    }

    FormReport(
            Rulebook rulebook,
            List<Locale> locales,
            Set<Outcome> outcomes,
            @Nullable InspectionDetailsDocument details) {
        this.details = details;
        this.rulebook = rulebook;
        this.outcomes = outcomes;
        this.languages = locales.stream().map(OneLanguage::new).toList();
    }

    @Override
    public void add(ReportMaker.Judged judged) {
        languages.forEach(one -> one.reports()
                .add(ReportMaker.report(judged.with(details), rulebook, one.locale())
                        .withFindings(outcomes, locales())));
    }

    private List<Locale> locales() {
        return languages.stream().map(OneLanguage::locale).toList();
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
        languages.forEach(one -> one.notJudged().add(notJudged(problem, one.locale())));
    }

    private static ReportSet.NotJudged notJudged(UnreadableInputException problem, Locale locale) {
        String key = switch (problem.problems().get(0).code()) {
            case Fault.CODE -> "report.not-judged";
            case StoppedException.CODE -> "report.stopped";
            default -> "report.unreadable";
        };
        List<String> lines = new ArrayList<>();
        lines.add(Messages.in(locale).get(key));
        problem.groups().forEach(one -> lines.add(one.line(locale)));
        return new ReportSet.NotJudged(problem.problems().get(0).file(), lines);
    }

    /** Writes all of it. */
    void write(ReportForm form, OutputStream out) throws IOException {
        form.write(
                languages.stream()
                        .map(one -> new ReportSet(one.locale(), one.reports(), one.notJudged()))
                        .toList(),
                out);
    }
}
