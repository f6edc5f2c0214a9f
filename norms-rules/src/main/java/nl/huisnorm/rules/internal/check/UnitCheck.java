package nl.huisnorm.rules.internal.check;

import java.util.List;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.view.UnitView;

/** A norm in force that is applied to a unit. */
public final class UnitCheck extends Check<UnitView> {

    /** Prepares the check. */
    public UnitCheck(Norm norm, Day date, List<UnitView> subjects, Judge judge) {
        super(norm, date, subjects, judge);
    }
}
