package nl.huisnorm.rules.internal.value;

/** What can be said of a statement. */
public enum Truth {
    /** It holds. */
    TRUE,
    /** It does not hold. */
    FALSE,
    /** An input that decides it is not known. */
    UNKNOWN,
    /** It is about nobody or nothing: a share for each person where there is none. Counts as holding beside others. */
    VACUOUS
}
