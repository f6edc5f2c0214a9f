package nl.huisnorm.rules.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.huisnorm.input.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    private static final Amount UNKNOWN = Amount.unknown(Trace.of("room", Pointer.ROOT, "area", null));

    @ParameterizedTest(name = "{0} and {1} is {2}, or is {3}")
    @CsvSource({
        "TRUE, TRUE, TRUE, TRUE", "TRUE, FALSE, FALSE, TRUE", "FALSE, FALSE, FALSE, FALSE",
        "TRUE, UNKNOWN, UNKNOWN, TRUE", "FALSE, UNKNOWN, FALSE, UNKNOWN", "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "VACUOUS, TRUE, TRUE, TRUE", "VACUOUS, FALSE, FALSE, FALSE", "VACUOUS, UNKNOWN, UNKNOWN, UNKNOWN",
        "VACUOUS, VACUOUS, VACUOUS, VACUOUS",
    })
    void statements_combine_as_kleene_has_it(Truth one, Truth other, Truth and, Truth or) {
        Flag a = Flag.of(one, Trace.NONE);
        Flag b = Flag.of(other, Trace.NONE);
        assertThat(a.and(b).truth()).isEqualTo(and);
        assertThat(b.and(a).truth()).isEqualTo(and);
        assertThat(a.or(b).truth()).isEqualTo(or);
        assertThat(b.or(a).truth()).isEqualTo(or);
    }

    @Test
    void the_opposite_of_what_is_not_known_is_not_known() {
        assertThat(Flag.of(true).not().truth()).isEqualTo(Truth.FALSE);
        assertThat(Flag.of(Truth.UNKNOWN, Trace.NONE).not().truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(Flag.of(Truth.VACUOUS, Trace.NONE).not().truth()).isEqualTo(Truth.VACUOUS);
    }

    @Test
    void what_decides_is_all_that_counts_as_input() {
        Flag no = Flag.of(Truth.FALSE, Trace.of("room", Pointer.ROOT, "heated", false));
        Flag unknown = Flag.of(Truth.UNKNOWN, Trace.of("room", Pointer.ROOT, "daylight", null));
        assertThat(unknown.and(no).trace().missing()).isEmpty();
        assertThat(unknown.or(no).trace().missing()).hasSize(1);
    }

    @Property(seed = "20261123")
    void comparing_a_quotient_never_rounds(
            @ForAll @IntRange(min = 1, max = 1000) int tenths, @ForAll @IntRange(min = 1, max = 60) int persons) {
        Amount area = Amount.of(BigDecimal.valueOf(tenths, 1), Trace.NONE);
        Amount each = area.per(Amount.of(persons));
        assertThat(each.times(Amount.of(persons)).equalTo(area).truth()).isEqualTo(Truth.TRUE);
        boolean enough = tenths >= 12 * 10 * persons;
        assertThat(each.atLeast(Amount.of(12)).truth()).isEqualTo(enough ? Truth.TRUE : Truth.FALSE);
    }

    @Test
    void a_shown_quotient_never_looks_better_than_it_is() {
        Amount each = Amount.of(new BigDecimal("119.99"), Trace.NONE).per(Amount.of(10));
        assertThat(each.number(RoundingMode.DOWN)).isEqualByComparingTo("11.99");
        assertThat(Amount.of(1).per(Amount.of(3)).number(RoundingMode.UP)).isEqualByComparingTo("0.34");
    }

    @Test
    void a_share_for_nobody_is_neither_enough_nor_too_little() {
        assertThat(Amount.of(5).per(Amount.of(0)).atLeast(Amount.of(12)).truth())
                .isEqualTo(Truth.VACUOUS);
        assertThat(UNKNOWN.per(Amount.of(0)).atLeast(Amount.of(12)).truth()).isEqualTo(Truth.VACUOUS);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "8, 1", "9, 2", "16, 2", "17, 3"})
    void rounding_up_gives_the_dossiers_numbers_of_toilets(int persons, int toilets) {
        Amount needed = Amount.of(persons).per(Amount.of(8)).roundedUp();
        assertThat(needed.number(RoundingMode.UNNECESSARY)).isEqualByComparingTo(BigDecimal.valueOf(toilets));
    }

    @Test
    void what_is_not_known_stays_so_through_arithmetic_and_says_what_is_missing() {
        Flag flag = UNKNOWN.plus(Amount.of(1))
                .times(Amount.of(2))
                .per(Amount.of(3))
                .roundedUp()
                .atLeast(Amount.of(4));
        assertThat(flag.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(flag.trace().missing()).extracting(missing -> missing.fact()).containsExactly("area");
        assertThat(Amount.of(1).above(UNKNOWN).truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(UNKNOWN.atLeast(Amount.of(1))
                        .choose(Amount.of(1), Amount.of(2))
                        .isKnown())
                .isFalse();
    }

    @Test
    void months_are_calendar_months() {
        Day leap = Day.of(LocalDate.of(2024, 2, 29), Trace.NONE);
        assertThat(leap.plusMonths(Amount.of(12)).date()).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(leap.plusMonths(Amount.of(24))
                        .notBefore(Day.of(LocalDate.of(2026, 2, 28), Trace.NONE))
                        .truth())
                .isEqualTo(Truth.TRUE);
        assertThat(leap.plusMonths(Amount.of(24))
                        .notBefore(Day.of(LocalDate.of(2026, 3, 1), Trace.NONE))
                        .truth())
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void days_between_two_days_are_a_number_that_is_compared() {
        Day notified = Day.of(LocalDate.of(2026, 2, 2), Trace.NONE);
        Amount later = Day.of(LocalDate.of(2026, 3, 1), Trace.NONE).daysAfter(notified);
        assertThat(later.number(RoundingMode.UNNECESSARY)).isEqualByComparingTo("27");
        assertThat(later.atLeast(Amount.of(27)).truth()).isEqualTo(Truth.TRUE);
        Flag late = later.atLeast(Amount.of(28));
        assertThat(late.truth()).isEqualTo(Truth.FALSE);
        assertThat(Objects.requireNonNull(late.comparison()).margin().number(RoundingMode.UNNECESSARY))
                .isEqualByComparingTo("-1");
        assertThat(notified.daysAfter(notified).number(RoundingMode.UNNECESSARY))
                .isEqualByComparingTo("0");
        assertThat(notified.daysAfter(Day.of(LocalDate.of(2026, 2, 3), Trace.NONE))
                        .number(RoundingMode.UNNECESSARY))
                .isEqualByComparingTo("-1");
        assertThat(notified.daysAfter(Day.of(null, Trace.NONE))
                        .atLeast(Amount.of(0))
                        .truth())
                .isEqualTo(Truth.UNKNOWN);
        assertThat(Day.of(null, Trace.NONE).daysAfter(notified).isKnown()).isFalse();
    }

    @Test
    void months_begun_between_two_days_are_a_number_that_is_compared() {
        Day inspected = Day.of(LocalDate.of(2024, 11, 23), Trace.NONE);
        Amount inTime = Day.of(LocalDate.of(2026, 11, 23), Trace.NONE).monthsAfter(inspected);
        assertThat(inTime.number(RoundingMode.UNNECESSARY)).isEqualByComparingTo("24");
        assertThat(inTime.atMost(Amount.of(24)).truth()).isEqualTo(Truth.TRUE);
        Flag late = Day.of(LocalDate.of(2026, 11, 24), Trace.NONE)
                .monthsAfter(inspected)
                .atMost(Amount.of(24));
        assertThat(late.truth()).isEqualTo(Truth.FALSE);
        assertThat(Objects.requireNonNull(late.comparison()).margin().number(RoundingMode.UNNECESSARY))
                .isEqualByComparingTo("-1");
        assertThat(inspected.monthsAfter(inspected).number(RoundingMode.UNNECESSARY))
                .isEqualByComparingTo("0");
        assertThat(inspected
                        .monthsAfter(Day.of(LocalDate.of(2026, 11, 24), Trace.NONE))
                        .number(RoundingMode.UNNECESSARY))
                .isEqualByComparingTo("0");
        assertThat(inspected
                        .monthsAfter(Day.of(null, Trace.NONE))
                        .atMost(Amount.of(24))
                        .truth())
                .isEqualTo(Truth.UNKNOWN);
        assertThat(Day.of(null, Trace.NONE).monthsAfter(inspected).isKnown()).isFalse();
    }

    @Test
    void a_number_of_months_is_kept_on_the_same_days_as_a_period_of_months_runs() {
        LocalDate first = LocalDate.of(2023, 12, 1);
        for (LocalDate from = first; from.isBefore(LocalDate.of(2025, 1, 1)); from = from.plusDays(1)) {
            Day since = Day.of(from, Trace.NONE);
            for (LocalDate to = from; to.isBefore(from.plusMonths(15)); to = to.plusDays(1)) {
                Day day = Day.of(to, Trace.NONE);
                Amount months = day.monthsAfter(since);
                for (int most : List.of(1, 2, 12)) {
                    assertThat(months.atMost(Amount.of(most)).truth())
                            .as("%s to %s, %s months", from, to, most)
                            .isEqualTo(since.plusMonths(Amount.of(most))
                                    .notBefore(day)
                                    .truth());
                }
            }
        }
    }

    @Test
    void weeks_between_two_days_are_compared_in_days() {
        Day reported = Day.of(LocalDate.of(2026, 2, 2), Trace.NONE);
        Flag held = Day.of(LocalDate.of(2026, 3, 2), Trace.NONE).atLeastWeeksAfter(reported, Amount.of(4));
        assertThat(held.truth()).isEqualTo(Truth.TRUE);
        Flag late = Day.of(LocalDate.of(2026, 3, 1), Trace.NONE).atLeastWeeksAfter(reported, Amount.of(4));
        assertThat(late.truth()).isEqualTo(Truth.FALSE);
        Flag.Comparison compared = Objects.requireNonNull(late.comparison());
        assertThat(compared.found().number(RoundingMode.UNNECESSARY)).isEqualByComparingTo("27");
        assertThat(compared.required().number(RoundingMode.UNNECESSARY)).isEqualByComparingTo("28");
    }

    @Test
    void every_one_of_a_list_fails_on_one_and_says_nothing_of_none() {
        Flag yes = Flag.of(true);
        Flag no = Flag.of(false);
        Flag unknown = Flag.of(Truth.UNKNOWN, Trace.NONE);
        assertThat(Flag.every(List.of(yes, unknown, no), flag -> flag).truth()).isEqualTo(Truth.FALSE);
        assertThat(Flag.every(List.of(yes, unknown), flag -> flag).truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(Flag.every(List.of(yes, yes), flag -> flag).truth()).isEqualTo(Truth.TRUE);
        assertThat(Flag.every(List.<Flag>of(), flag -> flag).truth()).isEqualTo(Truth.VACUOUS);
        assertThat(Flag.any(List.of(no, unknown), flag -> flag).truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(Flag.any(List.of(unknown, yes), flag -> flag).truth()).isEqualTo(Truth.TRUE);
        assertThat(Flag.any(List.<Flag>of(), flag -> flag).truth()).isEqualTo(Truth.FALSE);
    }
}
