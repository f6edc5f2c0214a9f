package nl.huisnorm.rules.internal.view;

import java.util.List;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Truth;

/** The buildings of a facility that form a coherent whole of dwellings, and who lives in them. */
final class CoherentWhole {

    private final Amount residents;
    private final Amount mostResidents;

    CoherentWhole(List<BuildingView> buildings) {
        List<BuildingView> dwellings = buildings.stream()
                .filter(building -> building.isLodging().truth() != Truth.TRUE)
                .filter(building -> building.water().coherentWhole().truth() != Truth.FALSE)
                .toList();
        this.mostResidents = View.residentsOf(dwellings);
        this.residents = shown(dwellings);
    }

    private static Amount shown(List<BuildingView> dwellings) {
        Amount sum = Amount.of(0);
        for (BuildingView dwelling : dwellings) {
            Amount own = dwelling.residents().orMore(0);
            sum = sum.plus(dwelling.water().coherentWhole().choose(own, Amount.of(0)));
        }
        return sum;
    }

    /**
     * The residents of the whole of which a building is a part, or its own. Where it is not told whether it is one, that is asked for, and
     * not who lives elsewhere: then those of all that may belong to it count.
     */
    Amount residents(BuildingView building) {
        Flag part = building.water().coherentWhole();
        Amount together = part.isKnown() ? residents : mostResidents;
        Amount all = part.choose(together, building.residents());
        boolean asked = !part.isKnown() || together.isKnown();
        return asked ? all.from(building.residents().trace().and(part.trace())) : all;
    }
}
