package nl.huisnorm.answer.settlement;

import java.math.BigDecimal;
import java.util.List;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * A phase that grows past what the agreement was made for, so that clauses must be looked at again.
 *
 * @param phase the id of the phase
 * @param workersGrowth growth of all workers in hundredths, rounded up to two decimals; none where it is not known
 * @param floorAreaGrowth growth of the floor area in hundredths, rounded up to two decimals; none where it is not known
 * @param threshold the growth that was agreed, in hundredths
 * @param revised whether the agreement was revised for the phase; none where that is not known
 * @param norms the norms that must be looked at again
 */
@Experimental
public record Reopened(
        String phase,
        @Nullable BigDecimal workersGrowth,
        @Nullable BigDecimal floorAreaGrowth,
        BigDecimal threshold,
        @Nullable Boolean revised,
        List<Norm> norms) {

    /** Copies the list, so that this cannot change afterwards. */
    public Reopened {
        norms = List.copyOf(norms);
    }
}
