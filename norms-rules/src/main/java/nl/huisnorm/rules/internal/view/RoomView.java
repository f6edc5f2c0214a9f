package nl.huisnorm.rules.internal.view;

import java.util.List;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.facility.Residents;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Choice;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import org.jspecify.annotations.Nullable;

/** A room or space. */
public final class RoomView extends View implements Inhabited {

    private final BuildingView building;
    private final @Nullable UnitView unit;
    private final Room room;
    private final List<SmokeDetectorView> smokeDetectors;

    RoomView(BuildingView building, @Nullable UnitView unit, Room room, Pointer place) {
        super("room", place);
        this.building = building;
        this.unit = unit;
        this.room = room;
        this.smokeDetectors = views(
                room.smokeDetectors(),
                place.field("smokeDetectors"),
                (detector, at) -> new SmokeDetectorView(this, detector, at));
    }

    @Override
    Tolerance tolerance() {
        return building.tolerance();
    }

    @Override
    public Subject subject() {
        String parent = unit == null ? building.building().id() : unit.path();
        return new Subject("room", parent + "/" + room.id(), room.name(), place());
    }

    /** The building it is in. */
    public BuildingView building() {
        return building;
    }

    /** Whether people sleep here, or are meant to. */
    boolean isBedroom() {
        return Residents.isSleepingRoom(room);
    }

    @Override
    public Amount residents() {
        return isBedroom() ? occupants() : Amount.of(0);
    }

    /** What it is for. */
    public Choice kind() {
        return choice("kind", room.kind());
    }

    /** The storey it is on. */
    public Amount storey() {
        return amount("storey", room.storey());
    }

    /** The storey's number, or none. */
    @Nullable Integer storeyNumber() {
        return room.storey();
    }

    /** Holds if it is known on which storey it is; never fails. */
    Flag isOnKnownStorey() {
        return room.storey() == null
                ? Flag.of(Truth.UNKNOWN, trace("storey", null))
                : Flag.of(Truth.TRUE, trace("storey", room.storey()));
    }

    /** Floor area, in square metres. */
    public Amount area() {
        return area("area", room.area());
    }

    /** How many people sleep here. */
    public Amount occupants() {
        return amount("occupants", room.occupants());
    }

    /** Places to sleep. */
    public Amount beds() {
        return amount("beds", room.beds());
    }

    /** Places to sleep; none in a room that is no bedroom and of which nothing is said. */
    Amount bedsIfAny() {
        return isBedroom() ? beds() : Amount.of(0);
    }

    /** Bunk beds. */
    public Amount bunkBeds() {
        return amount("bunkBeds", room.bunkBeds());
    }

    /** Width of the narrowest mattress, in metres. */
    public Amount mattressWidth() {
        return amount("mattressWidth", room.mattressWidth());
    }

    /** Length of the shortest mattress, in metres. */
    public Amount mattressLength() {
        return amount("mattressLength", room.mattressLength());
    }

    /** Whether those who share the room have agreed to that in writing. */
    public Flag sharedByWrittenAgreement() {
        return flag("sharedByWrittenAgreement", room.sharedByWrittenAgreement());
    }

    /** Volume of the wardrobes, in cubic metres. */
    public Amount wardrobeVolume() {
        return amount("wardrobeVolume", room.wardrobeVolume());
    }

    /** Whether the wardrobes stand in the bedroom itself. */
    public Flag wardrobeInBedroom() {
        return flag("wardrobeInBedroom", room.wardrobeInBedroom());
    }

    /** Whether the wardrobes can be locked. */
    public Flag wardrobeLockable() {
        return flag("wardrobeLockable", room.wardrobeLockable());
    }

    /** Chairs. */
    public Amount chairs() {
        return amount("chairs", room.chairs());
    }

    /** Whether daylight comes in. */
    public Flag daylight() {
        return flag("daylight", room.daylight());
    }

    /** Whether it can be heated. */
    public Flag heated() {
        return flag("heated", room.heated());
    }

    /** Whether people sleep here or are meant to, whatever the room is for. */
    public Flag sleptIn() {
        return Flag.of(isBedroom() ? Truth.TRUE : Truth.FALSE, trace("kind", room.kind()));
    }

    /** Whether people stay here, in the sense of building law. */
    public Flag habitable() {
        boolean habitable = room.kind().habitable() || isBedroom();
        return Flag.of(habitable ? Truth.TRUE : Truth.FALSE, trace("kind", room.kind()));
    }

    /** Whether there is a toilet in it; in a toilet there is, and only in a bathroom it has to be said. */
    public Flag hasToilet() {
        if (room.hasToilet() == null && room.kind() != RoomKind.BATHROOM) {
            return Flag.of(room.kind() == RoomKind.TOILET ? Truth.TRUE : Truth.FALSE, trace("kind", room.kind()));
        }
        return flag("hasToilet", room.hasToilet());
    }

    /** Whether it is an enclosed space that an escape route leads through. */
    public Flag enclosedEscapeRoute() {
        return flag("enclosedEscapeRoute", room.enclosedEscapeRoute());
    }

    List<SmokeDetectorView> smokeDetectors() {
        return smokeDetectors;
    }

    Truth smokeDetectorsKnown() {
        return room.smokeDetectors() == null ? Truth.UNKNOWN : Truth.TRUE;
    }

    Trace smokeDetectorsTrace() {
        return room.smokeDetectors() == null
                ? trace("smokeDetectors", null)
                : trace("smokeDetectors", room.smokeDetectors().size());
    }

    /** Whether there is a smoke detector. */
    public Flag hasSmokeDetector() {
        if (room.smokeDetectors() == null) {
            return Flag.of(Truth.UNKNOWN, smokeDetectorsTrace());
        }
        return Flag.of(room.smokeDetectors().isEmpty() ? Truth.FALSE : Truth.TRUE, smokeDetectorsTrace());
    }

    /** Whether there is a smoke detector that complies with a standard, as written in files. */
    public Flag hasSmokeDetector(String standard) {
        return smokeDetectors.isEmpty()
                ? hasSmokeDetector()
                : Flag.any(smokeDetectors, detector -> detector.compliesWith(standard));
    }

    /** Width. */
    public Amount width() {
        return amount("width", room.width());
    }

    /** Height. */
    public Amount height() {
        return amount("height", room.height());
    }

    /** Fresh air supplied or extracted. */
    public Amount ventilation() {
        return amount("ventilation", room.ventilation());
    }

    /** Capacity of purge ventilation. */
    public Amount purgeVentilation() {
        return amount("purgeVentilation", room.purgeVentilation());
    }

    /** Equivalent daylight area. */
    public Amount daylightArea() {
        return area("daylightArea", room.daylightArea());
    }

    /** Can be locked by those who sleep in it. */
    public Flag lockable() {
        return flag("lockable", room.lockable());
    }

    /** Those who sleep in it form one household. */
    public Flag sharedByHousehold() {
        return flag("sharedByHousehold", room.sharedByHousehold());
    }
}
