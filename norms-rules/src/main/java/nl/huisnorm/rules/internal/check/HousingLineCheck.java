package nl.huisnorm.rules.internal.check;

import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.view.HousingLineView;

/** A norm in force that is applied to a housing line. */
public final class HousingLineCheck extends Check<HousingLineView> {

    /** Prepares the check. */
    public HousingLineCheck(Norm norm, Day date) {
        super(norm, date);
    }
}
