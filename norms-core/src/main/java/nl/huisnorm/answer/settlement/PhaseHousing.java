package nl.huisnorm.answer.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * The housing of one phase of a plan on a day: what it needs, what is promised, and how much of that counts. A bed counts once, and
 * only as far as its facility may lawfully house that many and is certified where that was agreed.
 *
 * @param phase the id of the phase
 * @param name the name of the phase
 * @param asOf the day that was looked at: the date of the assessment while the phase and the agreement last, its first day
 *     before that, its last day after; or the first day of a peak that is still to come. Of a season still to come, a later day
 *     where housing comes in that season
 * @param workers all workers
 * @param migrants the migrant workers
 * @param peak the migrant workers at the peak
 * @param leastRequired the beds the agreement asks for in the season of that day, for the least of the forecast where that is a
 *     range; none where that is not known
 * @param required the same for the most of the forecast
 * @param promised the beds of the housing lines that stand on that day; none where the plan does not say which there are
 * @param secured the beds that count
 * @param facilities the part of each facility, in the order of the housing lines
 * @param reported what the last report about a day of the phase names; none where none was received
 */
@Experimental
public record PhaseHousing(
        String phase,
        @Nullable String name,
        LocalDate asOf,
        @Nullable Integer workers,
        @Nullable Integer migrants,
        @Nullable Integer peak,
        @Nullable Integer leastRequired,
        @Nullable Integer required,
        @Nullable Integer promised,
        Interval secured,
        List<FacilityHousing> facilities,
        @Nullable ReportedWorkforce reported) {

    /** Copies the list, so that this cannot change afterwards. */
    public PhaseHousing {
        facilities = List.copyOf(facilities);
    }

    /** How many people may live in all its facilities together, by the capacity of each, whoever they work for. */
    public Interval capacity(Map<String, Capacity> byFacility) {
        return Capacity.together(facilities.stream()
                .map(FacilityHousing::facility)
                .filter(Objects::nonNull)
                .distinct()
                .map(byFacility::get)
                .filter(Objects::nonNull)
                .toList());
    }

    /** The beds that are short of what is required; none where that is not known. */
    public @Nullable Interval gap() {
        return required == null || leastRequired == null
                ? null
                : new Interval(Math.max(0, leastRequired - secured.most()), Math.max(0, required - secured.least()));
    }
}
