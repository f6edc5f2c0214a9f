package nl.huisnorm.rules.internal.check;

import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.view.ClauseView;

/** A norm in force that is applied to a clause. */
public final class ClauseCheck extends Check<ClauseView> {

    /** Prepares the check. */
    public ClauseCheck(Norm norm, Day date) {
        super(norm, date);
    }
}
