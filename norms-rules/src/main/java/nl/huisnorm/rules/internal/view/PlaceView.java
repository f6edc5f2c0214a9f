package nl.huisnorm.rules.internal.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Amenities;
import nl.huisnorm.facility.FireAlarm;
import nl.huisnorm.facility.FireSafety;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A unit, building or facility with the amenities and provisions against fire that stand there, and those residents
 * who use them: everybody who has none nearer by.
 */
public final class PlaceView extends View implements Inhabited {

    private final View where;
    private final @Nullable Amenities amenities;
    private final @Nullable FireSafety fireSafety;
    private final Amount residents;

    PlaceView(FacilityView facility, Amount residents) {
        this(facility, facility.facility().amenities(), null, residents);
    }

    PlaceView(BuildingView building, Amount residents) {
        this(building, building.building().amenities(), building.building().fireSafety(), residents);
    }

    PlaceView(BuildingView building) {
        this(building, building.residents());
    }

    PlaceView(UnitView unit) {
        this(unit, unit.unit().amenities(), unit.unit().fireSafety(), unit.residents());
    }

    private PlaceView(View where, @Nullable Amenities amenities, @Nullable FireSafety fireSafety, Amount residents) {
        super("place", where.place());
        this.where = where;
        this.amenities = amenities;
        this.fireSafety = fireSafety;
        this.residents = residents;
    }

    @Override
    public Subject subject() {
        return where.subject();
    }

    /** The facility it is, or is part of. */
    public FacilityView facility() {
        if (where instanceof FacilityView facility) {
            return facility;
        }
        return where instanceof UnitView unit ? unit.building().facility() : ((BuildingView) where).facility();
    }

    /** The residents who use what stands here. */
    @Override
    public Amount residents() {
        return residents;
    }

    private <T> Trace amenity(String fact, @Nullable T value) {
        return Trace.of("amenities", place().field("amenities"), fact, value);
    }

    private <T> Trace provision(String fact, @Nullable T value) {
        return Trace.of("fireSafety", place().field("fireSafety"), fact, value);
    }

    private <T> @Nullable T ofAmenities(Function<Amenities, @Nullable T> fact) {
        return amenities == null ? null : fact.apply(amenities);
    }

    private <T> @Nullable T ofFireSafety(Function<FireSafety, @Nullable T> fact) {
        return fireSafety == null ? null : fact.apply(fireSafety);
    }

    private Amount amenityAmount(String fact, @Nullable Integer number) {
        return Amount.of(number == null ? null : BigDecimal.valueOf(number), amenity(fact, number));
    }

    private static Flag flag(@Nullable Boolean holds, Trace trace) {
        return Flag.of(holds == null ? Truth.UNKNOWN : holds ? Truth.TRUE : Truth.FALSE, trace);
    }

    private Flag amenityFlag(String fact, @Nullable Boolean holds) {
        return flag(holds, amenity(fact, holds));
    }

    private Flag provisionFlag(String fact, @Nullable Boolean holds) {
        return flag(holds, provision(fact, holds));
    }

    /** Toilets. */
    public Amount toilets() {
        return amenityAmount("toilets", ofAmenities(Amenities::toilets));
    }

    /** Showers. */
    public Amount showers() {
        return amenityAmount("showers", ofAmenities(Amenities::showers));
    }

    /** Whether toilets and showers can be locked. */
    public Flag sanitaryLockable() {
        return amenityFlag("sanitaryLockable", ofAmenities(Amenities::sanitaryLockable));
    }

    /** Whether there is hot and cold running water. */
    public Flag hotAndColdWater() {
        return amenityFlag("hotAndColdWater", ofAmenities(Amenities::hotAndColdWater));
    }

    /** Volume of the refrigerators, in litres. */
    public Amount refrigeratorLitres() {
        BigDecimal litres = ofAmenities(Amenities::refrigeratorLitres);
        return Amount.of(litres, amenity("refrigeratorLitres", litres));
    }

    /** Cooking burners. */
    public Amount burners() {
        return amenityAmount("burners", ofAmenities(Amenities::burners));
    }

    /** Whether meals are provided. */
    public Flag mealsProvided() {
        return amenityFlag("mealsProvided", ofAmenities(Amenities::mealsProvided));
    }

    /** Whether it is, or is in, or has a hotel or guesthouse. */
    public Flag hotelOrGuesthouse() {
        List<BuildingView> buildings = where instanceof FacilityView facility
                ? facility.buildings()
                : List.of(where instanceof UnitView unit ? unit.building() : (BuildingView) where);
        return Flag.any(buildings, building -> building.form().is("hotel-or-guesthouse"));
    }

    /** Washing machines. */
    public Amount washingMachines() {
        return amenityAmount("washingMachines", ofAmenities(Amenities::washingMachines));
    }

    /** Whether laundry can be done in another way. */
    public Flag laundryService() {
        return amenityFlag("laundryService", ofAmenities(Amenities::laundryService));
    }

    /** Whether laundry can be dried outside the own bedroom. */
    public Flag dryingOutsideBedroom() {
        return amenityFlag("dryingOutsideBedroom", ofAmenities(Amenities::dryingOutsideBedroom));
    }

    /** Wall sockets. */
    public Amount sockets() {
        return amenityAmount("sockets", ofAmenities(Amenities::sockets));
    }

