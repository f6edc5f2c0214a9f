package nl.huisnorm.rules.internal.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Choice;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;

/** A building. */
public final class BuildingView extends BuildingFacts implements Inhabited {

    /** The functions that are lodging. */
    static final List<String> LODGING = List.of("lodging-building", "lodging-building-guarded", "lodging-other");

    private final FacilityView facility;
    private final Building building;
    private final BuildingRooms parts;
    private final Once<Choice> function = new Once<>(this::findFunction);

    BuildingView(FacilityView facility, Building building, Pointer place) {
        super(facility, building, place);
        this.facility = facility;
        this.building = building;
        this.parts = new BuildingRooms(this, building);
    }

    @Override
    Subject findSubject() {
        return new Subject("building", building.id(), building.name(), place());
    }

    /** The facility it belongs to. */
    public FacilityView facility() {
        return facility;
    }

    /** The building's data. */
    Building building() {
        return building;
    }

    /** Its units. */
    public List<UnitView> units() {
        return parts.units();
    }

    /** Its rooms, those of its units included. */
    public List<RoomView> rooms() {
        return parts.rooms();
    }

    /** The rooms that belong to no unit. */
    List<RoomView> ownRooms() {
        return parts.ownRooms();
    }

    @Override
    public Amount residents() {
        return parts.residents();
    }

    /** The function under building law: as stated or, where it is not, as it follows from its use. */
    @Override
    public Choice function() {
        return function.get();
    }

    private Choice findFunction() {
        Choice stated = super.function();
        return stated.isKnown() || !isTold(building.use()) ? stated : functionByUse();
    }

    /** The function that follows from its use, whatever is stated. */
    public Choice functionByUse() {
        return facility.classification().function(this);
    }

    /** The functions that it can have, as far as its use tells; the one it has where that is stated. */
    public List<BuildingFunction> possibleFunctions() {
        BuildingFunction stated = building.function();
        return stated == null ? facility.classification().possible(this) : List.of(stated);
    }

    /** Whether its function, stated or following from its use, is lodging. */
    public Flag isLodging() {
        return function().isOneOf(LODGING);
    }

    /** Whether something is said of its use. */
    public Flag usesAreStated() {
        return Flag.of(isTold(building.use()));
    }

    /** Whether its function is that of a lodging building, guarded or not. */
    public Flag isLodgingBuilding() {
        return function().isOneOf(List.of("lodging-building", "lodging-building-guarded"));
    }

    /** Whether its function is that of a dwelling let room by room. */
    public Flag isRoomByRoom() {
        return function().is("residential-room-by-room");
    }

    /** Whether its function is that of a dwelling other than a caravan, let room by room or not. */
    public Flag isOrdinaryDwelling() {
        return function().isOneOf(List.of("residential", "residential-room-by-room"));
    }

    /** Whether its function is that of a lodging building with a 24-hour guard. */
    public Flag isGuarded() {
        return function().is("lodging-building-guarded");
    }

    /** Whether its function is that of a lodging building without a 24-hour guard. */
    public Flag isUnguarded() {
        return function().is("lodging-building");
    }

    /** Whether its use is lodging rather than living, for stays up to a number of months. */
    public Flag usedAsLodging(Amount months) {
        return Classification.isLodging(this, months);
    }

    /** Whether it has so many living units in a dwelling that it is let room by room. */
    public Flag usedRoomByRoom(Amount units) {
        return Classification.isRoomByRoom(this, units);
    }

    /** Whether so many units share a route that it is a lodging building. */
    public Flag usedAsLodgingBuilding(Amount units) {
        return Classification.isLodgingBuilding(this, units);
    }

    /** Whether it is guarded day and night from no farther than a distance. */
    public Flag guardedWithin(Amount metres) {
        return Classification.isGuarded(this, metres);
    }

    /** Whether it is told when the tap water was changed in a way that matters for legionella. */
    public Flag waterWasChanged() {
        return isTold(water().changedOn());
    }

    /** Whether there are no more persons than were allowed in it once, where somebody relies on that. */
    public Flag noMoreThanWereAllowed() {
        Amount allowed = use().personsAllowedBefore2012();
        return allowed.isKnown() ? residents().atMost(allowed).silent() : Flag.of(false);
    }

