package nl.huisnorm.rules.internal.check;

import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.view.BuildingView;

/** A norm in force that is applied to a building. */
public final class BuildingCheck extends Check<BuildingView> {

    /** Prepares the check. */
    public BuildingCheck(Norm norm, Day date) {
        super(norm, date);
    }
}
