package nl.huisnorm.rules.internal.check;

import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.view.ApplicationView;

/** A norm in force that is applied to an application. */
public final class ApplicationCheck extends Check<ApplicationView> {

    /** Prepares the check. */
    public ApplicationCheck(Norm norm, Day date) {
        super(norm, date);
    }
}
