package nl.huisnorm.checker.assessment;

import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.checker.basis.ReportBasis;
import nl.huisnorm.checker.batch.Row;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import org.jspecify.annotations.Nullable;

/** What became of inputs in a few words. */
final class Rows {

    private Rows() {}

    static Row.Judged of(InputDocument document, Assessment assessment) {
        return Row.Judged.of(ReportBasis.of(document, assessment), municipality(document), assessment);
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
