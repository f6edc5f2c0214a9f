package nl.huisnorm.rules.internal.view;

import java.util.List;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;

/** A unit of a building. */
public final class UnitView extends UnitFacts implements Inhabited {

    private final BuildingView building;
    private final Unit unit;
    private final List<RoomView> rooms;
    private final Amount residents;

    UnitView(BuildingView building, Unit unit, Pointer place) {
        super(building, unit, place);
        this.building = building;
        this.unit = unit;
        this.rooms = views(unit.rooms(), place.field("rooms"), (room, at) -> new RoomView(building, this, room, at));
        Amount counted = residentsOf(rooms);
        boolean useCounted =
                rooms.stream().anyMatch(RoomView::isBedroom) && (counted.isKnown() || unit.residents() == null);
        this.residents = useCounted ? counted : super.residents();
    }

    @Override
    public Subject subject() {
        return new Subject("unit", path(), unit.name(), place());
    }

    String path() {
        return building.building().id() + "/" + unit.id();
    }

    /** The building it belongs to. */
    public BuildingView building() {
        return building;
    }

    /** The unit's data. */
    Unit unit() {
        return unit;
    }

    /** Its rooms. */
    public List<RoomView> rooms() {
        return rooms;
    }

    @Override
    public Amount residents() {
        return residents;
    }

    /** Holds if it is known which rooms there are; never fails. */
    Flag roomsAreListed() {
        return unit.rooms() == null ? Flag.of(Truth.UNKNOWN, trace("rooms", null)) : Flag.of(Truth.TRUE, Trace.NONE);
    }
}
