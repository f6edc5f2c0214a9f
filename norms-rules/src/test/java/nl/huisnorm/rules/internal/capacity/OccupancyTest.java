package nl.huisnorm.rules.internal.capacity;

import static nl.huisnorm.rules.internal.SmallFacilities.at;
import static nl.huisnorm.rules.internal.SmallFacilities.bedroom;
import static nl.huisnorm.rules.internal.SmallFacilities.bedrooms;
import static nl.huisnorm.rules.internal.SmallFacilities.building;
import static nl.huisnorm.rules.internal.SmallFacilities.facility;
import static nl.huisnorm.rules.internal.SmallFacilities.kitchen;
import static nl.huisnorm.rules.internal.SmallFacilities.unit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;
import org.junit.jupiter.api.Test;

/** The places of a facility where people sleep, and other numbers of people in them. */
class OccupancyTest {

    @Test
    void people_sleep_in_bedrooms_and_not_in_the_kitchen() {
        Occupancy occupancy = Occupancy.anywhere(facility(
                building("house", unit("flat", kitchen("kitchen"), bedroom("one", "9", 2), bedroom("two", "9", 1)))));
        assertThat(occupancy.places())
                .containsExactly(at("/buildings/0/units/0/rooms/1"), at("/buildings/0/units/0/rooms/2"));
        assertThat(occupancy.full()).containsExactly(2, 1);
        assertThat(occupancy.owner(0)).isEqualTo("room");
        assertThat(occupancy.input(1)).isEqualTo(at("/buildings/0/units/0/rooms/2/occupants"));
    }

    @Test
    void a_kitchen_with_somebody_in_it_is_slept_in() {
        Facility facility = facility(building("house", kitchen("kitchen").withOccupants(1)));
        assertThat(Occupancy.anywhere(facility).places()).containsExactly(at("/buildings/0/rooms/0"));
    }

    @Test
    void people_sleep_in_a_unit_of_which_no_bedroom_is_told() {
        Unit flat = unit("flat", kitchen("kitchen")).withResidents(3);
        Occupancy occupancy =
                Occupancy.anywhere(facility(building("house", flat, unit("other", bedroom("b", "9", 1)))));
        assertThat(occupancy.places()).containsExactly(at("/buildings/0/units/0"), at("/buildings/0/units/1/rooms/0"));
        assertThat(occupancy.owner(0)).isEqualTo("unit");
        assertThat(occupancy.input(0)).isEqualTo(at("/buildings/0/units/0/residents"));
        assertThat(occupancy.full()).containsExactly(3, 1);
    }

    @Test
    void people_sleep_in_a_building_of_which_nothing_smaller_is_told() {
        Building shed = building("shed", new Room[0]).withResidents(4);
        Occupancy occupancy = Occupancy.anywhere(facility(shed));
        assertThat(occupancy.places()).containsExactly(at("/buildings/0"));
        assertThat(occupancy.owner(0)).isEqualTo("building");
        assertThat(occupancy.full()).containsExactly(4);
    }

    @Test
    void it_is_complete_until_of_one_place_it_is_not_told_how_many_are_there() {
        assertThat(Occupancy.anywhere(bedrooms(0, 2)).isComplete()).isTrue();
        Occupancy unknown =
                Occupancy.anywhere(facility(building("house", bedroom("a", "9", 2), bedroom("b", "9", null))));
        assertThat(unknown.isComplete()).isFalse();
        assertThat(unknown.full()).containsExactly(2, 0);
    }

    @Test
    void other_numbers_are_in_the_rooms_and_in_all_that_they_lie_in() {
        Facility facility = facility(
                building(
                        "a",
                        unit("flat", bedroom("one", "9", 2), kitchen("kitchen")),
                        unit("two", bedroom("b", "9", 1))),
                building("b", bedroom("three", "9", 1)));
        Facility other = Occupancy.anywhere(facility).with(new int[] {5, 0, 7});
        assertThat(other.residents()).isEqualTo(12);
        assertThat(other.buildings()).extracting(Building::residents).containsExactly(5, 7);
        assertThat(Objects.requireNonNull(other.buildings().get(0).units()))
                .extracting(Unit::residents)
                .containsExactly(5, 0);
        Unit flat = Objects.requireNonNull(other.buildings().get(0).units()).get(0);
        assertThat(Objects.requireNonNull(flat.rooms()))
                .extracting(Room::occupants)
                .containsExactly(5, null);
    }

    @Test
    void only_the_number_of_people_of_a_place_is_the_input_of_that_place() {
        Occupancy occupancy = Occupancy.anywhere(bedrooms(1, 2));
        assertThat(occupancy.placeOf(at("/buildings/0/rooms/1/occupants"))).isEqualTo(1);
        assertThat(occupancy.placeOf(at("/buildings/0/rooms/1/beds"))).isNull();
        assertThat(occupancy.placeOf(at("/buildings/0/rooms/2/occupants"))).isNull();
        assertThat(occupancy.placeOf(at("/buildings/0/residents"))).isNull();
        assertThat(occupancy.placeOf(Pointer.ROOT)).isNull();
    }

    @Test
    void places_lie_in_all_that_is_larger() {
        Occupancy occupancy = Occupancy.anywhere(facility(
                building("a", bedroom("one", "9", 1)), building("b", unit("flat", bedroom("two", "9", 1)))));
        assertThat(occupancy.within(Pointer.ROOT)).containsExactly(0, 1);
        assertThat(occupancy.within(at("/buildings/1"))).containsExactly(1);
        assertThat(occupancy.within(at("/buildings/1/units/0/rooms/0"))).containsExactly(1);
        assertThat(occupancy.within(at("/buildings/2"))).isEmpty();
    }

    @Test
    void beds_tell_how_many_can_sleep_somewhere_before_those_who_do() {
        Room room = bedroom("one", "9", 1);
        Occupancy beds = Occupancy.ofBeds(facility(building("house", room.withBeds(3), room.withId("two"))));
        assertThat(beds.isKnown()).isTrue();
        assertThat(beds.full()).containsExactly(3, 1);
        assertThat(beds.evidence(2))
                .containsExactly(
                        new Evidence("room", at("/buildings/0/rooms/0/beds"), 3),
                        new Evidence("room", at("/buildings/0/rooms/1/occupants"), 1));
        assertThat(beds.evidence(1)).hasSize(1);
    }

    @Test
    void where_one_bedroom_tells_nothing_the_number_stated_of_the_building_counts() {
        Building house = building("house", bedroom("one", "9", 1).withBeds(2), bedroom("two", "9", null));
        assertThat(Occupancy.ofBeds(facility(house)).isKnown()).isFalse();
        Occupancy stated = Occupancy.ofBeds(facility(house.withResidents(6)));
        assertThat(stated.isKnown()).isTrue();
        assertThat(stated.places()).containsExactly(at("/buildings/0"));
        assertThat(stated.full()).containsExactly(6);
    }

    @Test
    void where_no_building_tells_anything_the_number_stated_of_the_facility_counts() {
        Facility facility = facility(building("a", bedroom("one", "9", null)), building("b", new Room[0]));
        assertThat(Occupancy.ofBeds(facility).isKnown()).isFalse();
        Occupancy stated = Occupancy.ofBeds(facility.withResidents(8));
        assertThat(stated.isKnown()).isTrue();
        assertThat(stated.places()).containsExactly(Pointer.ROOT);
        assertThat(stated.full()).containsExactly(8);
    }
}
