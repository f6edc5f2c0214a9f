package nl.huisnorm.rules.internal.view;

import java.util.function.BiFunction;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;

/**
 * From which numbers on building law makes a fire alarm installation mandatory on a day. What a file says of that is a claim beside it.
 *
 * @param guardedArea lodging on one escape route, in square metres, above which it is with a guard
 * @param floor height of the highest floor, in metres, above which it is without one
 * @param area the same of lodging on one escape route
 * @param distance walking distance, in metres, to where there are two directions to flee, above which that path has it
 * @param pathArea the same of the area of that path and the rooms on it
 * @param pathRooms the same of the rooms that depend on that path
 */
public record AlarmDuty(
        Amount guardedArea, Amount floor, Amount area, Amount distance, Amount pathArea, Amount pathRooms) {

    /** Knows no numbers: nothing is mandatory and nothing is not. */
    public static final AlarmDuty NONE = new AlarmDuty(
            Amount.unknown(Trace.NONE),
            Amount.unknown(Trace.NONE),
            Amount.unknown(Trace.NONE),
            Amount.unknown(Trace.NONE),
            Amount.unknown(Trace.NONE),
            Amount.unknown(Trace.NONE));

    /** The numbers of the norms in these roles. */
    public static AlarmDuty of(BiFunction<Role, String, Amount> number) {
        return new AlarmDuty(
                number.apply(Role.FIRE_ALARM_GUARDED, "area"),
                number.apply(Role.FIRE_ALARM_UNGUARDED, "floor"),
                number.apply(Role.FIRE_ALARM_UNGUARDED, "area"),
                number.apply(Role.FIRE_ALARM_PATH, "distance"),
                number.apply(Role.FIRE_ALARM_PATH, "area"),
                number.apply(Role.FIRE_ALARM_PATH, "rooms"));
    }

    /** Whether the size or height of a lodging building makes one mandatory that guards the whole, with a certificate. */
    Flag ofTheWhole(BuildingView building) {
        Flag guarded = building.isGuarded().and(building.lodgingOnOneRouteAbove(guardedArea));
        Flag high = building.use().highestFloor().above(floor).or(building.lodgingOnOneRouteAbove(area));
        return guarded.or(building.isUnguarded().and(high));
    }

    /** Whether a path with one direction to flee makes one mandatory on that path. */
    Flag ofThePath(BuildingView building) {
        EscapeView escape = building.escape();
        Flag far = escape.distanceToTwoDirections()
                .above(distance)
                .or(escape.singleDirectionArea().above(pathArea))
                .or(escape.singleDirectionRooms().above(pathRooms));
        return building.isLodgingBuilding().and(escape.singleDirection()).and(far);
    }
}
