package nl.huisnorm.rules.internal.view;

import java.util.function.BiFunction;
import java.util.function.Predicate;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;

/**
 * From which numbers on building law makes a fire alarm installation mandatory on a day. What a file says of that is a claim beside it.
 *
 * @param guardedArea lodging on one escape route, in square metres, above which it is with a guard
 * @param floor height of the highest floor, in metres, above which it is without one
 * @param area the same of lodging on one escape route
 * @param distance walking distance, in metres, to where there are two directions to flee, above which that path has it
 * @param pathArea the same of the area of that path and the rooms on it
 * @param pathRooms the same of the rooms that depend on that path
 * @param wholeIsBinding whether the numbers on height and area come from norms that can turn a verdict
 */
public record AlarmDuty(
        Amount guardedArea,
        Amount floor,
        Amount area,
        Amount distance,
        Amount pathArea,
        Amount pathRooms,
        boolean wholeIsBinding) {

    /** Knows no numbers: nothing is mandatory and nothing is not. */
    public static final AlarmDuty NONE = new AlarmDuty(
            Amount.unknown(Trace.NONE),
            Amount.unknown(Trace.NONE),
            Amount.unknown(Trace.NONE),
            Amount.unknown(Trace.NONE),
            Amount.unknown(Trace.NONE),
            Amount.unknown(Trace.NONE),
            true);

    /** The numbers of the norms in these roles, and whether norms in a role can turn a verdict. */
    public static AlarmDuty of(BiFunction<Role, String, Amount> number, Predicate<Role> binding) {
        return new AlarmDuty(
                number.apply(Role.FIRE_ALARM_GUARDED, "area"),
                number.apply(Role.FIRE_ALARM_UNGUARDED, "floor"),
                number.apply(Role.FIRE_ALARM_UNGUARDED, "area"),
                number.apply(Role.FIRE_ALARM_PATH, "distance"),
                number.apply(Role.FIRE_ALARM_PATH, "area"),
                number.apply(Role.FIRE_ALARM_PATH, "rooms"),
                binding.test(Role.FIRE_ALARM_GUARDED) && binding.test(Role.FIRE_ALARM_UNGUARDED));
    }

    /** Whether the size or height of a lodging building makes one mandatory that guards the whole, with a certificate. */
    Flag ofTheWhole(BuildingView building) {
        Flag guarded = building.isGuarded().and(building.lodgingOnOneRouteAbove(guardedArea));
        Flag high = building.use().highestFloor().above(floor).or(building.lodgingOnOneRouteAbove(area));
        return guarded.or(building.isUnguarded().and(high));
    }

    /**
     * What of a duty by uncertain numbers can turn a verdict: that there is one cannot be told by them alone, as long as it is not
     * said; what is said counts, and is in doubt where it is against them.
     */
    Flag asFarAsBinding(Flag byNumbers, Flag stated) {
        return wholeIsBinding || byNumbers.truth() != Truth.TRUE
                ? byNumbers
                : Flag.of(stated.truth(), byNumbers.trace().and(stated.trace()));
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
