package nl.huisnorm.answer.region;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.stability.Experimental;

/**
 * The plans and facilities of municipalities, judged together.
 *
 * @param asOf the day of the assessment
 * @param reportsUntil the last day that was looked ahead for reports
 * @param endsUntil the last day that was looked ahead for what ends
 * @param plans the plans, in the order in which they were given
 * @param facilities the facilities, by their ids
 * @param municipalities the municipalities, by their codes; those that are not known last
 */
@Experimental
public record Region(
        LocalDate asOf,
        LocalDate reportsUntil,
        LocalDate endsUntil,
        List<RegionPlan> plans,
        List<RegionFacility> facilities,
        List<RegionMunicipality> municipalities) {

    /** How many months are looked ahead for reports. */
    public static final int MONTHS_FOR_REPORTS = 3;

    /** How many months are looked ahead for what ends. */
    public static final int MONTHS_FOR_ENDS = 12;

    /** Copies the lists, so that the region cannot change afterwards. */
    public Region {
        plans = List.copyOf(plans);
        facilities = List.copyOf(facilities);
        municipalities = List.copyOf(municipalities);
    }

    /**
     * Judges plans and facilities.
     *
     * @param huisnorm what judges
     * @param plans the plans, each with an id of its own
     * @param facilities the facilities, those that the plans name among them
     * @param options the date, and what to judge by
     * @throws IllegalArgumentException as for {@link Huisnorm#assess(List, Collection, AssessmentOptions)}
     */
    public static Region of(
            Huisnorm huisnorm, List<SettlementPlan> plans, Collection<Facility> facilities, AssessmentOptions options) {
        return of(huisnorm, List.of(), plans, facilities, options);
    }

    /**
     * Judges plans and facilities, each by the policy of its own municipality.
     *
     * @param huisnorm what judges where none of the others does
     * @param local the same with profiles of municipalities; each judges the plans and facilities where its profile holds,
     *     the first of those that hold on the day where there are more
     * @param plans the plans, each with an id of its own
     * @param facilities the facilities, those that the plans name among them
     * @param options the date, and what to judge by
     * @throws IllegalArgumentException as for {@link Huisnorm#assess(List, Collection, AssessmentOptions)}
     */
    public static Region of(
            Huisnorm huisnorm,
            List<Huisnorm> local,
            List<SettlementPlan> plans,
            Collection<Facility> facilities,
            AssessmentOptions options) {
        return new RegionMaker(huisnorm, local, facilities, options).make(plans);
    }
}
