package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.facility.MeasurementUnit;
import org.jspecify.annotations.Nullable;

/**
 * The housing of migrant workers that is in the municipality already. Used for the effect report alone.
 *
 * @param inhabitants inhabitants of the municipality
 * @param housed migrant workers housed in the municipality
 */
@RecordBuilder
public record Stock(
        @Bounds(max = "10000000", unit = MeasurementUnit.PERSONS) @Nullable Integer inhabitants,

        @Bounds(max = "1000000", unit = MeasurementUnit.PERSONS) @Nullable Integer housed)
        implements StockBuilder.With {}
