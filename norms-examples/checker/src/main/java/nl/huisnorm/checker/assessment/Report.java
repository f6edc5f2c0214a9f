package nl.huisnorm.checker.assessment;

import java.io.IOException;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.checker.report.ReportMaker;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.PlanDocument;

/** Takes what was judged, and what could not be read. */
interface Report {
    /** Takes a facility. */
    void add(ReportMaker.Judged judged) throws IOException;

    void add(PlanDocument document, SettlementAssessment assessment) throws IOException;

    void add(ApplicationDocument document, ApplicationAssessment assessment) throws IOException;

    void add(UnreadableInputException problem);
}
