package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a building is used for and since when: the facts from which its function under building law follows, and its notification of use.
 *
 * @param livingUnits largest number of living units (wooneenheden) in one dwelling
 * @param sharedRoute units share a circulation route; yes or no
 * @param registeredInBrp residents are registered at this address in the BRP; yes or no
 * @param mainResidenceElsewhere residents have their main residence elsewhere; yes or no
 * @param intendedStayMonths longest stay intended, in months
 * @param guardedAroundTheClock guarded 24 hours a day; yes or no
 * @param guardDistance walking distance from the guard to the entrance, 0 in the building or on its plot
 * @param guardAlarmed guard alarmed by the evacuation alarm or smoke detectors; yes or no
 * @param startedOn first day of use
 * @param notifiedOn day the use was notified
 * @param notified the use was notified; yes or no
 * @param changed the notified use has changed or will change; yes or no
 * @param changedOn first day of a change of the notified use
 * @param changeNotifiedOn day that change was notified
 * @param fireSafeUsePermit permit for fire-safe use granted; yes or no
 * @param areaOnOneEscapeRoute usable floor area of lodging that depends on one escape route
 * @param highestFloor height of the highest floor people stay on above ground level
 * @param temporaryStructure temporary structure; yes or no
 * @param largeFarmhouse large old farmhouse in a village; yes or no
 * @param placedOn day a temporary structure was placed
 */
@RecordBuilder
public record Use(
        @Bounds(max = "1000") @Nullable Integer livingUnits,
        @Nullable Boolean sharedRoute,
        @Nullable Boolean registeredInBrp,
        @Nullable Boolean mainResidenceElsewhere,

        @Bounds(max = "1200", unit = MeasurementUnit.MONTH) @Nullable Integer intendedStayMonths,

        @Nullable Boolean guardedAroundTheClock,

        @Bounds(max = "10000", unit = MeasurementUnit.METRE) @Nullable BigDecimal guardDistance,

        @Nullable Boolean guardAlarmed,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate notifiedOn,
        @Nullable Boolean notified,
        @Nullable Boolean changed,
        @Nullable LocalDate changedOn,
        @Nullable LocalDate changeNotifiedOn,
        @Nullable Boolean fireSafeUsePermit,

        @Bounds(max = "1000000", unit = MeasurementUnit.SQUARE_METRE) @Nullable BigDecimal areaOnOneEscapeRoute,

        @Bounds(min = "-50", max = "500", unit = MeasurementUnit.METRE) @Nullable BigDecimal highestFloor,

        @Nullable Boolean temporaryStructure,
        @Nullable Boolean largeFarmhouse,
        @Nullable LocalDate placedOn)
        implements UseBuilder.With {}
