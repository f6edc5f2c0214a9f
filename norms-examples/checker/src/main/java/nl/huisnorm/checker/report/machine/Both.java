package nl.huisnorm.checker.report.machine;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.huisnorm.checker.report.FindingEntry;
import nl.huisnorm.checker.report.InspectionReport;
import nl.huisnorm.checker.report.ReportSet;

/**
 * A finding in each of the languages.
 *
 * @param report the report in the first
 * @param told the finding in each of them
 */
record Both(InspectionReport report, List<FindingEntry> told) {

    /** All findings of the reports at a place among those of each language. */
    static List<Both> of(List<ReportSet> languages, int report) {
        InspectionReport first = languages.get(0).reports().get(report);
        return IntStream.range(0, first.findings().size())
                .mapToObj(i -> new Both(
                        first,
                        languages.stream()
                                .map(set -> set.reports().get(report).findings().get(i))
                                .toList()))
                .toList();
    }

    FindingEntry first() {
        return told.get(0);
    }

    /** A short text in each language that says it otherwise. */
    String text(Function<FindingEntry, String> what) {
        return told.stream().map(what).distinct().collect(Collectors.joining(" / "));
    }

    /** A longer text in each language that says it otherwise, a line each. */
    String lines(Function<FindingEntry, String> what) {
        return told.stream().map(what).distinct().collect(Collectors.joining("\n"));
    }
}
