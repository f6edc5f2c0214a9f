package nl.huisnorm.rules.internal.check;

import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.view.FacilityView;

/** A norm in force that is applied to a facility. */
public final class FacilityCheck extends Check<FacilityView> {

    /** Prepares the check. */
    public FacilityCheck(Norm norm, Day date) {
        super(norm, date);
    }
}
