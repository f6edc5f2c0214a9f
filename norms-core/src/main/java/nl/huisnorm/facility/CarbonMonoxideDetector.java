package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A carbon monoxide detector, and what testing it showed.
 *
 * @param sounds whether it gives its sound signal when tested
 * @param backupBattery whether it has a back-up battery
 * @param expiryPrinted whether production and expiry date are printed on it
 * @param expiresOn the printed expiry date, the last day of its life
 */
@RecordBuilder
public record CarbonMonoxideDetector(
        @Nullable Boolean sounds,
        @Nullable Boolean backupBattery,
        @Nullable Boolean expiryPrinted,
        @Nullable LocalDate expiresOn)
        implements CarbonMonoxideDetectorBuilder.With {}
