package nl.huisnorm.checker.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.MeasurementUnit;

/** What can no longer be mended: something was to be done so many days before or after something else, and the days of both are past. */
final class Past {

    private Past() {}

    /** Whether a finding is that, of two days that are past, one was too far from the other or too near. */
    static boolean is(Finding finding) {
        Measure measure = finding.measure();
        if (finding.outcome() != Outcome.NON_COMPLIANT || measure == null || measure.unit() != MeasurementUnit.DAY) {
            return false;
        }
        List<LocalDate> days = finding.evidence().stream()
                .flatMap(one -> one.value() instanceof LocalDate day ? Stream.of(day) : Stream.empty())
                .toList();
        return days.size() > 1 && days.stream().noneMatch(day -> day.isAfter(finding.asOf()));
    }
}
