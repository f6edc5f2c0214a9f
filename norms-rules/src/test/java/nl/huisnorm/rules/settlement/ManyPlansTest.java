package nl.huisnorm.rules.settlement;

import static nl.huisnorm.rules.settlement.Plans.HOME;
import static nl.huisnorm.rules.settlement.Plans.HUISNORM;
import static nl.huisnorm.rules.settlement.Plans.OPTIONS;
import static nl.huisnorm.rules.settlement.Plans.outcome;
import static nl.huisnorm.rules.settlement.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.huisnorm.answer.region.Region;
import nl.huisnorm.answer.region.RegionMunicipality;
import nl.huisnorm.answer.settlement.FacilityHousing;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.settlement.AgreementBuilder;
import nl.huisnorm.settlement.Housed;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.MonitoringReport;
import nl.huisnorm.settlement.MonitoringReportBuilder;
import nl.huisnorm.settlement.SettlementPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number of a plan has a bound, and their sums are right all the same, whatever the plans of others say. */
class ManyPlansTest {

    private static final int MOST_PERSONS = 1_000_000;
    private static final int MOST_BEDS = 100_000;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    /** A plan whose last report says where so many persons are housed, in as few lines as can be. */
    private static SettlementPlan reporting(String id, LocalDate concluded, long persons) {
        List<Housed> housed = new ArrayList<>(
                Collections.nCopies((int) (persons / MOST_PERSONS), new Housed(HOME.id(), MOST_PERSONS)));
        housed.add(new Housed(HOME.id(), (int) (persons % MOST_PERSONS)));
        MonitoringReport report = MonitoringReportBuilder.builder()
                .dueOn(DAY)
                .submittedOn(DAY.minusDays(1))
                .migrants(4)
                .housed(housed)
                .build();
        return plan(4, 4)
                .withId(id)
                .withAgreement(AgreementBuilder.builder()
                        .concludedOn(concluded)
                        .from(LocalDate.of(2026, 1, 1))
                        .firstReportOn(DAY)
                        .reportMonths(12)
                        .build())
                .withReports(List.of(report));
    }

    static Stream<List<Long>> reported() {
        long round = 1L << 32;
        return Stream.of(
                List.of(0L),
                List.of(round - 59),
                List.of(round / 2 - 1, round / 2 - 58),
                List.of(2 * round - 59),
                List.of(round / 2, round / 2 - 60, 1L));
    }

    /** Sixty in a house of four, where the persons that older plans report come round to less than none. */
    @ParameterizedTest
    @MethodSource("reported")
    void however_many_others_report_too_many_stay_too_many(List<Long> others) {
        List<SettlementPlan> plans = new ArrayList<>(List.of(reporting("onze", LocalDate.of(2025, 6, 1), 60)));
        for (int i = 0; i < others.size(); i++) {
            plans.add(reporting("ander-" + i, LocalDate.of(2025, 1, 1), others.get(i)));
        }
        List<SettlementAssessment> judged = HUISNORM.assess(plans, List.of(HOME), OPTIONS);
        assertThat(outcome(judged.get(0), "SET-20-CAPACITY")).isEqualTo(Outcome.NON_COMPLIANT);
    }

    @Test
    void as_many_as_fit_with_those_of_others_fit() {
        List<SettlementPlan> plans = List.of(
                reporting("onze", LocalDate.of(2025, 6, 1), 3), reporting("ander", LocalDate.of(2025, 1, 1), 1));
        assertThat(outcome(HUISNORM.assess(plans, List.of(HOME), OPTIONS).get(0), "SET-20-CAPACITY"))
                .isEqualTo(Outcome.COMPLIANT);
    }

    private static SettlementPlan promising(int number, int lines) {
        HousingLine line = Objects.requireNonNull(plan(4, MOST_BEDS).housing()).get(0);
        return plan(4, MOST_BEDS)
                .withId("ouder-" + number)
                .withAgreement(AgreementBuilder.builder()
                        .concludedOn(LocalDate.of(2024, 1, 1))
                        .from(LocalDate.of(2025, 1, 1))
                        .bedsShare(BigDecimal.valueOf(100))
                        .build())
                .withHousing(IntStream.range(0, lines)
                        .mapToObj(i -> line.withId("regel-" + i))
                        .toList());
    }

    /** Beds that were promised to others first are none of ours, however many there are; and a region tells no less of them. */
    @Test
    void beds_that_were_promised_away_before_are_not_secured() {
        int lines = 1_000;
        List<SettlementPlan> plans = new ArrayList<>(List.of(plan(4, 4)
                .withAgreement(AgreementBuilder.builder()
                        .concludedOn(LocalDate.of(2025, 1, 1))
                        .from(LocalDate.of(2025, 1, 1))
                        .bedsShare(BigDecimal.valueOf(100))
                        .build())));
        long promised = 4;
        for (int i = 0; promised <= Integer.MAX_VALUE; i++) {
            plans.add(promising(i, lines));
            promised += (long) lines * MOST_BEDS;
        }
        Region region = Region.of(HUISNORM, plans, List.of(HOME), OPTIONS);
        SettlementAssessment ours = region.plans().get(0).judged();
        FacilityHousing house = ours.housing().get(0).facilities().get(0);
        assertThat(house.counted()).isEqualTo(new Interval(0, 0));
        assertThat(house.promisedElsewhere()).isEqualTo(Integer.MAX_VALUE - 1);
        assertThat(outcome(ours, "SET-4")).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(region.facilities().get(0).promised()).isEqualTo(Integer.MAX_VALUE - 1);
        assertThat(region.municipalities())
                .extracting(RegionMunicipality::promised)
                .contains(Integer.MAX_VALUE - 1);
    }
}
