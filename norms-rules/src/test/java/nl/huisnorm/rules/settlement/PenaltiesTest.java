package nl.huisnorm.rules.settlement;

import static nl.huisnorm.rules.settlement.Plans.HOME;
import static nl.huisnorm.rules.settlement.Plans.HUISNORM;
import static nl.huisnorm.rules.settlement.Plans.OPTIONS;
import static nl.huisnorm.rules.settlement.Plans.TODAY;
import static nl.huisnorm.rules.settlement.Plans.assess;
import static nl.huisnorm.rules.settlement.Plans.bedsOf;
import static nl.huisnorm.rules.settlement.Plans.euros;
import static nl.huisnorm.rules.settlement.Plans.penalty;
import static nl.huisnorm.rules.settlement.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.answer.settlement.Breach;
import nl.huisnorm.answer.settlement.Duty;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Room;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.settlement.Penalty;
import nl.huisnorm.settlement.PenaltyBuilder;
import nl.huisnorm.settlement.SettlementPlan;
import org.junit.jupiter.api.Test;

/** Penalties: what a breach comes to, and when it began. */
class PenaltiesTest {

    private static Breach breach(int days, int cap) {
        Penalty clause = PenaltyBuilder.builder()
                .fixed(euros(100))
                .perDay(euros(5))
                .perBed(euros(10))
                .cap(euros(cap))
                .noticeDays(28)
                .build();
        SettlementPlan plan = plan(6, 4);
        LocalDate from = TODAY.minusDays(days - 1L);
        SettlementPlan late = plan.withPhases(List.of(plan.phases().get(0).withFrom(from)))
                .withAgreement(Objects.requireNonNull(plan.agreement()).withPenalty(clause));
        List<Breach> breaches = HUISNORM.assess(late, List.of(HOME), OPTIONS).breaches();
        assertThat(breaches).hasSize(1);
        assertThat(breaches.get(0).days()).isEqualTo(days);
        return breaches.get(0);
    }

    @Test
    void nothing_is_owed_while_the_term_of_notice_runs() {
        assertThat(breach(28, 1000).withinNotice()).isTrue();
        assertThat(breach(28, 1000).penalty()).isNull();
        assertThat(breach(29, 1000).withinNotice()).isFalse();
        assertThat(penalty(breach(29, 1000))).isEqualTo("125");
    }

    @Test
    void the_highest_amount_is_reached_when_the_sum_is_equal_to_it() {
        assertThat(penalty(breach(29, 126))).isEqualTo("125");
        assertThat(penalty(breach(29, 125))).isEqualTo("125 capped");
    }

    @Test
    void one_breach_in_two_phases_is_penalised_once() throws UnreadableInputException {
        SettlementAssessment assessment = assess("de-hoef/4-toezicht.yaml", LocalDate.of(2027, 6, 1));
        assertThat(bedsOf(assessment, "opening").state()).isEqualTo(Duty.State.ENDED_SHORT);
        assertThat(bedsOf(assessment, "opening").days()).isEqualTo(28);
        assertThat(bedsOf(assessment, "groei").state()).isEqualTo(Duty.State.OVERDUE);
        assertThat(bedsOf(assessment, "groei").days()).isEqualTo(93);
        List<Breach> ofBeds = assessment.breaches().stream()
                .filter(breach -> breach.bedsShort() != null)
                .toList();
        assertThat(ofBeds).hasSize(1);
        assertThat(ofBeds.get(0).duties())
                .extracting(duty -> duty.finding().subject().id())
                .containsExactly("opening", "groei");
        assertThat(ofBeds.get(0).since()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(ofBeds.get(0).until()).isNull();
        assertThat(ofBeds.get(0).days()).isEqualTo(28 + 93);
        assertThat(ofBeds.get(0).bedsShort()).isEqualTo(new Interval(144, 144));
        assertThat(penalty(ofBeds.get(0))).isEqualTo("250000 capped");
    }

    /** From 1 July 2022 an existing dwelling needs smoke detectors. */
    @Test
    void a_breach_begins_on_the_day_that_the_law_changes() {
        LocalDate from = LocalDate.of(2022, 1, 1);
        Building building = HOME.buildings().get(0);
        List<Room> rooms = building.rooms().stream()
                .map(room -> room.withSmokeDetectors(List.of()))
                .toList();
        SettlementPlan plan = plan(4, 4);
        SettlementPlan early = plan.withPhases(List.of(plan.phases().get(0).withFrom(from)))
                .withHousing(
                        List.of(Objects.requireNonNull(plan.housing()).get(0).withFrom(from)))
                .withAgreement(Objects.requireNonNull(plan.agreement()).withCertificateRequired(false));
        SettlementAssessment assessment =
                HUISNORM.assess(early, List.of(HOME.withBuildings(List.of(building.withRooms(rooms)))), OPTIONS);
        assertThat(assessment.breaches()).extracting(Breach::since).containsExactly(LocalDate.of(2022, 7, 1));
    }
}
