package nl.huisnorm.answer.capacity;

import java.util.List;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.stability.Experimental;

/**
 * How many people one norm would allow if it were the only one.
 *
 * @param norm the norm; one that does not bind is told as well, and limits nothing
 * @param allows the number in all places it applies to together, as in {@link Capacity#persons}
 * @param everywhere whether it applies to all places that people sleep in; where it does not, others have no limit by it
 * @param binds whether it is one of those that keep the number for the facility from being larger
 * @param limits the number for each subject of the norm
 */
@Experimental
public record NormCapacity(Norm norm, Interval allows, boolean everywhere, boolean binds, List<CapacityLimit> limits) {

    /** Copies the list, so that this cannot change afterwards. */
    public NormCapacity {
        limits = List.copyOf(limits);
    }
}
