package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.facility.Matches;
import nl.huisnorm.facility.MeasurementUnit;
import org.jspecify.annotations.Nullable;

/**
 * A phase of a settlement: the workforce from a day on, until the next phase begins.
 *
 * @param id id, unique in the plan; not blank
 * @param name the name people know it by
 * @param from its first day; phases stand in the order of time
 * @param workers all workers
 * @param migrants migrant workers among them
 * @param ownMigrants migrant workers in own employment
 * @param agencyMigrants migrant workers lent by agencies
 * @param stayMonths expected length of stay, in months
 * @param floorArea gross floor area of the company, in square metres
 * @param peaks the seasons with more workers; an empty list where there are none
 */
@RecordBuilder
public record Phase(
        @Matches(value = "[^/\\p{Cntrl}]+", example = "opening")
        String id,

        @Nullable String name,
        LocalDate from,

        @Bounds(max = "1000000", unit = MeasurementUnit.PERSONS) @Nullable Integer workers,

        @Bounds(max = "1000000", unit = MeasurementUnit.PERSONS) @Nullable Integer migrants,

        @Bounds(max = "1000000", unit = MeasurementUnit.PERSONS) @Nullable Integer ownMigrants,

        @Bounds(max = "1000000", unit = MeasurementUnit.PERSONS) @Nullable Integer agencyMigrants,

        @Bounds(max = "600", unit = MeasurementUnit.MONTH) @Nullable BigDecimal stayMonths,

        @Bounds(max = "10000000", unit = MeasurementUnit.SQUARE_METRE) @Nullable BigDecimal floorArea,

        @Nullable List<Peak> peaks)
        implements PhaseBuilder.With {

    /** Copies the collections, so that this cannot change afterwards. */
    public Phase {
        peaks = peaks == null ? null : List.copyOf(peaks);
    }
}
