package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The permits for a facility under planning and housing law.
 *
 * @param planConform use agrees with the environment plan; yes or no
 * @param environmentalPermit environmental permit for the use granted; yes or no
 * @param grantedOn day that permit was granted
 * @param until last day of a permit for a limited time
 * @param pendingSince day on which an application or notification that is still pending was lodged
 * @param temporary that permit is for a limited time; yes or no
 * @param conversionPermitRequired a housing ordinance requires a permit to convert into rooms; yes or no
 * @param conversionPermit that permit granted; yes or no
 * @param lettingPermitRequired a letting ordinance requires a letting permit; yes or no
 * @param lettingPermit letting permit granted; yes or no
 */
@RecordBuilder
public record Permits(
        @Nullable Boolean planConform,
        @Nullable Boolean environmentalPermit,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate until,
        @Nullable LocalDate pendingSince,
        @Nullable Boolean temporary,
        @Nullable Boolean conversionPermitRequired,
        @Nullable Boolean conversionPermit,
        @Nullable Boolean lettingPermitRequired,
        @Nullable Boolean lettingPermit)
        implements PermitsBuilder.With {}
