package nl.huisnorm.benchmarks;

import java.time.LocalDate;
import nl.huisnorm.assessment.AssessmentOptions;

/** The day by which everything is judged. */
final class Days {

    /** The day. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    /** All regimes on the day. */
    static final AssessmentOptions ALL = AssessmentOptions.asOf(DAY);

    private Days() {}
}
