package nl.huisnorm.rules.internal.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import nl.huisnorm.facility.EnergyLabel;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.internal.rulebook.RoomPoints;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;

/**
 * The highest rent of one room by the points system. What is not known has points between bounds, so that the rent has too; what is
 * shared counts for each room that shares it.
 */
final class RoomRent {

    private final RoomPoints points;
    private final LeaseView lease;
    private final RoomView room;
    private final BuildingView building;
    private final MonumentRent monument;
    private final List<RoomView> ofUnit;
    private final List<RoomView> ofBuilding;
    private final Amount roomsOfUnit;
    private final Amount roomsOfBuilding;

    RoomRent(RoomPoints points, LeaseView lease, RoomView room) {
        this.points = points;
        this.lease = lease;
        this.room = room;
        this.building = room.building();
        this.monument = new MonumentRent(points, lease, building);
        UnitView unit = room.unit();
        this.ofUnit = unit == null ? List.of() : others(unit.rooms());
        this.ofBuilding = others(building.ownRooms());
        this.roomsOfUnit = Amount.of(unit == null ? 1 : bedrooms(unit.rooms()));
        this.roomsOfBuilding = Amount.of(bedrooms(building.rooms()));
    }

    private static long bedrooms(List<RoomView> rooms) {
        return rooms.stream().filter(RoomView::isBedroom).count();
    }

    private static List<RoomView> others(List<RoomView> rooms) {
        return rooms.stream().filter(one -> !one.isBedroom()).toList();
    }

    /** Euros a month. */
    Amount highest(RoomPoints.Prices prices) {
        return total().rising(prices::of).times(monument.surcharge()).per(MonumentRent.WHOLE);
    }

    /** Whole points. */
    private Amount total() {
        Amount squareMetres = shared(this::area).roundedTo(points.of("total-step"));
        Amount sum = section(squareMetres.times(of("room")))
                .plus(section(shared(this::otherRoom)))
                .plus(section(heating().plus(cooling())))
                .plus(section(squareMetres.times(energy())))
                .plus(section(shared(this::kitchen)))
                .plus(section(shared(this::sanitary)))
                .plus(section(outdoor()))
                .plus(value())
                .plus(deductions(squareMetres))
                .plus(told(lease.otherRentPoints()))
                .plus(monument.points());
        return sum.roundedTo(points.of("total-step"));
    }

    private static Amount told(Amount number) {
        return number.isKnown() ? number : Amount.of(0);
    }

    private Amount section(Amount sum) {
        return sum.roundedTo(points.of("section-step"));
    }

    private Amount of(String id) {
        return number(points.of(id));
    }

    private static Amount number(BigDecimal number) {
        return Amount.of(number, Trace.NONE);
    }

    /** What the room has, and its share of what is shared in its unit and in the building. */
    private Amount shared(Function<RoomView, Amount> what) {
        Amount own = own(what.apply(room));
        return own.plus(sum(ofUnit, what).per(roomsOfUnit))
                .plus(sum(ofBuilding, what).per(roomsOfBuilding));
    }

    /** Where several people who form no household rent beds in it, at least each one's share of it. */
    private Amount own(Amount whole) {
        if (room.occupants().above(Amount.of(1)).truth() == Truth.FALSE) {
            return whole;
        }
        Amount share = room.occupants().isKnown()
                ? whole.per(room.occupants())
                : Amount.of(BigDecimal.ZERO, room.occupants().trace());
        Amount either = Flag.of(Truth.UNKNOWN, Trace.NONE).choose(share, whole);
        return room.sharedByHousehold().truth() == Truth.TRUE ? whole : either;
    }

    private static Amount sum(List<RoomView> rooms, Function<RoomView, Amount> what) {
        Amount sum = Amount.of(0);
        for (RoomView one : rooms) {
            sum = sum.plus(what.apply(one));
        }
        return sum;
    }

    /** Whether it counts as a room: kitchens and bathrooms do, corridors, toilets and stores do not. */
    private Flag counts(RoomView one) {
        return switch (one.roomKind()) {
            case KITCHEN, BATHROOM -> Flag.of(true);
            case TOILET, CORRIDOR, STORAGE, LAUNDRY -> Flag.of(false);
            case BEDROOM, LIVING_ROOM, OTHER -> {
                Flag large = one.area().atLeast(of("room-least-area")).silent();
                yield large.truth() == Truth.FALSE ? large : one.countsAsRoom();
            }
        };
    }

    private Amount area(RoomView one) {
        return counts(one).choose(one.area(), Amount.of(0));
    }

    private Amount otherRoom(RoomView one) {
        RoomKind kind = one.roomKind();
        if (kind == RoomKind.TOILET || kind == RoomKind.CORRIDOR) {
            return Amount.of(0);
        }
        Flag other = counts(one)
                .not()
                .and(one.area().atLeast(of("other-room-least-area")).silent());
        return other.choose(one.area().times(of("other-room")), Amount.of(0));
    }

    private Amount heating() {
        Amount rooms = shared(one -> counts(one).and(one.heated()).choose(of("heated-room"), Amount.of(0)));
        Amount others = shared(one -> one.roomKind() == RoomKind.TOILET
                ? Amount.of(0)
                : counts(one).not().and(one.heated()).choose(of("heated-other"), Amount.of(0)));
        return rooms.plus(others.noMoreThan(points.of("heated-other-most")));
    }

