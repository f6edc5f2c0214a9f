package nl.huisnorm.rules.internal.capacity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.facility.Residents;
import org.jspecify.annotations.Nullable;

/**
 * The places of a facility where people sleep, and the facility with other numbers of people in them. A place is a room or,
 * where the rooms do not tell, the unit, building or facility whose residents are stated. Where not all rooms are listed, those who
 * sleep in the others are a place of their own: the unit or building beside its rooms.
 */
public final class Occupancy {

    private record Place(
            Pointer at, String owner, String fact, @Nullable Integer most) {}

    private static final String RESIDENTS = "residents";
    private static final String OCCUPANTS = "occupants";
    private static final String BEDS = "beds";

    /** The facts that can tell how many people there are. */
    private static final Set<String> FACTS = Set.of(RESIDENTS, OCCUPANTS, BEDS);

    private final Facility facility;
    private final List<Place> places = new ArrayList<>();
    private final Map<Pointer, int[]> ofRooms = new HashMap<>();
    private final Map<Integer, Room> alone = new HashMap<>();
    private boolean known = true;
    private boolean partial;

    private Occupancy(Facility facility) {
        this.facility = facility;
    }

    /** Whether a fact of that name says how many people there are. */
    static boolean isNumberOfPeople(String fact) {
        return fact.equals(RESIDENTS) || fact.equals(OCCUPANTS);
    }

    /** With the places that tell how many people can sleep there: beds, else those who do, else the stated residents. */
    public static Occupancy ofBeds(Facility facility) {
        Occupancy occupancy = new Occupancy(facility);
        occupancy.addBeds();
        return occupancy;
    }

    /** With all places where people may sleep, whether or not it is told how many can. */
    public static Occupancy anywhere(Facility facility) {
        Occupancy occupancy = new Occupancy(facility);
        Pointer list = Pointer.ROOT.field("buildings");
        for (int i = 0; i < facility.buildings().size(); i++) {
            occupancy.addAny(facility.buildings().get(i), list.element(i));
        }
        return occupancy;
    }

    private void addAny(Building building, Pointer at) {
        boolean any = anyRooms(building.rooms(), at);
        List<Unit> units = Objects.requireNonNullElse(building.units(), List.of());
        for (int i = 0; i < units.size(); i++) {
            Pointer place = at.field("units").element(i);
            Unit unit = units.get(i);
            if (!anyRooms(unit.rooms(), place)) {
                places.add(new Place(place, "unit", RESIDENTS, unit.residents()));
            } else if (Residents.isPartial(unit)) {
                places.add(new Place(place, "unit", RESIDENTS, others(unit.residents(), Residents.shown(unit))));
                partial = true;
            }
            any = true;
        }
        if (!any) {
            places.add(new Place(at, "building", RESIDENTS, building.residents()));
        } else if (Residents.isPartial(building)) {
            places.add(new Place(at, "building", RESIDENTS, others(building.residents(), Residents.shown(building))));
            partial = true;
        }
    }

    /** Those who are stated with a place and not with what is listed of it. */
    private static @Nullable Integer others(@Nullable Integer stated, int shown) {
        return stated == null ? null : Integer.valueOf(Math.max(0, stated - shown));
    }

    private boolean anyRooms(@Nullable List<Room> rooms, Pointer at) {
        boolean any = false;
        for (int i = 0; rooms != null && i < rooms.size(); i++) {
            if (Residents.isSleepingRoom(rooms.get(i))) {
                places.add(new Place(
                        at.field("rooms").element(i),
                        "room",
                        OCCUPANTS,
                        rooms.get(i).occupants()));
                any = true;
            }
        }
        return any;
    }

    private void addBeds() {
        Pointer list = Pointer.ROOT.field("buildings");
        for (int i = 0; i < facility.buildings().size(); i++) {
            add(facility.buildings().get(i), list.element(i));
        }
        Integer stated = facility.residents();
        if (!known && places.isEmpty() && stated != null) {
            places.add(new Place(Pointer.ROOT, "facility", RESIDENTS, stated));
            known = true;
        }
    }

