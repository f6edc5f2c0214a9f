package nl.huisnorm.rulebook;

import nl.huisnorm.text.Named;

/** What a norm is applied to. */
public enum SubjectKind implements Named {
    /** The facility as a whole. */
    FACILITY,
    /** Each building. */
    BUILDING,
    /** Each dwelling: every unit of an ordinary residential building, or the whole where people sleep outside units. */
    DWELLING,
    /** Each unit. */
    UNIT,
    /** Each room. */
    ROOM,
    /** Each bedroom, and any other room that people sleep in. */
    BEDROOM,
    /** Each fire extinguisher. */
    EXTINGUISHER,
    /** Each stay of a resident. */
    STAY,
    /** Each lease. */
    LEASE,
    /** Each waiver that is for the facility. */
    WAIVER,
    /** Each unit, building or facility that has the amenity or provision for its own residents. */
    PLACE
}
