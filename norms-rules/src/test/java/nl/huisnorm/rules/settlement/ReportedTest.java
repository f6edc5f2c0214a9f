package nl.huisnorm.rules.settlement;

import static nl.huisnorm.rules.settlement.Plans.TODAY;
import static nl.huisnorm.rules.settlement.Plans.assess;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.answer.settlement.PhaseHousing;
import nl.huisnorm.answer.settlement.ReportedWorkforce;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.AgreementBuilder;
import nl.huisnorm.settlement.MonitoringReport;
import nl.huisnorm.settlement.MonitoringReportBuilder;
import nl.huisnorm.settlement.PenaltyBuilder;
import nl.huisnorm.settlement.SettlementPlan;
import org.junit.jupiter.api.Test;

/** The actual workforce beside the forecast. */
class ReportedTest {

    private static final String WHOLESALE = "regio/6-groothandel-derde-jaar.yaml";

    @Test
    void the_last_report_about_a_phase_stands_beside_its_forecast_which_stays() throws UnreadableInputException {
        PhaseHousing opening = assess(WHOLESALE, TODAY).housing().get(0);
        assertThat(opening.workers()).isEqualTo(38);
        assertThat(opening.migrants()).isEqualTo(15);
        assertThat(opening.reported()).isEqualTo(new ReportedWorkforce(LocalDate.of(2025, 10, 30), 39, 15, 2, 2));
    }

    @Test
    void only_what_was_received_by_the_day_counts() throws UnreadableInputException {
        assertThat(assess(WHOLESALE, LocalDate.of(2025, 10, 29))
                        .housing()
                        .get(0)
                        .reported())
                .isEqualTo(new ReportedWorkforce(LocalDate.of(2024, 10, 28), 35, 13, 2, 2));
        assertThat(assess(WHOLESALE, LocalDate.of(2024, 10, 27))
                        .housing()
                        .get(0)
                        .reported())
                .isNull();
    }

    @Test
    void a_phase_still_to_come_has_no_report_and_the_places_are_those_of_the_phase() throws UnreadableInputException {
        List<PhaseHousing> phases =
                assess("regio/5-slachterij-uitbreiding.yaml", TODAY).housing();
        assertThat(phases).extracting(PhaseHousing::phase).contains("start", "uitbreiding");
        assertThat(phases).allSatisfy(phase -> {
            if (phase.phase().equals("start")) {
                assertThat(phase.reported()).isEqualTo(new ReportedWorkforce(LocalDate.of(2026, 5, 21), 41, 14, 3, 3));
            } else {
                assertThat(phase.reported()).isNull();
            }
        });
    }

    @Test
    void a_report_that_differs_from_the_one_before_is_told_with_both_numbers_and_their_places()
            throws UnreadableInputException {
        SettlementAssessment assessment = assess(WHOLESALE, TODAY);
        Finding differs = assessment.assessment().findings().stream()
                .filter(finding -> finding.norm().title().in(Locale.ENGLISH).equals("Differs from the report before"))
                .filter(finding -> finding.outcome() == Outcome.NON_COMPLIANT)
                .findFirst()
                .orElseThrow();
        assertThat(differs.norm().binding()).isFalse();
        assertThat(differs.evidence())
                .extracting(ReportedTest::placeAndValue)
                .contains("/reports/0/migrants 13", "/reports/1/migrants 15");
    }

    /** A plan with four beds of which the reports about 1 March and 1 June 2026 name so many people. */
    private static SettlementAssessment counted(int forecast, int march, int june, boolean actual) {
        Agreement agreement = AgreementBuilder.builder()
                .from(LocalDate.of(2026, 1, 1))
                .until(LocalDate.of(2030, 12, 31))
                .bedsShare(BigDecimal.valueOf(100))
                .readyShare(BigDecimal.valueOf(100))
                .certificateRequired(false)
                .countsActual(actual)
                .firstReportOn(LocalDate.of(2026, 3, 15))
                .reportMonths(3)
                .penalty(PenaltyBuilder.builder()
                        .noticeDays(0)
                        .perDay(Plans.euros(10))
                        .build())
                .build();
        SettlementPlan plan = Plans.plan(forecast, 4)
                .withAgreement(agreement)
                .withReports(List.of(report(3, march), report(6, june)));
        return Plans.HUISNORM.assess(plan, List.of(Plans.HOME), Plans.OPTIONS);
    }

    private static MonitoringReport report(int month, int migrants) {
        return MonitoringReportBuilder.builder()
                .dueOn(LocalDate.of(2026, month, 15))
                .submittedOn(LocalDate.of(2026, month, 10))
                .day(LocalDate.of(2026, month, 1))
                .migrants(migrants)
                .build();
    }

    private static List<String> bedsShort(SettlementAssessment assessment) {
        return assessment.breaches().stream()
                .filter(breach -> breach.bedsShort() != null)
                .map(breach -> breach.since() + " " + breach.until() + " " + breach.days() + " " + breach.bedsShort()
                        + " " + Plans.penalty(breach))
                .toList();
    }

    @Test
    void more_people_between_two_reports_are_a_breach_of_the_days_between_them() {
        assertThat(bedsShort(counted(4, 5, 4, true))).containsExactly("2026-03-01 2026-05-31 92 1 920");
        assertThat(bedsShort(counted(4, 5, 4, false))).isEmpty();
    }

    @Test
    void fewer_people_between_two_reports_end_a_breach_and_the_next_begins_another() {
        assertThat(bedsShort(counted(5, 4, 5, true)))
                .containsExactly("2026-01-01 2026-02-28 59 1 590", "2026-06-01 null 177 1 1770");
        assertThat(bedsShort(counted(5, 4, 5, false))).containsExactly("2026-01-01 null 328 1 3280");
    }

    private static String placeAndValue(Evidence evidence) {
        return evidence.place() + " " + evidence.value();
    }
}
