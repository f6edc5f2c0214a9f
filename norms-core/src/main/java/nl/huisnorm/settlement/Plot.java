package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import nl.huisnorm.facility.Zone;
import org.jspecify.annotations.Nullable;

/**
 * The plot a company settles on, and how it came to it.
 *
 * @param zone the kind of area
 * @param issued whether the plot is issued: the sale or lease is unconditional or, where no plot is issued, the
 *     permit is granted; yes or no
 * @param issuedOn the day of that
 * @param soldByGovernment whether a public body sells or leases it; yes or no
 * @param criteriaPublished whether objective criteria for choosing the candidate were published beforehand; yes
 *     or no
 * @param planConform whether the settlement agrees with the environment plan, so that its permit cannot be
 *     refused; yes or no
 */
@RecordBuilder
public record Plot(
        @Nullable Zone zone,
        @Nullable Boolean issued,
        @Nullable LocalDate issuedOn,
        @Nullable Boolean soldByGovernment,
        @Nullable Boolean criteriaPublished,
        @Nullable Boolean planConform)
        implements PlotBuilder.With {}
