package nl.huisnorm.rules.internal.view;

import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisnorm.facility.Amenities;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.facility.FireSafety;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.value.Amount;
import org.jspecify.annotations.Nullable;

/** Finds what a norm is applied to in one facility. Used by one thread, for one assessment. */
public final class Subjects {

    private static final String FIRE_SAFETY = "fireSafety";

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

    private List<? extends View> find(SubjectKind kind) {
        return switch (kind) {
            case FACILITY -> List.of(facility);
            case BUILDING -> facility.buildings();
            case UNIT ->
                facility.buildings().stream()
                        .flatMap(building -> building.units().stream())
                        .toList();
            case ROOM -> rooms();
            case BEDROOM -> rooms().stream().filter(RoomView::isBedroom).toList();
            case DWELLING -> dwellings();
            case EXTINGUISHER -> extinguishers();
            case STAY -> facility.stays();
            case LEASE -> facility.leases();
            case WAIVER -> List.of();
            case PLACE -> throw new IllegalArgumentException("places depend on their items");
            default -> throw new IllegalArgumentException("not of a facility: " + kind);
        };
    }

    private List<RoomView> rooms() {
        return facility.buildings().stream()
                .flatMap(building -> building.rooms().stream())
                .toList();
    }

    private List<DwellingView> dwellings() {
        List<DwellingView> dwellings = new ArrayList<>();
        for (BuildingView building : facility.buildings()) {
            boolean ordinary = building.building().function() == BuildingFunction.RESIDENTIAL;
            boolean allInUnits = building.ownRooms().stream().noneMatch(RoomView::isBedroom);
            if (ordinary && allInUnits && !building.units().isEmpty()) {
                building.units().forEach(unit -> dwellings.add(new DwellingView(building, unit)));
            } else {
                dwellings.add(new DwellingView(building, null));
            }
        }
        return dwellings;
    }

    private List<ExtinguisherView> extinguishers() {
        List<ExtinguisherView> found = new ArrayList<>();
        for (BuildingView building : facility.buildings()) {
            extinguishers(
                    building, building.building().id(), building.building().fireSafety(), building.place(), found);
            for (UnitView unit : building.units()) {
                extinguishers(building, unit.path(), unit.unit().fireSafety(), unit.place(), found);
            }
        }
        return found;
    }

    private static void extinguishers(
            BuildingView building,
            String path,
            @Nullable FireSafety fireSafety,
            Pointer at,
            List<ExtinguisherView> found) {
        if (fireSafety != null) {
            Pointer list = at.field(FIRE_SAFETY).field("extinguishers");
            found.addAll(View.views(
                    fireSafety.extinguishers(),
                    list,
                    (extinguisher, place) -> new ExtinguisherView(building, path, extinguisher, place)));
        }
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
            } else if (allWithout || !isNobody(served)) {
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
        return items.stream().anyMatch(item -> fact(amenities, fireSafety, item) != null);
    }

    private static boolean isThere(@Nullable Object fact) {
        return fact != null
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
            return block.getClass().getMethod(name).invoke(block);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("no fact " + name, e);
        }
    }
}
