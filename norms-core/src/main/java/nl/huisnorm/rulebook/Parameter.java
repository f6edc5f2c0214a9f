package nl.huisnorm.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A dated number that a norm uses.
 *
 * @param id the parameter's id, unique in its norm or regime
 * @param label what it is
 * @param unit the unit of its values
 * @param values its values, oldest first; their periods do not overlap
 * @param local whether a municipality may set it
 * @param open whether an agreement sets it, or a municipality; until then it is not known, and the norm holds all the same
 */
@Stable
public record Parameter(String id, Text label, MeasurementUnit unit, List<Value> values, boolean local, boolean open) {

    /**
     * A value and the period in which it holds.
     *
     * @param from the first day; none for a value that holds from the start
     * @param until the last day; none for a value that still holds
     * @param value the value, in the parameter's unit
     */
    public record Value(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Bounds(max = "1000000000") BigDecimal value) {

        /** Made by the library. */
        @MadeByLibrary
        public Value {}

        /** The period in which the value holds. */
        public Validity validity() {
            return new Validity(from, until);
        }
    }

    /** Copies the list, so that the parameter cannot change afterwards. */
    @MadeByLibrary
    public Parameter {
        values = List.copyOf(values);
    }

    /**
     * The parameter with another value in a period; what it had there before gives way.
     *
     * @param period the period
     * @param value the value in it
     */
    public Parameter with(Validity period, BigDecimal value) {
        List<Value> all = new ArrayList<>();
        all.add(new Value(period.from(), period.until(), value));
        for (Value old : values) {
            if (!old.validity().overlaps(period)) {
                all.add(old);
                continue;
            }
            LocalDate from = period.from();
            LocalDate until = period.until();
            if (from != null && (old.from() == null || old.from().isBefore(from))) {
                all.add(new Value(old.from(), from.minusDays(1), old.value()));
            }
            if (until != null && (old.until() == null || old.until().isAfter(until))) {
                all.add(new Value(until.plusDays(1), old.until(), old.value()));
            }
        }
        all.sort(Comparator.comparing(Value::from, Comparator.nullsFirst(Comparator.naturalOrder())));
        return new Parameter(id, label, unit, all, local, open);
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
