package nl.huisnorm.facility;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** What the planning rules designate the place for. */
@Stable
public enum Designation implements Named {
    /** Living (wonen). */
    RESIDENCY,
    /** Lodging (logies). */
    LODGING
}
