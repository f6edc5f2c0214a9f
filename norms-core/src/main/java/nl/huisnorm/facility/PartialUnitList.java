package nl.huisnorm.facility;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** A list of a unit that does not name all there is, so that there is at least what it names. */
@Stable
public enum PartialUnitList implements Named {
    /** The rooms. */
    ROOMS
}