    private Amount cooling() {
        return shared(one -> counts(one).and(one.cooled()).choose(of("cooled-room"), Amount.of(0)))
                .noMoreThan(points.of("cooled-most"));
    }

    /** By the label or, where there is none, by the year of building; a monument has no points less for it. */
    private Amount energy() {
        EnergyLabel label = building.building().energyLabel();
        Integer year = building.building().builtIn();
        Amount found;
        if (label == EnergyLabel.NONE) {
            found = year == null
                    ? Amount.between(points.bound("built", false), points.bound("built", true), Trace.NONE)
                            .from(building.builtIn().trace())
                    : number(points.of("built", BigDecimal.valueOf(year)))
                            .from(building.builtIn().trace());
        } else if (label == null) {
            found = Amount.between(
                    points.of("energy-g"),
                    points.of("energy-a-plus-plus-plus-plus"),
                    building.energyLabel().trace());
        } else {
            found = of("energy-" + label.key()).from(building.energyLabel().trace());
        }
        return monument.isMonument()
                ? found.negated().noMoreThan(BigDecimal.ZERO).negated()
                : found;
    }

    private Amount kitchen(RoomView one) {
        if (one.roomKind() != RoomKind.KITCHEN) {
            return Amount.of(0);
        }
        boolean many = roomsOfBuilding.atLeast(of("counter-many-rooms")).truth() == Truth.TRUE;
        String counter = many ? "counter-for-many" : "counter";
        Amount base = one.counterLength().isKnown()
                ? one.counterLength().rising(length -> points.of(counter, length))
                : Amount.between(
                        points.bound(counter, false),
                        points.bound(counter, true),
                        one.counterLength().trace());
        return withExtras(base, one.kitchenExtraPoints());
    }

    /** Extras have at most as many points again. */
    private static Amount withExtras(Amount base, Amount extras) {
        Amount twice = base.times(Amount.of(2));
        if (!extras.isKnown()) {
            return Flag.of(Truth.UNKNOWN, extras.trace()).choose(base, twice);
        }
        return extras.atMost(base).silent().choose(base.plus(extras), twice);
    }

    private Amount sanitary(RoomView one) {
        return switch (one.roomKind()) {
            case TOILET ->
                one.wallHungToilet().choose(of("toilet-hung"), of("toilet")).plus(basin(one));
            case BATHROOM -> {
                Amount toilet = one.wallHungToilet().choose(of("toilet-in-bathroom-hung"), of("toilet-in-bathroom"));
                Amount wash = one.shower()
                        .choose(
                                one.bath().choose(of("shower-and-bath"), of("shower")),
                                one.bath().choose(of("bath"), Amount.of(0)));
                yield withExtras(wash, one.sanitaryExtraPoints())
                        .plus(one.hasToilet().choose(toilet, Amount.of(0)))
                        .plus(basins(one.basins(), of("basin")))
                        .plus(basins(one.doubleBasins(), of("basin-double")));
            }
            default -> basin(one);
        };
    }

    private Amount basins(Amount number, Amount each) {
        Amount all =
                number.isKnown() ? number : Amount.between(BigDecimal.ZERO, points.of("basins-most"), number.trace());
        return all.times(each);
    }

    /** One at most in a room that is no bathroom. */
    private Amount basin(RoomView one) {
        RoomKind kind = one.roomKind();
        if (kind == RoomKind.CORRIDOR || kind == RoomKind.STORAGE) {
            return Amount.of(0);
        }
        return any(one.doubleBasins())
                .choose(of("basin-double"), any(one.basins()).choose(of("basin"), Amount.of(0)));
    }

    private static Flag any(Amount number) {
        return number.isKnown() ? number.above(Amount.of(0)).silent() : Flag.of(Truth.UNKNOWN, number.trace());
    }

    private Amount outdoor() {
        BigDecimal most = points.of("outdoor-most");
        Amount area = lease.ownOutdoorArea();
        Amount own = area.isKnown()
                ? area.above(Amount.of(0))
                        .silent()
                        .choose(of("outdoor-own").plus(area.times(of("outdoor-own-area"))), Amount.of(0))
                : Amount.between(BigDecimal.ZERO, most, area.trace());
        Amount all = building.sharedOutdoorArea();
        Amount shared = all.isKnown()
                ? all.times(of("outdoor-shared-area")).per(roomsOfBuilding)
                : Amount.between(BigDecimal.ZERO, most, all.trace());
        return own.plus(shared).noMoreThan(most);
    }

    private Amount value() {
        var told = building.building().propertyValue();
        Trace trace = building.propertyValue().trace();
        return told == null
                ? Amount.between(points.of("value-below"), points.of("value-above"), trace)
                : of("value-" + told.key()).from(trace);
    }

    private Amount deductions(Amount squareMetres) {
        Amount each = of("deduction");
        Amount small = squareMetres.atLeast(of("small-room")).silent().choose(Amount.of(0), each);
        Amount others = room.rentDeductions();
        Amount number = others.isKnown()
                ? others
                : Amount.between(BigDecimal.ZERO, points.of("deductions-most"), others.trace());
        return small.plus(number.times(each)).negated();
    }
}
