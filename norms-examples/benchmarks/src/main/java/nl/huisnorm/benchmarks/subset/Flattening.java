package nl.huisnorm.benchmarks.subset;

import static nl.huisnorm.benchmarks.subset.People.isAnySleptIn;
import static nl.huisnorm.benchmarks.subset.People.isPartial;
import static nl.huisnorm.benchmarks.subset.People.listed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.benchmarks.subset.Facts.OfBuilding;
import nl.huisnorm.benchmarks.subset.Facts.OfExtinguisher;
import nl.huisnorm.benchmarks.subset.Facts.OfFacility;
import nl.huisnorm.benchmarks.subset.Facts.OfRoom;
import nl.huisnorm.benchmarks.subset.Facts.Unlisted;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Extinguisher;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FireSafety;
import nl.huisnorm.facility.Management;
import nl.huisnorm.facility.ManagementBuilder;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/** Lays a facility flat. */
public final class Flattening {

    private static final Management NO_MANAGEMENT = ManagementBuilder.builder().build();

    private final Facility facility;
    private final boolean asked;
    private final Subject whole;
    private final List<OfRoom> rooms = new ArrayList<>();
    private final List<OfBuilding> buildings = new ArrayList<>();
    private final List<OfExtinguisher> extinguishers = new ArrayList<>();
    private final List<Unlisted> unlisted = new ArrayList<>();
    private final List<Evidence> bedsFrom = new ArrayList<>();
    private Count beds = Count.NONE;
    private int bedrooms;

    private Flattening(Facility facility, boolean asked) {
        this.facility = facility;
        this.asked = asked;
        this.whole = new Subject("facility", facility.id(), facility.name(), Pointer.ROOT);
    }

    /**
     * The facts of a facility.
     *
     * @param asked whether facts that people and beds were counted from are wanted as well
     */
    public static Facts of(Facility facility, boolean asked) {
        return new Flattening(facility, asked).facts();
    }

    private Facts facts() {
        List<People> people = new ArrayList<>();
        List<Pointer> at = new ArrayList<>();
        for (int i = 0; i < facility.buildings().size(); i++) {
            Pointer place = Pointer.ROOT.field("buildings").element(i);
            at.add(place);
            people.add(People.in(facility.buildings().get(i), place, asked));
            building(facility.buildings().get(i), place);
        }
        People all = People.in(facility, people, asked);
        Places places = new Places(facility, whole, people, all, asked);
        for (int i = 0; i < at.size(); i++) {
            extinguishers(facility.buildings().get(i), at.get(i), places);
        }
        none(Check.Kind.BEDROOM, bedrooms);
        none(Check.Kind.ROOM, rooms.size() - bedrooms);
        none(Check.Kind.EXTINGUISHER, extinguishers.size());
        return new Facts(
                new OfFacility(
                        whole,
                        all.count(),
                        beds,
                        Objects.requireNonNullElse(facility.management(), NO_MANAGEMENT),
                        all.from(),
                        bedsFrom),
                buildings,
                rooms,
                places.found(),
                extinguishers,
                unlisted);
    }

    private void none(Check.Kind kind, int found) {
        if (found == 0 && unlisted.stream().noneMatch(one -> one.kind() == kind)) {
            unlisted.add(new Unlisted(kind, whole, true, Pointer.ROOT));
        }
    }

