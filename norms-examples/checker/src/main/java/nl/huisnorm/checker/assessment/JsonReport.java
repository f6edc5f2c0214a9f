package nl.huisnorm.checker.assessment;

import java.io.IOException;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.checker.report.ReportMaker;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.write.ReportWriter;
import nl.huisnorm.rulebook.Rulebook;

/** A report for machines, as the library writes it. */
record JsonReport(ReportWriter report, Rulebook rulebook) implements Report {
    @Override
    public void add(ReportMaker.Judged judged) throws IOException {
        report.add(judged.document(), judged.assessment(), rulebook);
    }

    @Override
    public void add(PlanDocument document, SettlementAssessment assessment) throws IOException {
        report.add(document, assessment);
    }

    @Override
    public void add(ApplicationDocument document, ApplicationAssessment assessment) throws IOException {
        report.add(document, assessment);
    }

    @Override
    public void add(UnreadableInputException problem) {
        report.add(problem);
    }
}
