package nl.huisnorm.rulebook;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** How grave a shortcoming is, where the norm's owner says so. */
@Stable
public enum Severity implements Named {
    /** The norm's owner publishes no grade that we know. */
    UNSPECIFIED,
    /** A point for attention. */
    MINOR,
    /** A grave shortcoming. */
    MAJOR,
    /** What an authority or the parties of an agreement must mind; it never turns a verdict. */
    WARNING
}