    private void building(Building building, Pointer place) {
        Subject subject = new Subject("building", building.id(), building.name(), place);
        List<OfRoom> own = new ArrayList<>();
        int sleepingBefore = bedrooms;
        boolean unitsListed = true;
        List<Unit> units = listed(building.units());
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            Pointer at = place.field("units").element(i);
            Subject part = new Subject("unit", building.id() + "/" + unit.id(), unit.name(), at);
            rooms(unit.rooms(), part.id(), at, own);
            unitsListed &= unit.rooms() != null && !isPartial(unit);
            if (unit.rooms() == null || isPartial(unit)) {
                open(part, at.field("rooms"));
            } else if (unit.rooms().isEmpty()) {
                unlisted.add(new Unlisted(Check.Kind.ROOM, part, true, at.field("rooms")));
                unlisted.add(new Unlisted(Check.Kind.BEDROOM, part, true, at.field("rooms")));
            }
        }
        rooms(building.rooms(), building.id(), place, own);
        boolean openRooms = isOpen(building);
        boolean openBedrooms = openRooms
                || (building.units() == null
                        && !isAnySleptIn(building.rooms())
                        && !(building.residents() != null && building.residents() == 0));
        byBuilding(Check.Kind.ROOM, subject, openRooms, own.isEmpty() && units.isEmpty());
        byBuilding(Check.Kind.BEDROOM, subject, openBedrooms, bedrooms == sleepingBefore && units.isEmpty());
        boolean allListed = !openBedrooms && unitsListed;
        buildings.add(new OfBuilding(subject, building, own, allListed));
        Count inside = beds(own);
        beds = beds.plus(allListed ? inside : inside.orMore());
    }

    private void open(Subject holder, Pointer list) {
        unlisted.add(new Unlisted(Check.Kind.ROOM, holder, false, list));
        unlisted.add(new Unlisted(Check.Kind.BEDROOM, holder, false, list));
    }

    private void byBuilding(Check.Kind kind, Subject building, boolean open, boolean empty) {
        if (open || empty) {
            unlisted.add(new Unlisted(kind, building, !open, building.place().field("rooms")));
        }
    }

    /** Whether there may be rooms that no list shows; one list that names some tells that there are none in the other. */
    private static boolean isOpen(Building building) {
        boolean noUnits = listed(building.units()).isEmpty();
        boolean noRooms = listed(building.rooms()).isEmpty();
        return isPartial(building) || (building.rooms() == null && noUnits) || (building.units() == null && noRooms);
    }

    private void rooms(@Nullable List<Room> list, String parent, Pointer holder, List<OfRoom> all) {
        for (int i = 0; list != null && i < list.size(); i++) {
            Room room = list.get(i);
            Pointer place = holder.field("rooms").element(i);
            Subject subject = new Subject("room", parent + "/" + room.id(), room.name(), place);
            boolean sleptIn = People.isSleptIn(room);
            OfRoom fact = new OfRoom(Check.Kind.ROOM, subject, room, sleptIn);
            rooms.add(fact);
            all.add(fact);
            if (sleptIn) {
                bedrooms++;
                rooms.add(new OfRoom(Check.Kind.BEDROOM, subject, room, true));
            }
        }
    }

    private Count beds(List<OfRoom> inside) {
        Count sum = Count.NONE;
        for (OfRoom room : inside) {
            if (room.sleptIn()) {
                Integer number = room.room().beds();
                sum = sum.plus(Count.of(number).asPart());
                if (asked && number != null) {
                    bedsFrom.add(new Evidence("room", room.subject().place().field("beds"), number));
                }
            }
        }
        return sum;
    }

    private void extinguishers(Building building, Pointer place, Places places) {
        extinguishers(building.fireSafety(), building.id(), place, places);
        List<Unit> units = listed(building.units());
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            extinguishers(
                    unit.fireSafety(),
                    building.id() + "/" + unit.id(),
                    place.field("units").element(i),
                    places);
        }
    }

    private void extinguishers(@Nullable FireSafety provisions, String parent, Pointer holder, Places places) {
        Pointer list = holder.field("fireSafety").field("extinguishers");
        List<Extinguisher> shown = provisions == null ? List.of() : listed(provisions.extinguishers());
        for (int i = 0; i < shown.size(); i++) {
            Extinguisher one = shown.get(i);
            extinguishers.add(new OfExtinguisher(
                    new Subject("extinguisher", parent + "/" + one.id(), one.place(), list.element(i)), one));
        }
        Subject place = places.withExtinguishers(holder);
        if (place != null) {
            boolean open = provisions == null || provisions.extinguishers() == null || Places.isPartial(provisions);
            if (open || shown.isEmpty()) {
                unlisted.add(new Unlisted(Check.Kind.EXTINGUISHER, place, !open, list));
            }
        }
    }
}
