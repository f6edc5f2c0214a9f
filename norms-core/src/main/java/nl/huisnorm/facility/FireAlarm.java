package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fire alarm installation (brandmeldinstallatie).
 *
 * @param present whether there is one
 * @param mandatory whether building law makes it mandatory here
 * @param maintained whether it is maintained
 * @param inspected whether it is inspected
 * @param fullCoverage guards the whole building (volledige bewaking); yes or no
 * @param forwarded alarm is forwarded to the regional fire control room; yes or no
 * @param certifiedOn day of its inspection certificate
 * @param evacuationAlarm evacuation alarm installation; yes or no
 * @param evacuationAlarmEverywhere evacuation signal sounds at once in the whole building; yes or no
 * @param signalReachesGuard alarm always reaches the guard; yes or no
 */
@RecordBuilder
public record FireAlarm(
        @Nullable Boolean present,
        @Nullable Boolean mandatory,
        @Nullable Boolean maintained,
        @Nullable Boolean inspected,
        @Nullable Boolean fullCoverage,
        @Nullable Boolean forwarded,
        @Nullable LocalDate certifiedOn,
        @Nullable Boolean evacuationAlarm,
        @Nullable Boolean evacuationAlarmEverywhere,
        @Nullable Boolean signalReachesGuard)
        implements FireAlarmBuilder.With {}
