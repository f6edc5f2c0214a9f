package nl.huisnorm.rules.internal.law;

import java.util.Collection;
import java.util.List;
import nl.huisnorm.assessment.Outcome;

/**
 * What several outcomes come to: of all that can still be the case, or of norms that hold beside each other. This stands here
 * and nowhere else.
 */
public final class Agreement {

    private static final List<Outcome> WORST_FIRST =
            List.of(Outcome.NON_COMPLIANT, Outcome.UNDETERMINED, Outcome.COMPLIANT, Outcome.NOT_APPLICABLE);

    private Agreement() {}

    /**
     * What comes of it whichever of some cases is so: the outcome that all share, or met where a norm is met in some and does not
     * apply in the others, so that it is broken in none. Else it cannot be told.
     *
     * @param outcomes the outcome in each case
     */
    public static Outcome of(Collection<Outcome> outcomes) {
        Outcome agreed = null;
        for (Outcome outcome : outcomes) {
            agreed = agreed == null ? outcome : both(agreed, outcome);
        }
        return agreed == null ? Outcome.NOT_APPLICABLE : agreed;
    }

    private static Outcome both(Outcome one, Outcome other) {
        if (one == other) {
            return one;
        }
        return isHarmless(one) && isHarmless(other) ? Outcome.COMPLIANT : Outcome.UNDETERMINED;
    }

    private static boolean isHarmless(Outcome outcome) {
        return outcome == Outcome.COMPLIANT || outcome == Outcome.NOT_APPLICABLE;
    }

    /** Whether one outcome weighs more than another where norms hold beside each other: what is broken most. */
    public static boolean isWorse(Outcome one, Outcome other) {
        return WORST_FIRST.indexOf(one) < WORST_FIRST.indexOf(other);
    }
}
