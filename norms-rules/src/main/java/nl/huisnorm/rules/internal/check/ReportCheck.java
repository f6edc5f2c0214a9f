package nl.huisnorm.rules.internal.check;

import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.view.ReportView;

/** A norm in force that is applied to a monitoring report. */
public final class ReportCheck extends Check<ReportView> {

    /** Prepares the check. */
    public ReportCheck(Norm norm, Day date) {
        super(norm, date);
    }
}
