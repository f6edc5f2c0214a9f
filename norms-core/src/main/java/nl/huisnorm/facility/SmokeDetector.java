package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A smoke detector, and what testing it showed.
 *
 * @param standards the standards it complies with, as product or by its place and connection
 * @param sounds whether it gives its sound signal when tested
 * @param backupBattery whether it has a back-up battery
 * @param expiryPrinted whether production and expiry date are printed on it
 * @param expiresOn the printed expiry date, the last day of its life
 */
@RecordBuilder
public record SmokeDetector(
        @Nullable List<DetectorStandard> standards,
        @Nullable Boolean sounds,
        @Nullable Boolean backupBattery,
        @Nullable Boolean expiryPrinted,
        @Nullable LocalDate expiresOn)
        implements SmokeDetectorBuilder.With {

    /** Copies the list, so that the detector cannot change afterwards. */
    public SmokeDetector {
        standards = standards == null ? null : List.copyOf(standards);
    }
}
