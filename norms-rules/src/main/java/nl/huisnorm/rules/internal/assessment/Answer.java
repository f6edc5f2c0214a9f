package nl.huisnorm.rules.internal.assessment;

import java.util.Objects;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.law.Agreement;
import nl.huisnorm.rules.internal.value.Trace;
import org.jspecify.annotations.Nullable;

/** What one norm says of a subject in one of the cases that can be so: under one reading, with facts as they are supposed. */
record Answer(
        Norm norm,
        Outcome outcome,
        @Nullable Reason reason,
        @Nullable Measure measure,
        Trace trace,
        @Nullable Inspection by) {

    /** Whether both say the same, for the same reason and with the same numbers. */
    boolean sameAs(Answer other) {
        return outcome == other.outcome
                && reason == other.reason
                && (outcome == Outcome.NOT_APPLICABLE || Objects.equals(measure, other.measure));
    }

    /** The same, for which these inputs came first: they tell that the norm applies. */
    Answer because(Trace applies) {
        return applies == Trace.NONE ? this : new Answer(norm, outcome, reason, measure, applies.and(trace), by);
    }

    /** Whether this weighs more, where both norms hold beside each other: what is broken most, and by the larger margin. */
    boolean isWorseThan(Answer other) {
        if (outcome != other.outcome) {
            return Agreement.isWorse(outcome, other.outcome);
        }
        return measure != null
                && other.measure != null
                && measure.margin() != null
                && other.measure.margin() != null
                && measure.margin().compareTo(other.measure.margin()) < 0;
    }
}
