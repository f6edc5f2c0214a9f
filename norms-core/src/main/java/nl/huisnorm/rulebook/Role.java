package nl.huisnorm.rulebook;

import java.util.List;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;

/**
 * What else a norm is needed for beside its own findings. Whatever counts or computes with a norm asks for the one in a role;
 * which norm that is, the rulebook's data says. At any time at most one norm is in force in a role.
 */
@Experimental
public enum Role implements Named {
    /** Defines after how many months a stay is no lodging any more. */
    DEFINITION_STAY("months"),
    /** Defines from how many living units on a dwelling is let room by room. */
    DEFINITION_ROOM_BY_ROOM("livingUnits"),
    /** Defines from how many units on a shared route there is a lodging building. */
    DEFINITION_LODGING_BUILDING("units"),
    /** Defines how near a guard must be. */
    DEFINITION_GUARD("distance"),
    /** Makes a fire alarm installation mandatory in a building with a guard. */
    FIRE_ALARM_GUARDED("area"),
    /** Makes a fire alarm installation mandatory in a building without one. */
    FIRE_ALARM_UNGUARDED("floor", "area"),
    /** Makes one mandatory on a path with one direction to flee. */
    FIRE_ALARM_PATH("distance", "area", "rooms"),
    /** The time before which the use of a lodging building is notified. */
    NOTIFICATION_LODGING_BUILDING("days"),
    /** The time before which the use of other lodging is notified. */
    NOTIFICATION_LODGING_OTHER("days"),
    /** The time before which the use of a dwelling let room by room is notified. */
    NOTIFICATION_ROOM_BY_ROOM("days"),
    /** The data and documents that belong to a use notification. */
    NOTIFICATION_DOCUMENTS(),
    /** The time in which an application is decided by the regular procedure. */
    TERM_REGULAR("weeks", "weeksWithConsent", "extension"),
    /** The time in which an application is decided by the uniform public preparatory procedure. */
    TERM_UNIFORM("months"),
    /** The time in which an application for a letting permit is decided, and after which it is granted by law. */
    TERM_LETTING("weeks", "extension", "inForceAfter"),
    /** The same of a permit to withdraw, merge, convert or split a dwelling. */
    TERM_DWELLING("weeks", "extension", "inForceAfter"),
    /** The minimum wage an hour, for each age. */
    MINIMUM_WAGE("age15", "age16", "age17", "age18", "age19", "age20", "age21"),
    /** The duty to have beds for the workers of a phase. */
    DUTY_BEDS("share"),
    /** The duty to hand in monitoring reports. */
    DUTY_REPORT(),
    /** The duty to reach a milestone. */
    DUTY_MILESTONE(),
    /** The growth above which an agreement is revised. */
    REVISION("growth"),
    /** The largest share of a municipality's inhabitants that labour migrants may be. */
    CAP_MUNICIPALITY("limit"),
    /** The same for a village. */
    CAP_VILLAGE("limit"),
    /** The largest share of the dwellings of a street that may be used so. */
    CAP_STREET("limit"),
    /** The largest number of labour migrants housed near each other. */
    CAP_RADIUS("persons");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> parameters;

    Role(String... parameters) {
        this.parameters = List.of(parameters);
    }

    /** The parameters that a norm in this role must have. */
    public List<String> parameters() {
        return parameters;
    }

    /** Whether functions of buildings follow from such a norm. */
    public boolean isDefinition() {
        return this == DEFINITION_STAY
                || this == DEFINITION_ROOM_BY_ROOM
                || this == DEFINITION_LODGING_BUILDING
                || this == DEFINITION_GUARD;
    }

    /** Whether such a norm makes a fire alarm installation mandatory. */
    public boolean isAlarmDuty() {
        return this == FIRE_ALARM_GUARDED || this == FIRE_ALARM_UNGUARDED || this == FIRE_ALARM_PATH;
    }
}
