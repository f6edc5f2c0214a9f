package nl.huisnorm.rules.internal.view;

import nl.huisnorm.facility.Water;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Truth;
import org.jspecify.annotations.Nullable;

/** The tap water of a building, and what was done against legionella. Where nothing is said of it, nothing of it is known. */
public final class WaterView extends WaterFacts {

    WaterView(View building, @Nullable Water water, Pointer place) {
        super(building, water, place);
    }

    /** Whether it is claimed to be that of a recreational unit with simple piping. */
    public Flag isOfRecreationUnit() {
        return claimed(recreationUnit());
    }

    /** Whether it is told to be on a site for recreational overnight stays. */
    public Flag isOnRecreationSite() {
        return claimed(recreationSite());
    }

    /** Whether the risk that the analysis showed was lifted in so many months after it; what is not told was not. */
    public Flag riskLiftedWithin(Amount months) {
        Day lifted = riskLiftedOn();
        Flag told = isTold(lifted);
        return told.truth() == Truth.TRUE ? analysisOn().plusMonths(months).notBefore(lifted) : told;
    }
}
