package nl.huisnorm.rules.internal;

import java.math.BigDecimal;
import java.util.List;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomBuilder;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.facility.UnitBuilder;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/** Facilities of a few rooms, for tests of the searches. */
public final class SmallFacilities {

    private SmallFacilities() {}

    /** A bedroom of so many square metres with so many people. */
    public static Room bedroom(String id, @Nullable String area, @Nullable Integer occupants) {
        return RoomBuilder.builder()
                .id(id)
                .kind(RoomKind.BEDROOM)
                .area(area == null ? null : new BigDecimal(area))
                .occupants(occupants)
                .build();
    }

    /** A kitchen. */
    public static Room kitchen(String id) {
        return RoomBuilder.builder().id(id).kind(RoomKind.KITCHEN).build();
    }

    /** A unit of rooms. */
    public static Unit unit(String id, Room... rooms) {
        return UnitBuilder.builder().id(id).rooms(List.of(rooms)).build();
    }

    /** A building of rooms. */
    public static Building building(String id, Room... rooms) {
        return BuildingBuilder.builder().id(id).rooms(List.of(rooms)).build();
    }

    /** A building of units. */
    public static Building building(String id, Unit... units) {
        return BuildingBuilder.builder().id(id).units(List.of(units)).build();
    }

    /** A facility of buildings. */
    public static Facility facility(Building... buildings) {
        return FacilityBuilder.builder()
                .id("small")
                .buildings(List.of(buildings))
                .build();
    }

    /** A facility of one building with bedrooms of 6 m² for so many people each. */
    public static Facility bedrooms(int... occupants) {
        Room[] rooms = new Room[occupants.length];
        for (int i = 0; i < rooms.length; i++) {
            rooms[i] = bedroom("room-" + i, "6", occupants[i]);
        }
        return facility(building("house", rooms));
    }

    /** The place at a JSON pointer. */
    public static Pointer at(String pointer) {
        Pointer place = Pointer.ROOT;
        for (String step : pointer.substring(1).split("/", -1)) {
            place = place.field(step);
        }
        return place;
    }
}
