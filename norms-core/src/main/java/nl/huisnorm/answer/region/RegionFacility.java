package nl.huisnorm.answer.region;

import java.time.LocalDate;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * A facility of a region.
 *
 * @param facility the facility
 * @param verdict whether it meets the norms that a machine decides
 * @param capacity how many people may lawfully live there
 * @param searchedAll whether all ways to divide people were tried, as in {@link Capacity#searchedAll}
 * @param promised the beds that all plans together promise there on the day of the assessment
 * @param certifiedUntil the last day of its last certificate; none where it has none, or one without an end
 * @param permitUntil the last day of its environmental permit; none where it has no end
 */
@Experimental
public record RegionFacility(
        Facility facility,
        Verdict verdict,
        Interval capacity,
        boolean searchedAll,
        int promised,
        @Nullable LocalDate certifiedUntil,
        @Nullable LocalDate permitUntil) {}
