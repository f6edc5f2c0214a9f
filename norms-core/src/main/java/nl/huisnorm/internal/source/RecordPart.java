package nl.huisnorm.internal.source;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record.
 *
 * @param type its type
 * @param least the smallest value of a number
 * @param most the largest value of a number
 * @param symbol the unit's symbol, or empty
 */
public record RecordPart(
        Type type, @Nullable BigDecimal least, @Nullable BigDecimal most, String symbol) {}
