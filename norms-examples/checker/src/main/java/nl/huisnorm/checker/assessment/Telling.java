package nl.huisnorm.checker.assessment;

import java.io.IOException;
import nl.huisnorm.checker.command.Batch;
import nl.huisnorm.checker.input.Input;
import nl.huisnorm.checker.report.ReportMaker;
import nl.huisnorm.input.UnreadableInputException;

/** How what was found is told: each in full, or each in a line. */
interface Telling {

    /** What is told of a facility. It is found by the thread that judges, and may keep no more than it needs until it is written. */
    Batch.Answer facility(Input input, ReportMaker.Judged judged) throws IOException;

    /** Tells of a plan. */
    void plan(JudgedPlan judged) throws IOException;

    /** Tells of an application with its facility and its plan. */
    void application(JudgedApplication judged) throws IOException;

    /**
     * Tells of an input that was not judged.
     *
     * @param line the line of the list that it stands in; 0 where it has the file to itself
     */
    void problem(int line, UnreadableInputException problem) throws IOException;
}
