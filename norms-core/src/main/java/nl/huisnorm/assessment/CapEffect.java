package nl.huisnorm.assessment;

import java.math.BigDecimal;
import nl.huisnorm.rulebook.Norm;
import org.jspecify.annotations.Nullable;

/**
 * What a plan does to a cap of the municipality: the number before and with all beds of the plan in use.
 *
 * @param norm the norm that sets the cap
 * @param line the id of the housing line whose surroundings it is about; none for the municipality as a whole
 * @param before the number before, in the unit of the norm; none where it is not known
 * @param least the least it can be with the plan; none where it is not known
 * @param most the most it can be with the plan; none where it is not known
 * @param cap the cap; none where the municipality has not set it
 * @param outcome whether the number with the plan stays within the cap; not applicable where none is set
 */
public record CapEffect(
        Norm norm,
        @Nullable String line,
        @Nullable BigDecimal before,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable BigDecimal cap,
        Outcome outcome) {}
