package nl.huisnorm.rules.internal.value;

/** What can be said of a statement. */
public enum Truth {
    /** It holds. */
    TRUE,
    /** It does not hold. */
    FALSE,
    /** An input that decides it is not known. */
    UNKNOWN,
    /** It is about nobody: a share for each person where there is no person. Counts as holding beside other statements. */
    VACUOUS
}
