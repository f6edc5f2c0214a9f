package nl.huisnorm.checker.assessment;

import nl.huisnorm.checker.basis.ReportBasis;
import nl.huisnorm.checker.batch.Row;
import nl.huisnorm.checker.report.ReportMaker;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import org.jspecify.annotations.Nullable;

/** What became of inputs in a few words. */
final class Rows {

    private Rows() {}

    static Row of(int line, ReportMaker.Judged judged) {
        InputDocument document = judged.document();
        return Row.of(
                document.file(),
                line,
                Row.Judged.of(
                        ReportBasis.of(document, judged.assessment()),
                        municipality(document),
                        judged.assessment(),
                        judged.endings() == null ? null : judged.endings().all()));
    }

    private static @Nullable String municipality(InputDocument document) {
        if (document instanceof FacilityDocument facility) {
            return facility.facility().municipality();
        }
        if (document instanceof PlanDocument plan) {
            return plan.plan().municipality();
        }
        return ((ApplicationDocument) document).facility().facility().municipality();
    }
}
