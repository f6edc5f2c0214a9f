package nl.huisnorm.rules.internal.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.huisnorm.settlement.ApplicationBuilder;
import nl.huisnorm.settlement.ApplicationKind;
import nl.huisnorm.settlement.Suspension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionDaysTest {

    private static final LocalDate LODGED = LocalDate.of(2026, 6, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private static ApplicationBuilder application() {
        return ApplicationBuilder.builder()
                .id("a")
                .kind(ApplicationKind.LETTING_PERMIT)
                .lodgedOn(LODGED);
    }

    private static DecisionDays days(LocalDate asOf, Suspension... suspensions) {
        return new DecisionDays(
                LODGED,
                Standstill.of(application().suspensions(List.of(suspensions)).build(), false, asOf));
    }

    private static Suspension suspension(String invited, @Nullable String by, @Nullable String completed) {
        return new Suspension(
                LocalDate.parse(invited),
                by == null ? null : LocalDate.parse(by),
                completed == null ? null : LocalDate.parse(completed));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-06, 8, 2026-04-07", "2026-02-05, 8, 2026-04-02", "2026-02-09, 11, 2026-04-28"})
    void weeks_that_end_on_a_day_off_run_on(LocalDate lodged, long weeks, LocalDate last) {
        assertThat(new DecisionDays(lodged, new Standstill(List.of(), false)).afterWeeks(weeks))
                .isEqualTo(last);
    }

    @Test
    void twelve_weeks_and_three_months_are_moved_and_longer_terms_are_not() {
        DecisionDays days = new DecisionDays(LocalDate.of(2026, 2, 7), new Standstill(List.of(), false));
        assertThat(days.afterWeeks(12)).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(days.afterWeeks(13)).isEqualTo(LocalDate.of(2026, 5, 9));
        DecisionDays months = new DecisionDays(LocalDate.of(2026, 2, 14), new Standstill(List.of(), false));
        assertThat(months.afterMonths(3)).isEqualTo(LocalDate.of(2026, 5, 15));
        DecisionDays saturday = new DecisionDays(LocalDate.of(2025, 11, 16), new Standstill(List.of(), false));
        assertThat(saturday.afterMonths(3)).isEqualTo(LocalDate.of(2026, 2, 16));
        assertThat(saturday.afterMonths(6)).isEqualTo(LocalDate.of(2026, 5, 16));
    }

    @Test
    void an_extension_runs_from_the_day_to_which_the_term_was_moved() {
        DecisionDays days = new DecisionDays(LocalDate.of(2026, 2, 6), new Standstill(List.of(), false));
        LocalDate last = days.afterWeeks(8);
        assertThat(last).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(days.extended(last, 6)).isEqualTo(LocalDate.of(2026, 5, 19));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-10, 2026-07-01, 2026-06-25, 2026-08-10",
        "2026-06-10, , 2026-06-25, 2026-08-10",
        "2026-06-10, , 2026-06-11, 2026-07-27",
        "2026-06-10, , 2026-06-12, 2026-07-28",
        "2026-06-10, 2026-06-24, 2026-07-15, 2026-08-10",
        "2026-06-10, 2026-06-24, , 2026-08-10",
        "2026-07-27, , 2026-07-30, 2026-07-27"
    })
    void a_term_stands_still_from_the_day_after_the_invitation_to_the_day_before_completion(
            String invited, @Nullable String by, @Nullable String completed, LocalDate last) {
        assertThat(days(LocalDate.of(2026, 11, 1), suspension(invited, by, completed))
                        .afterWeeks(8))
                .isEqualTo(last);
    }

    @Test
    void while_it_stands_still_the_last_day_moves_with_the_date() {
        DecisionDays days = days(TODAY, suspension("2026-06-10", null, null));
        assertThat(days.standstill().lasts()).isTrue();
        assertThat(days.afterWeeks(8)).isEqualTo(LocalDate.of(2026, 8, 17));
        assertThat(days(TODAY.plusDays(1), suspension("2026-06-10", null, null)).afterWeeks(8))
                .isEqualTo(LocalDate.of(2026, 8, 18));
        assertThat(days(TODAY, suspension("2026-06-10", null, "2026-07-01"))
                        .standstill()
                        .lasts())
                .isFalse();
        assertThat(days(TODAY, suspension("2026-06-10", null, "2026-07-02"))
                        .standstill()
                        .lasts())
                .isTrue();
        assertThat(days(TODAY, suspension("2026-07-01", null, null))
                        .standstill()
                        .lasts())
                .isFalse();
    }

    @Test
    void days_of_two_suspensions_at_once_count_once() {
        DecisionDays days = days(
                LocalDate.of(2026, 11, 1),
                suspension("2026-06-10", null, "2026-06-25"),
                suspension("2026-06-15", null, "2026-06-30"));
        assertThat(days.standstill().daysUntil(LocalDate.of(2026, 8, 1))).isEqualTo(19);
        assertThat(days.afterWeeks(8)).isEqualTo(LocalDate.of(2026, 8, 17));
    }

    @Test
    void a_standstill_that_begins_while_the_term_is_extended_moves_only_the_extension() {
        DecisionDays days = days(LocalDate.of(2026, 11, 1), suspension("2026-08-03", null, "2026-08-11"));
        LocalDate last = days.afterWeeks(8);
        assertThat(last).isEqualTo(LocalDate.of(2026, 7, 27));
        assertThat(days.extended(last, 6)).isEqualTo(LocalDate.of(2026, 9, 14));
    }

    @Test
    void a_standstill_that_begins_on_a_day_to_which_the_term_was_moved_counts() {
        DecisionDays days = new DecisionDays(
                LocalDate.of(2026, 2, 6),
                Standstill.of(
                        application()
                                .lodgedOn(LocalDate.of(2026, 2, 6))
                                .suspensions(List.of(suspension("2026-04-06", null, "2026-04-14")))
                                .build(),
                        false,
                        LocalDate.of(2026, 11, 1)));
        assertThat(days.afterWeeks(8)).isEqualTo(LocalDate.of(2026, 4, 14));
    }

    @Test
    void only_a_permit_that_may_wait_stands_still_while_another_is_not_decided() {
        var waits = application().waitsForOtherPermit(true).build();
        assertThat(Standstill.of(waits, true, TODAY).lasts()).isTrue();
        assertThat(Standstill.of(waits, false, TODAY).lasts()).isFalse();
        var waited = application().otherPermitDecidedOn(TODAY).build();
        assertThat(Standstill.of(waited, true, TODAY).lasts()).isFalse();
        assertThat(Standstill.of(waited, true, TODAY.minusDays(1)).lasts()).isTrue();
    }

    @Test
    void a_letting_permit_waits_by_law_for_a_permit_that_is_asked_for_with_it() {
        for (ApplicationKind other : ApplicationKind.values()) {
            if (other == ApplicationKind.LETTING_PERMIT) {
                continue;
            }
            boolean waits = other != ApplicationKind.USE_NOTIFICATION;
            for (var one : List.of(
                    application().also(List.of(other)),
                    application().kind(other).also(List.of(ApplicationKind.LETTING_PERMIT)))) {
                assertThat(Standstill.of(one.build(), true, TODAY).lasts()).isEqualTo(waits);
                assertThat(Standstill.of(one.build(), false, TODAY).lasts()).isFalse();
                assertThat(Standstill.of(one.waitsForOtherPermit(false).build(), true, TODAY)
                                .lasts())
                        .isFalse();
            }
        }
        var decided = application()
                .also(List.of(ApplicationKind.PLAN_DEVIATION))
                .decidedOn(TODAY)
                .build();
        assertThat(Standstill.of(decided, true, TODAY).pauses())
                .containsExactly(new Standstill.Pause(LODGED.plusDays(1), TODAY));
        assertThat(Standstill.of(decided, true, TODAY).lasts()).isFalse();
    }

    @Test
    void an_invitation_without_an_end_counts_for_nothing_or_until_the_day() {
        var open = application()
                .suspensions(List.of(suspension("2026-06-10", null, null)))
                .build();
        assertThat(Standstill.shortest(open, false, TODAY).pauses()).isEmpty();
        assertThat(Standstill.shortest(open, false, TODAY).lasts()).isTrue();
        assertThat(Standstill.of(open, false, TODAY).daysUntil(TODAY)).isEqualTo(21);
        var ended = application()
                .suspensions(List.of(suspension("2026-06-10", "2026-06-20", null)))
                .build();
        assertThat(Standstill.shortest(ended, false, TODAY)).isEqualTo(Standstill.of(ended, false, TODAY));
    }

    @Test
    void a_hold_without_an_end_of_what_was_decided_counts_for_nothing_or_until_the_decision() {
        var waits = application().waitsForOtherPermit(true);
        Standstill.Pause whole = new Standstill.Pause(LODGED.plusDays(1), TODAY);
        assertThat(Standstill.shortest(waits.build(), true, TODAY).pauses()).containsExactly(whole);
        assertThat(Standstill.isHoldOpen(waits.build(), TODAY)).isFalse();
        var dated = waits.decidedOn(TODAY.minusDays(5)).build();
        assertThat(Standstill.shortest(dated, true, TODAY).pauses()).isEmpty();
        assertThat(Standstill.of(dated, true, TODAY).pauses())
                .containsExactly(new Standstill.Pause(LODGED.plusDays(1), TODAY.minusDays(5)));
        assertThat(Standstill.of(dated, true, TODAY).lasts()).isFalse();
        assertThat(Standstill.isHoldOpen(dated, TODAY)).isTrue();
        assertThat(Standstill.isHoldOpen(dated, TODAY.minusDays(6))).isFalse();
        var undated = application().waitsForOtherPermit(true).decided(true).build();
        assertThat(Standstill.shortest(undated, true, TODAY).pauses()).isEmpty();
        assertThat(Standstill.of(undated, true, TODAY).pauses()).containsExactly(whole);
        var told = application()
                .waitsForOtherPermit(true)
                .otherPermitDecidedOn(TODAY.minusDays(9))
                .decidedOn(TODAY)
                .build();
        assertThat(Standstill.shortest(told, true, TODAY)).isEqualTo(Standstill.of(told, true, TODAY));
        assertThat(Standstill.isHoldOpen(told, TODAY)).isFalse();
    }

    @Test
    void terms_run_from_the_day_of_receipt_where_it_is_told() {
        assertThat(Standstill.receivedOn(application().build())).isEqualTo(LODGED);
        assertThat(Standstill.receivedOn(
                        application().receivedOn(LODGED.plusDays(3)).build()))
                .isEqualTo(LODGED.plusDays(3));
    }

    @Property(seed = "20261123")
    void a_suspension_never_shortens_a_term(
            @ForAll @IntRange(min = 0, max = 100) int invited, @ForAll @IntRange(min = 0, max = 100) int completed) {
        LocalDate day = LODGED.plusDays(invited);
        Suspension suspension = new Suspension(day, null, day.plusDays(completed));
        LocalDate asOf = LocalDate.of(2027, 6, 1);
        assertThat(days(asOf, suspension).afterWeeks(8))
                .isAfterOrEqualTo(days(asOf).afterWeeks(8));
        assertThat(days(asOf, suspension).extended(days(asOf, suspension).afterWeeks(8), 6))
                .isAfterOrEqualTo(days(asOf, suspension).afterWeeks(8).plusWeeks(6));
    }
}
