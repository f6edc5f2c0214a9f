package nl.huisnorm.internal.text;

import java.math.BigDecimal;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** Puts numbers with their units into words. Not part of the API. */
public final class NumberText {

    private NumberText() {}

    /** The number without needless zeros, with the symbol of its unit; a word where it is not known. */
    public static String of(@Nullable BigDecimal number, MeasurementUnit unit, Messages messages) {
        if (number == null) {
            return messages.get("measure.unknown");
        }
        String plain = number.signum() == 0
                ? "0"
                : messages.number(number.stripTrailingZeros().toPlainString());
        return unit.symbol().isEmpty() ? plain : plain + " " + unit.symbol();
    }

    /** The same, with the unit as a word where it has no symbol, unless it is a number of things or people. */
    public static String withWord(BigDecimal number, MeasurementUnit unit, Messages messages) {
        String plain = of(number, unit, messages);
        return unit.symbol().isEmpty() && unit != MeasurementUnit.COUNT && unit != MeasurementUnit.PERSONS
                ? plain + " " + unit.label(messages.locale())
                : plain;
    }
}
