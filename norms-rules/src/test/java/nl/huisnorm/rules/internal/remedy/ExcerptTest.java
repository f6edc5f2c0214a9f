package nl.huisnorm.rules.internal.remedy;

import static nl.huisnorm.rules.internal.SmallFacilities.at;
import static nl.huisnorm.rules.internal.SmallFacilities.bedroom;
import static nl.huisnorm.rules.internal.SmallFacilities.building;
import static nl.huisnorm.rules.internal.SmallFacilities.facility;
import static nl.huisnorm.rules.internal.SmallFacilities.unit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.LeaseBuilder;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.Stay;
import nl.huisnorm.facility.StayBuilder;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of a facility that one subject lies in, and what stands where in it. */
class ExcerptTest {

    private static final Building HOUSE = building(
                    "house", unit("one", bedroom("a", "6", 1)), unit("two", bedroom("b", "6", 1), bedroom("c", "7", 2)))
            .withRooms(List.of(bedroom("d", "8", 1), bedroom("e", "9", 1)));
    private static final Facility FACILITY = facility(building("shed", bedroom("x", "6", 1)), HOUSE)
            .withStays(List.of(stay("s0"), stay("s1")))
            .withLeases(List.of(
                    LeaseBuilder.builder().id("l0").build(),
                    LeaseBuilder.builder().id("l1").build()))
            .withResidents(6);

    private static Stay stay(String id) {
        return StayBuilder.builder().id(id).build();
    }

    private static Building onlyBuilding(Excerpt excerpt) {
        assertThat(excerpt.facility().buildings()).hasSize(1);
        return excerpt.facility().buildings().get(0);
    }

    @Test
    void around_a_room_of_a_unit_there_is_that_unit_with_that_room_only() {
        Excerpt excerpt = Excerpt.around(FACILITY, at("/buildings/1/units/1/rooms/1"));
        Building house = onlyBuilding(excerpt);
        assertThat(house.id()).isEqualTo("house");
        assertThat(house.rooms()).isEmpty();
        List<Unit> units = Objects.requireNonNull(house.units());
        assertThat(units).extracting(Unit::id).containsExactly("two");
        assertThat(Objects.requireNonNull(units.get(0).rooms()))
                .extracting(Room::id)
                .containsExactly("c");
    }

    @Test
    void around_a_room_of_a_building_there_is_no_unit_and_no_other_room() {
        Building house = onlyBuilding(Excerpt.around(FACILITY, at("/buildings/1/rooms/1")));
        assertThat(house.units()).isEmpty();
        assertThat(Objects.requireNonNull(house.rooms())).extracting(Room::id).containsExactly("e");
    }

    @Test
    void around_a_unit_there_are_all_its_rooms_and_no_other_unit() {
        Building house = onlyBuilding(Excerpt.around(FACILITY, at("/buildings/1/units/1")));
        assertThat(house.rooms()).isEmpty();
        assertThat(Objects.requireNonNull(house.units()))
                .singleElement()
                .satisfies(unit -> assertThat(unit.rooms()).hasSize(2));
    }

    @Test
    void around_a_building_there_is_all_of_it_and_no_other() {
        assertThat(onlyBuilding(Excerpt.around(FACILITY, at("/buildings/1")))).isEqualTo(HOUSE);
    }

    @Test
    void around_a_building_there_are_no_stays_and_leases_and_around_those_no_buildings() {
        Facility part = Excerpt.around(FACILITY, at("/buildings/1")).facility();
        assertThat(part.stays()).isEmpty();
        assertThat(part.leases()).isEmpty();
        Facility stay = Excerpt.around(FACILITY, at("/stays/1")).facility();
        assertThat(stay.buildings()).isEmpty();
        assertThat(Objects.requireNonNull(stay.stays())).extracting(Stay::id).containsExactly("s1");
        assertThat(stay.leases()).isEmpty();
        assertThat(Objects.requireNonNull(
                        Excerpt.around(FACILITY, at("/leases/0")).facility().leases()))
                .hasSize(1);
    }

    @Test
    void what_is_told_of_the_facility_itself_stays() {
        assertThat(Excerpt.around(FACILITY, at("/buildings/1")).facility().residents())
                .isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/management", "/location/distance", "/buildings"})
    void around_what_lies_in_no_part_there_is_the_whole(String place) {
        Excerpt excerpt = Excerpt.around(FACILITY, at(place));
        assertThat(excerpt.isWhole()).isTrue();
        assertThat(excerpt.facility()).isSameAs(FACILITY);
        assertThat(excerpt.inside(at("/buildings/1/units/0"))).isEqualTo(at("/buildings/1/units/0"));
        assertThat(excerpt.outside(at("/buildings/1/units/0"))).isEqualTo(at("/buildings/1/units/0"));
    }

    @Test
    void the_whole_is_around_the_facility() {
        assertThat(Excerpt.around(FACILITY, Pointer.ROOT).isWhole()).isTrue();
        assertThat(Excerpt.around(FACILITY, at("/buildings/0")).isWhole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/buildings/1/units/1/rooms/1",
                "/buildings/1/units/1/rooms/1/smokeDetectors/0/sounds",
                "/buildings/1/units/1/amenities/toilets",
                "/buildings/1/amenities",
                "/buildings/1/rooms",
                "/buildings",
                "/management/onSite"
            })
    void a_place_is_found_inside_and_again_outside(String place) {
        Excerpt excerpt = Excerpt.around(FACILITY, at("/buildings/1/units/1/rooms/1"));
        Pointer inside = Objects.requireNonNull(excerpt.inside(at(place)));
        assertThat(excerpt.outside(inside)).isEqualTo(at(place));
    }

    @Test
    void inside_the_only_ones_left_are_the_first() {
        Excerpt excerpt = Excerpt.around(FACILITY, at("/buildings/1/units/1/rooms/1"));
        assertThat(excerpt.inside(at("/buildings/1/units/1/rooms/1/area")))
                .isEqualTo(at("/buildings/0/units/0/rooms/0/area"));
        assertThat(excerpt.inside(at("/buildings/1/escape"))).isEqualTo(at("/buildings/0/escape"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/buildings/0", "/buildings/0/rooms/0", "/buildings/1/units/0", "/buildings/1/units/1/rooms/0"})
    void what_was_left_out_is_nowhere_inside(String place) {
        assertThat(Excerpt.around(FACILITY, at("/buildings/1/units/1/rooms/1")).inside(at(place)))
                .isNull();
    }
}
