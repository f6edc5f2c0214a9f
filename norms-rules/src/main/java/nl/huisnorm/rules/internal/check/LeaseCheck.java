package nl.huisnorm.rules.internal.check;

import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.view.LeaseView;

/** A norm in force that is applied to a lease. */
public final class LeaseCheck extends Check<LeaseView> {

    /** Prepares the check. */
    public LeaseCheck(Norm norm, Day date) {
        super(norm, date);
    }
}
