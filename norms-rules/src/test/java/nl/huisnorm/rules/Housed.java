package nl.huisnorm.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.SubjectKind;
import org.jspecify.annotations.Nullable;

/** Puts other numbers of people in the rooms of a facility, or in the units and buildings without rooms to sleep in. */
final class Housed {

    private Housed() {}

    /** The places that people sleep in: rooms, else units, else buildings. */
    static List<Pointer> places(Capacity capacity) {
        List<Pointer> all =
                capacity.places().stream().map(place -> place.place().place()).toList();
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> !other.equals(one) && other.below(one) != null))
                .toList();
    }

    static Facility in(Facility facility, Map<Pointer, Integer> persons) {
        List<Building> buildings = new ArrayList<>();
        for (int i = 0; i < facility.buildings().size(); i++) {
            Pointer at = Pointer.ROOT.field("buildings").element(i);
            Building building = facility.buildings().get(i);
            List<Unit> units = null;
            if (building.units() != null) {
                units = new ArrayList<>();
                for (int k = 0; k < building.units().size(); k++) {
                    Unit unit = building.units().get(k);
                    Pointer place = at.field("units").element(k);
                    units.add(
                            unit.withRooms(rooms(unit.rooms(), place, persons)).withResidents(persons.get(place)));
                }
            }
            buildings.add(building.withUnits(units)
                    .withRooms(rooms(building.rooms(), at, persons))
                    .withResidents(persons.get(at)));
        }
        return facility.withBuildings(buildings).withResidents(null);
    }

    private static @Nullable List<Room> rooms(@Nullable List<Room> rooms, Pointer at, Map<Pointer, Integer> persons) {
        if (rooms == null) {
            return null;
        }
        List<Room> all = new ArrayList<>();
        for (int i = 0; i < rooms.size(); i++) {
            Integer number = persons.get(at.field("rooms").element(i));
            all.add(number == null ? rooms.get(i) : rooms.get(i).withOccupants(number));
        }
        return all;
    }

    /** Whether a finding looks at how many people there are, and wants fewer rather than exactly so many. */
    static boolean goesByNumber(Finding finding) {
        boolean exact =
                finding.norm().quantity() != null && finding.norm().quantity().direction() == Direction.EQUAL;
        return !exact
                && finding.norm().subject() != SubjectKind.LEASE
                && finding.evidence().stream()
                        .map(evidence -> evidence.place().last())
                        .anyMatch(fact -> fact.equals("occupants") || fact.equals("residents"));
    }
}
