package nl.huisnorm.rules.internal.check;

import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.view.StayView;

/** A norm in force that is applied to a stay. */
public final class StayCheck extends Check<StayView> {

    /** Prepares the check. */
    public StayCheck(Norm norm, Day date) {
        super(norm, date);
    }
}
