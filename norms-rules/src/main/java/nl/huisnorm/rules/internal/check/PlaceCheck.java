package nl.huisnorm.rules.internal.check;

import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.view.PlaceView;

/** A norm in force that is applied to a place. */
public final class PlaceCheck extends Check<PlaceView> {

    /** Prepares the check. */
    public PlaceCheck(Norm norm, Day date) {
        super(norm, date);
    }
}
