package nl.huisnorm.benchmarks.subset;

import static nl.huisnorm.benchmarks.subset.People.listed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.benchmarks.subset.Facts.OfPlace;
import nl.huisnorm.facility.Amenities;
import nl.huisnorm.facility.AmenitiesBuilder;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FireSafety;
import nl.huisnorm.facility.FireSafetyBuilder;
import nl.huisnorm.facility.PartialFireSafetyList;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Finds who shares what: every unit and building that has some of an item, with those residents who have none nearer by; who are left
 * share that of the facility or, of provisions against fire, of their building.
 */
final class Places {

    private static final Amenities NO_AMENITIES = AmenitiesBuilder.builder().build();
    private static final FireSafety NO_PROVISIONS = FireSafetyBuilder.builder().build();
    private static final Item[] ITEMS = Item.values();

    private final Facility facility;
    private final Subject whole;
    private final List<People> people;
    private final People all;
    private final boolean asked;
    private final List<List<People>> inUnits = new ArrayList<>();
    private final List<People> inRooms = new ArrayList<>();
    private final List<Subject> buildings = new ArrayList<>();
    private final List<List<Subject>> units = new ArrayList<>();
    private final List<OfPlace> found = new ArrayList<>();
    private final Map<Pointer, Subject> withExtinguishers = new HashMap<>();

    Places(Facility facility, Subject whole, List<People> people, People all, boolean asked) {
        this.facility = facility;
        this.whole = whole;
        this.people = people;
        this.all = all;
        this.asked = asked;
        for (int i = 0; i < facility.buildings().size(); i++) {
            known(facility.buildings().get(i), Pointer.ROOT.field("buildings").element(i));
        }
        for (Item item : ITEMS) {
            find(item);
        }
    }

    private void known(Building building, Pointer place) {
        List<People> each = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        List<Unit> shown = listed(building.units());
        for (int i = 0; i < shown.size(); i++) {
            Unit unit = shown.get(i);
            Pointer at = place.field("units").element(i);
            each.add(People.in(unit, at, asked));
            subjects.add(new Subject("unit", building.id() + "/" + unit.id(), unit.name(), at));
        }
        inUnits.add(each);
        units.add(subjects);
        inRooms.add(People.in(building.rooms(), place.field("rooms"), asked));
        buildings.add(new Subject("building", building.id(), building.name(), place));
    }

    List<OfPlace> found() {
        return found;
    }

    /** The place of extinguishers that stands there, as a subject; none where none does. */
    @Nullable Subject withExtinguishers(Pointer place) {
        return withExtinguishers.get(place);
    }

    static boolean isPartial(FireSafety provisions) {
        return provisions.partial() != null && provisions.partial().contains(PartialFireSafetyList.EXTINGUISHERS);
    }

    private void find(Item item) {
        boolean byFire = item.isAgainstFire();
        Amenities shared = Objects.requireNonNullElse(facility.amenities(), NO_AMENITIES);
        boolean facilityTells = !byFire && item.isTold(shared, NO_PROVISIONS);
        int before = found.size();
        People left = new People(Count.NONE, List.of());
        boolean anyLeft = false;
        for (int i = 0; i < facility.buildings().size(); i++) {
            Building building = facility.buildings().get(i);
            Amenities here = Objects.requireNonNullElse(building.amenities(), NO_AMENITIES);
            FireSafety provisions = Objects.requireNonNullElse(building.fireSafety(), NO_PROVISIONS);
            boolean tells = item.isTold(here, provisions);
            List<Integer> without = units(item, i, tells || facilityTells);
            boolean nobodyServed = without.size() == units.get(i).size();
            People served = nobodyServed ? people.get(i) : rest(i, without);
            boolean someoneLeft = nobodyServed
                    || !without.isEmpty()
                    || !listed(building.rooms()).isEmpty();
            boolean serves = facilityTells ? item.isThere(here, provisions) : tells;
            if (byFire ? someoneLeft || tells : serves) {
                add(item, buildings.get(i), byFire ? people.get(i) : served, here, provisions);
            } else if (nobodyServed
                    || !(served.count().isNone() || people.get(i).count().isNone())) {
                left = left.and(served);
                anyLeft = true;
            }
        }
        if (!byFire && (anyLeft || facilityTells)) {
            add(item, whole, found.size() == before ? all : left, shared, NO_PROVISIONS);
        }
    }

    /** Adds the units that have some of it, and gives those that have none. */
    private List<Integer> units(Item item, int building, boolean largerTells) {
        List<Unit> shown = listed(facility.buildings().get(building).units());
        List<Integer> without = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Unit unit = shown.get(i);
            Amenities here = Objects.requireNonNullElse(unit.amenities(), NO_AMENITIES);
            FireSafety provisions = Objects.requireNonNullElse(unit.fireSafety(), NO_PROVISIONS);
            if (largerTells ? item.isThere(here, provisions) : item.isTold(here, provisions)) {
                add(item, units.get(building).get(i), inUnits.get(building).get(i), here, provisions);
            } else {
                without.add(i);
            }
        }
        return without;
    }

    private People rest(int building, List<Integer> without) {
        People rest = new People(Count.NONE, List.of());
        for (Integer unit : without) {
            rest = rest.and(inUnits.get(building).get(unit).asPart());
        }
        return rest.and(inRooms.get(building));
    }

    private void add(Item item, Subject subject, People residents, Amenities amenities, FireSafety provisions) {
        found.add(new OfPlace(item, subject, residents.count(), amenities, provisions, residents.from()));
        if (item == Item.EXTINGUISHERS) {
            withExtinguishers.put(subject.place(), subject);
        }
    }
}
