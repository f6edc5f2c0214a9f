package nl.huisnorm.rules.internal.check;

import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.view.PhaseView;

/** A norm in force that is applied to a phase. */
public final class PhaseCheck extends Check<PhaseView> {

    /** Prepares the check. */
    public PhaseCheck(Norm norm, Day date) {
        super(norm, date);
    }
}
