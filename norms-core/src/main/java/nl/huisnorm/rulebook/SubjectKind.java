package nl.huisnorm.rulebook;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** What a norm is applied to. */
@Stable
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
    PLACE,
    /** The settlement plan as a whole. */
    PLAN,
    /** Each phase of a plan. */
    PHASE,
    /** Each housing line of a plan. */
    HOUSING_LINE,
    /** Each clause of an agreement. */
    CLAUSE,
    /** Each milestone of a plan. */
    MILESTONE,
    /** Each monitoring report that is due or was received. */
    REPORT,
    /** The application for a permit, or the notification. */
    APPLICATION;

    /** Whether such a subject is a settlement plan or a part of one. */
    public boolean isOfPlan() {
        return compareTo(PLAN) >= 0 && compareTo(REPORT) <= 0;
    }

    /** Whether such a subject is a facility or a part of one. */
    public boolean isOfFacility() {
        return compareTo(PLACE) <= 0 && this != WAIVER;
    }
}