    /** Whether it is meant to be heated or cooled, which it is where nobody says otherwise. */
    public Flag isHeatedOrCooled() {
        return claimed(installations().unheated()).not();
    }

    /** Its fire alarm installation. */
    public FireAlarmView fireAlarm() {
        return provisions().fireAlarm();
    }

    /** The building as a place with provisions against fire. */
    public PlaceView provisions() {
        return new PlaceView(this);
    }

    /**
     * Whether more lodging than an area depends on one escape route. Where that area is not known but the building as a
     * whole is not larger, it does not.
     */
    public Flag lodgingOnOneRouteAbove(Amount area) {
        Amount onRoute = use().areaOnOneEscapeRoute();
        Flag whole = usableFloorArea().above(area);
        return whole.truth() == Truth.FALSE && !onRoute.isKnown() ? whole : onRoute.above(area);
    }

    /** Whether the largest fire compartment is no larger than an area; where nothing is known of it, it is no larger than the building. */
    public Flag compartmentAtMost(Amount area) {
        Flag compartment = escape().compartmentArea().atMost(area);
        Flag whole = usableFloorArea().atMost(area);
        return !compartment.isKnown() && whole.truth() == Truth.TRUE ? whole : compartment;
    }

    /**
     * Whether an enclosed stairwell bridges more than a height; where nothing is known of it, it reaches from the ground to the
     * highest floor, if it is known that no room lies below ground.
     */
    public Flag stairwellAbove(Amount height) {
        return unlessLow(escape().stairHeight().above(height), height);
    }

    /** The same of any stairwell, enclosed or not. */
    public Flag anyStairwellAbove(Amount height) {
        Flag enclosed = escape().stairHeight().above(height);
        return unlessLow(enclosed.or(escape().openStairHeight().above(height)), height);
    }

    private Flag unlessLow(Flag stairwell, Amount height) {
        if (stairwell.isKnown()) {
            return stairwell;
        }
        Flag floor = use().highestFloor().above(height);
        boolean low = floor.truth() == Truth.FALSE && rooms().stream().allMatch(RoomView::isAboveGround);
        return low && !rooms().isEmpty() && roomsAreListed().isKnown() ? floor : stairwell;
    }

    /** Whether it is shown that no more persons are present than were allowed before the decree of 2012 came into force. */
    public Flag keepsPersonsOfBefore2012() {
        Amount allowed = use().personsAllowedBefore2012();
        return allowed.isKnown() ? residents().atMost(allowed).silent() : Flag.of(false);
    }

    /** The residents of the coherent whole that it forms with other dwellings, or its own. */
    public Amount residentsOfWhole() {
        return facility.residentsOfWhole(this);
    }

    /** The residents of the whole building of which it is a part with a use of its own, or its own. */
    public Amount residentsUnderRoof() {
        return facility.residentsUnderRoof(this);
    }

    /**
     * Whether building law makes a fire alarm installation mandatory: by the size, height or paths of a lodging building. What a file
     * says of that counts where it says so, since another function beside it can make one mandatory too, and for other functions.
     */
    public Flag fireAlarmMandatory() {
        return asStated(facility.classification().alarm().ofThePath(this).or(bindingFireAlarmOfTheWhole()));
    }

    /** Whether it makes one mandatory that guards the whole building and needs a certificate. */
    public Flag certifiedFireAlarmMandatory() {
        Flag path = facility.classification().alarm().ofThePath(this);
        Flag whole = bindingFireAlarmOfTheWhole();
        return path.truth() == Truth.TRUE ? whole : asStated(whole);
    }

    /** Whether the size or height of a lodging building makes one mandatory, whatever is stated. */
    public Flag fireAlarmOfTheWhole() {
        return facility.classification().alarm().ofTheWhole(this);
    }

    private Flag bindingFireAlarmOfTheWhole() {
        AlarmDuty duty = facility.classification().alarm();
        return duty.asFarAsBinding(duty.ofTheWhole(this), fireAlarm().mandatory());
    }

