package nl.huisnorm.facility;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** A list of a building that does not name all there is, so that there is at least what it names. */
@Stable
public enum PartialBuildingList implements Named {
    /** The units. */
    UNITS,
    /** The rooms that belong to no unit. */
    ROOMS
}
