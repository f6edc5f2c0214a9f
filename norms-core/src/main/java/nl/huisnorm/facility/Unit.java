package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a building that a person or household has as its own: a dwelling, a studio, a hotel room, a room let with
 * shared facilities.
 *
 * @param id the unit's id, unique in the building; not blank
 * @param name the name people know it by
 * @param usableFloorArea usable floor area in square metres
 * @param protectedSubCompartment whether the unit is a protected sub-compartment of its own (beschermd subbrandcompartiment)
 * @param fireResistance resistance to fire spreading (wbdbo) from the unit to the next, in minutes
 * @param residents how many people live or are meant to live in it; need not be given where the rooms say it
 * @param rooms the unit's rooms
 * @param amenities what only this unit's residents use
 * @param fireSafety what is there against fire for this unit alone
 */
@RecordBuilder
public record Unit(
        @Matches(value = "[^/\\p{Cntrl}]+", example = "12") String id,
        @Nullable String name,

        @Bounds(max = "100000", unit = MeasurementUnit.SQUARE_METRE) @Nullable BigDecimal usableFloorArea,

        @Nullable Boolean protectedSubCompartment,

        @Bounds(max = "480", unit = MeasurementUnit.MINUTE) @Nullable Integer fireResistance,

        @Bounds(max = "10000", unit = MeasurementUnit.PERSONS) @Nullable Integer residents,

        @Nullable List<Room> rooms,
        @Nullable Amenities amenities,
        @Nullable FireSafety fireSafety)
        implements UnitBuilder.With {

    /** Copies the list of rooms, so that the unit cannot change afterwards. */
    public Unit {
        rooms = rooms == null ? null : List.copyOf(rooms);
    }
}
