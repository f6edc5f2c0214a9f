package nl.huisnorm.rules.internal.check;

import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.view.UnitView;

/** A norm in force that is applied to a unit. */
public final class UnitCheck extends Check<UnitView> {

    /** Prepares the check. */
    public UnitCheck(Norm norm, Day date) {
        super(norm, date);
    }
}
