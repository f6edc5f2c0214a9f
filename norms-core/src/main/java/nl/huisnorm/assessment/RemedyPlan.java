package nl.huisnorm.assessment;

import java.math.BigDecimal;
import java.util.List;
import nl.huisnorm.facility.Facility;

/**
 * All that has to change for a facility to comply, as far as change can make it.
 *
 * @param remedy the changes
 * @param changed the facility with the changes made; assessing it proves the plan
 * @param after the assessment of the changed facility
 * @param left binding norms that are still not met: no change that the cost model knows helps
 */
public record RemedyPlan(Remedy remedy, Facility changed, Assessment after, List<Finding> left) {

    /** Copies the list, so that the plan cannot change afterwards. */
    public RemedyPlan {
        left = List.copyOf(left);
    }

    /** What the changes weigh together. */
    public BigDecimal weight() {
        return remedy.weight();
    }

    /** Whether every binding norm that was not met is met after the changes. */
    public boolean mendsAll() {
        return left.isEmpty();
    }
}
