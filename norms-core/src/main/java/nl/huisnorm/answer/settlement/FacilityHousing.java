package nl.huisnorm.answer.settlement;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * The part of one facility in the housing of a phase.
 *
 * @param facility the facility's id; none for beds of which the facility is still to be found
 * @param lines the ids of the housing lines that promise beds in it on the day
 * @param asOf the day
 * @param promised the beds they promise
 * @param promisedElsewhere the beds that other plans judged together with this one promise there on the day
 * @param capacity how many people may lawfully live there
 * @param certified whether it is certified on the day, or a certificate was not agreed
 * @param permitted whether it is permitted on the day
 * @param counted how many of the beds promised count
 * @param limits the findings on the facility that keep beds from counting: norms that are not met with all beds in use; it
 *     may have been judged on an earlier day since which nothing has changed
 * @param open the findings on the facility that cannot be told and on which the count depends, in the same way
 * @param sameHouse the ids of other facilities that are taken for the same house, by their address or BAG id: its beds count once
 */
@Experimental
public record FacilityHousing(
        @Nullable String facility,
        List<String> lines,
        LocalDate asOf,
        int promised,
        int promisedElsewhere,
        Interval capacity,
        Outcome certified,
        Outcome permitted,
        Interval counted,
        List<Finding> limits,
        List<Finding> open,
        List<String> sameHouse) {

    /** Copies the lists, so that this cannot change afterwards. */
    public FacilityHousing {
        lines = List.copyOf(lines);
        limits = List.copyOf(limits);
        open = List.copyOf(open);
        sameHouse = List.copyOf(sameHouse);
    }
}
