package nl.huisnorm.rules.internal.check;

import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.view.ExtinguisherView;

/** A norm in force that is applied to a extinguisher. */
public final class ExtinguisherCheck extends Check<ExtinguisherView> {

    /** Prepares the check. */
    public ExtinguisherCheck(Norm norm, Day date) {
        super(norm, date);
    }
}
