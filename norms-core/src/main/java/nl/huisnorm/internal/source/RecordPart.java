package nl.huisnorm.internal.source;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import nl.huisnorm.facility.MeasurementUnit;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record.
 *
 * @param owner the record, as facts name it: {@code room} for a {@code Room}
 * @param type its type
 * @param least the smallest value of a number
 * @param most the largest value of a number
 * @param unit the unit of a number
 */
public record RecordPart(
        String owner,
        Type type,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable MeasurementUnit unit) {

    /** The unit's symbol, or empty. */
    public String symbol() {
        return unit == null ? "" : unit.symbol();
    }
}
