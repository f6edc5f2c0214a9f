package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a building or unit has against fire and carbon monoxide. Given with a unit it serves that unit alone.
 *
 * @param cookingPlace whether there is a place to cook
 * @param extinguishers the fire extinguishers
 * @param extinguisherDistance distance from the cooking place to the nearest extinguisher, in metres
 * @param fireBlanket whether a fire blanket is in sight near the cooking place
 * @param fireAlarm the fire alarm installation (brandmeldinstallatie)
 * @param evacuationPlanPosted whether an evacuation plan and alarm procedure are posted
 * @param combustionAppliances whether there are appliances that burn gas, oil or wood
 * @param openGeyserInBathroomOrBedroom whether an open geyser without flue is in a bathroom or bedroom
 * @param applianceMaintainedOn the day on which those appliances were last maintained, demonstrably
 * @param carbonMonoxideDetectors the carbon monoxide detectors
 * @param extinguisherInSharedKitchen extinguisher in the shared kitchen; yes or no
 * @param extinguisherOnEveryStorey extinguisher on every storey in the space of the shared escape route; yes or no
 * @param evacuationPlan there is an evacuation plan; yes or no
 * @param hoseReels hose reels; yes or no
 */
@RecordBuilder
public record FireSafety(
        @Nullable Boolean cookingPlace,
        @Nullable List<Extinguisher> extinguishers,

        @Bounds(max = "1000", unit = MeasurementUnit.METRE) @Nullable BigDecimal extinguisherDistance,

        @Nullable Boolean fireBlanket,
        @Nullable FireAlarm fireAlarm,
        @Nullable Boolean evacuationPlanPosted,
        @Nullable Boolean combustionAppliances,
        @Nullable Boolean openGeyserInBathroomOrBedroom,
        @Nullable LocalDate applianceMaintainedOn,
        @Nullable List<CarbonMonoxideDetector> carbonMonoxideDetectors,
        @Nullable Boolean extinguisherInSharedKitchen,
        @Nullable Boolean extinguisherOnEveryStorey,
        @Nullable Boolean evacuationPlan,
        @Nullable Boolean hoseReels)
        implements FireSafetyBuilder.With {

    /** Copies the lists, so that this cannot change afterwards. */
    public FireSafety {
        extinguishers = extinguishers == null ? null : List.copyOf(extinguishers);
        carbonMonoxideDetectors = carbonMonoxideDetectors == null ? null : List.copyOf(carbonMonoxideDetectors);
    }
}
