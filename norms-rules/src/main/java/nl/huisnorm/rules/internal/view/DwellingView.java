package nl.huisnorm.rules.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A dwelling: a unit of an ordinary residential building in which nobody sleeps outside the units, or a building as a
 * whole.
 */
public final class DwellingView extends View implements Inhabited {

    private final BuildingView building;
    private final @Nullable UnitView unit;

    DwellingView(BuildingView building, @Nullable UnitView unit) {
        this(unit == null ? building : unit, building, unit);
    }

    private DwellingView(View where, BuildingView building, @Nullable UnitView unit) {
        super("dwelling", where, where.place());
        this.building = building;
        this.unit = unit;
    }

    /** The dwellings of a facility that are told: a building that is none stands for itself. */
    static List<DwellingView> of(FacilityView facility) {
        List<DwellingView> dwellings = new ArrayList<>();
        for (BuildingView building : facility.buildings()) {
            if (isInUnits(building)) {
                building.units().forEach(unit -> dwellings.add(new DwellingView(building, unit)));
            } else {
                dwellings.add(new DwellingView(building, null));
            }
        }
        return dwellings;
    }

    private static boolean isInUnits(BuildingView building) {
        boolean ordinary = building.building().function() == BuildingFunction.RESIDENTIAL;
        boolean allInUnits = building.ownRooms().stream().noneMatch(RoomView::isBedroom);
        return ordinary && allInUnits && !building.units().isEmpty();
    }

    /** Whether it is told of all buildings, and of all units of those that consist of dwellings, which they are. */
    static Flag areTold(FacilityView facility) {
        Flag told = known(facility.numberOfBuildings());
        for (BuildingView building : facility.buildings()) {
            told = isInUnits(building) ? told.and(known(building.numberOfUnits())) : told;
        }
        return told;
    }

    /** The building it is in. */
    public BuildingView building() {
        return building;
    }

    @Override
    public Amount residents() {
        return unit == null ? building.residents() : unit.residents();
    }

    /** How many households live in it: as it says itself, or as is told of all dwellings of the facility. */
    public Amount households() {
        Amount own = (unit == null || (isOnly() && !unit.households().isKnown()))
                ? building.households()
                : unit.households();
        Amount ofAll = building.facility().location().householdsPerDwelling();
        return (own.isKnown() || !ofAll.isKnown()) ? own : ofAll;
    }

    /** Usable floor area, in square metres; that of the building where this is its only unit and has none stated. */
    public Amount usableFloorArea() {
        if (unit == null || (isOnly() && !unit.usableFloorArea().isKnown())) {
            return building.usableFloorArea();
        }
        return unit.usableFloorArea();
    }

    private boolean isOnly() {
        return building.units().size() == 1;
    }

    private Flag roomsAreListed() {
        return unit == null || isOnly() ? building.roomsAreListed() : unit.roomsAreListed();
    }

    /** Floor area of the rooms people stay in, in square metres. */
    public Amount habitableArea() {
        return ofHabitableRooms(RoomView::area);
    }

    /** Equivalent daylight area of the rooms people stay in, in square metres. */
    public Amount daylight() {
        return ofHabitableRooms(RoomView::daylightArea);
    }

    private Amount ofHabitableRooms(Function<RoomView, Amount> number) {
        Amount sum = Amount.of(0);
        for (RoomView room : rooms()) {
            if (room.habitable().truth() == Truth.TRUE) {
                sum = sum.plus(number.apply(room).orMore(0));
            }
        }
        return BuildingView.ofAllRooms(sum, roomsAreListed());
    }

    /** The part of the usable floor area that is for rooms people stay in, in hundredths. */
    public Amount habitableShare() {
        return habitableArea().inHundredthsOf(usableFloorArea());
    }

