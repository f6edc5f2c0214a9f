package nl.huisnorm.answer.settlement;

import java.math.BigDecimal;
import java.util.List;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * What a plan does to a cap of the municipality: the number now and with all beds of the plan in use, on the day from the date
 * of the assessment on when there are the most.
 *
 * @param norm the norm that sets the cap
 * @param lines the ids of the housing lines in the village, street or facility that it is about; empty for the municipality as a
 *     whole
 * @param before the number now, beds of the plan that exist already included, in the unit of the norm; none where it is not known
 * @param least the least it can be with the plan; none where it is not known
 * @param most the most it can be with the plan; none where it is not known
 * @param cap the cap; none where the municipality has not set it
 * @param outcome whether the number with the plan stays within the cap; not applicable where none is set
 * @param elsewhere for the municipality as a whole: the ids of the lines that stand in another municipality and count only there
 * @param ofOthers for the municipality as a whole: the lines of plans of other municipalities, judged together with this one, that
 *     stand here and count here, each with its plan
 */
@Experimental
public record CapEffect(
        Norm norm,
        List<String> lines,
        @Nullable BigDecimal before,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable BigDecimal cap,
        Outcome outcome,
        List<String> elsewhere,
        List<String> ofOthers) {

    /** Copies the lists, so that this cannot change afterwards. */
    public CapEffect {
        lines = List.copyOf(lines);
        elsewhere = List.copyOf(elsewhere);
        ofOthers = List.copyOf(ofOthers);
    }
}
