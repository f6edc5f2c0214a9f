package nl.huisnorm.rules.internal.check;

import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.view.DwellingView;

/** A norm in force that is applied to a dwelling. */
public final class DwellingCheck extends Check<DwellingView> {

    /** Prepares the check. */
    public DwellingCheck(Norm norm, Day date) {
        super(norm, date);
    }
}
