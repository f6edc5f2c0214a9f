package nl.huisnorm.rules.internal.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.answer.settlement.Breach;
import nl.huisnorm.answer.settlement.Penalties;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.settlement.Hindrance;
import nl.huisnorm.settlement.Money;
import nl.huisnorm.settlement.NoticeOfDefault;
import nl.huisnorm.settlement.Penalty;
import nl.huisnorm.settlement.PenaltyBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PenaltyClauseTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    private static Money euros(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    private static PenaltyBuilder clause() {
        return PenaltyBuilder.builder()
                .fixed(euros("1000"))
                .perDay(euros("10.50"))
                .perBed(euros("100"))
                .noticeDays(14);
    }

    private static Breach breach(@Nullable Penalty penalty, int days, @Nullable Interval beds) {
        return new PenaltyClause(penalty).breach(List.of(), SINCE, null, days, beds);
    }

    private static String owed(@Nullable Penalty penalty, int days, @Nullable Interval beds) {
        Penalties owed = Objects.requireNonNull(breach(penalty, days, beds).penalty());
        return owed.least() + " " + owed.most() + (owed.capped() ? " capped" : "");
    }

    @Test
    void nothing_is_owed_up_to_and_including_the_last_day_of_notice() {
        assertThat(breach(clause().build(), 14, null).penalty()).isNull();
        assertThat(breach(clause().build(), 14, null).withinNotice()).isTrue();
        assertThat(breach(clause().build(), 15, null).withinNotice()).isFalse();
        assertThat(owed(clause().build(), 15, null)).isEqualTo("1010.50 1010.50");
    }

    @Test
    void a_day_counts_from_the_end_of_the_notice_and_beds_count_once() {
        assertThat(owed(clause().build(), 24, new Interval(3, 3))).isEqualTo("1405.00 1405.00");
        assertThat(owed(clause().noticeDays(0).build(), 1, new Interval(3, 3))).isEqualTo("1310.50 1310.50");
    }

    @Test
    void beds_of_which_it_is_not_known_how_many_are_short_leave_the_sum_open() {
        assertThat(owed(clause().build(), 15, new Interval(1, 4))).isEqualTo("1110.50 1410.50");
    }

    @Test
    void no_more_is_owed_than_the_highest_amount_which_is_reached_when_the_sum_is_equal_to_it() {
        assertThat(owed(clause().cap(euros("1010.51")).build(), 15, null)).isEqualTo("1010.50 1010.50");
        assertThat(owed(clause().cap(euros("1010.50")).build(), 15, null)).isEqualTo("1010.50 1010.50 capped");
        assertThat(owed(clause().cap(euros("1200")).build(), 15, new Interval(1, 4)))
                .isEqualTo("1110.50 1200 capped");
        assertThat(owed(clause().cap(euros("5")).build(), 15, new Interval(1, 4)))
                .isEqualTo("5 5 capped");
    }

    @Test
    void without_a_clause_or_a_term_of_notice_nothing_can_be_said_of_it() {
        for (Penalty penalty : new Penalty[] {null, clause().noticeDays(null).build()}) {
            Breach breach = breach(penalty, 100, new Interval(3, 3));
            assertThat(breach.withinNotice()).isFalse();
            assertThat(breach.penalty()).isNull();
        }
    }

    @Test
    void a_clause_without_amounts_comes_to_nothing() {
        Penalty none = PenaltyBuilder.builder().noticeDays(1).build();
        assertThat(breach(none, 100, new Interval(3, 3)).penalty()).isNull();
        Penalty onlyBeds =
                PenaltyBuilder.builder().noticeDays(1).perBed(euros("100")).build();
        assertThat(breach(onlyBeds, 100, null).penalty()).isNull();
        assertThat(owed(onlyBeds, 100, new Interval(0, 2))).isEqualTo("0 200");
    }

    @Test
    void what_is_said_of_the_breach_stands_in_it() {
        Breach breach = new PenaltyClause(null).breach(List.of(), SINCE, SINCE.plusDays(9), 10, new Interval(1, 2));
        assertThat(breach.since()).isEqualTo(SINCE);
        assertThat(breach.until()).isEqualTo(SINCE.plusDays(9));
        assertThat(breach.days()).isEqualTo(10);
        assertThat(breach.bedsShort()).isEqualTo(new Interval(1, 2));
    }

    private static Breach noticed(int days, NoticeOfDefault... notices) {
        return new PenaltyClause(clause().build(), List.of(notices), List.of())
                .breach(List.of(), SINCE, null, days, null);
    }

    @Test
    void the_term_runs_from_the_day_on_which_notice_was_given() {
        NoticeOfDefault later = new NoticeOfDefault(SINCE.plusDays(10), null);
        assertThat(noticed(24, later).withinNotice()).isTrue();
        assertThat(noticed(24, later).penalty()).isNull();
        Breach breach = noticed(25, later);
        assertThat(breach.noticeOn()).isEqualTo(SINCE.plusDays(10));
        assertThat(breach.noticeAssumed()).isFalse();
        assertThat(Objects.requireNonNull(breach.penalty()).most()).isEqualByComparingTo("1010.50");
    }

    @Test
    void without_a_notice_in_that_time_nothing_is_owed() {
        for (Breach breach : List.of(
                noticed(100),
                noticed(100, new NoticeOfDefault(SINCE.minusDays(1), null)),
                noticed(100, new NoticeOfDefault(SINCE.plusDays(100), null)),
                noticed(100, new NoticeOfDefault(SINCE, "another")))) {
            assertThat(breach.noticeOn()).isNull();
            assertThat(breach.noticeAssumed()).isFalse();
            assertThat(breach.penalty()).isNull();
        }
    }

    private static Breach hindered(int days, Hindrance... times) {
        return new PenaltyClause(
                        PenaltyBuilder.builder()
                                .noticeDays(10)
                                .perDay(euros("100"))
                                .build(),
                        null,
                        List.of(times))
                .breach(List.of(), SINCE, null, days, null);
    }

    private static Hindrance hindrance(int from, int until, @Nullable Boolean accepted) {
        return new Hindrance(SINCE.plusDays(from), SINCE.plusDays(until), accepted, null);
    }

    @Test
    void days_of_force_majeure_that_was_accepted_cost_nothing() {
        assertThat(owed(hindered(20))).isEqualTo("1000 1000");
        assertThat(owed(hindered(20, hindrance(12, 14, true)))).isEqualTo("700 700");
        assertThat(owed(hindered(20, hindrance(12, 14, false)))).isEqualTo("1000 1000");
        assertThat(owed(hindered(20, hindrance(0, 9, true)))).isEqualTo("1000 1000");
        assertThat(owed(hindered(20, hindrance(0, 10, true)))).isEqualTo("900 900");
        assertThat(owed(hindered(20, hindrance(19, 40, true)))).isEqualTo("900 900");
        assertThat(hindered(20, hindrance(-5, 40, true)).penalty()).isNull();
    }

    @Test
    void force_majeure_that_hindered_something_else_frees_nothing() {
        Hindrance another = new Hindrance(SINCE.plusDays(12), SINCE.plusDays(14), true, "another");
        assertThat(owed(hindered(20, another))).isEqualTo("1000 1000");
    }

    @Test
    void a_day_in_two_times_of_force_majeure_is_counted_once() {
        assertThat(owed(hindered(20, hindrance(12, 14, true), hindrance(13, 15, true))))
                .isEqualTo("600 600");
        assertThat(owed(hindered(20, hindrance(11, 18, true), hindrance(13, 14, true))))
                .isEqualTo("200 200");
    }

    @Test
    void of_force_majeure_that_is_not_decided_it_cannot_be_told_what_is_owed() {
        assertThat(owed(hindered(20, hindrance(12, 14, null)))).isEqualTo("700 1000");
        assertThat(owed(hindered(20, hindrance(-5, 40, null)))).isEqualTo("0 1000");
    }

    private static String owed(Breach breach) {
        Penalties penalty = Objects.requireNonNull(breach.penalty());
        return penalty.least().toPlainString() + " " + penalty.most().toPlainString();
    }

    @Test
    void where_nothing_is_said_of_notices_one_is_assumed_on_the_first_day() {
        Breach breach = breach(clause().build(), 15, null);
        assertThat(breach.noticeOn()).isNull();
        assertThat(breach.noticeAssumed()).isTrue();
    }

    @Test
    void no_more_is_owed_for_all_breaches_together_than_was_agreed_and_the_oldest_goes_first() {
        PenaltyClause capped =
                new PenaltyClause(clause().totalCap(euros("1500")).build());
        List<Breach> all = capped.capped(List.of(
                capped.breach(List.of(), SINCE, null, 15, null),
                capped.breach(List.of(), SINCE.plusDays(1), null, 5, null),
                capped.breach(List.of(), SINCE.plusDays(2), null, 15, null),
                capped.breach(List.of(), SINCE.plusDays(3), null, 15, null)));
        assertThat(all)
                .extracting(Breach::penalty)
                .extracting(owed -> owed == null ? "none" : owed.most() + (owed.capped() ? " capped" : ""))
                .containsExactly("1010.50", "none", "489.50 capped", "0.00 capped");
    }
}
