package nl.huisnorm.assessment;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** Why it cannot be told whether a norm is met. */
@Stable
public enum Reason implements Named {
    /** A fact is not known; the finding names it. */
    MISSING_DATA,
    /** The norm can be read in more than one way, and the readings differ. */
    AMBIGUOUS,
    /** Only a person can judge it, and no answer was given. */
    PERSON_MUST_JUDGE,
    /** It rests on facts that do not fit each other or the day, or on a claim that is not shown; the finding names the check. */
    DATA_IN_DOUBT,
    /**
     * A fact is not known, and with every value that it can have but one the norm is not met; the finding's alternatives name the way
     * out.
     */
    NOT_MET_UNLESS
}
