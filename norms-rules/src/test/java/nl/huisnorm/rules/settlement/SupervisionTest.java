package nl.huisnorm.rules.settlement;

import static nl.huisnorm.rules.settlement.Plans.HUISNORM;
import static nl.huisnorm.rules.settlement.Plans.TODAY;
import static nl.huisnorm.rules.settlement.Plans.assess;
import static nl.huisnorm.rules.settlement.Plans.bedsOf;
import static nl.huisnorm.rules.settlement.Plans.penalty;
import static nl.huisnorm.rules.settlement.Plans.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.answer.settlement.Breach;
import nl.huisnorm.answer.settlement.Duty;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.settlement.HousingLine;
import org.junit.jupiter.api.Test;

/** Supervision: what was due by when, and whether it was done. */
class SupervisionTest {

    @Test
    void the_duties_of_an_agreement_in_its_fourth_year() throws UnreadableInputException {
        SettlementAssessment assessment = assess("logistiek-peelrand.yaml", TODAY);
        assertThat(assessment.duties())
                .extracting(
                        duty -> duty.due() + " " + duty.finding().norm().id() + " " + duty.state() + " " + duty.days())
                .containsExactly(
                        "2023-10-15 SET-6-MILESTONE MET 0",
                        "2023-11-01 SET-4 MET 0",
                        "2024-07-01 SET-20 MET 0",
                        "2025-01-01 SET-4 OVERDUE 55",
                        "2025-07-01 SET-20 MET_LATE 42",
                        "2025-09-01 SET-6-MILESTONE OVERDUE 449",
                        "2026-07-01 SET-20 OVERDUE 146",
                        "2027-07-01 SET-20 NOT_YET_DUE 0");
        assertThat(assessment.breaches())
                .extracting(breach -> breach.since() + " " + breach.until() + " " + breach.days() + " "
                        + breach.bedsShort() + " " + penalty(breach))
                .containsExactly(
                        // 2,500 and 250 for each of the 42 - 14 days
                        "2025-07-02 2025-08-12 42 null 9500",
                        "2025-09-02 null 449 null 30000 capped",
                        // 130 in season, of whom 75 in a hundred: 98 beds, of which 96 stand; 92 - 14 days
                        "2025-10-01 2025-12-31 92 2 25000",
                        "2026-07-02 null 146 null 30000 capped",
                        "2026-10-01 null 55 2 15750");
    }

    @Test
    void a_phase_that_fell_short_later_is_late_from_that_day() throws UnreadableInputException {
        SettlementAssessment assessment = assess("distributiecentrum-de-hoef.yaml", LocalDate.of(2027, 2, 10));
        Duty duty = assessment.duties().stream()
                .filter(one -> one.finding().subject().id().equals("opening"))
                .findFirst()
                .orElseThrow();
        assertThat(duty.state()).isEqualTo(Duty.State.OVERDUE);
        assertThat(duty.due()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(duty.since()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(duty.days()).isEqualTo(10);
        assertThat(duty.bedsShort()).isEqualTo(new Interval(72, 72));
        assertThat(assessment.breaches()).hasSize(1);
        // the 28 days after notice of default have not run out
        assertThat(assessment.breaches().get(0).withinNotice()).isTrue();
        assertThat(assessment.breaches().get(0).penalty()).isNull();
    }

    private static SettlementAssessment campusFrom(LocalDate from, int beds, LocalDate asOf)
            throws UnreadableInputException {
        PlanDocument document = read("distributiecentrum-de-hoef.yaml");
        List<HousingLine> lines = Objects.requireNonNull(document.plan().housing()).stream()
                .map(line -> line.id().equals("campus") ? line.withFrom(from).withBeds(beds) : line)
                .toList();
        return HUISNORM.assess(document.plan().withHousing(lines), document.facilities(), AssessmentOptions.asOf(asOf));
    }

    @Test
    void beds_that_are_still_to_come_do_not_meet_a_duty_that_has_begun() throws UnreadableInputException {
        for (int beds : List.of(160, 60)) {
            SettlementAssessment assessment = campusFrom(LocalDate.of(2027, 1, 15), beds, TODAY);
            Duty duty = bedsOf(assessment, "opening");
            assertThat(duty.state()).isEqualTo(Duty.State.OVERDUE);
            assertThat(duty.since()).isEqualTo(LocalDate.of(2026, 6, 1));
            assertThat(duty.days()).isEqualTo(177);
            assertThat(duty.bedsShort()).isEqualTo(new Interval(72, 72));
            assertThat(assessment.housing().get(0).asOf()).isEqualTo(TODAY);
            // 72 beds at 2,500 and 177 - 28 days at 500
            assertThat(assessment.breaches()).extracting(Plans::penalty).containsExactly("250000 capped");
        }
    }

    @Test
    void beds_that_came_late_were_late() throws UnreadableInputException {
        SettlementAssessment assessment = campusFrom(LocalDate.of(2027, 1, 15), 160, LocalDate.of(2027, 1, 20));
        Duty duty = bedsOf(assessment, "opening");
        assertThat(duty.state()).isEqualTo(Duty.State.MET_LATE);
        assertThat(duty.days()).isEqualTo(228);
        Breach breach = assessment.breaches().get(0);
        assertThat(breach.until()).isEqualTo(LocalDate.of(2027, 1, 14));
        assertThat(breach.days()).isEqualTo(228);
        assertThat(breach.bedsShort()).isEqualTo(new Interval(72, 72));
        assertThat(penalty(breach)).isEqualTo("250000 capped");
    }
}
