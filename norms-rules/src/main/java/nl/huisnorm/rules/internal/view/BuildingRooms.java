package nl.huisnorm.rules.internal.view;

import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Room;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.facility.Residents;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import org.jspecify.annotations.Nullable;

/** The units and rooms of a building, each found when it is first asked for; who live in them, and whether all are listed. */
final class BuildingRooms {

    private final BuildingView view;
    private final Building building;
    private @Nullable List<UnitView> units;
    private @Nullable List<RoomView> ownRooms;
    private @Nullable List<RoomView> rooms;
    private @Nullable List<RoomView> ownBedrooms;
    private @Nullable Amount residents;
    private @Nullable Trace unlisted;
    private @Nullable Trace unlistedBedrooms;
    private @Nullable Flag listed;

    BuildingRooms(BuildingView view, Building building) {
        this.view = view;
        this.building = building;
    }

    /** Its units. */
    List<UnitView> units() {
        List<UnitView> known = units;
        if (known == null) {
            known = View.views(
                    building.units(), view.place().field("units"), (unit, at) -> new UnitView(view, unit, at));
            units = known;
        }
        return known;
    }

    /** The rooms that belong to no unit. */
    List<RoomView> ownRooms() {
        List<RoomView> known = ownRooms;
        if (known == null) {
            known = building.rooms() == null ? List.of() : views(building.rooms());
            ownRooms = known;
        }
        return known;
    }

    private List<RoomView> views(List<Room> some) {
        SharedRooms.OfList shared = view.facility().sharedRooms().of(some, list());
        return View.views(some, list(), (room, at, index) -> new RoomView(view, null, room, at, shared.room(index)));
    }

    private Pointer list() {
        return view.place().field("rooms");
    }

    /** Its rooms, those of its units included. */
    List<RoomView> rooms() {
        List<RoomView> known = rooms;
        if (known == null) {
            List<RoomView> all = new ArrayList<>();
            units().forEach(unit -> all.addAll(unit.rooms()));
            all.addAll(ownRooms());
            known = List.copyOf(all);
            rooms = known;
        }
        return known;
    }

    /** The rooms that people sleep in and that belong to no unit. */
    List<RoomView> ownBedrooms() {
        List<RoomView> known = ownBedrooms;
        if (known == null) {
            known = ownRooms().stream().filter(RoomView::isBedroom).toList();
            ownBedrooms = known;
        }
        return known;
    }

    /** Who live in it: those in its units and rooms or, where these do not tell, those it states. */
    Amount residents() {
        Amount known = residents;
        if (known == null) {
            known = countResidents();
            residents = known;
        }
        return known;
    }

    private Amount countResidents() {
        if (!units().isEmpty() || Residents.isAnySleptIn(building.rooms())) {
            Amount all = residentsOfUnits().plus(residentsOfOwnRooms());
            Trace more = partial("units").and(partial("rooms"));
            Amount counted = more == Trace.NONE ? all : all.orMore(more);
            if (counted.isKnown() || building.residents() == null) {
                return counted;
            }
        }
        return view.statedResidents();
    }

    private Amount residentsOfUnits() {
        return building.units() == null
                ? Amount.of(0)
                : view.facility()
                        .sharedRooms()
                        .of(building.units(), view.place().field("units"))
                        .residents(() -> View.residentsOf(units()));
    }

    private Amount residentsOfOwnRooms() {
        return building.rooms() == null
                ? Amount.of(0)
                : view.facility()
                        .sharedRooms()
                        .of(building.rooms(), list())
                        .residents(() -> View.residentsOf(ownRooms()));
    }

    /** Holds if it is known which rooms there are; never fails. */
    Flag areListed() {
        Flag known = listed;
        if (known == null) {
            known = findListed();
            listed = known;
        }
        return known;
    }

    private Flag findListed() {
        Trace missing = unlistedBedrooms();
        Flag own = Flag.of(true);
        if (missing != Trace.NONE) {
            own = Flag.of(Truth.UNKNOWN, missing);
        } else if (rooms().isEmpty()) {
            own = Flag.of(Truth.TRUE, view.trace(building.rooms() == null ? "units" : "rooms", 0));
        }
        Flag inUnits = Flag.of(true);
        for (UnitView unit : units()) {
            inUnits = inUnits.and(unit.roomsAreListed());
        }
        return own.and(inUnits);
    }

    /**
     * The list that would tell of more rooms, of units or of none; no inputs where there are no more. Of the two lists of rooms a
     * building can have, one that names some tells that there are none in the other.
     */
    Trace unlisted() {
        Trace known = unlisted;
        if (known == null) {
            known = findUnlisted();
            unlisted = known;
        }
        return known;
    }

    private Trace findUnlisted() {
        boolean noRooms = ownRooms().isEmpty();
        boolean noUnits = units().isEmpty();
        if (building.rooms() == null && noUnits) {
            return view.trace("rooms", null);
        }
        Trace partial = partial("units").and(partial("rooms"));
        return partial == Trace.NONE && building.units() == null && noRooms ? view.trace("units", null) : partial;
    }

    /** The same of rooms that people sleep in: where none of those listed is one, they are in units that are not. */
    Trace unlistedBedrooms() {
        Trace known = unlistedBedrooms;
        if (known == null) {
            boolean nobody = building.units() == null
                    && !Residents.isAnySleptIn(building.rooms())
                    && view.statedResidents().equalTo(Amount.of(0)).truth() != Truth.TRUE;
            known = unlisted() == Trace.NONE && nobody ? view.trace("units", null) : unlisted();
            unlistedBedrooms = known;
        }
        return known;
    }

    private Trace partial(String list) {
        return View.isPartial(list, building.partial()) ? view.trace("partial", null) : Trace.NONE;
    }
}
