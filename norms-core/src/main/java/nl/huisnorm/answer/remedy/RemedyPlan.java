package nl.huisnorm.answer.remedy;

import java.math.BigDecimal;
import java.util.List;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * All that has to change for a facility to comply, as far as change can make it.
 *
 * @param remedy the changes
 * @param changed the facility with the changes made; assessing it proves the plan
 * @param after the assessment of the changed facility
 * @param left binding norms that are still not met: no change that the cost model knows helps
 * @param tooMany how many residents there may be at most after the changes, wherever they sleep, if more are stated of a
 *     larger place whose parts do not tell; none otherwise
 */
@Experimental
public record RemedyPlan(
        Remedy remedy,
        Facility changed,
        Assessment after,
        List<Finding> left,
        @Nullable Integer tooMany) {

    /** Copies the list, so that the plan cannot change afterwards. */
    public RemedyPlan {
        left = List.copyOf(left);
    }

    /** What the changes weigh together. */
    public BigDecimal weight() {
        return remedy.weight();
    }

    /** Whether no binding norm is known to be broken after the changes, also by the number of residents together. */
    public boolean mendsAll() {
        return left.isEmpty() && tooMany == null;
    }
}
