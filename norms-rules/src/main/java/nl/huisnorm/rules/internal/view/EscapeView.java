package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.Escape;
import nl.huisnorm.facility.EscapeBuilder;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Choice;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import org.jspecify.annotations.Nullable;

/** Fire compartments and escape routes of a building. Where nothing is said of it, nothing of it is known. */
public final class EscapeView extends View {

    private static final Escape NOTHING_KNOWN = EscapeBuilder.builder().build();

    private final BuildingView building;
    private final Escape escape;

    EscapeView(BuildingView building, @Nullable Escape escape) {
        super("escape", building.place().field("escape"));
        this.building = building;
        this.escape = escape == null ? NOTHING_KNOWN : escape;
    }

    @Override
    Tolerance tolerance() {
        return building.tolerance();
    }

    @Override
    public Subject subject() {
        return building.subject();
    }

    /** Resistance to fire spreading between fire compartments. */
    public Amount compartmentResistance() {
        return amount("compartmentResistance", escape.compartmentResistance());
    }

    /** Every habitable room lies in a protected sub-compartment. */
    public Flag habitableRoomsInSubCompartments() {
        return flag("habitableRoomsInSubCompartments", escape.habitableRoomsInSubCompartments());
    }

    /** Area of the largest protected sub-compartment. */
    public Amount subCompartmentArea() {
        return area("subCompartmentArea", escape.subCompartmentArea());
    }

    /** Resistance to fire spreading from protected sub-compartments. */
    public Amount subCompartmentResistance() {
        return amount("subCompartmentResistance", escape.subCompartmentResistance());
    }

    /** Smoke resistance of sub-compartments. */
    public Amount smokeResistance() {
        return amount("smokeResistance", escape.smokeResistance());
    }

    /** Longest walking distance to an exit of a sub-compartment. */
    public Amount walkingDistance() {
        return amount("walkingDistance", escape.walkingDistance());
    }

    /** Persons in the fullest room or sub-compartment. */
    public Amount largestRoomPersons() {
        return amount("largestRoomPersons", escape.largestRoomPersons());
    }

    /** Exits of that room or sub-compartment. */
    public Amount exits() {
        return amount("exits", escape.exits());
    }

    /** Persons who depend on a single escape route. */
    public Amount singleRoutePersons() {
        return amount("singleRoutePersons", escape.singleRoutePersons());
    }

    /** Area of dwellings that depend on a single shared escape route. */
    public Amount singleRouteArea() {
        return area("singleRouteArea", escape.singleRouteArea());
    }

    /** Height of the stairs on that single escape route. */
    public Amount stairHeight() {
        return amount("stairHeight", escape.stairHeight());
    }

    /** There is an enclosed protected escape route. */
    public Flag enclosedRoute() {
        return flag("enclosedRoute", escape.enclosedRoute());
    }

    /** Most persons who depend on one door. */
    public Amount doorPersons() {
        return amount("doorPersons", escape.doorPersons());
    }

    /** Quality of that single escape route. */
    public Choice routeQuality() {
        return choice("routeQuality", escape.routeQuality());
    }

    /** Smallest free width on an escape route. */
    public Amount passageWidth() {
        return amount("passageWidth", escape.passageWidth());
    }

    /** Smallest free height on an escape route. */
    public Amount passageHeight() {
        return amount("passageHeight", escape.passageHeight());
    }

    /** Free width of shared escape corridors. */
    public Amount corridorWidth() {
        return amount("corridorWidth", escape.corridorWidth());
    }

    /** Shared escape corridors free of things that burn easily. */
    public Flag corridorClear() {
        return flag("corridorClear", escape.corridorClear());
    }

    /** Escape routes are signed. */
    public Flag routeSigns() {
        return flag("routeSigns", escape.routeSigns());
    }

    /** Emergency lighting. */
    public Flag emergencyLighting() {
        return flag("emergencyLighting", escape.emergencyLighting());
    }

    /** Doors on escape routes open outward. */
    public Flag doorsOpenOutward() {
        return flag("doorsOpenOutward", escape.doorsOpenOutward());
    }

    /** Doors on escape routes have panic bars. */
    public Flag panicBars() {
        return flag("panicBars", escape.panicBars());
    }

    /** Doors on escape routes open without a key. */
    public Flag doorsWithoutKey() {
        return flag("doorsWithoutKey", escape.doorsWithoutKey());
    }

    /** Fire and smoke doors close by themselves and are not wedged open. */
    public Flag selfClosingDoors() {
        return flag("selfClosingDoors", escape.selfClosingDoors());
    }

    /** From some habitable room there is only one direction to flee. */
    public Flag singleDirection() {
        return flag("singleDirection", escape.singleDirection());
    }

    /** Walking distance to where there are two directions. */
    public Amount distanceToTwoDirections() {
        return amount("distanceToTwoDirections", escape.distanceToTwoDirections());
    }

    /** Area of the path with one direction and the rooms on it. */
    public Amount singleDirectionArea() {
        return area("singleDirectionArea", escape.singleDirectionArea());
    }

    /** Habitable rooms that depend on that path. */
    public Amount singleDirectionRooms() {
        return amount("singleDirectionRooms", escape.singleDirectionRooms());
    }

    /** Detectors on that path and in the rooms next to it. */
    public Flag singleDirectionDetected() {
        return flag("singleDirectionDetected", escape.singleDirectionDetected());
    }

    /** Entrance for the fire service. */
    public Flag fireServiceEntrance() {
        return flag("fireServiceEntrance", escape.fireServiceEntrance());
    }

    /** Dry riser. */
    public Flag dryRiser() {
        return flag("dryRiser", escape.dryRiser());
    }

    /** Day the dry riser was last tested. */
    public Day dryRiserTestedOn() {
        return day("dryRiserTestedOn", escape.dryRiserTestedOn());
    }
}
