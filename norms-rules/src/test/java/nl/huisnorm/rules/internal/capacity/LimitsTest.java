package nl.huisnorm.rules.internal.capacity;

import static nl.huisnorm.rules.internal.MadeUpNorms.exactOnFacility;
import static nl.huisnorm.rules.internal.MadeUpNorms.onBedrooms;
import static nl.huisnorm.rules.internal.MadeUpNorms.onBuildings;
import static nl.huisnorm.rules.internal.MadeUpNorms.onFacility;
import static nl.huisnorm.rules.internal.MadeUpNorms.trial;
import static nl.huisnorm.rules.internal.SmallFacilities.bedroom;
import static nl.huisnorm.rules.internal.SmallFacilities.bedrooms;
import static nl.huisnorm.rules.internal.SmallFacilities.building;
import static nl.huisnorm.rules.internal.SmallFacilities.facility;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rules.internal.law.NormOfDay;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.view.RoomView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The largest number of people that a rule lets pass, found by trying it. */
class LimitsTest {

    private static final NormOfDay SIX_SQUARE_METRES_EACH =
            onBedrooms("M-AREA", room -> room.area().atLeast(room.occupants().times(Amount.of(6))));

    private static List<Limits.Limit> limits(Facility facility, NormOfDay... norms) {
        return Limits.of(trial(norms), Occupancy.anywhere(facility));
    }

    private static List<Interval> persons(Facility facility, NormOfDay... norms) {
        return limits(facility, norms).stream().map(Limits.Limit::persons).toList();
    }

    private static BitSet places(int... places) {
        BitSet set = new BitSet();
        for (int place : places) {
            set.set(place);
        }
        return set;
    }

    @ParameterizedTest(name = "{0} m² is for {1}")
    @CsvSource({"5.99, 0", "6, 1", "11.99, 1", "12, 2", "12.01, 2", "600, 100", "599999.9, 99999"})
    void a_room_is_for_as_many_as_its_area_lets_pass_and_for_no_one_more(String area, int most) {
        Facility facility = facility(building("house", bedroom("room", area, 1)));
        assertThat(persons(facility, SIX_SQUARE_METRES_EACH)).containsExactly(new Interval(most, most));
    }

    @Test
    void every_room_has_a_limit_of_its_own() {
        Facility facility = facility(building("house", bedroom("small", "6", 2), bedroom("large", "20", 2)));
        List<Limits.Limit> limits = limits(facility, SIX_SQUARE_METRES_EACH);
        assertThat(limits).extracting(Limits.Limit::places).containsExactly(places(0), places(1));
        assertThat(limits).extracting(limit -> limit.persons().most()).containsExactly(1, 3);
    }

    @Test
    void rooms_counted_together_share_one_limit() {
        NormOfDay seven = onBuildings("M-SEVEN", house -> house.residents().atMost(Amount.of(7)));
        List<Limits.Limit> limits = limits(bedrooms(9, 9, 9), seven);
        assertThat(limits).singleElement().satisfies(limit -> {
            assertThat(limit.places()).isEqualTo(places(0, 1, 2));
            assertThat(limit.persons()).isEqualTo(new Interval(7, 7));
        });
    }

    @Test
    void a_norm_on_rooms_that_counts_their_building_is_told_for_each_of_them() {
        NormOfDay three =
                onBedrooms("M-THREE", room -> room.building().residents().atMost(Amount.of(3)));
        assertThat(limits(bedrooms(1, 1), three))
                .extracting(Limits.Limit::places, limit -> limit.persons().most())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(places(0, 1), 3),
                        org.assertj.core.groups.Tuple.tuple(places(0, 1), 3));
    }

    @Test
    void a_rule_that_looks_at_no_number_limits_none() {
        assertThat(limits(bedrooms(2), onBedrooms("M-DAYLIGHT", RoomView::daylight)))
                .isEmpty();
    }

    @Test
    void a_rule_that_no_number_breaks_limits_none() {
        assertThat(limits(
                        bedrooms(2),
                        onBedrooms("M-SOMEBODY", room -> room.occupants().atLeast(Amount.of(0)))))
                .isEmpty();
    }

    @Test
    void a_rule_that_lets_nobody_in_limits_to_nobody() {
        NormOfDay broken = onBedrooms("M-NOBODY", room -> room.occupants().atMost(Amount.of(0)));
        assertThat(persons(bedrooms(2), broken)).containsExactly(new Interval(0, 0));
    }

    @Test
    void a_norm_that_requires_an_exact_number_follows_it_and_limits_none() {
        NormOfDay list = exactOnFacility("M-LIST", all -> all.residents().equalTo(Amount.of(3)));
        assertThat(Limits.followsTheNumber(list.norm())).isTrue();
        assertThat(limits(bedrooms(2, 2), list)).isEmpty();
    }

    @Test
    void a_norm_that_requires_no_exact_number_does_not_follow_it() {
        assertThat(Limits.followsTheNumber(SIX_SQUARE_METRES_EACH.norm())).isFalse();
    }

    @Test
    void where_the_area_is_not_known_nobody_certainly_fits_and_any_number_may() {
        Facility facility = facility(building("house", bedroom("room", null, 2)));
        assertThat(persons(facility, SIX_SQUARE_METRES_EACH)).containsExactly(new Interval(0, Interval.UNBOUNDED));
    }

    @Test
    void where_one_of_two_areas_is_not_known_the_sum_is_limited_by_nothing_certain() {
        Facility facility = facility(building("house", bedroom("one", "12", 1), bedroom("other", null, 1)));
        NormOfDay together = onFacility(
                "M-TOGETHER",
                all -> all.buildings().get(0).rooms().stream()
                        .map(RoomView::area)
                        .reduce(Amount.of(0), Amount::plus)
                        .atLeast(all.residents().times(Amount.of(6))));
        assertThat(persons(facility, together)).containsExactly(new Interval(0, Interval.UNBOUNDED));
    }

    @Test
    void a_limit_that_is_no_lower_than_a_number_stays_and_a_lower_one_becomes_that_number() {
        Limits.Limit limit = limits(facility(building("house", bedroom("room", "18", 1))), SIX_SQUARE_METRES_EACH)
                .get(0);
        assertThat(limit.atLeast(2).persons()).isEqualTo(new Interval(3, 3));
        assertThat(limit.atLeast(3).persons()).isEqualTo(new Interval(3, 3));
        assertThat(limit.atLeast(4).persons()).isEqualTo(new Interval(4, 4));
        assertThat(limit.atLeast(4).places()).isEqualTo(limit.places());
    }
}
