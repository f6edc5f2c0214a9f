package nl.huisnorm.checker.assessment;

import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.checker.application.ApplicationChapters;
import nl.huisnorm.checker.report.Chapters;
import nl.huisnorm.checker.report.Endings;
import nl.huisnorm.checker.report.ReportMaker;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.PlanDocument;
import org.jspecify.annotations.Nullable;

/**
 * An application that was judged, with its facility and its plan.
 *
 * @param document the application as it was read
 * @param assessment what came of it
 * @param facility what can be asked about its facility; empty where that was not looked for
 * @param plan what can be asked about its plan; empty where it has none or that was not looked for
 * @param endings what runs out soon in its facility; none where that was not looked for
 * @param endingsOfPlan what runs out soon in the facilities of its plan; none where it has none or that was not looked for
 */
public record JudgedApplication(
        ApplicationDocument document,
        ApplicationAssessment assessment,
        List<Question> facility,
        List<Question> plan,
        @Nullable Endings endings,
        @Nullable Endings endingsOfPlan) {

    /** Copies the lists, so that this cannot change afterwards. */
    public JudgedApplication {
        facility = List.copyOf(facility);
        plan = List.copyOf(plan);
    }

    /** Its plan; none where it has none. */
    public @Nullable JudgedPlan judgedPlan() {
        PlanDocument read = document.plan();
        return read == null || assessment.plan() == null
                ? null
                : new JudgedPlan(read, assessment.plan(), plan, endingsOfPlan);
    }

    /** What reports are made from: the application, its facility, and its plan. */
    public List<ReportMaker.Judged> judged() {
        List<ReportMaker.Judged> all = new ArrayList<>();
        all.add(new ReportMaker.Judged(
                document,
                assessment.assessment(),
                List.of(),
                null,
                texts -> ApplicationChapters.of(assessment, texts),
                null,
                null));
        all.add(new ReportMaker.Judged(
                document.facility(), assessment.facility(), facility, null, Chapters.NONE, endings, null));
        JudgedPlan judged = judgedPlan();
        if (judged != null) {
            all.add(judged.judged());
        }
        return all;
    }
}
