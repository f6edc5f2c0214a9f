package nl.huisnorm.settlement;

import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;

/** Where the housing of a housing line lies, seen from the company. */
@Experimental
public enum HousingPlace implements Named {
    /** On the plot of the company itself (eigen terrein). */
    OWN_PLOT,
    /** Elsewhere in the region (regio). */
    REGION,
    /** Outside the region. */
    ELSEWHERE
}
