package nl.huisnorm.facility;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** The forms of accommodation that the certification scheme tells apart (its forms a to e), and what falls outside them. */
@Stable
public enum AccommodationForm implements Named {
    /** Form a: a regular dwelling (reguliere woning). */
    REGULAR_DWELLING,
    /** Form b: a hotel or guesthouse (hotel/pension). */
    HOTEL_OR_GUESTHOUSE,
    /** Form c: units in a building complex (wooneenheden in gebouwencomplex). */
    UNIT_IN_COMPLEX,
    /** Form d: portable housing units (woonunits). */
    PORTABLE_UNIT,
    /** Form e: housing on a recreation site (huisvesting op recreatieterrein). */
    RECREATION_SITE,
    /** Anything else: a caravan, a tent, seasonal housing (overige huisvesting). */
    OTHER
}
