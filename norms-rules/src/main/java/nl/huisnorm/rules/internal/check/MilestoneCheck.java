package nl.huisnorm.rules.internal.check;

import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.view.MilestoneView;

/** A norm in force that is applied to a milestone. */
public final class MilestoneCheck extends Check<MilestoneView> {

    /** Prepares the check. */
    public MilestoneCheck(Norm norm, Day date) {
        super(norm, date);
    }
}
