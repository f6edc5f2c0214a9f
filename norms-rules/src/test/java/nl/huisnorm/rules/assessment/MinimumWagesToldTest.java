package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A minimum wage that is told is held against that of the law: by the hours, the age and the day of the pay period. */
class MinimumWagesToldTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static Assessment assess(String wage) throws UnreadableInputException {
        return assess(wage, DAY);
    }

    private static Assessment assess(String wage, LocalDate day) throws UnreadableInputException {
        String text = """
                id: f
                buildings: [{id: b}]
                leases: [{id: l1, withheldFromMinimumWage: true, withheldForPeriod: 160, hourlyWage: 4, %s}]
                """.formatted(wage);
        return Huisnorm.bundled()
                .assess(
                        FacilityReader.read("f.yaml", text.getBytes(StandardCharsets.UTF_8))
                                .facility(),
                        AssessmentOptions.asOf(day));
    }

    /** The minimum wage rose on 1 July; a period of which nothing is told fell in the month that ends on the day judged. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 588.40, false",
        "2026-06-30, 599.60, true",
        "2026-07-01, 588.40, false",
        "2026-07-05, 588.40, false",
        "2026-07-05, 599.60, false",
        "2026-07-05, 600.01, true",
        "2026-07-05, 587.99, true",
        "2026-07-28, 588.40, false",
        "2026-07-29, 588.40, true",
        "2026-07-29, 592.88, false",
        "2026-07-31, 588.40, true",
        "2026-07-31, 599.60, false"
    })
    void without_a_period_it_is_that_of_some_days_of_the_month_before(LocalDate day, String told, boolean against)
            throws UnreadableInputException {
        assertThat(assess("workerAge: 25, hoursInPeriod: 40, minimumWageForPeriod: " + told, day)
                        .dataFindings())
                .extracting(finding -> finding.check() == DataCheck.MINIMUM_WAGE_AGAINST_LAW)
                .isEqualTo(against ? List.of(true) : List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hoursInPeriod: 24, payPeriodFrom: 2026-11-02, payPeriodUntil: 2026-11-02   | false
            hoursInPeriod: 24.5, payPeriodFrom: 2026-11-02, payPeriodUntil: 2026-11-02 | true
            hoursInPeriod: 40, payPeriodFrom: 2026-11-02, payPeriodUntil: 2026-11-03   | false
            hoursInPeriod: 720, payPeriodFrom: 2026-11-01                              | false
            hoursInPeriod: 721, payPeriodFrom: 2026-11-01                              | true
            hoursInPeriod: 744                                                         | false
            hoursInPeriod: 745                                                         | true
            payPeriodFrom: 2026-11-02, payPeriodUntil: 2026-11-02                      | false
            """)
    void hours_that_do_not_fit_into_the_period_are_told(String wage, boolean told) throws UnreadableInputException {
        assertThat(assess("workerAge: 25, " + wage).dataFindings())
                .extracting(finding -> finding.check() == DataCheck.HOURS_ABOVE_PERIOD)
                .isEqualTo(told ? List.of(true) : List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            workerAge: 21, hoursInPeriod: 40, minimumWageForPeriod: 599.60                        | false
            workerAge: 21, hoursInPeriod: 40, minimumWageForPeriod: 600.00                        | false
            workerAge: 21, hoursInPeriod: 40, minimumWageForPeriod: 600.01                        | true
            workerAge: 21, hoursInPeriod: 40, minimumWageForPeriod: 599.20                        | false
            workerAge: 21, hoursInPeriod: 40, minimumWageForPeriod: 599.19                        | true
            workerAge: 44, hoursInPeriod: 40, minimumWageForPeriod: 800                           | true
            workerAge: 20, hoursInPeriod: 40, minimumWageForPeriod: 599.60                        | true
            workerAge: 21, hoursInPeriod: 40, minimumWageForPeriod: 588.40, payPeriodFrom: 2026-06-29 | false
            workerAge: 21, hoursInPeriod: 40, minimumWageForPeriod: 588.40, payPeriodFrom: 2026-06-30 | true
            workerAge: 21, hoursInPeriod: 40, minimumWageForPeriod: 592.88, payPeriodFrom: 2026-06-30 | false
            workerAge: 21, hoursInPeriod: 40, minimumWageForPeriod: 599.60, payPeriodFrom: 2026-06-30 | false
            workerAge: 21, hoursInPeriod: 40, minimumWageForPeriod: 599.60, payPeriodFrom: 2026-06-15, payPeriodUntil: 2026-06-30 | true
            workerAge: 21, hoursInPeriod: 40, minimumWageForPeriod: 595.12, payPeriodUntil: 2026-07-01 | false
            workerAge: 21, hoursInPeriod: 40, minimumWageForPeriod: 599.60, payPeriodUntil: 2026-07-01 | true
            workerAge: 21, hoursInPeriod: 40, minimumWageForPeriod: 599.60, payPeriodUntil: 2026-07-02 | false
            workerAge: 21, hoursInPeriod: 40, minimumWageForPeriod: 588.40, payPeriodFrom: 2026-07-01 | true
            hoursInPeriod: 40, minimumWageForPeriod: 400                                          | false
            hoursInPeriod: 40, minimumWageForPeriod: 601                                          | true
            workerAge: 21, minimumWageForPeriod: 800                                              | false
            workerAge: 14, hoursInPeriod: 40, minimumWageForPeriod: 800                           | false
            workerAge: 21, hoursInPeriod: 40, minimumWageForPeriod: 900, payPeriodFrom: 2024-01-01 | false
            """)
    void one_that_is_not_that_of_the_law_is_told_and_leaves_the_norm_open(String wage, boolean told)
            throws UnreadableInputException {
        Assessment assessment = assess(wage);
        assertThat(assessment.dataFindings().stream()
                        .anyMatch(finding -> finding.check() == DataCheck.MINIMUM_WAGE_AGAINST_LAW))
                .isEqualTo(told);
        Finding most = assessment.findings().stream()
                .filter(finding -> finding.norm().id().equals("WML-3"))
                .findFirst()
                .orElseThrow();
        if (told) {
            assertThat(most.outcome()).isEqualTo(Outcome.UNDETERMINED);
            assertThat(most.reason()).isEqualTo(Reason.DATA_IN_DOUBT);
        } else {
            assertThat(most.reason()).isNotEqualTo(Reason.DATA_IN_DOUBT);
        }
    }
}
