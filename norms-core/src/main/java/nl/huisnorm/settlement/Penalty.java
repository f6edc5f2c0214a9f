package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.facility.MeasurementUnit;
import org.jspecify.annotations.Nullable;

/**
 * The penalty clause of an agreement.
 *
 * @param fixed the sum for every breach
 * @param perDay the sum for every day a breach lasts after the notice has run out
 * @param perBed the sum for every bed short
 * @param cap the most that a breach can cost
 * @param noticeDays days of grace after a notice of default
 */
@RecordBuilder
public record Penalty(
        @Nullable Money fixed,
        @Nullable Money perDay,
        @Nullable Money perBed,
        @Nullable Money cap,

        @Bounds(max = "3650", unit = MeasurementUnit.DAY) @Nullable Integer noticeDays)
        implements PenaltyBuilder.With {}
