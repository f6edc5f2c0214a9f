package nl.huisnorm.rules.internal.settlement;

import static nl.huisnorm.rules.internal.FindingSketch.assessment;
import static nl.huisnorm.rules.internal.FindingSketch.finding;
import static nl.huisnorm.rules.internal.NormSketch.norm;
import static nl.huisnorm.rules.internal.settlement.Town.exactly;
import static nl.huisnorm.rules.internal.settlement.Town.facility;
import static nl.huisnorm.rules.internal.settlement.Town.line;
import static nl.huisnorm.rules.internal.settlement.Town.phase;
import static nl.huisnorm.rules.internal.settlement.Town.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.answer.settlement.Breach;
import nl.huisnorm.answer.settlement.Duty;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.view.PlanView;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.MilestoneBuilder;
import nl.huisnorm.settlement.Money;
import nl.huisnorm.settlement.MonitoringReport;
import nl.huisnorm.settlement.MonitoringReportBuilder;
import nl.huisnorm.settlement.PenaltyBuilder;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DutiesTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate ASOF = LocalDate.of(2026, 6, 30);
    private static final Norm BEDS =
            norm("BEDS").on(SubjectKind.PHASE).role(Role.DUTY_BEDS).norm();
    private static final Norm MILESTONE =
            norm("DONE").on(SubjectKind.MILESTONE).role(Role.DUTY_MILESTONE).norm();
    private static final Norm REPORT =
            norm("REPORT").on(SubjectKind.REPORT).role(Role.DUTY_REPORT).norm();

    /** The findings on all phases, milestones and reports, all of them with one outcome. */
    private static Duties duties(SettlementPlan plan, LocalDate asOf, Outcome outcome, Facility... facilities) {
        return duties(plan, asOf, outcome, false, facilities);
    }

    private static Duties duties(
            SettlementPlan plan, LocalDate asOf, Outcome outcome, boolean waived, Facility... facilities) {
        Facilities all = new Facilities(List.of(facilities), Town.withoutLimit());
        PlanView view = Town.view(plan, all, asOf);
        List<Finding> findings = new ArrayList<>();
        view.phases().forEach(one -> findings.add(finding(BEDS, one.subject(), outcome)));
        view.milestones().forEach(one -> findings.add(finding(MILESTONE, one.subject(), outcome)));
        view.reports().forEach(one -> findings.add(finding(REPORT, one.subject(), outcome)));
        Waiver waiver = new Waiver("w", null, "BEDS", null, "reason", "owner", "approver", START, ASOF);
        Finding[] given = findings.stream()
                .map(one -> waived ? one.waivedBy(waiver) : one)
                .toArray(Finding[]::new);
        return new Duties(
                view, assessment(AssessmentOptions.asOf(asOf), given), new BedShortages(view, all, Amount.of(100)));
    }

    private static String text(Duty duty) {
        return duty.due() + " " + duty.finding().norm().id() + " " + duty.state() + " since " + duty.since() + " "
                + duty.days() + " short " + duty.bedsShort();
    }

    private static List<String> beds(SettlementPlan plan, LocalDate asOf) {
        return duties(plan, asOf, Outcome.NON_COMPLIANT, facility("f", 100)).duties().stream()
                .filter(duty -> duty.finding().norm().equals(BEDS))
                .map(DutiesTest::text)
                .toList();
    }

    private static List<String> breaches(Duties duties) {
        return duties.breaches().stream()
                .map(breach ->
                        breach.since() + " to " + breach.until() + " " + breach.days() + " " + breach.bedsShort())
                .toList();
    }

    private static SettlementPlan home(int migrants, HousingLine... lines) {
        return plan(List.of(phase("p", START, migrants)), lines);
    }

    @Test
    void enough_beds_from_the_first_day_on_meet_the_duty() {
        assertThat(beds(home(10, line("l", "f", 10, START)), ASOF))
                .containsExactly("2026-01-01 BEDS MET since null 0 short 0");
    }

    @Test
    void beds_short_today_are_overdue_since_the_first_day_of_this_shortage() {
        assertThat(beds(home(10, line("l", "f", 9, START)), ASOF))
                .containsExactly("2026-01-01 BEDS OVERDUE since 2026-01-01 181 short 1");
        SettlementPlan lost =
                home(10, line("l", "f", 9, START), line("m", "f", 1, START).withUntil(LocalDate.of(2026, 6, 29)));
        assertThat(beds(lost, ASOF)).containsExactly("2026-01-01 BEDS OVERDUE since 2026-06-30 1 short 1");
        assertThat(beds(lost, ASOF.minusDays(1))).containsExactly("2026-01-01 BEDS MET since null 0 short 0");
    }

    @Test
    void beds_that_came_later_meet_it_late_with_the_days_of_the_last_shortage() {
        assertThat(beds(home(10, line("l", "f", 10, START.plusDays(31))), ASOF))
                .containsExactly("2026-01-01 BEDS MET_LATE since 2026-01-01 31 short 0");
        assertThat(beds(home(10, line("l", "f", 10, START.plusDays(1))), ASOF))
                .containsExactly("2026-01-01 BEDS MET_LATE since 2026-01-01 1 short 0");
    }

    @Test
    void a_phase_that_is_over_short_ended_short() {
        SettlementPlan two =
                plan(List.of(phase("p", START, 10), phase("q", LocalDate.of(2026, 3, 1), 5)), line("l", "f", 5, START));
        assertThat(beds(two, ASOF))
                .containsExactly(
                        "2026-01-01 BEDS ENDED_SHORT since 2026-01-01 59 short 5",
                        "2026-03-01 BEDS MET since null 0 short 0");
        assertThat(beds(two, LocalDate.of(2026, 2, 28)))
                .containsExactly(
                        "2026-01-01 BEDS OVERDUE since 2026-01-01 59 short 5",
                        "2026-03-01 BEDS NOT_YET_DUE since null 0 short 0");
    }

    @Test
    void a_phase_that_begins_today_is_due_and_one_that_begins_tomorrow_is_not() {
        assertThat(beds(home(10, line("l", "f", 9, START)), START))
                .containsExactly("2026-01-01 BEDS OVERDUE since 2026-01-01 1 short 1");
        assertThat(beds(home(10, line("l", "f", 9, START)), START.minusDays(1)))
                .containsExactly("2026-01-01 BEDS NOT_YET_DUE since null 0 short 1");
    }

    @Test
    void what_cannot_be_told_of_some_days_cannot_be_told() {
        SettlementPlan open = home(10, line("l", null, 10, START));
        assertThat(beds(open, ASOF)).containsExactly("2026-01-01 BEDS CANNOT_BE_TOLD since null 0 short 0–10");
        SettlementPlan openAtFirst = home(
                10,
                line("l", null, 10, START).withUntil(LocalDate.of(2026, 3, 31)),
                line("m", "f", 10, LocalDate.of(2026, 4, 1)));
        assertThat(beds(openAtFirst, ASOF)).containsExactly("2026-01-01 BEDS CANNOT_BE_TOLD since null 0 short 0");
        SettlementPlan untold = plan(List.of(phase("p", START.plusYears(1), null)), line("l", "f", 1, START));
        assertThat(beds(untold, ASOF)).containsExactly("2027-01-01 BEDS NOT_YET_DUE since null 0 short null");
    }

    @Test
    void beds_short_day_after_day_are_one_breach_over_phases_and_a_day_between_makes_two() {
        SettlementPlan two = plan(
                List.of(phase("p", START, 10), phase("q", LocalDate.of(2026, 3, 1), 20)), line("l", "f", 5, START));
        Duties together = duties(two, ASOF, Outcome.NON_COMPLIANT, facility("f", 100));
        assertThat(breaches(together)).containsExactly("2026-01-01 to null 181 15");
        assertThat(together.breaches().get(0).duties()).hasSize(2);
        SettlementPlan between = plan(
                List.of(phase("p", START, 10), phase("q", LocalDate.of(2026, 3, 1), 20)),
                line("l", "f", 5, START),
                line("one-day", "f", 5, LocalDate.of(2026, 2, 28)).withUntil(LocalDate.of(2026, 2, 28)));
        assertThat(breaches(duties(between, ASOF, Outcome.NON_COMPLIANT, facility("f", 100))))
                .containsExactly("2026-01-01 to 2026-02-27 58 5", "2026-03-01 to null 122 15");
    }

    @Test
    void days_of_which_it_cannot_be_told_are_no_breach() {
        assertThat(breaches(
                        duties(home(10, line("l", null, 10, START)), ASOF, Outcome.UNDETERMINED, facility("f", 100))))
                .isEmpty();
    }

    @Test
    void a_waived_duty_is_no_breach() {
        Duties duties =
                duties(home(10, line("l", "f", 5, START)), ASOF, Outcome.NON_COMPLIANT, true, facility("f", 100));
        assertThat(duties.breaches()).isEmpty();
        assertThat(duties.duties()).extracting(Duty::state).containsExactly(Duty.State.OVERDUE);
    }

    private static SettlementPlan until(SettlementPlan plan, LocalDate end) {
        return plan.withAgreement(Objects.requireNonNull(plan.agreement()).withUntil(end));
    }

    @Test
    void nothing_is_due_after_the_agreement_and_what_was_short_at_its_end_ended_short() {
        LocalDate end = LocalDate.of(2026, 2, 14);
        SettlementPlan plan = until(
                plan(
                        List.of(phase("p", START, 10), phase("q", end, 20), phase("r", end.plusDays(1), 30)),
                        line("l", "f", 5, START)),
                end);
        assertThat(beds(plan, ASOF))
                .containsExactly(
                        "2026-01-01 BEDS ENDED_SHORT since 2026-01-01 44 short 5",
                        "2026-02-14 BEDS ENDED_SHORT since 2026-02-14 1 short 15");
        assertThat(breaches(duties(plan, ASOF, Outcome.NON_COMPLIANT, facility("f", 100))))
                .containsExactly("2026-01-01 to 2026-02-14 45 15");
        assertThat(beds(plan, end))
                .containsExactly(
                        "2026-01-01 BEDS ENDED_SHORT since 2026-01-01 44 short 5",
                        "2026-02-14 BEDS OVERDUE since 2026-02-14 1 short 15");
    }

    private static SettlementPlan from(SettlementPlan plan, @Nullable LocalDate begin) {
        return plan.withAgreement(Objects.requireNonNull(plan.agreement()).withFrom(begin));
    }

    @Test
    void nothing_is_due_before_the_agreement_and_days_count_from_its_first() {
        LocalDate begin = LocalDate.of(2026, 3, 1);
        SettlementPlan plan =
                plan(List.of(phase("p", START, 10), phase("q", begin.minusDays(3), 20)), line("l", "f", 5, START));
        assertThat(beds(from(plan, begin), ASOF))
                .containsExactly("2026-03-01 BEDS OVERDUE since 2026-03-01 122 short 15");
        assertThat(breaches(duties(from(plan, begin), ASOF, Outcome.NON_COMPLIANT, facility("f", 100))))
                .containsExactly("2026-03-01 to null 122 15");
        assertThat(beds(from(plan, ASOF.plusDays(1)), ASOF))
                .containsExactly("2026-07-01 BEDS NOT_YET_DUE since null 0 short 15");
        assertThat(text(milestone(from(home(0), begin), begin.minusDays(1), null, Outcome.NON_COMPLIANT, false)))
                .isEqualTo("none");
    }

    @Test
    void whether_anything_is_due_cannot_be_told_where_it_is_not_known_when_the_agreement_begins() {
        SettlementPlan plan = from(home(10, line("l", "f", 5, START)), null);
        assertThat(beds(plan, ASOF)).containsExactly("2026-01-01 BEDS CANNOT_BE_TOLD since null 0 short 5");
        assertThat(breaches(duties(plan, ASOF, Outcome.NON_COMPLIANT, facility("f", 100))))
                .isEmpty();
        assertThat(beds(from(home(5, line("l", "f", 5, START)), null), ASOF))
                .containsExactly("2026-01-01 BEDS MET since null 0 short 0");
        assertThat(text(milestone(from(home(0), null), START, null, Outcome.NON_COMPLIANT, false)))
                .isEqualTo("CANNOT_BE_TOLD since null 0 []");
        SettlementPlan concluded =
                plan.withAgreement(Objects.requireNonNull(plan.agreement()).withConcludedOn(START.plusDays(31)));
        assertThat(beds(concluded, ASOF)).containsExactly("2026-02-01 BEDS OVERDUE since 2026-02-01 150 short 5");
    }

    @Test
    void the_penalty_of_the_agreement_is_that_of_each_breach() {
        SettlementPlan plan = home(10, line("l", "f", 5, START));
        SettlementPlan fined = plan.withAgreement(Objects.requireNonNull(plan.agreement())
                .withPenalty(PenaltyBuilder.builder()
                        .perBed(new Money(BigDecimal.TEN, "EUR"))
                        .noticeDays(180)
                        .build()));
        List<Breach> breaches =
                duties(fined, ASOF, Outcome.NON_COMPLIANT, facility("f", 100)).breaches();
        assertThat(Objects.requireNonNull(breaches.get(0).penalty()).most()).isEqualByComparingTo("50");
    }

    private static Duties milestone(LocalDate due, @Nullable LocalDate doneOn, Outcome outcome, boolean waived) {
        return milestone(home(0), due, doneOn, outcome, waived);
    }

    private static Duties milestone(
            SettlementPlan plan, LocalDate due, @Nullable LocalDate doneOn, Outcome outcome, boolean waived) {
        return duties(
                plan.withMilestones(List.of(MilestoneBuilder.builder()
                        .id("m")
                        .due(due)
                        .doneOn(doneOn)
                        .build())),
                ASOF,
                outcome,
                waived);
    }

    private static String text(Duties duties) {
        List<Duty> of = duties.duties().stream()
                .filter(duty -> duty.finding().norm().equals(MILESTONE))
                .toList();
        return of.isEmpty()
                ? "none"
                : of.get(0).state() + " since " + of.get(0).since() + " "
                        + of.get(0).days() + " " + breaches(duties);
    }

    @Test
    void what_was_done_by_its_day_is_met_and_a_day_later_is_late() {
        LocalDate due = ASOF.minusDays(10);
        assertThat(text(milestone(due, due, Outcome.COMPLIANT, false))).isEqualTo("MET since null 0 []");
        assertThat(text(milestone(due, due.plusDays(1), Outcome.NON_COMPLIANT, false)))
                .isEqualTo("MET_LATE since 2026-06-21 1 [2026-06-21 to 2026-06-21 1 null]");
        assertThat(text(milestone(due, ASOF, Outcome.NON_COMPLIANT, false)))
                .isEqualTo("MET_LATE since 2026-06-21 10 [2026-06-21 to 2026-06-30 10 null]");
    }

    @Test
    void what_was_not_done_is_overdue_from_the_day_after_its_day() {
        assertThat(text(milestone(ASOF.minusDays(1), null, Outcome.NON_COMPLIANT, false)))
                .isEqualTo("OVERDUE since 2026-06-30 1 [2026-06-30 to null 1 null]");
        assertThat(text(milestone(ASOF.plusDays(1), null, Outcome.NOT_APPLICABLE, false)))
                .isEqualTo("NOT_YET_DUE since null 0 []");
        assertThat(text(milestone(ASOF, null, Outcome.NOT_APPLICABLE, false))).isEqualTo("NOT_YET_DUE since null 0 []");
        assertThat(text(milestone(ASOF.minusDays(1), null, Outcome.UNDETERMINED, false)))
                .isEqualTo("CANNOT_BE_TOLD since null 0 []");
        assertThat(text(milestone(ASOF.minusDays(1), null, Outcome.COMPLIANT, false)))
                .isEqualTo("MET since null 0 []");
    }

    @Test
    void what_is_to_be_done_later_is_not_done_yet() {
        assertThat(text(milestone(ASOF.minusDays(1), ASOF.plusDays(1), Outcome.NON_COMPLIANT, false)))
                .isEqualTo("OVERDUE since 2026-06-30 1 [2026-06-30 to null 1 null]");
    }

    @Test
    void a_waived_milestone_keeps_its_state_and_is_no_breach() {
        assertThat(text(milestone(ASOF.minusDays(1), null, Outcome.NON_COMPLIANT, true)))
                .isEqualTo("OVERDUE since 2026-06-30 1 []");
    }

    @Test
    void of_a_milestone_nothing_is_due_after_the_agreement() {
        LocalDate end = LocalDate.of(2026, 3, 31);
        SettlementPlan ended = until(home(0), end);
        assertThat(text(milestone(ended, end.plusDays(1), null, Outcome.NON_COMPLIANT, false)))
                .isEqualTo("none");
        assertThat(text(milestone(ended, end, null, Outcome.NON_COMPLIANT, false)))
                .isEqualTo("ENDED_SHORT since null 0 []");
        assertThat(text(milestone(ended, end.minusDays(1), null, Outcome.NON_COMPLIANT, false)))
                .isEqualTo("ENDED_SHORT since 2026-03-31 1 [2026-03-31 to 2026-03-31 1 null]");
        assertThat(text(milestone(ended, end.minusDays(1), end.plusDays(20), Outcome.NON_COMPLIANT, false)))
                .isEqualTo("MET_LATE since 2026-03-31 1 [2026-03-31 to 2026-03-31 1 null]");
    }

    @Test
    void a_report_is_due_by_its_schedule_and_the_next_one_is_not_yet() {
        SettlementPlan plan = home(0);
        MonitoringReport late = MonitoringReportBuilder.builder()
                .dueOn(LocalDate.of(2026, 2, 1))
                .submittedOn(LocalDate.of(2026, 2, 3))
                .build();
        SettlementPlan reporting = plan.withReports(List.of(late))
                .withAgreement(Objects.requireNonNull(plan.agreement())
                        .withFirstReportOn(LocalDate.of(2026, 2, 1))
                        .withReportMonths(3));
        Duties duties = duties(reporting, ASOF, Outcome.NON_COMPLIANT);
        assertThat(duties.duties().stream()
                        .filter(duty -> duty.finding().norm().equals(REPORT))
                        .map(DutiesTest::text))
                .containsExactly(
                        "2026-02-01 REPORT MET_LATE since 2026-02-02 2 short null",
                        "2026-05-01 REPORT OVERDUE since 2026-05-02 60 short null",
                        "2026-08-01 REPORT NOT_YET_DUE since null 0 short null");
        assertThat(breaches(duties)).containsExactly("2026-02-02 to 2026-02-03 2 null", "2026-05-02 to null 60 null");
    }

    @Test
    void duties_and_breaches_stand_in_the_order_of_their_days() {
        SettlementPlan plan = home(10, line("l", "f", 5, START))
                .withMilestones(List.of(
                        MilestoneBuilder.builder()
                                .id("late")
                                .due(START.plusDays(9))
                                .build(),
                        MilestoneBuilder.builder()
                                .id("early")
                                .due(START.minusDays(9))
                                .build()));
        Duties duties = duties(plan, ASOF, Outcome.NON_COMPLIANT, facility("f", 100));
        assertThat(duties.duties()).extracting(Duty::due).isSorted();
        assertThat(duties.breaches()).extracting(Breach::since).isSorted();
        assertThat(duties.breaches()).hasSize(3);
        assertThat(duties.breaches().get(1).bedsShort()).isEqualTo(exactly(5));
    }
}
