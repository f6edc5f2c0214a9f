package nl.huisnorm.facility;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** Kinds of places for which municipal policies have rules or bans of their own. */
@Stable
public enum PlaceKind implements Named {
    /** A dwelling, or a building of dwellings. */
    DWELLING,
    /** A farm that is in business. */
    WORKING_FARM,
    /** A farm or farm building that is no longer used as such (vrijgekomen agrarische bebouwing). */
    VACANT_FARM,
    /** The premises of another company. */
    COMPANY_SITE,
    /** A hotel or guesthouse. */
    HOTEL,
    /** A bed and breakfast. */
    BED_AND_BREAKFAST,
    /** A campsite. */
    CAMPSITE,
    /** A recreation park. */
    RECREATION_PARK,
    /** Another place. */
    OTHER
}
