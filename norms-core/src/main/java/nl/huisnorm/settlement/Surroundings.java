package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.facility.MeasurementUnit;
import org.jspecify.annotations.Nullable;

/**
 * What else is housed around the housing of a housing line. The beds of the plan in the same village, street or facility are
 * left out, whether they are there already or not; they are added. Beds that the plan has elsewhere within the radius are not
 * left out. Used for the effect report alone.
 *
 * @param villageInhabitants inhabitants of the village
 * @param housedInVillage migrant workers housed in the village
 * @param housedWithinRadius migrant workers housed within the radius the policy names
 * @param streetDwellings dwellings in the street
 * @param streetDwellingsUsed dwellings in the street used like this already
 * @param dwellingsAdded dwellings in the street that the line adds to these
 */
@RecordBuilder
public record Surroundings(
        @Bounds(max = "10000000", unit = MeasurementUnit.PERSONS) @Nullable Integer villageInhabitants,

        @Bounds(max = "1000000", unit = MeasurementUnit.PERSONS) @Nullable Integer housedInVillage,

        @Bounds(max = "1000000", unit = MeasurementUnit.PERSONS) @Nullable Integer housedWithinRadius,

        @Bounds(max = "10000") @Nullable Integer streetDwellings,
        @Bounds(max = "10000") @Nullable Integer streetDwellingsUsed,
        @Bounds(max = "10000") @Nullable Integer dwellingsAdded)
        implements SurroundingsBuilder.With {}
