package nl.huisnorm.facility;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** A list of a facility that does not name all there is, so that there is at least what it names. */
@Stable
public enum PartialFacilityList implements Named {
    /** The stays. */
    STAYS,
    /** The leases. */
    LEASES,
    /** The certificates. */
    CERTIFICATES
}
