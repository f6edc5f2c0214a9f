package nl.huisnorm.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.facility.Matches;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What if some norms were other than they are: other numbers, other dates, binding or not. A scenario changes norms that
 * the rulebook has; it makes no new ones, and changes neither what they are applied to nor how they are decided. What is
 * judged under a scenario is not judged by the law, and says so.
 *
 * @param id the scenario's id, for instance {@code own-bedroom}
 * @param title what it is called
 * @param remark what its reader must know
 * @param source whose idea it is, or where it was read
 * @param norms the norms it changes; at least one, each once
 */
@Experimental
public record Scenario(
        @Matches(value = "[a-z0-9-]+", example = "own-bedroom")
        String id,

        Text title,
        @Nullable Text remark,
        @Nullable String source,
        List<ChangedNorm> norms) {

    /**
     * A norm that the scenario changes. What is not given stays as it is.
     *
     * @param norm the norm's id
     * @param inForce yes puts it in force from the first up to the last day given, whatever its own dates are, and has every
     *     municipality adopt a local norm; no puts it out of force altogether
     * @param from the first day it is in force; only where the scenario puts it in force
     * @param until the last day it is in force; only where the scenario puts it in force
     * @param binding whether it turns a verdict and limits how many people may live somewhere; advice can be made to bind so
     * @param values the numbers
     */
    public record ChangedNorm(
            String norm,
            @Nullable Boolean inForce,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Boolean binding,
            @Nullable List<ChangedValue> values) {

        /** Copies the list, so that this cannot change afterwards. */
        public ChangedNorm {
            values = values == null ? null : List.copyOf(values);
        }
    }

    /**
     * A number that the scenario changes.
     *
     * @param parameter the id of the norm's parameter
     * @param value the number
     * @param unit its unit, which must be the parameter's
     * @param from the first day it holds; none for the start
     * @param until the last day it holds; none for no end
     */
    public record ChangedValue(
            String parameter,
            @Bounds(max = "1000000000") BigDecimal value,
            MeasurementUnit unit,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        /** The period in which it holds. */
        public Validity validity() {
            return new Validity(from, until);
        }
    }

    /** Copies the list, so that the scenario cannot change afterwards. */
    public Scenario {
        norms = List.copyOf(norms);
    }
}
