package nl.huisnorm.facility;

import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;

/**
 * What the data of a facility is checked for, across its parts and against the day judged. What such a check finds is no
 * answer of a norm but a finding about the data, and the norms that rest on that data cannot be told.
 */
@Experimental
public enum DataCheck implements Named {
    /** More stays run than people live there by the data. */
    STAYS_ABOVE_SLEEPERS,
    /** The usable floor area does not fit the rooms. */
    FLOOR_AREA_AGAINST_ROOMS,
    /** The units together are larger than the building. */
    UNITS_ABOVE_BUILDING,
    /** The area of the room does not fit its measures. */
    ROOM_AGAINST_ITS_MEASURES,
    /** The highest floor does not fit the storeys of the rooms. */
    STOREYS_AGAINST_HEIGHT,
    /** The number of toilets does not fit the rooms. */
    TOILETS_AGAINST_ROOMS,
    /** Showers are counted, but there is no bathroom. */
    SHOWERS_AGAINST_ROOMS,
    /** A living room is listed, and said not to be there. */
    LIVING_ROOM_AGAINST_ROOMS,
    /** This has not happened yet on the day judged. */
    AFTER_THE_DAY,
    /** This day is too long ago to be true. */
    LONG_AGO,
    /** The inspector answered a norm that did not exist yet. */
    INSPECTION_BEFORE_NORM,
    /** The inspector says something else than the facts. */
    INSPECTION_AGAINST_FACTS,
    /** Two answers of the same day contradict each other. */
    INSPECTIONS_DIFFER,
    /** This is not there, and yet it is told what it is like. */
    DENIED_AND_DESCRIBED,
    /** The permit was granted before it was applied for. */
    PERMIT_BEFORE_APPLICATION,
    /** Two certificates of the same scheme contradict each other. */
    CERTIFICATES_DIFFER,
    /** This is in the list twice. */
    LISTED_TWICE,
    /** The registration is after the end of the stay. */
    REGISTERED_AFTER_STAY,
    /** The rent a month is lower than the rent a week. */
    RENT_AGAINST_WEEK,
    /** The stated function does not fit the use that is described. */
    FUNCTION_AGAINST_USE,
    /** The form of accommodation does not fit the zone. */
    FORM_AGAINST_ZONE,
    /** The fire alarm installation is said not to be mandatory, but by the norms it is. */
    ALARM_AGAINST_NORMS,
    /** Reception of asylum seekers and housing of labour migrants do not go together. */
    ASYLUM_AND_MIGRANTS,
    /** This claim switches norms off and is not shown. */
    CLAIM_NOT_SHOWN,
    /** There is no such municipality. */
    MUNICIPALITY_UNKNOWN
}
