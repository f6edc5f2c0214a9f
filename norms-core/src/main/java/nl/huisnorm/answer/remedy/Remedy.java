package nl.huisnorm.answer.remedy;

import java.math.BigDecimal;
import java.util.List;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.stability.Experimental;

/**
 * Changes that together mend something.
 *
 * @param adjustments the changes; not empty
 */
@Experimental
public record Remedy(List<Adjustment> adjustments) {

    /** Copies the list, so that the remedy cannot change afterwards. */
    public Remedy {
        adjustments = List.copyOf(adjustments);
    }

    /** What the changes weigh together. */
    public BigDecimal weight() {
        return adjustments.stream().map(Adjustment::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * A copy of the facility with the changes made.
     *
     * @param facility the facility the remedy was found for
     */
    public Facility applyTo(Facility facility) {
        Facility changed = facility;
        for (Adjustment adjustment : adjustments) {
            changed = adjustment.applyTo(changed);
        }
        return changed;
    }
}
