package nl.huisnorm.rules.settlement;

import static nl.huisnorm.rules.settlement.Plans.HOME;
import static nl.huisnorm.rules.settlement.Plans.HUISNORM;
import static nl.huisnorm.rules.settlement.Plans.OPTIONS;
import static nl.huisnorm.rules.settlement.Plans.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.answer.settlement.BedGap;
import nl.huisnorm.answer.settlement.Breach;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.Amendment;
import nl.huisnorm.settlement.AmendmentBuilder;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An agreement is a history: what an amendment says holds from its first day, on every day that is looked at. */
class AmendedTest {

    private static final LocalDate CONCLUDED = LocalDate.of(2026, 10, 1);

    private static Amendment amendment(LocalDate from, @Nullable Integer bedsShare, @Nullable LocalDate until) {
        return AmendmentBuilder.builder()
                .concludedOn(CONCLUDED)
                .from(from)
                .bedsShare(bedsShare == null ? null : BigDecimal.valueOf(bedsShare))
                .until(until)
                .build();
    }

    /** A plan with four beds for eight people. */
    private static SettlementPlan plan(int share, @Nullable LocalDate until, Amendment amendment) {
        SettlementPlan plan = Plans.plan(8, 4);
        Agreement agreement = Objects.requireNonNull(plan.agreement())
                .withFrom(LocalDate.of(2026, 1, 1))
                .withUntil(until)
                .withBedsShare(BigDecimal.valueOf(share))
                .withReadyShare(BigDecimal.valueOf(100))
                .withCertificateRequired(false)
                .withAmendments(List.of(amendment));
        return plan.withAgreement(agreement);
    }

    private static SettlementAssessment assess(SettlementPlan plan) {
        return HUISNORM.assess(plan, List.of(HOME), OPTIONS);
    }

    @Test
    void a_share_that_rises_makes_no_breach_of_the_days_before() {
        SettlementAssessment assessment = assess(plan(50, null, amendment(LocalDate.of(2026, 11, 1), 100, null)));
        assertThat(outcome(assessment, "SET-4")).isEqualTo(Outcome.NON_COMPLIANT);
        Breach breach = assessment.breaches().get(0);
        assertThat(breach.since()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(breach.days()).isEqualTo(24);
    }

    @Test
    void a_share_that_falls_does_not_wipe_out_the_breach_of_before() {
        SettlementAssessment assessment = assess(plan(100, null, amendment(LocalDate.of(2026, 11, 1), 50, null)));
        assertThat(outcome(assessment, "SET-4")).isEqualTo(Outcome.COMPLIANT);
        assertThat(assessment.breaches())
                .extracting(breach -> breach.since() + " " + breach.until())
                .containsExactly("2026-01-01 2026-10-31");
    }

    @Test
    void a_share_that_will_rise_is_a_gap_from_that_day() {
        SettlementAssessment assessment = assess(plan(50, null, amendment(LocalDate.of(2027, 6, 1), 100, null)));
        assertThat(outcome(assessment, "SET-4")).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(assessment.gaps()).extracting(BedGap::from).containsExactly(LocalDate.of(2027, 6, 1));
        assertThat(assessment.breaches()).isEmpty();
    }

    @Test
    void an_end_that_was_put_off_is_the_end_from_the_day_on_which_that_was_agreed() {
        LocalDate end = LocalDate.of(2026, 12, 31);
        LocalDate later = LocalDate.of(2036, 12, 31);
        SettlementPlan plan = plan(50, end, amendment(end.plusDays(1), 100, later));
        SettlementAssessment assessment = assess(plan);
        assertThat(assessment.gaps())
                .extracting(gap -> gap.from() + " " + gap.until())
                .containsExactly("2027-01-01 2036-12-31");
        Amendment notYet = amendment(end.plusDays(1), 100, later).withConcludedOn(LocalDate.of(2026, 11, 25));
        assertThat(assess(plan(50, end, notYet)).gaps()).isEmpty();
    }
}
