package nl.huisnorm.rules.internal.plausibility;

import java.util.List;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.input.Pointer;

/** The municipalities that there are, or were until lately. */
final class Municipalities {

    private Municipalities() {}

    static void check(Facility facility, Doubted doubted) {
        String code = facility.municipality();
        if (code != null && Municipality.of(code).isEmpty()) {
            Pointer place = Pointer.ROOT.field("municipality");
            doubted.add(DataCheck.MUNICIPALITY_UNKNOWN, List.of(new Evidence("facility", place, code)));
        }
    }
}
