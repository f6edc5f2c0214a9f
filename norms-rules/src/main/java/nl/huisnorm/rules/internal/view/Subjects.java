package nl.huisnorm.rules.internal.view;

import java.lang.reflect.InvocationTargetException;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisnorm.assessment.Pointer;
import nl.huisnorm.facility.Amenities;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.facility.FireSafety;
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
            case PLACE -> throw new IllegalArgumentException("places depend on their items");
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
            if (ordinary && !building.units().isEmpty()) {
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
     * who are left, the facility (amenities) or the building (provisions against fire).
     */
    private List<PlaceView> places(Set<String> items) {
        boolean againstFire = items.stream().anyMatch(item -> item.startsWith(FIRE_SAFETY + "."));
        List<PlaceView> found = new ArrayList<>();
        Amount left = Amount.of(0);
        boolean anyLeft = false;
        for (BuildingView building : facility.buildings()) {
            Amount leftHere = Amount.of(0);
            boolean anyLeftHere =
                    building.units().isEmpty() || !building.ownRooms().isEmpty();
            for (UnitView unit : building.units()) {
                if (has(unit.unit().amenities(), unit.unit().fireSafety(), items)) {
                    found.add(new PlaceView(unit));
                } else {
                    leftHere = leftHere.plus(unit.residents());
                    anyLeftHere = true;
                }
            }
            boolean noneInUnits = building.units().stream()
                    .noneMatch(unit -> has(unit.unit().amenities(), unit.unit().fireSafety(), items));
            Amount served = noneInUnits ? building.residents() : leftHere.plus(View.residentsOf(building.ownRooms()));
            if (has(building.building().amenities(), building.building().fireSafety(), items)
                    || (againstFire && anyLeftHere)) {
                found.add(new PlaceView(building, served));
            } else if (noneInUnits || !isNobody(served)) {
                left = left.plus(served);
                anyLeft = true;
            }
        }
        boolean atFacility = has(facility.facility().amenities(), null, items);
        if (!againstFire && (anyLeft || atFacility)) {
            found.add(new PlaceView(facility, found.isEmpty() ? facility.residents() : left));
        }
        return found;
    }

    private static boolean isNobody(Amount residents) {
        var number = residents.number(RoundingMode.UNNECESSARY);
        return number != null && number.signum() == 0;
    }

    private static boolean has(@Nullable Amenities amenities, @Nullable FireSafety fireSafety, Set<String> items) {
        return items.stream().anyMatch(item -> {
            Record block = item.startsWith(FIRE_SAFETY + ".") ? fireSafety : amenities;
            return block != null && fact(block, item.substring(item.indexOf('.') + 1)) != null;
        });
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
