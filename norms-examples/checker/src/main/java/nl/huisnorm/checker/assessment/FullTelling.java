package nl.huisnorm.checker.assessment;

import java.io.IOException;
import nl.huisnorm.checker.batch.Row;
import nl.huisnorm.checker.batch.Together;
import nl.huisnorm.checker.command.Batch;
import nl.huisnorm.checker.input.Input;
import nl.huisnorm.checker.report.ReportMaker;
import nl.huisnorm.input.UnreadableInputException;

/**
 * Tells of each in full, one after another in one report.
 *
 * @param report the report
 * @param together what they come to together
 */
record FullTelling(Report report, Together together) implements Telling {

    @Override
    public Batch.Answer facility(Input input, ReportMaker.Judged judged) {
        Row row = Rows.of(input.line(), judged);
        return () -> {
            report.add(judged);
            together.add(row, null);
        };
    }

    @Override
    public void plan(JudgedPlan judged) throws IOException {
        report.add(judged);
        together.add(Rows.of(0, judged.judged()), null);
    }

    @Override
    public void application(JudgedApplication judged) throws IOException {
        report.add(judged);
        together.add(Rows.of(0, judged.judged().get(0)), null);
    }

    @Override
    public void problem(int line, UnreadableInputException problem) throws IOException {
        report.add(problem);
        together.add(Row.of(line, problem), null);
    }
}
