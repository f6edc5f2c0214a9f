package nl.huisnorm.internal;

import java.util.List;
import java.util.function.Function;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Counts the people who live somewhere. The rooms are counted first; a number stated with a unit, building or facility
 * stands in where its rooms do not tell.
 */
public final class Residents {

    private Residents() {}

    /** Who sleep in the room; nobody in a room that is not a bedroom and of which nothing is said. */
    public static @Nullable Integer of(Room room) {
        return room.occupants() == null && room.kind() != RoomKind.BEDROOM ? Integer.valueOf(0) : room.occupants();
    }

    /** The residents of a unit, or nothing if neither its rooms nor the unit itself tell. */
    public static @Nullable Integer of(Unit unit) {
        Integer counted = counted(unit);
        return counted == null ? unit.residents() : counted;
    }

    /** The residents of a building, or nothing if neither its rooms and units nor the building itself tell. */
    public static @Nullable Integer of(Building building) {
        Integer counted = counted(building);
        return counted == null ? building.residents() : counted;
    }

    /** The residents that the rooms of a unit tell. */
    public static @Nullable Integer counted(Unit unit) {
        return unit.rooms() == null ? null : sum(unit.rooms(), Residents::of);
    }

    /** The residents that the units and other rooms of a building tell. */
    public static @Nullable Integer counted(Building building) {
        if (building.units() == null && building.rooms() == null) {
            return null;
        }
        Integer inUnits = building.units() == null ? Integer.valueOf(0) : sum(building.units(), Residents::of);
        Integer inRooms = building.rooms() == null ? Integer.valueOf(0) : sum(building.rooms(), Residents::of);
        return inUnits == null || inRooms == null ? null : Integer.valueOf(inUnits + inRooms);
    }

    /** The residents that the buildings of a facility tell. */
    public static @Nullable Integer counted(Facility facility) {
        return sum(facility.buildings(), Residents::of);
    }

    private static <T> @Nullable Integer sum(List<T> parts, Function<T, @Nullable Integer> residents) {
        int sum = 0;
        for (T part : parts) {
            Integer more = residents.apply(part);
            if (more == null) {
                return null;
            }
            sum += more;
        }
        return sum;
    }
}