    /** Whether building law makes forwarding of the alarm mandatory: as it is told, or without a guard by a height of the highest floor. */
    public Flag forwardingMandatoryAbove(Amount height) {
        Flag stated = fireAlarm().forwardingMandatory();
        Flag high = isUnguarded().and(use().highestFloor().above(height));
        return stated.isKnown() ? stated : facility.classification().alarm().asFarAsBinding(high, stated);
    }

    private Flag asStated(Flag byLaw) {
        if (byLaw.truth() == Truth.TRUE) {
            return byLaw;
        }
        Flag stated = fireAlarm().mandatory();
        boolean elsewhere = isLodgingBuilding().truth() == Truth.FALSE;
        return elsewhere || stated.truth() == Truth.TRUE ? stated : byLaw;
    }

    /**
     * Whether a fire alarm installation is both mandatory and present, so that it takes the place of detectors. Where the law cannot be
     * told, what is stated counts.
     */
    public Flag fireAlarmMandatoryAndPresent() {
        Flag byLaw = fireAlarmMandatory();
        Flag stated = fireAlarm().mandatory();
        return (byLaw.isKnown() || !stated.isKnown() ? byLaw : stated)
                .and(fireAlarm().present());
    }

    /** The beds in its rooms. */
    public Amount beds() {
        Amount sum = Amount.of(0);
        for (RoomView room : rooms()) {
            sum = sum.plus(room.bedsIfAny().orMore(0));
        }
        return ofAllRooms(sum, roomsAreListed());
    }

    /** A sum over the rooms that are listed: of all rooms, or at least of all where there may be others. */
    static Amount ofAllRooms(Amount sum, Flag listed) {
        return listed.isKnown() ? sum.plus(Amount.of(BigDecimal.ZERO, listed.trace())) : sum.orMore(listed.trace());
    }

    /** Whether there is a smoke detector at all. */
    public Flag hasSmokeDetector() {
        return Flag.any(rooms(), RoomView::hasSmokeDetector).or(noOtherRooms());
    }

    /** Whether a statement holds for every smoke detector. */
    public Flag everySmokeDetector(Function<SmokeDetectorView, Flag> statement) {
        Flag listed = Flag.every(rooms(), RoomView::smokeDetectorsAreListed);
        List<SmokeDetectorView> detectors = new ArrayList<>();
        rooms().forEach(room -> detectors.addAll(room.smokeDetectors()));
        return Flag.every(detectors, statement).unlessUnknown(listed).unlessUnknown(roomsAreListed());
    }

    /** Whether a statement holds for every room that another statement holds for. */
    public Flag everyRoom(Function<RoomView, Flag> concerned, Function<RoomView, Flag> statement) {
        List<RoomView> list = rooms().stream()
                .filter(room -> concerned.apply(room).truth() != Truth.FALSE)
                .toList();
        return Flag.every(list, room -> concerned.apply(room).not().or(statement.apply(room)))
                .unlessUnknown(roomsAreListed());
    }

    /** Whether a statement holds for every unit; people who sleep in no unit have none that it can hold for. */
    public Flag everyUnit(Function<UnitView, Flag> statement) {
        List<RoomView> outside = parts.ownBedrooms();
        if (!outside.isEmpty()) {
            return Flag.of(Truth.FALSE, outside.get(0).kind().trace());
        }
        return Flag.every(units(), statement).unlessUnknown(known(numberOfUnits()));
    }

    /** The residents that it states itself. */
    Amount statedResidents() {
        return super.residents();
    }

    /** Holds if it is known which rooms there are; never fails. */
    Flag roomsAreListed() {
        return parts.areListed();
    }

    /** The list that would tell of more rooms, of units or of none; no inputs where there are no more. */
    Trace unlistedRooms() {
        return parts.unlisted();
    }

    /** The same of rooms that people sleep in. */
    Trace unlistedBedrooms() {
        return parts.unlistedBedrooms();
    }

    /** Whether it is said that it has no units, or follows from the rooms that belong to none. */
    boolean hasNoUnits() {
        return units().isEmpty();
    }

    /** Fails if it is known which rooms there are; never holds. */
    private Flag noOtherRooms() {
        return roomsAreListed().not();
    }
}
