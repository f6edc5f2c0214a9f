package nl.huisnorm.facility;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** A standard that a smoke detector can comply with. */
@Stable
public enum DetectorStandard implements Named {
    /** A stand-alone detector (EN 14604). */
    EN_14604,
    /** Placed and connected by NEN 2555. */
    NEN_2555
}
