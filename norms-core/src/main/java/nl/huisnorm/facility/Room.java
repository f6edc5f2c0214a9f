package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room, or a space such as a corridor.
 *
 * @param id the room's id, unique in its unit or, outside units, in its building; not blank
 * @param name the name people know it by
 * @param kind what the room is for
 * @param storey the storey it is on: 0 is the ground floor
 * @param area floor area in square metres
 * @param occupants how many people sleep here; taken as none where the room is not a bedroom and it is not given
 * @param beds places to sleep; a bunk bed counts as two
 * @param bunkBeds bunk beds, each with two places above each other
 * @param mattressWidth width of the narrowest mattress, in metres
 * @param mattressLength length of the shortest mattress, in metres
 * @param sharedByWrittenAgreement whether those who share the room have all agreed to that in writing
 * @param wardrobeVolume volume of all wardrobes for the people who sleep here, in cubic metres
 * @param wardrobeInBedroom whether those wardrobes stand in the bedroom itself
 * @param wardrobeLockable whether those wardrobes can be locked
 * @param chairs chairs in the room
 * @param daylight whether daylight comes in
 * @param heated whether the room can be heated
 * @param enclosedEscapeRoute whether the room is an enclosed space that an escape route leads through
 * @param smokeDetectors the smoke detectors in the room
 * @param width width
 * @param height height
 * @param hasToilet there is a toilet in it; yes or no
 * @param ventilation fresh air supplied or extracted
 * @param purgeVentilation capacity of purge ventilation
 * @param daylightArea equivalent daylight area
 * @param lockable can be locked by those who sleep in it; yes or no
 * @param sharedByHousehold those who sleep in it form one household; yes or no
 */
@RecordBuilder
public record Room(
        @Matches(value = "[^/\\p{Cntrl}]+", example = "bedroom-1")
        String id,

        @Nullable String name,
        RoomKind kind,
        @Bounds(min = "-5", max = "100") @Nullable Integer storey,

        @Bounds(max = "10000", unit = MeasurementUnit.SQUARE_METRE) @Nullable BigDecimal area,

        @Bounds(max = "1000", unit = MeasurementUnit.PERSONS) @Nullable Integer occupants,

        @Bounds(max = "1000") @Nullable Integer beds,
        @Bounds(max = "500") @Nullable Integer bunkBeds,

        @Bounds(max = "3", unit = MeasurementUnit.METRE) @Nullable BigDecimal mattressWidth,

        @Bounds(max = "3", unit = MeasurementUnit.METRE) @Nullable BigDecimal mattressLength,

        @Nullable Boolean sharedByWrittenAgreement,

        @Bounds(max = "1000", unit = MeasurementUnit.CUBIC_METRE) @Nullable BigDecimal wardrobeVolume,

        @Nullable Boolean wardrobeInBedroom,
        @Nullable Boolean wardrobeLockable,
        @Bounds(max = "1000") @Nullable Integer chairs,
        @Nullable Boolean daylight,
        @Nullable Boolean heated,
        @Nullable Boolean enclosedEscapeRoute,
        @Nullable List<SmokeDetector> smokeDetectors,

        @Bounds(max = "100", unit = MeasurementUnit.METRE) @Nullable BigDecimal width,

        @Bounds(max = "100", unit = MeasurementUnit.METRE) @Nullable BigDecimal height,

        @Nullable Boolean hasToilet,

        @Bounds(max = "10000", unit = MeasurementUnit.CUBIC_DECIMETRE_PER_SECOND) @Nullable BigDecimal ventilation,

        @Bounds(max = "100000", unit = MeasurementUnit.CUBIC_DECIMETRE_PER_SECOND) @Nullable BigDecimal purgeVentilation,

        @Bounds(max = "1000", unit = MeasurementUnit.SQUARE_METRE) @Nullable BigDecimal daylightArea,

        @Nullable Boolean lockable,
        @Nullable Boolean sharedByHousehold)
        implements RoomBuilder.With {

    /** Copies the list of detectors, so that the room cannot change afterwards. */
    public Room {
        smokeDetectors = smokeDetectors == null ? null : List.copyOf(smokeDetectors);
    }
}
