package nl.huisnorm.rules.internal.view;

import java.util.List;
import java.util.function.Function;
import nl.huisnorm.facility.Amenities;
import nl.huisnorm.facility.CarbonMonoxideDetector;
import nl.huisnorm.facility.FireSafety;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A unit, building or facility with the amenities and provisions against fire that stand there, and those residents
 * who use them: everybody who has none nearer by.
 */
public final class PlaceView extends PlaceFacts implements Inhabited {

    private final View where;
    private final @Nullable List<CarbonMonoxideDetector> carbonMonoxideDetectors;
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
        super(where, amenities, fireSafety);
        this.where = where;
        this.carbonMonoxideDetectors = fireSafety == null ? null : fireSafety.carbonMonoxideDetectors();
        this.residents = residents;
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

    /** Whether it is, or is in, or has a hotel or guesthouse. */
    public Flag hotelOrGuesthouse() {
        List<BuildingView> buildings = where instanceof FacilityView facility
                ? facility.buildings()
                : List.of(where instanceof UnitView unit ? unit.building() : (BuildingView) where);
        return Flag.any(buildings, building -> building.form().is("hotel-or-guesthouse"));
    }

    /** Whether an extinguisher hangs on every storey of a shared escape route; where there are none at all, none does. */
    @Override
    public Flag extinguisherOnEveryStorey() {
        Flag stated = super.extinguisherOnEveryStorey();
        if (stated.isKnown() || !(where instanceof BuildingView building)) {
            return stated;
        }
        Flag none = numberOfExtinguishers().atMost(Amount.of(0));
        Flag shared = building.use().sharedRoute();
        boolean isBare = none.truth() == Truth.TRUE && shared.truth() == Truth.TRUE;
        return isBare ? Flag.of(Truth.FALSE, none.trace().and(shared.trace())) : stated;
    }

    /** Whether there is a carbon monoxide detector. */
    public Flag hasCarbonMonoxideDetector() {
        return any(numberOfCarbonMonoxideDetectors());
    }

    /** Whether a statement holds for every carbon monoxide detector. */
    public Flag everyCarbonMonoxideDetector(Function<CarbonMonoxideDetectorView, Flag> statement) {
        if (carbonMonoxideDetectors == null) {
            return known(numberOfCarbonMonoxideDetectors());
        }
        return Flag.every(
                        views(
                                carbonMonoxideDetectors,
                                place().field("fireSafety").field("carbonMonoxideDetectors"),
                                (detector, at) -> new CarbonMonoxideDetectorView(this, detector, at)),
                        statement)
                .unlessUnknown(known(numberOfCarbonMonoxideDetectors()));
    }
}
