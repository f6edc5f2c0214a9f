package nl.huisnorm.facility;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** The function a building has under building law, as far as it matters for housing. */
@Stable
public enum BuildingFunction implements Named {
    /** An ordinary dwelling (woonfunctie). */
    RESIDENTIAL,
    /** A dwelling let room by room, with five or more living units (woonfunctie voor kamergewijze verhuur). */
    RESIDENTIAL_ROOM_BY_ROOM,
    /** A caravan dwelling (woonwagen). */
    RESIDENTIAL_CARAVAN,
    /** Lodging in a lodging building that is guarded 24 hours a day (logiesgebouw met 24-uursbewaking). */
    LODGING_BUILDING_GUARDED,
    /** Lodging in a lodging building without 24-hour guard (logiesgebouw zonder 24-uursbewaking). */
    LODGING_BUILDING,
    /** Lodging outside a lodging building (andere logiesfunctie). */
    LODGING_OTHER
}
