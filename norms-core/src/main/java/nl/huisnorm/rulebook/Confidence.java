package nl.huisnorm.rulebook;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** How sure we are that a norm says what the rulebook says it does. */
@Stable
public enum Confidence implements Named {
    /** Read at the norm's owner, a government or an inspection body. */
    FOUND,
    /** Read in a secondary source. */
    SECONDARY,
    /** Firmly known, but not found again in a source that was read. */
    KNOWN,
    /** Follows from other facts by arithmetic or structure. */
    DERIVED,
    /** To be verified; such a norm is shown but never turns a verdict. */
    UNCERTAIN
}
