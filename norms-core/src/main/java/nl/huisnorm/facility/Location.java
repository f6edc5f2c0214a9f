package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings of a facility, as far as municipal policy looks at them.
 *
 * @param zone kind of area
 * @param ownWorkersShare share of residents who work for the company on whose land they live
 * @param streetShare share of the dwellings in the street that are used like this
 * @param adjacentDwellings dwellings next to each other that are used like this, this one included
 * @param dwellingsBetween other dwellings between this one and the next that is used like this
 * @param distanceToNextSite distance to the next facility, as the crow flies
 * @param personsWithinRadius persons housed like this within the radius the policy names, these included
 * @param sitesInMunicipality facilities in the municipality, this one included
 * @param municipalityShare share of the municipalitys inhabitants who are housed like this
 * @param villageShare share of the villages inhabitants who are housed like this
 * @param householdsPerDwelling households in one dwelling
 * @param parkingSpaces parking spaces
 * @param occupiedWeeks weeks a year in use
 * @param campingUnits camping units for short stay
 * @param closedInWinter closed in winter; yes or no
 */
@RecordBuilder
public record Location(
        @Nullable Zone zone,

        @Bounds(max = "100", unit = MeasurementUnit.PERCENT) @Nullable BigDecimal ownWorkersShare,

        @Bounds(max = "100", unit = MeasurementUnit.PERCENT) @Nullable BigDecimal streetShare,

        @Bounds(max = "1000") @Nullable Integer adjacentDwellings,
        @Bounds(max = "10000") @Nullable Integer dwellingsBetween,

        @Bounds(max = "1000000", unit = MeasurementUnit.METRE) @Nullable BigDecimal distanceToNextSite,

        @Bounds(max = "1000000", unit = MeasurementUnit.PERSONS) @Nullable Integer personsWithinRadius,

        @Bounds(max = "100000") @Nullable Integer sitesInMunicipality,

        @Bounds(max = "100", unit = MeasurementUnit.PERCENT) @Nullable BigDecimal municipalityShare,

        @Bounds(max = "100", unit = MeasurementUnit.PERCENT) @Nullable BigDecimal villageShare,

        @Bounds(max = "1000") @Nullable Integer householdsPerDwelling,
        @Bounds(max = "100000") @Nullable Integer parkingSpaces,

        @Bounds(max = "53", unit = MeasurementUnit.WEEK) @Nullable Integer occupiedWeeks,

        @Bounds(max = "10000") @Nullable Integer campingUnits,
        @Nullable Boolean closedInWinter)
        implements LocationBuilder.With {}
