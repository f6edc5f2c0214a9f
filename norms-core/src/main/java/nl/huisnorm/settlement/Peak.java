package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.facility.MeasurementUnit;
import org.jspecify.annotations.Nullable;

/**
 * A part of the year in which more people work than in the rest of it.
 *
 * @param firstMonth its first month, 1 to 12
 * @param lastMonth its last month, 1 to 12; before the first where the peak lasts into the next year
 * @param workers all workers in that time
 * @param migrants migrant workers among them
 */
@RecordBuilder
public record Peak(
        @Bounds(min = "1", max = "12") Integer firstMonth,
        @Bounds(min = "1", max = "12") Integer lastMonth,

        @Bounds(max = "1000000", unit = MeasurementUnit.PERSONS) @Nullable Integer workers,

        @Bounds(max = "1000000", unit = MeasurementUnit.PERSONS) @Nullable Integer migrants)
        implements PeakBuilder.With {}
