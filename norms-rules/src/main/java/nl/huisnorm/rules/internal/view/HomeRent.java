package nl.huisnorm.rules.internal.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import nl.huisnorm.internal.rulebook.RoomPoints;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;

/** The highest rent of a self-contained home by the points that are told of it; surcharges count where somebody claims them. */
final class HomeRent {

    private final RoomPoints points;
    private final LeaseView lease;
    private final List<BuildingView> buildings;

    /** With the buildings that the home can be in. */
    HomeRent(RoomPoints points, LeaseView lease, List<BuildingView> buildings) {
        this.points = points;
        this.lease = lease;
        this.buildings = buildings;
    }

    /** Euros a month. A caravan has points of another system, of which there are no amounts. */
    Amount highest(RoomPoints.Prices prices) {
        Amount told = lease.rentPoints();
        if (!told.isKnown() || buildings.isEmpty()) {
            return Amount.unknown(told.trace());
        }
        Amount price = price(told, prices);
        return inAny(building -> {
            Amount dearer = price.times(surcharge(building)).per(MonumentRent.WHOLE);
            Flag caravan = building.function().is("residential-caravan");
            return caravan.truth() == Truth.FALSE
                    ? dearer
                    : caravan.choose(Amount.unknown(lease.maximumMonthlyRent().trace()), dearer);
        });
    }

    /** For fewer points than the table begins with, something between nothing and its first amount. */
    private static Amount price(Amount whole, RoomPoints.Prices prices) {
        BigDecimal least = BigDecimal.valueOf(prices.least());
        return whole.atLeast(Amount.of(least, Trace.NONE)).truth() == Truth.FALSE
                ? Amount.between(BigDecimal.ZERO, prices.of(least), whole.trace())
                : whole.rising(prices::of);
    }

    /**
     * A highest rent that is told, without the surcharge that may be in it: whether a home is free follows from the price before that.
     * Where there is a surcharge the points tell it.
     */
    Amount beforeSurcharge(Amount told) {
        Amount most = buildings.isEmpty() ? MonumentRent.WHOLE : inAny(this::surcharge);
        if (!told.isKnown() || most.atMost(MonumentRent.WHOLE).truth() == Truth.TRUE) {
            return told;
        }
        Amount without = told.times(MonumentRent.WHOLE).per(most);
        return Flag.of(Truth.UNKNOWN, lease.rentPoints().trace()).choose(without, told);
    }

    /** Hundredths of the price; each surcharge is one on the price without any. */
    private Amount surcharge(BuildingView building) {
        Amount monument = new MonumentRent(points, lease, building).surcharge();
        Flag claimed = lease.newHomeSurcharge();
        if (claimed.truth() != Truth.TRUE) {
            return monument;
        }
        Amount told = lease.rentPoints();
        boolean middle =
                told.atLeast(Amount.of(points.of("new-home-least"), Trace.NONE)).truth() != Truth.FALSE;
        return middle ? monument.plus(Amount.of(points.of("new-home"), claimed.trace())) : monument;
    }

    private Amount inAny(Function<BuildingView, Amount> what) {
        Amount found = what.apply(buildings.get(0));
        for (BuildingView other : buildings.subList(1, buildings.size())) {
            found = Flag.of(Truth.UNKNOWN, Trace.NONE).choose(found, what.apply(other));
        }
        return found;
    }
}
