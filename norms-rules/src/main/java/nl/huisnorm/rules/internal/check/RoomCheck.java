package nl.huisnorm.rules.internal.check;

import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.view.RoomView;

/** A norm in force that is applied to a room. */
public final class RoomCheck extends Check<RoomView> {

    /** Prepares the check. */
    public RoomCheck(Norm norm, Day date) {
        super(norm, date);
    }
}
