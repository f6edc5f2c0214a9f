package nl.huisnorm.internal.facility;

import java.util.List;
import java.util.function.Function;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.PartialUnitList;
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

    /** Whether people sleep in the room, or are meant to: it is a bedroom, or has beds or sleepers. */
    public static boolean isSleepingRoom(Room room) {
        return room.kind() == RoomKind.BEDROOM
                || (room.occupants() != null && room.occupants() > 0)
                || (room.beds() != null && room.beds() > 0);
    }

    /** Whether people sleep in any of some rooms, or are meant to. */
    public static boolean isAnySleptIn(@Nullable List<Room> rooms) {
        if (rooms != null) {
            for (Room room : rooms) {
                if (isSleepingRoom(room)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether not all rooms of a unit are listed. */
    public static boolean isPartial(Unit unit) {
        return unit.partial() != null && unit.partial().contains(PartialUnitList.ROOMS);
    }

    /** Whether not all units or rooms of a building are listed. */
    public static boolean isPartial(Building building) {
        return building.partial() != null && !building.partial().isEmpty();
    }

    /** Who sleep in the room; nobody in a room that people do not sleep in. */
    public static @Nullable Integer of(Room room) {
        return isSleepingRoom(room) ? room.occupants() : Integer.valueOf(0);
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

    /** The residents that the rooms of a unit tell; nothing if no room to sleep in is listed, or not all rooms are. */
    public static @Nullable Integer counted(Unit unit) {
        List<Room> rooms = unit.rooms();
        return rooms == null || isPartial(unit) || !isAnySleptIn(rooms) ? null : sum(rooms, Residents::of);
    }

    /** The residents that the units and other rooms of a building tell; nothing if nobody can sleep in any, or not all are listed. */
    public static @Nullable Integer counted(Building building) {
        boolean noUnits = building.units() == null || building.units().isEmpty();
        boolean noBedrooms = !isAnySleptIn(building.rooms());
        if (isPartial(building) || (noUnits && noBedrooms)) {
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

    /** How many residents the rooms of a unit show of which not all are listed; none of another. */
    public static int shown(Unit unit) {
        return isPartial(unit) ? atLeast(unit) : 0;
    }

    /** The same of a building of which not all units and rooms are listed. */
    public static int shown(Building building) {
        return isPartial(building) ? atLeast(building) : 0;
    }

    /** How many residents there are in a unit at least: those in the rooms of which it is known. */
    public static int atLeast(Unit unit) {
        return shown(unit.rooms());
    }

    /** The same of a building. */
    public static int atLeast(Building building) {
        int least = shown(building.rooms());
        if (building.units() != null) {
            for (Unit unit : building.units()) {
                Integer inUnit = of(unit);
                least += inUnit == null ? atLeast(unit) : inUnit;
            }
        }
        return least;
    }

    /** The same of a facility. */
    public static int atLeast(Facility facility) {
        int least = 0;
        for (Building building : facility.buildings()) {
            Integer inBuilding = of(building);
            least += inBuilding == null ? atLeast(building) : inBuilding;
        }
        return least;
    }

    private static int shown(@Nullable List<Room> rooms) {
        int shown = 0;
        if (rooms != null) {
            for (Room room : rooms) {
                Integer inRoom = of(room);
                shown += inRoom == null ? 0 : inRoom;
            }
        }
        return shown;
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
