package nl.huisnorm.checker.report;

import java.util.List;
import java.util.Map;
import nl.huisnorm.checker.basis.ReportBasis;

/** What every form of a report names: what was judged, and by what. */
public final class ReportFacts {

    /** The names of the facts, in their order. */
    public static final List<String> NAMES = ReportBasis.NAMES;

    private ReportFacts() {}

    /**
     * The facts of a report by their names, which are those of JSON; empty where there is nothing to name.
     *
     * @param report the report
     */
    public static Map<String, String> of(InspectionReport report) {
        return report.basis().named().facts();
    }
}
