package nl.huisnorm.assessment;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** The outcome of a whole assessment or of a layer of it. */
@Stable
public enum Verdict implements Named {
    /** Every binding norm is met or does not apply. */
    COMPLIANT,
    /** At least one binding norm is not met. */
    NON_COMPLIANT,
    /** No binding norm is known to be unmet, but at least one cannot be told. */
    UNDETERMINED
}
