package nl.huisnorm.rules.internal.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.facility.Lease;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import org.jspecify.annotations.Nullable;

/**
 * The places that stays and leases of a facility are in, looked up once for all of them. What is asked of each place that a lease
 * may be for is asked of so many only that all leases together cost no more than one of few places does: beyond that it cannot be
 * told, and the place is asked for.
 */
final class LetPlaces {

    /** How many places and rooms are looked at for all leases together. */
    private static final long MOST_LOOKED_AT = 1_000_000;

    private final Map<String, BuildingView> buildings = new HashMap<>();
    private final @Nullable BuildingView ofOneForm;
    private final List<RoomView> bedrooms = new ArrayList<>();
    private final Map<String, List<RoomView>> bedroomsById = new HashMap<>();
    private final Trace unlisted;
    private final @Nullable Amount dwellers;
    private final long each;

    LetPlaces(FacilityView facility) {
        List<Lease> leases = facility.facility().leases();
        this.each = MOST_LOOKED_AT / Math.max(1, leases == null ? 1 : leases.size());
        List<Amount> dwellings = new ArrayList<>();
        Trace more = Trace.NONE;
        boolean same = true;
        BuildingView first = null;
        for (BuildingView building : facility.buildings()) {
            if (first == null) {
                first = building;
            }
            same &= Objects.equals(building.building().form(), first.building().form());
            buildings.put(building.building().id(), building);
            Flag listed = building.roomsAreListed();
            more = listed.isKnown() ? more : more.and(listed.trace());
            building.rooms().stream().filter(RoomView::isBedroom).forEach(bedrooms::add);
            if (building.units().isEmpty()) {
                dwellings.add(building.residents());
            } else {
                building.units().forEach(unit -> dwellings.add(unit.residents()));
            }
        }
        this.ofOneForm = same ? first : null;
        this.unlisted = more;
        bedrooms.forEach(room -> bedroomsById
                .computeIfAbsent(room.subject().id(), id -> new ArrayList<>())
                .add(room));
        this.dwellers = dwellings.size() > each ? null : any(dwellings);
    }

    private static @Nullable Amount any(List<Amount> places) {
        Amount found = null;
        for (Amount place : places) {
            found = found == null ? place : Flag.of(Truth.UNKNOWN, Trace.NONE).choose(found, place);
        }
        return found;
    }

    /** The building with an id; without one, some building where all have the same form. */
    @Nullable BuildingView ofOneForm(@Nullable String id) {
        return id == null ? ofOneForm : buildings.get(id);
    }

    /** How many people live in some dwelling; none where there are none, or too many to look at. */
    @Nullable Amount dwellers() {
        return dwellers;
    }

    /** What is not known of the rooms there are. */
    Trace unlisted() {
        return unlisted;
    }

    /** The bedrooms that a lease may be for. */
    List<RoomView> bedrooms(@Nullable String told) {
        return told == null ? bedrooms : bedroomsById.getOrDefault(told, List.of());
    }

    /** Whether these are too many to look at, each with the rooms around it. */
    boolean areTooMany(List<RoomView> rooms) {
        long looks = 0;
        for (RoomView room : rooms) {
            looks += room.building().rooms().size();
            if (looks > each) {
                return true;
            }
        }
        return false;
    }
}
