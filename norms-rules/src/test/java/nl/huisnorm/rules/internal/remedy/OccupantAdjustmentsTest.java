package nl.huisnorm.rules.internal.remedy;

import static nl.huisnorm.rules.internal.SmallFacilities.at;
import static nl.huisnorm.rules.internal.SmallFacilities.bedroom;
import static nl.huisnorm.rules.internal.SmallFacilities.bedrooms;
import static nl.huisnorm.rules.internal.SmallFacilities.building;
import static nl.huisnorm.rules.internal.SmallFacilities.facility;
import static nl.huisnorm.rules.internal.SmallFacilities.unit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.answer.remedy.CostModel.Way;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.rules.internal.MadeUpNorms;
import org.junit.jupiter.api.Test;

/** Other numbers of people as adjustments. */
class OccupantAdjustmentsTest {

    private static final CostModel.Kind FEWER = MadeUpKinds.kind("room.occupants", Way.LESS, null, "7", "40", null);
    private static final CostModel.Kind MOVE = MadeUpKinds.kind("room.occupants", Way.MORE, null, "1", "5", null);

    private static OccupantAdjustments occupants(Facility facility) {
        return new OccupantAdjustments(
                facility,
                MadeUpKinds.kinds(FEWER, MOVE),
                new SubjectsByPlace(MadeUpNorms.trial().view(facility)));
    }

    private static List<String> told(List<Adjustment> adjustments) {
        return adjustments.stream()
                .map(one -> one.place() + " " + one.from() + " " + one.to() + " "
                        + one.kind().way() + " " + one.weight().toPlainString())
                .toList();
    }

    private static BitSet places(int... places) {
        BitSet set = new BitSet();
        for (int place : places) {
            set.set(place);
        }
        return set;
    }

    @Test
    void nobody_goes_nothing_is_adjusted() {
        assertThat(occupants(bedrooms(2, 3)).to(new int[] {2, 3})).isEmpty();
    }

    @Test
    void who_leaves_weighs_as_leaving_and_what_starting_weighs_it_weighs_once() {
        assertThat(told(occupants(bedrooms(2, 3)).to(new int[] {1, 1})))
                .containsExactly(
                        "/buildings/0/rooms/0/occupants 2 1 LESS 47", "/buildings/0/rooms/1/occupants 3 1 LESS 80");
    }

    @Test
    void who_moves_weighs_where_they_come_and_nothing_where_they_come_from() {
        assertThat(told(occupants(bedrooms(3, 1, 1)).to(new int[] {1, 2, 2})))
                .containsExactly(
                        "/buildings/0/rooms/0/occupants 3 1 MORE 0",
                        "/buildings/0/rooms/1/occupants 1 2 MORE 6",
                        "/buildings/0/rooms/2/occupants 1 2 MORE 5");
    }

    @Test
    void of_those_who_are_gone_from_a_room_as_many_leave_as_are_nowhere_else() {
        assertThat(told(occupants(bedrooms(3, 1)).to(new int[] {1, 2})))
                .containsExactly(
                        "/buildings/0/rooms/0/occupants 3 1 LESS 47", "/buildings/0/rooms/1/occupants 1 2 MORE 6");
    }

    @Test
    void numbers_stated_of_what_is_larger_go_along_and_weigh_nothing() {
        Facility facility = facility(
                        building("a", unit("flat", bedroom("one", "9", 3)).withResidents(3))
                                .withResidents(3),
                        building("b", bedroom("two", "9", 1)).withResidents(1))
                .withResidents(4);
        assertThat(told(occupants(facility).to(new int[] {1, 2})))
                .containsExactly(
                        "/buildings/0/units/0/rooms/0/occupants 3 1 LESS 47",
                        "/buildings/1/rooms/0/occupants 1 2 MORE 6",
                        "/buildings/0/units/0/residents 3 1 LESS 0",
                        "/buildings/0/residents 3 1 LESS 0",
                        "/residents 4 3 LESS 0",
                        "/buildings/1/residents 1 2 MORE 0");
    }

    @Test
    void housed_they_are_where_they_are_put() {
        Facility housed = occupants(bedrooms(3, 1)).housed(new int[] {2, 2});
        assertThat(Objects.requireNonNull(housed.buildings().get(0).rooms()))
                .extracting(Room::occupants)
                .containsExactly(2, 2);
    }

    @Test
    void so_many_in_some_places_are_shared_among_them_and_the_others_stay() {
        OccupantAdjustments occupants = occupants(bedrooms(3, 1, 4));
        assertThat(occupants.in(places(0, 1))).isEqualTo(4);
        assertThat(occupants.with(places(0, 1), 2)).containsExactly(1, 1, 4);
        assertThat(occupants.with(places(0, 1), 5)).containsExactly(4, 1, 4);
        assertThat(occupants.with(places(0, 1), 7)).containsExactly(5, 2, 4);
    }

    @Test
    void numbers_of_people_are_fixed_where_all_are_known_and_other_facts_are_not() {
        OccupantAdjustments known = occupants(bedrooms(3, 1));
        assertThat(known.isKnown()).isTrue();
        assertThat(known.isFixed(at("/buildings/0/rooms/0/occupants"))).isTrue();
        assertThat(known.isFixed(at("/buildings/0/residents"))).isTrue();
        assertThat(known.isFixed(at("/buildings/0/rooms/0/chairs"))).isFalse();
    }

    @Test
    void where_of_one_place_it_is_not_told_numbers_of_people_are_facts_like_any_other() {
        OccupantAdjustments unknown =
                occupants(facility(building("house", bedroom("a", "9", 2), bedroom("b", "9", null))));
        assertThat(unknown.isKnown()).isFalse();
        assertThat(unknown.isFixed(at("/buildings/0/rooms/0/occupants"))).isFalse();
        assertThat(unknown.isFixed(at("/residents"))).isFalse();
    }
}
