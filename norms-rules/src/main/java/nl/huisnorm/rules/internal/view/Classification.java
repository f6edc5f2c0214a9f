package nl.huisnorm.rules.internal.view;

import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Choice;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;

/**
 * How the function of a building follows from its use, by the numbers that building law has on a day.
 *
 * @param lodgingMonths longest stay, in months, that is still lodging for who lives elsewhere
 * @param roomByRoomUnits fewest living units in a dwelling that make it let room by room
 * @param lodgingBuildingUnits fewest units on a shared route that make a lodging building
 * @param guardDistance longest walking distance, in metres, from the guard to the entrance
 * @param alarm from which numbers on a fire alarm installation is mandatory
 */
public record Classification(
        Amount lodgingMonths,
        Amount roomByRoomUnits,
        Amount lodgingBuildingUnits,
        Amount guardDistance,
        AlarmDuty alarm) {

    /** Knows no numbers: no function follows from anything. */
    public static final Classification NONE = new Classification(
            Amount.unknown(Trace.NONE),
            Amount.unknown(Trace.NONE),
            Amount.unknown(Trace.NONE),
            Amount.unknown(Trace.NONE),
            AlarmDuty.NONE);

    /** The function that follows from the use, or unknown with the facts that would decide. */
    Choice function(BuildingView building) {
        Flag lodging = isLodgingByStays(building);
        if (!lodging.isKnown()) {
            return Choice.of(null, building.trace("function", null).and(lodging.trace()));
        }
        if (lodging.truth() == Truth.FALSE) {
            return either(
                    building,
                    lodging.trace(),
                    isRoomByRoom(building, roomByRoomUnits),
                    BuildingFunction.RESIDENTIAL_ROOM_BY_ROOM,
                    BuildingFunction.RESIDENTIAL);
        }
        Flag together = isLodgingBuilding(building, lodgingBuildingUnits);
        if (together.truth() == Truth.TRUE) {
            return either(
                    building,
                    lodging.trace().and(together.trace()),
                    isGuarded(building, guardDistance),
                    BuildingFunction.LODGING_BUILDING_GUARDED,
                    BuildingFunction.LODGING_BUILDING);
        }
        return either(
                building,
                lodging.trace(),
                together.not(),
                BuildingFunction.LODGING_OTHER,
                BuildingFunction.LODGING_BUILDING);
    }

    /**
     * The functions that a building can have whose function is not stated: those that its use does not rule out. A caravan is one
     * only where that is stated, and who lives there lives there.
     */
    List<BuildingFunction> possible(BuildingView building) {
        List<BuildingFunction> possible = new ArrayList<>();
        Truth lodging = isLodgingByStays(building).truth();
        if (lodging != Truth.TRUE) {
            Truth roomByRoom = isRoomByRoom(building, roomByRoomUnits).truth();
            if (roomByRoom != Truth.TRUE) {
                possible.add(BuildingFunction.RESIDENTIAL);
            }
            if (roomByRoom != Truth.FALSE) {
                possible.add(BuildingFunction.RESIDENTIAL_ROOM_BY_ROOM);
            }
            possible.add(BuildingFunction.RESIDENTIAL_CARAVAN);
        }
        if (lodging != Truth.FALSE) {
            Truth together = isLodgingBuilding(building, lodgingBuildingUnits).truth();
            Truth guarded = isGuarded(building, guardDistance).truth();
            if (together != Truth.FALSE && guarded != Truth.FALSE) {
                possible.add(BuildingFunction.LODGING_BUILDING_GUARDED);
            }
            if (together != Truth.FALSE && guarded != Truth.TRUE) {
                possible.add(BuildingFunction.LODGING_BUILDING);
            }
            if (together != Truth.TRUE) {
                possible.add(BuildingFunction.LODGING_OTHER);
            }
        }
        return possible;
    }

    private static Choice either(
            BuildingView building, Trace because, Flag which, BuildingFunction holds, BuildingFunction otherwise) {
        Trace inputs = because.and(which.trace());
        return switch (which.truth()) {
            case TRUE, VACUOUS -> Choice.of(holds, inputs);
            case FALSE -> Choice.of(otherwise, inputs);
            case UNKNOWN -> Choice.of(null, building.trace("function", null).and(inputs));
        };
    }

    /**
     * Whether a building's use is lodging rather than living: who is registered at the address lives there; who is not,
     * has a home elsewhere and stays no longer than some months, lodges. Between those two it cannot be told.
     */
    static Flag isLodging(BuildingView building, Amount months) {
        UseView use = building.use();
        Flag registered = use.registeredInBrp();
        Flag visiting = registered
                .not()
                .and(use.mainResidenceElsewhere())
                .and(use.intendedStayMonths().atMost(months));
        if (registered.truth() == Truth.TRUE) {
            return registered.not();
        }
        return visiting.truth() == Truth.FALSE
                ? Flag.of(Truth.UNKNOWN, registered.trace().and(visiting.trace()))
                : visiting;
    }

    /**
     * Whether its use is lodging where no function is stated. Who is not registered in an ordinary dwelling lives there all the same where
     * every stay that is listed is longer than lodging lasts and nobody tells a main residence elsewhere, or another length of stay.
     */
    private Flag isLodgingByStays(BuildingView building) {
        Flag lodging = isLodging(building, lodgingMonths);
        UseView use = building.use();
        boolean isTold = use.intendedStayMonths().isKnown()
                || use.mainResidenceElsewhere().truth() == Truth.TRUE;
        Flag dwelling = building.form().is("regular-dwelling");
        if (lodging.isKnown() || isTold || dwelling.truth() != Truth.TRUE) {
            return lodging;
        }
        List<StayView> stays = building.facility().stays().stream()
                .filter(stay -> stay.isIn(building))
                .toList();
        Flag longer = Flag.every(stays, stay -> stay.monthsStarted().above(lodgingMonths));
        return longer.truth() == Truth.TRUE
                ? Flag.of(Truth.FALSE, dwelling.trace().and(longer.trace()))
                : lodging;
    }

    /** Whether a dwelling has so many living units that it is let room by room. */
    static Flag isRoomByRoom(BuildingView building, Amount units) {
        return building.use().livingUnits().atLeast(units);
    }

    /** Whether so many lodging units share a route that they make a lodging building. */
    static Flag isLodgingBuilding(BuildingView building, Amount units) {
        return building.numberOfUnits().atLeast(units).and(building.use().sharedRoute());
    }

    /** Whether a guard who is alarmed is near enough, day and night. */
    static Flag isGuarded(BuildingView building, Amount metres) {
        UseView use = building.use();
        return use.guardedAroundTheClock()
                .and(use.guardAlarmed())
                .and(use.guardDistance().atMost(metres));
    }
}
