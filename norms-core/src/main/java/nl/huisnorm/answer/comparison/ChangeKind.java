package nl.huisnorm.answer.comparison;

import java.math.BigDecimal;
import java.util.Objects;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/**
 * What became of a finding between two assessments.
 *
 * <p>Outcomes have an order: not met is the worst, then what cannot be told, then what is in order, which is met, waived or
 * does not apply. What is in order has no order within. Not met is worse the more is lacking by the shown margin. One
 * step up is no improvement: what was not met and cannot be told now is {@link #UNCLEAR}, since a fact that was left out
 * solves nothing.
 */
@Experimental
public enum ChangeKind implements Named {
    /** Not met; before, it was in order or was not judged. */
    NEW,
    /** It cannot be told and was in order, is not met and could not be told, or is not met and lacks more. */
    WORSE,
    /** In order; before, it was not met. */
    SOLVED,
    /** In order and could not be told, or not met and lacks less. */
    BETTER,
    /** It cannot be told; before, it was not met. */
    UNCLEAR,
    /** Judged and not before, and not among the new ones. */
    APPEARED,
    /** No longer judged: never the same as solved. */
    GONE,
    /** Another outcome, other numbers or another reason, and neither better nor worse. */
    CHANGED,
    /** The same outcome for the same reason with the same numbers. */
    UNCHANGED;

    private static final int NOT_MET = 0;
    private static final int NOT_TOLD = 1;
    private static final int IN_ORDER = 2;

    /**
     * What became of a finding.
     *
     * @param before the finding before, or none
     * @param after the finding after, or none; not both
     */
    static ChangeKind between(@Nullable ReportedFinding before, @Nullable ReportedFinding after) {
        if (before == null) {
            return Objects.requireNonNull(after).outcome() == Outcome.NON_COMPLIANT ? NEW : APPEARED;
        }
        if (after == null) {
            return GONE;
        }
        int was = rank(before.outcome());
        int is = rank(after.outcome());
        if (was == is) {
            return was == NOT_MET ? byNumbers(before, after) : same(before, after);
        }
        if (is < was) {
            return is == NOT_MET && was == IN_ORDER ? NEW : WORSE;
        }
        if (is == IN_ORDER) {
            return was == NOT_MET ? SOLVED : BETTER;
        }
        return UNCLEAR;
    }

    /** Whether a verdict is worse than another, by the order of outcomes. */
    static boolean isWorse(Verdict before, Verdict after) {
        return rank(after) < rank(before);
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case NON_COMPLIANT -> NOT_MET;
            case UNDETERMINED -> NOT_TOLD;
            case COMPLIANT, COMPLIANT_WITH_WAIVERS -> IN_ORDER;
        };
    }

    private static int rank(Outcome outcome) {
        return switch (outcome) {
            case NON_COMPLIANT -> NOT_MET;
            case UNDETERMINED -> NOT_TOLD;
            case COMPLIANT, NOT_APPLICABLE, WAIVED -> IN_ORDER;
        };
    }

    private static ChangeKind byNumbers(ReportedFinding before, ReportedFinding after) {
        BigDecimal had = margin(before.measure());
        BigDecimal has = margin(after.measure());
        if (had != null && has != null && before.sameQuantity(after) && had.compareTo(has) != 0) {
            return has.compareTo(had) < 0 ? WORSE : BETTER;
        }
        return same(before, after);
    }

    private static ChangeKind same(ReportedFinding before, ReportedFinding after) {
        return before.answersAs(after) ? UNCHANGED : CHANGED;
    }

    private static @Nullable BigDecimal margin(@Nullable Measure measure) {
        return measure == null ? null : measure.margin();
    }
}
