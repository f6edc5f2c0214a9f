package nl.huisnorm.rules.internal.check;

import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.view.WaiverView;

/** A norm in force that is applied to a waiver. */
public final class WaiverCheck extends Check<WaiverView> {

    /** Prepares the check. */
    public WaiverCheck(Norm norm, Day date) {
        super(norm, date);
    }
}
