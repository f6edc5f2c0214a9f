package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A fire alarm installation (brandmeldinstallatie).
 *
 * @param present whether there is one
 * @param mandatory whether building law makes it mandatory here
 * @param maintained whether it is maintained
 * @param inspected whether it is inspected
 */
@RecordBuilder
public record FireAlarm(
        @Nullable Boolean present,
        @Nullable Boolean mandatory,
        @Nullable Boolean maintained,
        @Nullable Boolean inspected)
        implements FireAlarmBuilder.With {}