    private void add(Building building, Pointer at) {
        int before = places.size();
        boolean told = Residents.counted(building) != null || hasBeds(building);
        List<Unit> units = Objects.requireNonNullElse(building.units(), List.of());
        for (int i = 0; told && i < units.size(); i++) {
            Unit unit = units.get(i);
            Pointer place = at.field("units").element(i);
            boolean inRooms = !Residents.isPartial(unit) && rooms(unit.rooms(), place);
            if (!inRooms && unit.residents() != null) {
                places.add(new Place(place, "unit", RESIDENTS, unit.residents()));
            } else if (!inRooms) {
                told = false;
            }
        }
        if (told) {
            rooms(building.rooms(), at);
        }
        if (!told) {
            places.subList(before, places.size()).clear();
            if (building.residents() == null) {
                known = false;
            } else {
                places.add(new Place(at, "building", RESIDENTS, building.residents()));
            }
        }
    }

    /** Whether all rooms that people sleep in tell how many can. */
    private static boolean hasBeds(Building building) {
        List<Unit> units = Objects.requireNonNullElse(building.units(), List.of());
        boolean any = !sleeping(building.rooms()).isEmpty();
        if (Residents.isPartial(building)) {
            return false;
        }
        for (Unit unit : units) {
            List<Room> rooms = Residents.isPartial(unit) ? List.of() : sleeping(unit.rooms());
            any |= !rooms.isEmpty() || unit.residents() != null;
            if (rooms.isEmpty() ? unit.residents() == null : !allTell(rooms)) {
                return false;
            }
        }
        return any && allTell(sleeping(building.rooms()));
    }

    private static boolean allTell(List<Room> rooms) {
        return rooms.stream().allMatch(room -> places(room) != null);
    }

    private static List<Room> sleeping(@Nullable List<Room> rooms) {
        return rooms == null
                ? List.of()
                : rooms.stream().filter(Residents::isSleepingRoom).toList();
    }

    private static @Nullable Integer places(Room room) {
        return room.beds() == null ? room.occupants() : room.beds();
    }

    private boolean rooms(@Nullable List<Room> rooms, Pointer at) {
        boolean any = false;
        for (int i = 0; rooms != null && i < rooms.size(); i++) {
            Integer most = places(rooms.get(i));
            if (Residents.isSleepingRoom(rooms.get(i)) && most != null) {
                String fact = rooms.get(i).beds() == null ? OCCUPANTS : BEDS;
                places.add(new Place(at.field("rooms").element(i), "room", fact, most));
                any = true;
            }
        }
        return any;
    }

    /** Whether it is known how many people can sleep there at most. */
    public boolean isKnown() {
        return known;
    }

    /** Whether all places are listed, and it is told of every one how many people are there. */
    public boolean isComplete() {
        return !partial && places.stream().allMatch(place -> place.most() != null);
    }

    /** What the number of people in a place belongs to. */
    public String owner(int place) {
        return places.get(place).owner();
    }

    /** The most people in each place; in one that does not tell, nobody. */
    public int[] full() {
        return places.stream()
                .mapToInt(place -> Objects.requireNonNullElse(place.most(), 0))
                .toArray();
    }

    /** Which place an input tells the number of people of; none for another input. */
    public @Nullable Integer placeOf(Pointer input) {
        Pointer owner = FACTS.contains(input.last()) ? input.parent() : null;
        Integer index = owner == null ? null : indices().get(owner);
        return index == null || !places.get(index).fact().equals(input.last()) ? null : index;
    }

    /** The input that tells how many people are in a place. */
    public Pointer input(int place) {
        return places.get(place).at().field(places.get(place).fact());
    }

    /** The place of a number. */
    Pointer at(int place) {
        return places.get(place).at();
    }

    /** The place of each number. */
    public List<Pointer> places() {
        return places.stream().map(Place::at).toList();
    }

