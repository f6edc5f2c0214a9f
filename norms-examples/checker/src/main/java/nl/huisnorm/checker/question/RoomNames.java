package nl.huisnorm.checker.question;

import java.util.List;
import java.util.Locale;
import nl.huisnorm.checker.text.NameId;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import org.jspecify.annotations.Nullable;

/**
 * Names of rooms that were counted: what they are in the language of who counted them, with a number where there are
 * several.
 */
final class RoomNames {

    private RoomNames() {}

    /** The facility with the rooms that only bear their kind and a number called so. */
    static Facility in(Facility facility, Locale locale) {
        return facility.withBuildings(facility.buildings().stream()
                .map(building -> building.withRooms(named(building.rooms(), locale))
                        .withUnits(
                                building.units() == null
                                        ? null
                                        : building.units().stream()
                                                .map(unit -> unit.withRooms(named(unit.rooms(), locale)))
                                                .toList()))
                .toList());
    }

    private static @Nullable List<Room> named(@Nullable List<Room> rooms, Locale locale) {
        return rooms == null
                ? null
                : rooms.stream()
                        .map(room -> isCounted(room) ? room.withId(name(room, rooms, locale)) : room)
                        .toList();
    }

    private static boolean isCounted(Room room) {
        return room.id().matches(room.kind().key() + "-[0-9]+");
    }

    private static String name(Room room, List<Room> rooms, Locale locale) {
        String word = NameId.of(room.kind().label(locale)).replaceFirst("-of-.*", "");
        long alike = rooms.stream().filter(other -> other.kind() == room.kind()).count();
        String number = room.id().substring(room.kind().key().length());
        return alike > 1 ? word + number : word;
    }
}
