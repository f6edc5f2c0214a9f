package nl.huisnorm.rules.internal.settlement;

import static nl.huisnorm.rules.internal.settlement.Town.exactly;
import static nl.huisnorm.rules.internal.settlement.Town.facility;
import static nl.huisnorm.rules.internal.settlement.Town.line;
import static nl.huisnorm.rules.internal.settlement.Town.phase;
import static nl.huisnorm.rules.internal.settlement.Town.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.view.PlanView;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.PeakBuilder;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BedShortagesTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final Amount ALL = Amount.of(100);

    private static BedShortages shortages(SettlementPlan plan, Town town, Amount share, PlanView[] seen) {
        Facilities facilities = new Facilities(List.of(facility("f", 100), facility("g", 100)), town);
        seen[0] = Town.view(plan, facilities, START);
        return new BedShortages(seen[0], facilities, share);
    }

    private static List<BedShortages.Stretch> stretches(SettlementPlan plan, Town town) {
        PlanView[] view = new PlanView[1];
        BedShortages shortages = shortages(plan, town, ALL, view);
        return shortages.of(view[0].phases().get(0), END);
    }

    private static List<String> text(List<BedShortages.Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> stretch.from() + " " + stretch.until() + " " + stretch.beds())
                .toList();
    }

    private static @Nullable Interval on(SettlementPlan plan, Town town, Amount share, LocalDate day) {
        PlanView[] view = new PlanView[1];
        return shortages(plan, town, share, view).on(view[0].phases().get(0), day);
    }

    @ParameterizedTest(name = "{0} migrants of whom {1} in a hundred need a bed: {2} short")
    @CsvSource({"10, 100, 5", "10, 51, 1", "10, 50, 0", "10, 41, 0", "5, 100, 0", "6, 100, 1", "0, 100, 0"})
    void as_many_are_short_as_need_a_bed_rounded_up_and_have_none(int migrants, int share, int beds) {
        SettlementPlan plan = plan(List.of(phase("p", START, migrants)), line("l", "f", 5, START));
        assertThat(on(plan, Town.withoutLimit(), Amount.of(share), START)).isEqualTo(exactly(beds));
    }

    @Test
    void beds_that_may_not_count_may_be_short() {
        SettlementPlan plan = plan(List.of(phase("p", START, 10)), line("l", "f", 10, START));
        Town open = Town.with((facility, day) -> new Interval(4, 7));
        assertThat(on(plan, open, ALL, START)).isEqualTo(new Interval(3, 6));
    }

    @Test
    void where_it_is_not_known_how_many_need_one_nothing_is_known() {
        SettlementPlan plan = plan(List.of(phase("p", START, null)), line("l", "f", 10, START));
        assertThat(on(plan, Town.withoutLimit(), ALL, START)).isNull();
        assertThat(stretches(plan, Town.withoutLimit()))
                .allMatch(stretch -> stretch.mayBeShort() && !stretch.isShort())
                .extracting(BedShortages.Stretch::beds)
                .containsOnlyNulls();
    }

    @Test
    void a_plan_that_does_not_say_which_beds_there_are_may_have_any_number() {
        SettlementPlan plan = plan(List.of(phase("p", START, 10))).withHousing((List<HousingLine>) null);
        assertThat(on(plan, Town.withoutLimit(), ALL, START)).isEqualTo(new Interval(0, 10));
    }

    @Test
    void days_with_the_same_beds_make_one_stretch_up_to_a_line_that_begins_or_ends() {
        SettlementPlan plan = plan(
                List.of(phase("p", START, 10)),
                line("l", "f", 4, START),
                line("m", "g", 6, START.plusDays(31)).withUntil(LocalDate.of(2026, 3, 31)));
        assertThat(text(stretches(plan, Town.withoutLimit())))
                .contains("2026-02-01 2026-02-01 0")
                .startsWith("2026-01-01 2026-01-01 6", "2026-01-02 2026-01-31 6")
                .endsWith("2026-04-01 2026-12-31 6");
    }

    @Test
    void every_day_lies_in_one_stretch() {
        SettlementPlan plan = plan(
                List.of(phase(
                        "p",
                        START,
                        10,
                        PeakBuilder.builder()
                                .firstMonth(6)
                                .lastMonth(8)
                                .migrants(20)
                                .build())),
                line("l", "f", 4, START.plusDays(50)));
        List<BedShortages.Stretch> stretches = stretches(plan, Town.withoutLimit());
        LocalDate next = START;
        for (BedShortages.Stretch stretch : stretches) {
            assertThat(stretch.from()).isEqualTo(next);
            assertThat(stretch.until()).isAfterOrEqualTo(stretch.from());
            next = stretch.until().plusDays(1);
        }
        assertThat(next).isEqualTo(END.plusDays(1));
        assertThat(stretches.stream().mapToInt(BedShortages.Stretch::days).sum())
                .isEqualTo(365);
    }

    @Test
    void a_season_asks_for_beds_from_its_first_day_to_its_last() {
        SettlementPlan plan = plan(
                List.of(phase(
                        "p",
                        START,
                        10,
                        PeakBuilder.builder()
                                .firstMonth(6)
                                .lastMonth(8)
                                .migrants(25)
                                .build())),
                line("l", "f", 10, START));
        assertThat(on(plan, Town.withoutLimit(), ALL, LocalDate.of(2026, 5, 31)))
                .isEqualTo(exactly(0));
        assertThat(on(plan, Town.withoutLimit(), ALL, LocalDate.of(2026, 6, 1))).isEqualTo(exactly(15));
        assertThat(on(plan, Town.withoutLimit(), ALL, LocalDate.of(2026, 8, 31)))
                .isEqualTo(exactly(15));
        assertThat(on(plan, Town.withoutLimit(), ALL, LocalDate.of(2026, 9, 1))).isEqualTo(exactly(0));
        assertThat(text(stretches(plan, Town.withoutLimit())).stream().filter(stretch -> !stretch.endsWith(" 0")))
                .containsExactly("2026-06-01 2026-08-31 15");
    }

    @Test
    void a_term_that_ends_on_no_day_that_stands_anywhere_is_found_to_the_day() {
        LocalDate last = LocalDate.of(2026, 5, 17);
        Town town = Town.with((facility, day) -> exactly(day.isAfter(last) ? 2 : 50))
                .changingOn(START);
        SettlementPlan plan = plan(List.of(phase("p", START, 10)), line("l", "f", 10, START));
        List<BedShortages.Stretch> stretches = stretches(plan, town);
        BedShortages.Stretch first = stretches.stream()
                .filter(BedShortages.Stretch::isShort)
                .findFirst()
                .orElseThrow();
        assertThat(first.from()).isEqualTo(last.plusDays(1));
        assertThat(stretches)
                .filteredOn(stretch -> stretch.isShort())
                .allMatch(stretch -> exactly(8).equals(stretch.beds()));
    }

    @Test
    void a_day_on_which_the_law_changes_is_looked_at_by_itself() {
        LocalDate day = LocalDate.of(2026, 7, 1);
        Town town =
                Town.with((facility, on) -> exactly(on.equals(day) ? 0 : 50)).changingOn(day, day.plusDays(1));
        SettlementPlan plan = plan(List.of(phase("p", START, 10)), line("l", "f", 10, START));
        assertThat(stretches(plan, town).stream().filter(BedShortages.Stretch::isShort))
                .extracting(stretch -> stretch.from() + " " + stretch.until())
                .containsExactly(day + " " + day);
    }

    @Test
    void a_stretch_counts_both_its_ends_and_is_short_only_for_certain() {
        BedShortages.Stretch one = new BedShortages.Stretch(START, START, exactly(0));
        assertThat(one.days()).isEqualTo(1);
        assertThat(one.isShort()).isFalse();
        assertThat(one.mayBeShort()).isFalse();
        BedShortages.Stretch open = new BedShortages.Stretch(START, START.plusDays(9), new Interval(0, 1));
        assertThat(open.days()).isEqualTo(10);
        assertThat(open.isShort()).isFalse();
        assertThat(open.mayBeShort()).isTrue();
        assertThat(new BedShortages.Stretch(START, START, new Interval(1, 2)).isShort())
                .isTrue();
    }
}
