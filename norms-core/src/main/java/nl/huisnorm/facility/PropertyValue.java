package nl.huisnorm.facility;

import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;

/** The property value a square metre against the mean of the region. */
@Experimental
public enum PropertyValue implements Named {
    /** More than ten percent above the mean. */
    ABOVE,
    /** Within ten percent of the mean. */
    NEAR,
    /** More than ten percent below the mean. */
    BELOW
}
