package nl.huisnorm.settlement;

import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;

/** The part a party has in an agreement. */
@Experimental
public enum PartyRole implements Named {
    /** The municipality (gemeente). */
    MUNICIPALITY,
    /** The company that settles or expands (bedrijf). */
    COMPANY,
    /** An employment agency that lends workers to it (uitzendbureau). */
    AGENCY,
    /** An organisation that houses the workers (huisvester). */
    HOUSER,
    /** Any other party. */
    OTHER
}
