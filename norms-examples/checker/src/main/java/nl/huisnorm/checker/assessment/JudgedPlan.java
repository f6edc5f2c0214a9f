package nl.huisnorm.checker.assessment;

import java.util.List;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.checker.report.Endings;
import nl.huisnorm.checker.report.ReportMaker;
import nl.huisnorm.checker.settlement.SettlementChapters;
import nl.huisnorm.io.read.PlanDocument;
import org.jspecify.annotations.Nullable;

/**
 * A plan that was judged.
 *
 * @param document the plan as it was read
 * @param assessment what came of it
 * @param questions what can be asked about it; empty where that was not looked for
 * @param endings what runs out soon in its facilities; none where that was not looked for
 */
record JudgedPlan(
        PlanDocument document,
        SettlementAssessment assessment,
        List<Question> questions,
        @Nullable Endings endings) {

    /** Copies the list, so that this cannot change afterwards. */
    public JudgedPlan {
        questions = List.copyOf(questions);
    }

    /** What a report is made from. */
    public ReportMaker.Judged judged() {
        return new ReportMaker.Judged(
                document,
                assessment.assessment(),
                questions,
                null,
                texts -> SettlementChapters.of(assessment, texts),
                endings,
                null);
    }
}
