package nl.huisnorm.assessment;

import java.math.BigDecimal;
import java.util.List;

/**
 * Changes that together mend something.
 *
 * @param adjustments the changes; not empty
 */
public record Remedy(List<Adjustment> adjustments) {

    /** Copies the list, so that the remedy cannot change afterwards. */
    public Remedy {
        adjustments = List.copyOf(adjustments);
    }

    /** What the changes weigh together. */
    public BigDecimal weight() {
        return adjustments.stream().map(Adjustment::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