    /** Whether there is a living or relaxation room. */
    public Flag livingRoom() {
        return amenityFlag("livingRoom", ofAmenities(Amenities::livingRoom));
    }

    /** Whether lights and sockets in wet rooms are splash-proof. */
    public Flag wetRoomsSplashProof() {
        return amenityFlag("wetRoomsSplashProof", ofAmenities(Amenities::wetRoomsSplashProof));
    }

    /** Whether there is a place to cook. */
    public Flag cookingPlace() {
        return provisionFlag("cookingPlace", ofFireSafety(FireSafety::cookingPlace));
    }

    /** How many fire extinguishers there are. */
    public Amount extinguishers() {
        List<?> list = ofFireSafety(FireSafety::extinguishers);
        Integer number = list == null ? null : list.size();
        return Amount.of(number == null ? null : BigDecimal.valueOf(number), provision("extinguishers", number));
    }

    /** Distance from the cooking place to the nearest extinguisher, in metres. */
    public Amount extinguisherDistance() {
        BigDecimal distance = ofFireSafety(FireSafety::extinguisherDistance);
        return Amount.of(distance, provision("extinguisherDistance", distance));
    }

    /** Whether a fire blanket is in sight near the cooking place. */
    public Flag fireBlanket() {
        return provisionFlag("fireBlanket", ofFireSafety(FireSafety::fireBlanket));
    }

    /** Whether an evacuation plan and alarm procedure are posted. */
    public Flag evacuationPlanPosted() {
        return provisionFlag("evacuationPlanPosted", ofFireSafety(FireSafety::evacuationPlanPosted));
    }

    /** Whether there are appliances that burn gas, oil or wood. */
    public Flag combustionAppliances() {
        return provisionFlag("combustionAppliances", ofFireSafety(FireSafety::combustionAppliances));
    }

    /** Whether an open geyser without flue is in a bathroom or bedroom. */
    public Flag openGeyserInBathroomOrBedroom() {
        return provisionFlag("openGeyserInBathroomOrBedroom", ofFireSafety(FireSafety::openGeyserInBathroomOrBedroom));
    }

    /** The day on which those appliances were last maintained. */
    public Day applianceMaintainedOn() {
        LocalDate date = ofFireSafety(FireSafety::applianceMaintainedOn);
        return Day.of(date, provision("applianceMaintainedOn", date));
    }

    private Flag fireAlarm(String fact, Function<FireAlarm, @Nullable Boolean> value) {
        FireAlarm alarm = ofFireSafety(FireSafety::fireAlarm);
        Boolean holds = alarm == null ? null : value.apply(alarm);
        return flag(holds, Trace.of("fireAlarm", place().field("fireSafety").field("fireAlarm"), fact, holds));
    }

    /** Whether there is a fire alarm installation. */
    public Flag fireAlarmPresent() {
        return fireAlarm("present", FireAlarm::present);
    }

    /** Whether that installation is maintained. */
    public Flag fireAlarmMaintained() {
        return fireAlarm("maintained", FireAlarm::maintained);
    }

    /** Whether that installation is inspected. */
    public Flag fireAlarmInspected() {
        return fireAlarm("inspected", FireAlarm::inspected);
    }

    /** Whether that installation is both mandatory and present. */
    public Flag fireAlarmMandatoryAndPresent() {
        return fireAlarm("mandatory", FireAlarm::mandatory).and(fireAlarmPresent());
    }

    /** Whether there is a carbon monoxide detector. */
    public Flag hasCarbonMonoxideDetector() {
        List<?> list = ofFireSafety(FireSafety::carbonMonoxideDetectors);
        Integer number = list == null ? null : list.size();
        return flag(number == null ? null : number > 0, provision("carbonMonoxideDetectors", number));
    }

    /** Whether a statement holds for every carbon monoxide detector. */
    public Flag everyCarbonMonoxideDetector(Function<CarbonMonoxideDetectorView, Flag> statement) {
        var list = ofFireSafety(FireSafety::carbonMonoxideDetectors);
        if (list == null) {
            return Flag.of(Truth.UNKNOWN, provision("carbonMonoxideDetectors", null));
        }
        return Flag.every(
                views(
                        list,
                        place().field("fireSafety").field("carbonMonoxideDetectors"),
                        (detector, at) -> new CarbonMonoxideDetectorView(this, detector, at)),
                statement);
    }

    /** Extinguisher in the shared kitchen. */
    public Flag extinguisherInSharedKitchen() {
        return provisionFlag("extinguisherInSharedKitchen", ofFireSafety(FireSafety::extinguisherInSharedKitchen));
    }

    /** Extinguisher on every storey in the space of the shared escape route. */
    public Flag extinguisherOnEveryStorey() {
        return provisionFlag("extinguisherOnEveryStorey", ofFireSafety(FireSafety::extinguisherOnEveryStorey));
    }

    /** There is an evacuation plan. */
    public Flag evacuationPlan() {
        return provisionFlag("evacuationPlan", ofFireSafety(FireSafety::evacuationPlan));
    }

    /** Hose reels. */
    public Flag hoseReels() {
        return provisionFlag("hoseReels", ofFireSafety(FireSafety::hoseReels));
    }
}
