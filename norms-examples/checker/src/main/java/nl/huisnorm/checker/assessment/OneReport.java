package nl.huisnorm.checker.assessment;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.application.ApplicationInput;
import nl.huisnorm.checker.command.Unsound;
import nl.huisnorm.checker.report.Chapters;
import nl.huisnorm.checker.report.Endings;
import nl.huisnorm.checker.report.ReportMaker;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;

/**
 * An input that was judged by itself, with the short report about it.
 *
 * @param assessments what was judged: the input, and of an application its facility too
 * @param text writes the report
 */
public record OneReport(List<Assessment> assessments, Text text) {

    /** Writes a report. */
    @FunctionalInterface
    public interface Text {
        void write(PrintStream out);
    }

    /** Copies the list, so that it cannot change afterwards. */
    public OneReport {
        assessments = List.copyOf(assessments);
    }

    /** Judges an input. */
    public static OneReport of(InputDocument document, Huisnorm huisnorm, AssessmentOptions options, Locale locale)
            throws UnreadableInputException {
        try {
            return judged(document, huisnorm, options, locale);
        } catch (UnsoundInputException e) {
            throw Unsound.in(document, e);
        }
    }

    private static OneReport judged(InputDocument document, Huisnorm huisnorm, AssessmentOptions options, Locale locale)
            throws UnreadableInputException {
        AskedOfPlans asked = new AskedOfPlans(huisnorm, options, true, true, true);
        if (document instanceof PlanDocument plan) {
            SettlementAssessment judged = huisnorm.assess(plan.plan(), plan.facilities(), options);
            JudgedPlan told = asked.of(plan, judged);
            return new OneReport(
                    List.of(judged.assessment()),
                    out -> report(out, locale, huisnorm).add(told));
        }
        if (document instanceof ApplicationDocument application) {
            ApplicationAssessment judged =
                    ApplicationInput.of(application, huisnorm).assess(huisnorm, options);
            JudgedApplication told = asked.of(application, judged);
            return new OneReport(
                    List.of(judged.assessment(), judged.facility()),
                    out -> report(out, locale, huisnorm).add(told));
        }
        FacilityDocument facility = (FacilityDocument) document;
        Assessment judged = huisnorm.assess(facility.facility(), options);
        List<Question> questions = huisnorm.questions(facility.facility(), options);
        ReportMaker.Judged all = new ReportMaker.Judged(
                facility,
                judged,
                questions,
                null,
                Chapters.NONE,
                Endings.of(facility.facility(), judged, huisnorm, options),
                null);
        return new OneReport(
                List.of(judged), out -> report(out, locale, huisnorm).add(all));
    }

    private static TextReport report(PrintStream out, Locale locale, Huisnorm huisnorm) {
        return new TextReport(out, locale, huisnorm.rulebook(), false);
    }
}
