package nl.huisnorm.answer.settlement;

import java.time.LocalDate;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * What the last monitoring report about a day of a phase names: the actual workforce, which stands beside the forecast and
 * never changes it.
 *
 * @param day the day the report is about
 * @param workers all workers on that day; none where the report does not name them
 * @param migrants the migrant workers on that day; none where the report does not name them
 * @param jobSeekersPlaced the regional job seekers who got a place; none where the report does not name them
 * @param jobSeekerPlaces the places for them that were agreed for that day; none where that is not known
 */
@Experimental
public record ReportedWorkforce(
        LocalDate day,
        @Nullable Integer workers,
        @Nullable Integer migrants,
        @Nullable Integer jobSeekersPlaced,
        @Nullable Integer jobSeekerPlaces) {}
