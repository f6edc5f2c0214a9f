package nl.huisnorm.benchmarks.subset;

import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.PartialBuildingList;
import nl.huisnorm.facility.PartialRoomList;
import nl.huisnorm.facility.PartialUnitList;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Counts who live somewhere: rooms first, and a number that is stated where these do not tell.
 *
 * @param count how many
 * @param from the facts they were counted from; none where nobody asked
 */
record People(Count count, List<Evidence> from) {

    private static final People NOBODY = new People(Count.NONE, List.of());

    static boolean isSleptIn(Room room) {
        Integer occupants = room.occupants();
        Integer beds = room.beds();
        return room.kind() == RoomKind.BEDROOM || (occupants != null && occupants > 0) || (beds != null && beds > 0);
    }

    static boolean isAnySleptIn(@Nullable List<Room> rooms) {
        if (rooms != null) {
            for (Room room : rooms) {
                if (isSleptIn(room)) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean isPartial(Unit unit) {
        return unit.partial() != null && unit.partial().contains(PartialUnitList.ROOMS);
    }

    static boolean isPartial(Building building) {
        return building.partial() != null
                && (building.partial().contains(PartialBuildingList.UNITS)
                        || building.partial().contains(PartialBuildingList.ROOMS));
    }

    static boolean isPartial(Room room) {
        return room.partial() != null && room.partial().contains(PartialRoomList.SMOKE_DETECTORS);
    }

    static <T> List<T> listed(@Nullable List<T> parts) {
        return parts == null ? List.of() : parts;
    }

    /** Those in rooms. */
    static People in(@Nullable List<Room> rooms, Pointer list, boolean asked) {
        if (rooms == null || rooms.isEmpty()) {
            return NOBODY;
        }
        int least = 0;
        boolean known = true;
        List<Evidence> from = asked ? new ArrayList<>(rooms.size()) : List.of();
        for (int i = 0; i < rooms.size(); i++) {
            Room room = rooms.get(i);
            Integer occupants = room.occupants();
            if (isSleptIn(room)) {
                known &= occupants != null;
                least += occupants == null ? 0 : occupants;
                if (asked && occupants != null) {
                    from.add(new Evidence("room", list.element(i).field("occupants"), occupants));
                }
            }
        }
        return new People(new Count(known ? Integer.valueOf(least) : null, least), from);
    }

    /** Those in a unit. */
    static People in(Unit unit, Pointer place, boolean asked) {
        if (isAnySleptIn(unit.rooms())) {
            People counted = in(unit.rooms(), place.field("rooms"), asked);
            People all = isPartial(unit) ? new People(counted.count.orMore(), counted.from) : counted;
            if (all.count.isKnown() || unit.residents() == null) {
                return all;
            }
        }
        return stated("unit", unit.residents(), place, asked);
    }

    /** Those in a building. */
    static People in(Building building, Pointer place, boolean asked) {
        List<Unit> units = listed(building.units());
        if (!units.isEmpty() || isAnySleptIn(building.rooms())) {
            People all = NOBODY;
            for (int i = 0; i < units.size(); i++) {
                all = all.and(
                        in(units.get(i), place.field("units").element(i), asked).asPart());
            }
            all = all.and(in(building.rooms(), place.field("rooms"), asked));
            Count count = isPartial(building) ? all.count.orMore() : all.count;
            if (count.isKnown() || building.residents() == null) {
                return new People(count, all.from);
            }
        }
        return stated("building", building.residents(), place, asked);
    }

    /** Those in a facility. */
    static People in(Facility facility, List<People> buildings, boolean asked) {
        People all = NOBODY;
        for (People building : buildings) {
            all = all.and(building.asPart());
        }
        return all.count.isKnown() || facility.residents() == null
                ? all
                : stated("facility", facility.residents(), Pointer.ROOT, asked);
    }

    private static People stated(String owner, @Nullable Integer residents, Pointer place, boolean asked) {
        return new People(
                Count.of(residents),
                asked && residents != null
                        ? List.of(new Evidence(owner, place.field("residents"), residents))
                        : List.of());
    }

    /** The same as a part of others. */
    People asPart() {
        return count.bound() == null ? new People(count.asPart(), from) : this;
    }

    People and(People others) {
        if (others.from.isEmpty()) {
            return new People(count.plus(others.count), from);
        }
        if (from.isEmpty()) {
            return new People(count.plus(others.count), others.from);
        }
        List<Evidence> both = new ArrayList<>(from.size() + others.from.size());
        both.addAll(from);
        both.addAll(others.from);
        return new People(count.plus(others.count), both);
    }
}
