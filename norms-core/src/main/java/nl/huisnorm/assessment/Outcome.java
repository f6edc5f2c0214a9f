package nl.huisnorm.assessment;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** The answer of one norm on one subject. */
@Stable
public enum Outcome implements Named {
    /** The norm is met. */
    COMPLIANT,
    /** The norm is not met. */
    NON_COMPLIANT,
    /** It cannot be told; the finding says why. */
    UNDETERMINED,
    /** The norm does not apply to the subject. */
    NOT_APPLICABLE,
    /** The norm is not met, but a dated exception covers it. */
    WAIVED
}
