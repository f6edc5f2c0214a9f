package nl.huisnorm.facility;

import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;

/** The energy label of a building. */
@Experimental
public enum EnergyLabel implements Named {
    /** Label A++++. */
    A_PLUS_PLUS_PLUS_PLUS,
    /** Label A+++. */
    A_PLUS_PLUS_PLUS,
    /** Label A++. */
    A_PLUS_PLUS,
    /** Label A+. */
    A_PLUS,
    /** Label A. */
    A,
    /** Label B. */
    B,
    /** Label C. */
    C,
    /** Label D. */
    D,
    /** Label E. */
    E,
    /** Label F. */
    F,
    /** Label G. */
    G,
    /** The building has no energy label. */
    NONE
}