    /** Whether a statement holds for at least one room. */
    public Flag anyRoom(Function<RoomView, Flag> statement) {
        Flag found = Flag.any(rooms(), statement);
        return found.truth() == Truth.TRUE ? found : found.or(roomsAreListed().not());
    }

    /**
     * Whether it has a toilet: a room shows one, or its own amenities count one. Rooms of which none is a toilet or a bathroom do not show
     * that there is none: then it is for the amenities to say.
     */
    public Flag hasToilet() {
        Flag counted = View.any(ownToilets());
        if (counted.truth() == Truth.TRUE) {
            return counted;
        }
        Flag shown = anyRoom(RoomView::hasToilet);
        boolean isOpen = counted.truth() == Truth.UNKNOWN && rooms().stream().noneMatch(RoomView::isSanitary);
        return isOpen && shown.truth() == Truth.FALSE
                ? Flag.of(Truth.UNKNOWN, shown.trace().and(counted.trace()))
                : shown;
    }

    /** The toilets that the amenities of this dwelling alone count. */
    private Amount ownToilets() {
        Amount inUnit = unit == null ? Amount.unknown(Trace.NONE) : new PlaceView(unit).toilets();
        if (unit != null && (!isOnly() || inUnit.isKnown())) {
            return inUnit;
        }
        Amount inBuilding = new PlaceView(building).toilets();
        FacilityView facility = building.facility();
        return facility.buildings().size() == 1 && !inBuilding.isKnown()
                ? new PlaceView(facility, facility.residents()).toilets()
                : inBuilding;
    }

    /** Whether a statement holds for at least one room that people stay in. */
    public Flag anyHabitableRoom(Function<RoomView, Flag> statement) {
        return anyRoom(room -> room.habitable().and(statement.apply(room)));
    }

    /** Whether a statement holds for every room that people stay in. */
    public Flag everyHabitableRoom(Function<RoomView, Flag> statement) {
        List<RoomView> habitable = rooms().stream()
                .filter(room -> room.habitable().truth() == Truth.TRUE)
                .toList();
        return Flag.every(habitable, statement).silent().unlessUnknown(roomsAreListed());
    }

    private List<RoomView> rooms() {
        return unit == null || isOnly() ? building.rooms() : unit.rooms();
    }

    /**
     * Whether every storey with a habitable room, or with an enclosed space on the escape route, has a smoke detector
     * that complies with a standard.
     */
    public Flag everyStoreyHasSmokeDetector(String standard) {
        List<RoomView> rooms = rooms();
        Flag listed = unit == null || isOnly() ? building.roomsAreListed() : unit.roomsAreListed();
        List<RoomView> concerned = rooms.stream()
                .filter(room -> room.habitable().or(room.enclosedEscapeRoute()).truth() != Truth.FALSE)
                .toList();
        TreeSet<Integer> storeys = new TreeSet<>();
        concerned.stream().map(RoomView::storeyNumber).filter(Objects::nonNull).forEach(storeys::add);
        Flag placed = Flag.every(concerned, RoomView::isOnKnownStorey);
        Flag protectedStoreys =
                Flag.every(new ArrayList<>(storeys), storey -> isProtected(storey, rooms, concerned, standard));
        return protectedStoreys.and(placed.silent()).unlessUnknown(placed).unlessUnknown(listed);
    }

    private static Flag isProtected(Integer storey, List<RoomView> rooms, List<RoomView> concerned, String standard) {
        Flag needed = Flag.any(
                concerned.stream()
                        .filter(room -> storey.equals(room.storeyNumber()))
                        .toList(),
                room -> room.habitable().or(room.enclosedEscapeRoute()).and(room.isOnKnownStorey()));
        List<RoomView> here = rooms.stream()
                .filter(room -> room.storeyNumber() == null || storey.equals(room.storeyNumber()))
                .toList();
        Flag protection = Flag.any(here, room -> room.hasSmokeDetector(standard).and(room.isOnKnownStorey()));
        return needed.not().or(protection);
    }
}
