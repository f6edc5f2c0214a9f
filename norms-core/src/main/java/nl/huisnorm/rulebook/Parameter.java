package nl.huisnorm.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A dated number that a norm uses.
 *
 * @param id the parameter's id, unique in its norm or regime
 * @param label what it is
 * @param unit the unit of its values
 * @param values its values, oldest first; their periods do not overlap
 */
public record Parameter(String id, Text label, MeasurementUnit unit, List<Value> values) {

    /**
     * A value and the period in which it holds.
     *
     * @param from the first day; none for a value that holds from the start
     * @param until the last day; none for a value that still holds
     * @param value the value, in the parameter's unit
     */
    public record Value(@Nullable LocalDate from, @Nullable LocalDate until, BigDecimal value) {

        /** The period in which the value holds. */
        public Validity validity() {
            return new Validity(from, until);
        }
    }

    /** Copies the list, so that the parameter cannot change afterwards. */
    public Parameter {
        values = List.copyOf(values);
    }

    /** The value on a day, or none where the parameter has no value on that day. */
    public @Nullable BigDecimal on(LocalDate day) {
        for (Value value : values) {
            if (value.validity().includes(day)) {
                return value.value();
            }
        }
        return null;
    }
}
