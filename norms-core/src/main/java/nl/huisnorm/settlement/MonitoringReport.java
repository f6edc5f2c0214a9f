package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.facility.MeasurementUnit;
import org.jspecify.annotations.Nullable;

/**
 * A monitoring report that the municipality received. It counts persons and names none.
 *
 * @param dueOn the day it was due
 * @param submittedOn the day it was received
 * @param migrants migrant workers on the day it is about
 * @param housed where they were housed
 * @param certificateNumbers whether it names the certificate of every facility; yes or no
 * @param registeredShare share of them registered in the BRP, in hundredths
 * @param jobSeekersPlaced job seekers from the region who got a place in the year before
 */
@RecordBuilder
public record MonitoringReport(
        LocalDate dueOn,
        @Nullable LocalDate submittedOn,

        @Bounds(max = "1000000", unit = MeasurementUnit.PERSONS) @Nullable Integer migrants,

        @Nullable List<Housed> housed,
        @Nullable Boolean certificateNumbers,

        @Bounds(max = "100", unit = MeasurementUnit.PERCENT) @Nullable BigDecimal registeredShare,

        @Bounds(max = "100000") @Nullable Integer jobSeekersPlaced)
        implements MonitoringReportBuilder.With {

    /** Copies the collections, so that this cannot change afterwards. */
    public MonitoringReport {
        housed = housed == null ? null : List.copyOf(housed);
    }
}
