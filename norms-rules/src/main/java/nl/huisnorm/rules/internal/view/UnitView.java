package nl.huisnorm.rules.internal.view;

import java.util.List;
import java.util.Objects;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import org.jspecify.annotations.Nullable;

/** A unit of a building; or one that no list shows, of which nothing is known. */
public final class UnitView extends UnitFacts implements Inhabited {

    private final BuildingView building;
    private final @Nullable Unit unit;
    private final Once<List<RoomView>> rooms = new Once<>(this::viewRooms);
    private final Once<Amount> residents = new Once<>(this::countResidents);

    UnitView(BuildingView building, @Nullable Unit unit, Pointer place) {
        super(building, unit, place);
        this.building = building;
        this.unit = unit;
    }

    private List<RoomView> viewRooms() {
        Pointer list = place().field("rooms");
        if (unit == null || unit.rooms() == null) {
            return List.of();
        }
        SharedRooms.OfList shared = building.facility().sharedRooms().of(unit.rooms(), list);
        return views(
                unit.rooms(), list, (room, at, index) -> new RoomView(building, this, room, at, shared.room(index)));
    }

    private Amount countResidents() {
        Amount listed = residentsOf(rooms());
        Amount counted =
                unit != null && isPartial("rooms", unit.partial()) ? listed.orMore(trace("partial", null)) : listed;
        boolean useCounted = rooms().stream().anyMatch(RoomView::isBedroom)
                && (counted.isKnown() || unit == null || unit.residents() == null);
        return useCounted ? counted : super.residents();
    }

    @Override
    Subject findSubject() {
        return unit == null ? super.findSubject() : new Subject("unit", path(), unit.name(), place());
    }

    String path() {
        return building.building().id() + "/" + unit().id();
    }

    /** The building it belongs to. */
    public BuildingView building() {
        return building;
    }

    /** The unit's data. */
    Unit unit() {
        return Objects.requireNonNull(unit);
    }

    /** Its rooms. */
    public List<RoomView> rooms() {
        return rooms.get();
    }

    @Override
    public Amount residents() {
        return residents.get();
    }

    /** Holds if it is known which rooms there are; never fails. */
    Flag roomsAreListed() {
        Flag listed = known(numberOfRooms());
        return listed.isKnown() ? Flag.of(Truth.TRUE, Trace.NONE) : listed;
    }
}
