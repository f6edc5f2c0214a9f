package nl.huisnorm.checker.assessment;

import java.io.IOException;
import nl.huisnorm.checker.report.ReportMaker;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.write.ReportWriter;
import nl.huisnorm.rulebook.Rulebook;

/** A report for machines, as the library writes it. */
record JsonReport(ReportWriter report, Rulebook rulebook) implements Report {
    @Override
    public void add(ReportMaker.Judged judged) throws IOException {
        told(judged);
        report.add((FacilityDocument) judged.document(), judged.assessment(), rulebook);
    }

    @Override
    public void add(JudgedPlan judged) throws IOException {
        told(judged.judged());
        report.add(judged.document(), judged.assessment());
    }

    @Override
    public void add(JudgedApplication judged) throws IOException {
        judged.judged().forEach(this::told);
        report.add(judged.document(), judged.assessment());
    }

    @Override
    public void add(UnreadableInputException problem) {
        report.add(problem);
    }

    private void told(ReportMaker.Judged judged) {
        if (judged.endings() != null) {
            report.endings(judged.document(), judged.endings().all());
        }
    }
}
