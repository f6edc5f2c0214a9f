package nl.huisnorm.checker.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.huisnorm.checker.basis.BasisJson;

/**
 * What one run tells in one language: the reports of the facilities that were judged, in their order, and what was not judged.
 *
 * @param locale the language
 * @param reports the reports
 * @param notJudged the inputs that have no report, and why
 */
public record ReportSet(Locale locale, List<InspectionReport> reports, List<NotJudged> notJudged) {

    /** Copies the lists, so that this cannot change afterwards. */
    public ReportSet {
        reports = List.copyOf(reports);
        notJudged = List.copyOf(notJudged);
    }

    /** What was judged and by what, and what was not judged, as programs read it: a line each. */
    public List<String> basisLines() {
        return Stream.concat(
                        reports.stream()
                                .map(report -> BasisJson.line(report.basis().named())),
                        notJudged.stream().map(input -> BasisJson.notJudged(input.file())))
                .toList();
    }

    /**
     * An input that has no report.
     *
     * @param file the file as it was named
     * @param lines why, a line each
     */
    public record NotJudged(String file, List<String> lines) {

        /** Copies the list, so that this cannot change afterwards. */
        public NotJudged {
            lines = List.copyOf(lines);
        }
    }
}
