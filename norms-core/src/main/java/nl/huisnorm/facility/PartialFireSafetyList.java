package nl.huisnorm.facility;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** A list of fire safety that does not name all there is, so that there is at least what it names. */
@Stable
public enum PartialFireSafetyList implements Named {
    /** The fire extinguishers. */
    EXTINGUISHERS,
    /** The carbon monoxide detectors. */
    CARBON_MONOXIDE_DETECTORS
}
