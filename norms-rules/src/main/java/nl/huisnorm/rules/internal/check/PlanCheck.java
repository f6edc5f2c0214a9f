package nl.huisnorm.rules.internal.check;

import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.view.PlanView;

/** A norm in force that is applied to a settlement plan. */
public final class PlanCheck extends Check<PlanView> {

    /** Prepares the check. */
    public PlanCheck(Norm norm, Day date) {
        super(norm, date);
    }
}
