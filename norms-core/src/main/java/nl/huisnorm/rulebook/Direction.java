package nl.huisnorm.rulebook;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** Which way a measured quantity has to go. */
@Stable
public enum Direction implements Named {
    /** What is found must be as much as required, or more. */
    AT_LEAST,
    /** What is found must be as much as allowed, or less. */
    AT_MOST,
    /** What is found must be exactly what is required. */
    EQUAL
}
