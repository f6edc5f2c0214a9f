package nl.huisnorm.facility;

import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;

/** Whether a building is a monument. */
@Experimental
public enum Monument implements Named {
    /** It is no monument. */
    NONE,
    /** A national monument. */
    NATIONAL,
    /** A provincial or municipal monument. */
    LOCAL,
    /** A building from before 1965 in a protected townscape. */
    TOWNSCAPE
}
