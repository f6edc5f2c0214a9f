package nl.huisnorm.checker.assessment;

import java.io.IOException;
import nl.huisnorm.checker.report.ReportMaker;
import nl.huisnorm.input.UnreadableInputException;

/** Takes what was judged, and what could not be read. */
public interface Report {
    /** Takes a facility. */
    void add(ReportMaker.Judged judged) throws IOException;

    /** Takes a plan. */
    void add(JudgedPlan judged) throws IOException;

    /** Takes an application with its facility and its plan. */
    void add(JudgedApplication judged) throws IOException;

    /** Takes what could not be judged. */
    void add(UnreadableInputException problem) throws IOException;
}
