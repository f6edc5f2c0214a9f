package nl.huisnorm.rules.internal.view;

import java.util.List;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.facility.Residents;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Truth;
import org.jspecify.annotations.Nullable;

/** A room or space; or one that no list shows, of which nothing is known. */
public final class RoomView extends RoomFacts implements Inhabited {

    private final BuildingView building;
    private final @Nullable UnitView unit;
    private final @Nullable Room room;
    private final SharedRooms.OfRoom shared;
    private @Nullable List<SmokeDetectorView> smokeDetectors;

    /** One that no list shows. */
    RoomView(BuildingView building, @Nullable UnitView unit, Pointer place) {
        this(building, unit, null, place, new SharedRooms.OfRoom());
    }

    RoomView(
            BuildingView building,
            @Nullable UnitView unit,
            @Nullable Room room,
            Pointer place,
            SharedRooms.OfRoom shared) {
        super(building, room, place, shared.values);
        this.building = building;
        this.unit = unit;
        this.room = room;
        this.shared = shared;
    }

    @Override
    Subject findSubject() {
        if (room == null) {
            return super.findSubject();
        }
        String parent = unit == null ? building.building().id() : unit.path();
        return new Subject("room", parent + "/" + room.id(), room.name(), place());
    }

    /** The building it is in. */
    public BuildingView building() {
        return building;
    }

    /** The unit it is in, or none. */
    @Nullable UnitView unit() {
        return unit;
    }

    /** What the room is for; anything, where it is not listed. */
    RoomKind roomKind() {
        return room == null ? RoomKind.OTHER : isBedroom() ? RoomKind.BEDROOM : room.kind();
    }

    /** Whether people sleep here, or are meant to. */
    boolean isBedroom() {
        return room != null && Residents.isSleepingRoom(room);
    }

    @Override
    public Amount residents() {
        return room == null || isBedroom() ? occupants() : Amount.of(0);
    }

    /** The storey's number, or none. */
    @Nullable Integer storeyNumber() {
        return room == null ? null : room.storey();
    }

    /** Whether it is known to lie on or above the ground floor. */
    boolean isAboveGround() {
        Integer number = storeyNumber();
        return number != null && number >= 0;
    }

    /** Holds if it is known on which storey it is; never fails. */
    Flag isOnKnownStorey() {
        return known(storey());
    }

    /** Places to sleep; none in a room that is no bedroom and of which nothing is said. */
    Amount bedsIfAny() {
        return isBedroom() ? beds() : Amount.of(0);
    }

    /** Whether people sleep here or are meant to, whatever the room is for. */
    public Flag sleptIn() {
        return ofKind(isBedroom());
    }

    /** Whether people stay here, in the sense of building law. */
    public Flag habitable() {
        return ofKind(room != null && (room.kind().habitable() || isBedroom()));
    }

    /** Whether dwellings share it: it belongs to a building of ordinary dwellings and to none of them. */
    public Flag sharedByDwellings() {
        boolean outside = room != null && unit == null && building.units().size() > 1;
        return outside ? building.function().is("residential") : ofKind(false);
    }

    /** Whether it stands in a unit, so that no others share it. */
    public Flag inUnit() {
        return ofKind(unit != null);
    }

    /** Whether there is a toilet in it; in a toilet there is, and only in a bathroom it has to be said. */
    @Override
    public Flag hasToilet() {
        if (room != null && room.hasToilet() == null && room.kind() != RoomKind.BATHROOM) {
            return ofKind(room.kind() == RoomKind.TOILET);
        }
        return super.hasToilet();
    }

    /** Whether it is a toilet or a bathroom, or something is said of a toilet in it. */
    boolean isSanitary() {
        return room != null
                && (room.kind() == RoomKind.TOILET || room.kind() == RoomKind.BATHROOM || room.hasToilet() != null);
    }

    private Flag ofKind(boolean holds) {
        Truth truth = room == null ? Truth.UNKNOWN : holds ? Truth.TRUE : Truth.FALSE;
        return Flag.of(truth, kind().trace());
    }

    List<SmokeDetectorView> smokeDetectors() {
        List<SmokeDetectorView> listed = smokeDetectors;
        if (listed == null) {
            listed = views(
                    room == null ? null : room.smokeDetectors(),
                    place().field("smokeDetectors"),
                    (detector, at) -> new SmokeDetectorView(this, detector, at));
            smokeDetectors = listed;
        }
        return listed;
    }

    /** Holds if it is known which smoke detectors there are; never fails. */
    Flag smokeDetectorsAreListed() {
        return known(numberOfSmokeDetectors());
    }

    /** Whether there is a smoke detector. */
    public Flag hasSmokeDetector() {
        return any(numberOfSmokeDetectors());
    }

    /** Whether there is a smoke detector that complies with a standard, as written in files. */
    public Flag hasSmokeDetector(String standard) {
        return shared.detecting(standard, this::findSmokeDetector);
    }

    private Flag findSmokeDetector(String standard) {
        if (smokeDetectors().isEmpty()) {
            return hasSmokeDetector();
        }
        Flag found = Flag.any(smokeDetectors(), detector -> detector.standards().has(standard));
        return found.truth() == Truth.FALSE ? found.or(smokeDetectorsAreListed().not()) : found;
    }
}
