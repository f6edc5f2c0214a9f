package nl.huisnorm.facility;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** A list that does not name all there is, so that there is at least what it names. */
@Stable
public enum PartialList implements Named {
    /** The units of a building. */
    UNITS,
    /** The rooms of a building or unit. */
    ROOMS,
    /** The smoke detectors in a room. */
    SMOKE_DETECTORS,
    /** The fire extinguishers of a building or unit. */
    EXTINGUISHERS,
    /** The carbon monoxide detectors of a building or unit. */
    CARBON_MONOXIDE_DETECTORS,
    /** The stays at a facility. */
    STAYS,
    /** The leases of a facility. */
    LEASES,
    /** The certificates of a facility. */
    CERTIFICATES
}
