package nl.huisnorm.rules.internal.remedy;

import static nl.huisnorm.rules.internal.SmallFacilities.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.answer.remedy.CostModel.Way;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an adjustment weighs, and what two of the same fact come to. */
class AdjustmentsTest {

    private static final Subject ROOM = new Subject("room", "house/room", null, at("/buildings/0/rooms/0"));
    private static final Pointer CHAIRS = at("/buildings/0/rooms/0/chairs");

    private static Adjustment adjustment(CostModel.Kind kind, @Nullable Object from, Object to) {
        return Adjustments.of(kind, "room", CHAIRS, ROOM, from, to);
    }

    private static Adjustment chairs(Way way, int to) {
        return adjustment(MadeUpKinds.kind("room.chairs", way, null, "2", "3", null), 4, to);
    }

    @ParameterizedTest(name = "from 4 to {1} weighs {2}")
    @CsvSource({"MORE, 5, 5", "MORE, 7, 11", "LESS, 3, 5", "LESS, 0, 14"})
    void a_number_weighs_by_how_much_it_changes(Way way, int to, String weight) {
        assertThat(chairs(way, to).weight()).isEqualByComparingTo(weight);
    }

    @Test
    void what_is_no_number_weighs_as_one_unit() {
        CostModel.Kind yes = MadeUpKinds.kind("room.heated", Way.YES, null, "2", "3", null);
        assertThat(adjustment(yes, false, true).weight()).isEqualByComparingTo("5");
    }

    @Test
    void what_is_added_weighs_by_how_many_there_are_of_it() {
        CostModel.Kind add = MadeUpKinds.kind("room.smokeDetectors", Way.ADD, null, "2", "3", null);
        assertThat(adjustment(add, 1, List.of("a", "b")).weight()).isEqualByComparingTo("8");
    }

    @Test
    void to_another_value_it_weighs_as_much_as_that_takes() {
        assertThat(Adjustments.to(chairs(Way.MORE, 5), 6).weight()).isEqualByComparingTo("8");
    }

    @Test
    void elsewhere_it_is_the_same() {
        Adjustment moved = Adjustments.at(chairs(Way.MORE, 5), at("/buildings/3/rooms/0/chairs"));
        assertThat(moved.place()).isEqualTo(at("/buildings/3/rooms/0/chairs"));
        assertThat(Adjustments.at(moved, CHAIRS)).isEqualTo(chairs(Way.MORE, 5));
    }

    @Test
    void only_what_makes_a_number_larger_or_smaller_counts() {
        assertThat(Adjustments.counts(chairs(Way.MORE, 5))).isTrue();
        assertThat(Adjustments.counts(chairs(Way.LESS, 3))).isTrue();
        assertThat(Adjustments.counts(chairs(Way.FOLLOW, 3))).isFalse();
    }

    @Test
    void of_two_that_ask_for_more_the_one_that_asks_most_does_for_both() {
        assertThat(Adjustments.both(chairs(Way.MORE, 5), chairs(Way.MORE, 7))).isEqualTo(chairs(Way.MORE, 7));
        assertThat(Adjustments.both(chairs(Way.MORE, 7), chairs(Way.MORE, 5))).isEqualTo(chairs(Way.MORE, 7));
    }

    @Test
    void of_two_that_ask_for_less_the_one_that_asks_least_does_for_both() {
        assertThat(Adjustments.both(chairs(Way.LESS, 1), chairs(Way.LESS, 3))).isEqualTo(chairs(Way.LESS, 1));
        assertThat(Adjustments.both(chairs(Way.LESS, 3), chairs(Way.LESS, 1))).isEqualTo(chairs(Way.LESS, 1));
    }

    @Test
    void numbers_of_other_precision_are_compared_by_what_they_are() {
        CostModel.Kind area = MadeUpKinds.each("room.area", Way.MORE, "1");
        Adjustment ten = adjustment(area, new BigDecimal("6"), new BigDecimal("10.0"));
        Adjustment nine = adjustment(area, new BigDecimal("6"), new BigDecimal("9.99"));
        assertThat(Adjustments.both(nine, ten)).isEqualTo(ten);
    }

    @Test
    void the_later_of_two_dates_does_for_both() {
        CostModel.Kind renew = MadeUpKinds.fixed("extinguisher.inspectedOn", Way.RENEW, "1");
        Adjustment sooner = adjustment(renew, LocalDate.of(2020, 1, 1), LocalDate.of(2026, 1, 1));
        Adjustment later = adjustment(renew, LocalDate.of(2020, 1, 1), LocalDate.of(2027, 1, 1));
        assertThat(Adjustments.both(sooner, later)).isEqualTo(later);
    }

    @Test
    void more_and_less_contradict_each_other() {
        assertThat(Adjustments.both(chairs(Way.MORE, 5), chairs(Way.LESS, 3))).isNull();
    }

    @Test
    void a_number_that_has_to_follow_two_others_contradicts_itself_unless_they_are_the_same() {
        assertThat(Adjustments.both(chairs(Way.FOLLOW, 5), chairs(Way.FOLLOW, 6)))
                .isNull();
        assertThat(Adjustments.both(chairs(Way.FOLLOW, 5), chairs(Way.FOLLOW, 5)))
                .isEqualTo(chairs(Way.FOLLOW, 5));
    }

    @Test
    void what_two_add_is_added_once_as_far_as_it_is_the_same() {
        CostModel.Kind add = MadeUpKinds.each("room.smokeDetectors", Way.ADD, "1");
        Adjustment both =
                Adjustments.both(adjustment(add, 0, List.of("a", "a")), adjustment(add, 0, List.of("a", "b")));
        assertThat(both).isEqualTo(adjustment(add, 0, List.of("a", "a", "b")));
    }

    @Test
    void one_after_the_other_goes_from_the_first_to_the_second() {
        Adjustment five = chairs(Way.MORE, 5);
        Adjustment then = adjustment(five.kind(), 5, 8);
        assertThat(Adjustments.then(five, then)).isEqualTo(chairs(Way.MORE, 8));
    }

    @Test
    void what_is_added_after_something_was_added_comes_behind_it() {
        CostModel.Kind add = MadeUpKinds.each("room.smokeDetectors", Way.ADD, "1");
        Adjustment then = Adjustments.then(adjustment(add, 2, List.of("a")), adjustment(add, 3, List.of("a")));
        assertThat(then).isEqualTo(adjustment(add, 2, List.of("a", "a")));
    }
}
