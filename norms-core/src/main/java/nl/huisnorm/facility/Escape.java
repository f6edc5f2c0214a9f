package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Fire compartments and escape routes of a building.
 *
 * @param compartmentResistance resistance to fire spreading between fire compartments
 * @param habitableRoomsInSubCompartments every habitable room lies in a protected sub-compartment; yes or no
 * @param subCompartmentArea area of the largest protected sub-compartment
 * @param subCompartmentResistance resistance to fire spreading from protected sub-compartments
 * @param smokeResistance smoke resistance of sub-compartments
 * @param walkingDistance longest walking distance to an exit of a sub-compartment
 * @param largestRoomPersons persons in the fullest room or sub-compartment
 * @param exits exits of that room or sub-compartment
 * @param singleRoutePersons persons who depend on a single escape route
 * @param singleRouteArea area of dwellings that depend on a single shared escape route
 * @param stairHeight height of the stairs on that single escape route
 * @param enclosedRoute there is an enclosed protected escape route; yes or no
 * @param doorPersons most persons who depend on one door
 * @param routeQuality quality of that single escape route
 * @param passageWidth smallest free width on an escape route
 * @param passageHeight smallest free height on an escape route
 * @param corridorWidth free width of shared escape corridors
 * @param corridorClear shared escape corridors free of things that burn easily; yes or no
 * @param routeSigns escape routes are signed; yes or no
 * @param emergencyLighting emergency lighting; yes or no
 * @param doorsOpenOutward doors on escape routes open outward; yes or no
 * @param panicBars doors on escape routes have panic bars; yes or no
 * @param doorsWithoutKey doors on escape routes open without a key; yes or no
 * @param selfClosingDoors fire and smoke doors close by themselves and are not wedged open; yes or no
 * @param singleDirection from some habitable room there is only one direction to flee; yes or no
 * @param distanceToTwoDirections walking distance to where there are two directions
 * @param singleDirectionArea area of the path with one direction and the rooms on it
 * @param singleDirectionRooms habitable rooms that depend on that path
 * @param singleDirectionDetected detectors on that path and in the rooms next to it; yes or no
 * @param fireServiceEntrance entrance for the fire service; yes or no
 * @param dryRiser dry riser; yes or no
 * @param dryRiserTestedOn day the dry riser was last tested
 */
@RecordBuilder
public record Escape(
        @Bounds(max = "480", unit = MeasurementUnit.MINUTE) @Nullable Integer compartmentResistance,

        @Nullable Boolean habitableRoomsInSubCompartments,

        @Bounds(max = "100000", unit = MeasurementUnit.SQUARE_METRE) @Nullable BigDecimal subCompartmentArea,

        @Bounds(max = "480", unit = MeasurementUnit.MINUTE) @Nullable Integer subCompartmentResistance,

        @Bounds(max = "480", unit = MeasurementUnit.MINUTE) @Nullable Integer smokeResistance,

        @Bounds(max = "1000", unit = MeasurementUnit.METRE) @Nullable BigDecimal walkingDistance,

        @Bounds(max = "100000", unit = MeasurementUnit.PERSONS) @Nullable Integer largestRoomPersons,

        @Bounds(max = "1000") @Nullable Integer exits,

        @Bounds(max = "100000", unit = MeasurementUnit.PERSONS) @Nullable Integer singleRoutePersons,

        @Bounds(max = "100000", unit = MeasurementUnit.SQUARE_METRE) @Nullable BigDecimal singleRouteArea,

        @Bounds(max = "500", unit = MeasurementUnit.METRE) @Nullable BigDecimal stairHeight,

        @Nullable Boolean enclosedRoute,

        @Bounds(max = "100000", unit = MeasurementUnit.PERSONS) @Nullable Integer doorPersons,

        @Nullable EscapeRouteQuality routeQuality,

        @Bounds(max = "100", unit = MeasurementUnit.METRE) @Nullable BigDecimal passageWidth,

        @Bounds(max = "100", unit = MeasurementUnit.METRE) @Nullable BigDecimal passageHeight,

        @Bounds(max = "100", unit = MeasurementUnit.METRE) @Nullable BigDecimal corridorWidth,

        @Nullable Boolean corridorClear,
        @Nullable Boolean routeSigns,
        @Nullable Boolean emergencyLighting,
        @Nullable Boolean doorsOpenOutward,
        @Nullable Boolean panicBars,
        @Nullable Boolean doorsWithoutKey,
        @Nullable Boolean selfClosingDoors,
        @Nullable Boolean singleDirection,

        @Bounds(max = "1000", unit = MeasurementUnit.METRE) @Nullable BigDecimal distanceToTwoDirections,

        @Bounds(max = "100000", unit = MeasurementUnit.SQUARE_METRE) @Nullable BigDecimal singleDirectionArea,

        @Bounds(max = "10000") @Nullable Integer singleDirectionRooms,
        @Nullable Boolean singleDirectionDetected,
        @Nullable Boolean fireServiceEntrance,
        @Nullable Boolean dryRiser,
        @Nullable LocalDate dryRiserTestedOn)
        implements EscapeBuilder.With {}
