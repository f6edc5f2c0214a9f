package nl.huisnorm.facility;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** How the building came to be what it is. */
@Stable
public enum Construction implements Named {
    /** It stood there and was used for this before (bestaande bouw). */
    EXISTING,
    /** It was newly built (nieuwbouw). */
    NEW,
    /** It stood there and was converted to this use (verbouw of functiewijziging). */
    CONVERTED
}
