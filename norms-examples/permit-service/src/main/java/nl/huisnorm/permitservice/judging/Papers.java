package nl.huisnorm.permitservice.judging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.application.ApplicationInput;
import nl.huisnorm.checker.assessment.AskedOfPlans;
import nl.huisnorm.checker.report.Chapters;
import nl.huisnorm.checker.report.Endings;
import nl.huisnorm.checker.report.InspectionReport;
import nl.huisnorm.checker.report.ReportForm;
import nl.huisnorm.checker.report.ReportMaker;
import nl.huisnorm.checker.report.ReportSet;
import nl.huisnorm.checker.report.html.HtmlForm;
import nl.huisnorm.checker.report.pdf.PdfForm;
import nl.huisnorm.checker.settlement.SettlementChapters;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import org.springframework.stereotype.Component;

/** Reports for people: the same page and the same paper that inspectors get from the command line. */
@Component
public class Papers {

    private final Judge judge;

    Papers(Judge judge) {
        this.judge = judge;
    }

    /** The report as a page that needs nothing else. */
    public byte[] html(Given given, Law law, Locale locale) {
        return report(given, law, locale, new HtmlForm());
    }

    /** The report as paper that is kept and signed. */
    public byte[] pdf(Given given, Law law, Locale locale) {
        return report(given, law, locale, new PdfForm());
    }

    private byte[] report(Given given, Law law, Locale locale, ReportForm form) {
        ReportSet set = new ReportSet(locale, reports(given, law, locale), List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            form.write(List.of(set), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What a form of the report tells, whichever form that is. */
    List<InspectionReport> reports(Given given, Law law, Locale locale) {
        InputDocument document = judge.read(given);
        try {
            Huisnorm own = Inputs.lawOf(document, law.huisnorm());
            return judged(document, law).stream()
                    .map(one -> ReportMaker.report(one, own.rulebook(), locale))
                    .toList();
        } catch (UnsoundInputException e) {
            throw Refusals.of(document.file(), e.problems());
        } catch (UnreadableInputException e) {
            throw Refusals.of(document.file(), e.problems());
        }
    }

    private static List<ReportMaker.Judged> judged(InputDocument document, Law law) throws UnreadableInputException {
        Huisnorm huisnorm = law.huisnorm();
        AssessmentOptions options = law.options();
        if (document instanceof PlanDocument plan) {
            return List.of(plan(plan, huisnorm, options));
        }
        if (document instanceof ApplicationDocument application) {
            return new AskedOfPlans(huisnorm, options, true, true, true)
                    .of(application, ApplicationInput.of(application, huisnorm).assess(huisnorm, options))
                    .judged();
        }
        FacilityDocument facility = (FacilityDocument) document;
        Assessment assessment = huisnorm.assess(facility.facility(), options);
        return List.of(new ReportMaker.Judged(
                facility,
                assessment,
                huisnorm.questions(facility.facility(), options),
                huisnorm.remedies(facility.facility(), options),
                Chapters.NONE,
                Endings.of(facility.facility(), assessment, huisnorm, options),
                null));
    }

    private static ReportMaker.Judged plan(PlanDocument plan, Huisnorm huisnorm, AssessmentOptions options) {
        SettlementAssessment assessment = huisnorm.assess(plan.plan(), plan.facilities(), options);
        return new ReportMaker.Judged(
                plan,
                assessment.assessment(),
                huisnorm.questions(plan.plan(), plan.facilities(), options),
                null,
                texts -> SettlementChapters.of(assessment, texts),
                Endings.ofPlan(plan, huisnorm, options),
                null);
    }
}