    /** The numbers of the first places, as inputs. */
    public List<Evidence> evidence(int first) {
        return places.stream()
                .limit(first)
                .map(place -> new Evidence(
                        place.owner(), place.at().field(place.fact()), Objects.requireNonNullElse(place.most(), 0)))
                .toList();
    }

    /** The facility with so many people in each place; places are told by their order. */
    public Facility with(int[] persons) {
        List<Building> buildings = new ArrayList<>();
        Pointer list = Pointer.ROOT.field("buildings");
        for (int i = 0; i < facility.buildings().size(); i++) {
            buildings.add(with(facility.buildings().get(i), list.element(i), persons));
        }
        return facility.withBuildings(buildings).withResidents(among(Pointer.ROOT, persons));
    }

    private Building with(Building building, Pointer at, int[] persons) {
        Building copy = building.withResidents(among(at, persons));
        if (building.rooms() != null) {
            copy = copy.withRooms(with(building.rooms(), at, persons));
        }
        if (building.units() != null) {
            List<Unit> units = new ArrayList<>();
            for (int i = 0; i < building.units().size(); i++) {
                Unit unit = building.units().get(i);
                Pointer place = at.field("units").element(i);
                Unit other = unit.withResidents(among(place, persons));
                units.add(unit.rooms() == null ? other : other.withRooms(with(unit.rooms(), place, persons)));
            }
            copy = copy.withUnits(units);
        }
        return copy;
    }

    private List<Room> with(List<Room> rooms, Pointer at, int[] persons) {
        int[] indices = ofRooms.computeIfAbsent(at, any -> indices(at.field("rooms"), rooms.size()));
        List<Room> copies = new ArrayList<>(rooms.size());
        for (int i = 0; i < rooms.size(); i++) {
            copies.add(indices[i] < 0 ? rooms.get(i) : with(rooms.get(i), persons[indices[i]], indices[i]));
        }
        return copies;
    }

    /** The index of the place of each room of a list; -1 for one that nobody sleeps in. */
    private int[] indices(Pointer list, int size) {
        int[] found = new int[size];
        for (int i = 0; i < size; i++) {
            found[i] = Objects.requireNonNullElse(indices().get(list.element(i)), -1);
        }
        return found;
    }

    /** A room with so many people; with one, which each room is tried with again and again, it is made once. */
    private Room with(Room room, int number, int place) {
        if (Objects.equals(room.occupants(), number)) {
            return room;
        }
        return number == 1 ? alone.computeIfAbsent(place, any -> room.withOccupants(1)) : room.withOccupants(number);
    }

    /** How many there are in a larger place; told as well, since empty rooms that are no bedrooms tell nothing of it. */
    private @Nullable Integer among(Pointer at, int[] persons) {
        List<Integer> inside = within(at);
        if (inside.isEmpty()) {
            return null;
        }
        int sum = 0;
        for (int i : inside) {
            sum += persons[i];
        }
        return sum;
    }

    /** The places in a larger place, in their order. */
    public List<Integer> within(Pointer at) {
        return members().getOrDefault(at, List.of());
    }

    private @Nullable Map<Pointer, Integer> byPlace;

    private Map<Pointer, Integer> indices() {
        Map<Pointer, Integer> found = byPlace;
        if (found == null) {
            found = new HashMap<>();
            for (int i = 0; i < places.size(); i++) {
                found.put(places.get(i).at(), i);
            }
            byPlace = found;
        }
        return found;
    }

    private @Nullable Map<Pointer, List<Integer>> byLargerPlace;

    private Map<Pointer, List<Integer>> members() {
        Map<Pointer, List<Integer>> found = byLargerPlace;
        if (found == null) {
            found = new HashMap<>();
            for (int i = 0; i < places.size(); i++) {
                for (Pointer at = places.get(i).at(); at != null; at = at.parent()) {
                    found.computeIfAbsent(at, any -> new ArrayList<>()).add(i);
                }
            }
            byLargerPlace = found;
        }
        return found;
    }
}
