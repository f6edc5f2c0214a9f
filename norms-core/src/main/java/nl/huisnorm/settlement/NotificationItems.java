package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The data and documents of the notification of fire-safe use, as the building decree lists them.
 *
 * @param signed whether it has a signature; yes or no
 * @param user whether it has name and address of the user; yes or no
 * @param dated whether it has a date; yes or no
 * @param address whether it has address or cadastral designation; yes or no
 * @param siteSketch whether it has a site sketch of at least 1:1,000 with north arrow; yes or no
 * @param floorPlans whether it has a floor plan of each storey at the prescribed scale; yes or no
 * @param floorHeights whether it has the height of each storey's floor above the measuring level; yes or no
 * @param usableFloorArea whether it has the usable floor area of each storey; yes or no
 * @param maxPersons whether it has the highest number of persons of each storey; yes or no
 * @param roomAreas whether it has the floor area of each room; yes or no
 * @param roomFunctions whether it has the use of each room; yes or no
 * @param roomOccupancy whether it has the occupancy of rooms for more than 25 persons; yes or no
 * @param roomLayout whether it has the layout of each room; yes or no
 * @param compartments whether it has fire and smoke compartments; yes or no
 * @param escapeRoutes whether it has escape routes; yes or no
 * @param doorSwing whether it has the direction in which doors open; yes or no
 * @param selfClosingDoors whether it has self-closing doors; yes or no
 * @param routeSigns whether it has route signs; yes or no
 * @param emergencyLighting whether it has emergency lighting; yes or no
 * @param firePanel whether it has the fire panel; yes or no
 * @param hoseReels whether it has hose reels; yes or no
 * @param extinguishers whether it has extinguishers; yes or no
 * @param dryRiser whether it has the dry riser; yes or no
 * @param fireServiceEntrance whether it has the entrance for the fire service; yes or no
 * @param keySafe whether it has the key safe; yes or no
 * @param period whether it has the period of use in the year; yes or no
 */
@RecordBuilder
public record NotificationItems(
        @Nullable Boolean signed,
        @Nullable Boolean user,
        @Nullable Boolean dated,
        @Nullable Boolean address,
        @Nullable Boolean siteSketch,
        @Nullable Boolean floorPlans,
        @Nullable Boolean floorHeights,
        @Nullable Boolean usableFloorArea,
        @Nullable Boolean maxPersons,
        @Nullable Boolean roomAreas,
        @Nullable Boolean roomFunctions,
        @Nullable Boolean roomOccupancy,
        @Nullable Boolean roomLayout,
        @Nullable Boolean compartments,
        @Nullable Boolean escapeRoutes,
        @Nullable Boolean doorSwing,
        @Nullable Boolean selfClosingDoors,
        @Nullable Boolean routeSigns,
        @Nullable Boolean emergencyLighting,
        @Nullable Boolean firePanel,
        @Nullable Boolean hoseReels,
        @Nullable Boolean extinguishers,
        @Nullable Boolean dryRiser,
        @Nullable Boolean fireServiceEntrance,
        @Nullable Boolean keySafe,
        @Nullable Boolean period)
        implements NotificationItemsBuilder.With {}
