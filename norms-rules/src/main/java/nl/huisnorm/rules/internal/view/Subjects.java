package nl.huisnorm.rules.internal.view;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.facility.Amenities;
import nl.huisnorm.facility.FireSafety;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Trace;
import org.jspecify.annotations.Nullable;

/** Finds what a norm is applied to in one facility. Used by one thread, for one assessment. */
public final class Subjects {

    private static final String FIRE_SAFETY = "fireSafety";

    private static final ClassValue<Map<String, Method>> FACTS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> record) {
            return Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .collect(Collectors.toMap(Method::getName, accessor -> accessor));
        }
    };

    private final FacilityView facility;
    private final Map<SubjectKind, List<? extends View>> byKind = new EnumMap<>(SubjectKind.class);
    private final Map<Set<String>, List<PlaceView>> places = new HashMap<>();

    /** Prepares the subjects of a facility. */
    public Subjects(FacilityView facility) {
        this.facility = facility;
    }

    /** The subjects of a kind; for places, those that have at least one of the items of their own. */
    public List<? extends View> of(SubjectKind kind, Set<String> items) {
        return kind == SubjectKind.PLACE
                ? places.computeIfAbsent(items, this::places)
                : byKind.computeIfAbsent(kind, this::find);
    }

    /** The subject of a kind at a place; none where there is none. A room is found without looking at the others. */
    public @Nullable View at(SubjectKind kind, Set<String> items, Pointer place) {
        boolean isRoom = kind == SubjectKind.ROOM || kind == SubjectKind.BEDROOM;
        RoomView room = isRoom && !byKind.containsKey(kind) ? roomAt(place) : null;
        if (room != null) {
            return kind == SubjectKind.ROOM || room.isBedroom() ? room : null;
        }
        for (View subject : of(kind, items)) {
            if (subject.place().equals(place)) {
                return subject;
            }
        }
        return null;
    }

    /** The room at a place; none where no list shows one there. */
    private @Nullable RoomView roomAt(Pointer place) {
        Pointer list = place.parent();
        if (list == null || !list.last().equals("rooms")) {
            return null;
        }
        for (BuildingView building : facility.buildings()) {
            if (building.place().equals(list.parent())) {
                return element(building.ownRooms(), place);
            }
            if (list.isWithin(building.place())) {
                for (UnitView unit : building.units()) {
                    if (unit.place().equals(list.parent())) {
                        return element(unit.rooms(), place);
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable RoomView element(List<RoomView> rooms, Pointer place) {
        int index = Integer.parseInt(place.last());
        return index < rooms.size() ? rooms.get(index) : null;
    }

    private List<? extends View> find(SubjectKind kind) {
        Listed listed = new Listed();
        switch (kind) {
            case FACILITY -> listed.add(List.of(facility));
            case BUILDING -> listed.add(facility.buildings());
            case UNIT -> facility.buildings().forEach(building -> units(building, listed));
            case ROOM, BEDROOM -> facility.buildings().forEach(building -> rooms(building, kind, listed));
            case DWELLING -> listed.add(DwellingView.of(facility));
            case EXTINGUISHER -> extinguishers(listed);
            case STAY -> {
                listed.add(facility.stays());
                listed.addUnlisted(
                        facility,
                        facility.numberOfStays(),
                        () -> new StayView(facility, null, next(facility, "stays", facility.stays())));
            }
            case LEASE -> {
                listed.add(facility.leases());
                listed.addUnlisted(
                        facility,
                        facility.numberOfLeases(),
                        () -> new LeaseView(facility, null, next(facility, "leases", facility.leases())));
            }
            case PLACE -> throw new IllegalArgumentException("places depend on their items");
            default -> throw new IllegalArgumentException("not of a facility: " + kind);
        }
        return listed.orNone(facility);
    }

    /** Where one more than a list shows would stand. */
    private static Pointer next(View holder, String list, List<?> shown) {
        return holder.place().field(list).element(shown.size());
    }

    private static void units(BuildingView building, Listed listed) {
        listed.add(building.units());
        listed.addUnlisted(
                building,
                building.numberOfUnits(),
                () -> new UnitView(building, null, next(building, "units", building.units())));
    }

    /** The rooms of units, then those that belong to none, with what stands for those that a list does not show. */
    private static void rooms(BuildingView building, SubjectKind kind, Listed listed) {
        boolean bedrooms = kind == SubjectKind.BEDROOM;
        for (UnitView unit : building.units()) {
            listed.add(some(unit.rooms(), bedrooms));
            listed.addUnlisted(
                    unit, unit.numberOfRooms(), () -> new RoomView(building, unit, next(unit, "rooms", unit.rooms())));
        }
        listed.add(some(building.ownRooms(), bedrooms));
        Trace unlisted = bedrooms ? building.unlistedBedrooms() : building.unlistedRooms();
        listed.addUnlisted(
                building, unlisted, () -> new RoomView(building, null, next(building, "rooms", building.ownRooms())));
        if (unlisted == Trace.NONE && some(building.rooms(), bedrooms).isEmpty() && building.hasNoUnits()) {
            listed.addNone(building, building.numberOfRooms().trace());
        }
    }

    private static List<RoomView> some(List<RoomView> rooms, boolean bedrooms) {
        return bedrooms ? rooms.stream().filter(RoomView::isBedroom).toList() : rooms;
    }

    /** The extinguishers of every building and unit that has some of its own or nobody nearer by to share with. */
    private void extinguishers(Listed listed) {
        List<PlaceView> own = places(Set.of(FIRE_SAFETY + ".extinguishers"));
        for (BuildingView building : facility.buildings()) {
            extinguishers(
                    own,
                    building,
                    building,
                    building.building().id(),
                    building.building().fireSafety(),
                    listed);
            for (UnitView unit : building.units()) {
                extinguishers(own, building, unit, unit.path(), unit.unit().fireSafety(), listed);
            }
        }
    }

    private static void extinguishers(
            List<PlaceView> own,
            BuildingView building,
            View holder,
            String path,
            @Nullable FireSafety fireSafety,
            Listed listed) {
        Pointer list = holder.place().field(FIRE_SAFETY).field("extinguishers");
        listed.add(View.views(
                fireSafety == null ? null : fireSafety.extinguishers(),
                list,
                (extinguisher, place) -> new ExtinguisherView(building, path, extinguisher, place)));
        own.stream()
                .filter(place -> place.place().equals(holder.place()))
                .forEach(place -> listed.addUnlisted(
                        holder,
                        place.numberOfExtinguishers(),
                        () -> new ExtinguisherView(building, path, null, list.element(0))));
    }

    /**
     * Every unit and building with one of the items, each with those residents who have none nearer by; then, for those
     * who are left, the facility (amenities) or the building (provisions against fire). Stating none, no or an empty
     * list counts as having the item only where no larger place says anything of it.
     */
    private List<PlaceView> places(Set<String> items) {
        boolean againstFire = items.stream().anyMatch(item -> item.startsWith(FIRE_SAFETY + "."));
        boolean facilityStates = !againstFire && states(facility.facility().amenities(), null, items);
        List<PlaceView> found = new ArrayList<>();
        Amount left = Amount.of(0);
        boolean anyLeft = false;
        for (BuildingView building : facility.buildings()) {
            boolean buildingStates =
                    states(building.building().amenities(), building.building().fireSafety(), items);
            List<UnitView> without = new ArrayList<>();
            for (UnitView unit : building.units()) {
                if (serves(
                        unit.unit().amenities(), unit.unit().fireSafety(), items, buildingStates || facilityStates)) {
                    found.add(new PlaceView(unit));
                } else {
                    without.add(unit);
                }
            }
            boolean allWithout = without.size() == building.units().size();
            Amount served = allWithout
                    ? building.residents()
                    : View.residentsOf(without).plus(View.residentsOf(building.ownRooms()));
            boolean someoneLeft =
                    allWithout || !without.isEmpty() || !building.ownRooms().isEmpty();
            if (againstFire ? someoneLeft || buildingStates : servesBuilding(building, items, facilityStates)) {
                found.add(new PlaceView(building, againstFire ? building.residents() : served));
            } else if (allWithout || !(isNobody(served) || isNobody(building.residents()))) {
                left = left.plus(served);
                anyLeft = true;
            }
        }
        if (!againstFire && (anyLeft || facilityStates)) {
            found.add(new PlaceView(facility, found.isEmpty() ? facility.residents() : left));
        }
        return found;
    }

    private static boolean servesBuilding(BuildingView building, Set<String> items, boolean facilityStates) {
        return serves(building.building().amenities(), building.building().fireSafety(), items, facilityStates);
    }

    private static boolean isNobody(Amount residents) {
        var number = residents.number(RoundingMode.UNNECESSARY);
        return number != null && number.signum() == 0;
    }

    private static boolean serves(
            @Nullable Amenities amenities,
            @Nullable FireSafety fireSafety,
            Set<String> items,
            boolean largerPlaceStates) {
        return largerPlaceStates
                ? items.stream().anyMatch(item -> isThere(fact(amenities, fireSafety, item)))
                : states(amenities, fireSafety, items);
    }

    private static boolean states(@Nullable Amenities amenities, @Nullable FireSafety fireSafety, Set<String> items) {
        return items.stream().anyMatch(item -> isTold(fact(amenities, fireSafety, item)));
    }

    private static boolean isTold(@Nullable Object fact) {
        return fact instanceof Record part ? View.isTold(part) : fact != null;
    }

    private static boolean isThere(@Nullable Object fact) {
        return isTold(fact)
                && fact != null
                && !fact.equals(false)
                && !(fact instanceof Integer number && number == 0)
                && !(fact instanceof BigDecimal number && number.signum() == 0)
                && !(fact instanceof List<?> list && list.isEmpty());
    }

    private static @Nullable Object fact(@Nullable Amenities amenities, @Nullable FireSafety fireSafety, String item) {
        Record block = item.startsWith(FIRE_SAFETY + ".") ? fireSafety : amenities;
        return block == null ? null : fact(block, item.substring(item.indexOf('.') + 1));
    }

    /** The value of a record's component. */
    private static @Nullable Object fact(Record block, String name) {
        try {
            return Objects.requireNonNull(FACTS.get(block.getClass()).get(name), name)
                    .invoke(block);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("no fact " + name, e);
        }
    }
}
