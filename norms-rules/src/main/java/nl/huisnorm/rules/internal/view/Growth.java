package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;

/**
 * How much a phase grows since the agreement, by what was agreed for its first day.
 *
 * @param workers the workers of the whole phase
 * @param peak the workers at its highest peak
 * @param agreed the growth that asks for revision, as it was agreed at first
 */
public record Growth(AgreementView agreement, LocalDate day, Amount workers, Amount peak, Amount area, Amount agreed) {

    /** Growth of all workers, at the highest peak where that is known, in hundredths; less than nothing where there are fewer. */
    public Amount ofWorkers() {
        return (peak.isKnown() ? peak : workers).growthFrom(agreement.baselineWorkers(day));
    }

    /** Growth of the floor area, in hundredths. */
    public Amount ofFloorArea() {
        return area.growthFrom(agreement.baselineFloorArea(day));
    }

    /** The growth that asks for revision on that day. */
    public Amount threshold() {
        return agreement.growthThreshold(agreed, day);
    }

    /** Whether it grows past what was agreed, in workers or in floor area. */
    public Flag past() {
        Amount threshold = threshold();
        return workers.growthFrom(agreement.baselineWorkers(day))
                .above(threshold)
                .or(ofFloorArea().above(threshold))
                .or(peak.growthFrom(agreement.baselineWorkers(day)).above(threshold))
                .silent();
    }
}
