package nl.huisnorm.answer.settlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * A time from the date of the assessment on in which a phase is short of beds, or in which it cannot be told whether it is: days in
 * a row, seen ahead by every beginning and end that the plan and its facilities tell.
 *
 * @param phase the id of the phase
 * @param from its first day
 * @param until its last day; none where no end of it is known
 * @param beds the beds short at worst; where the least is nothing, it cannot be told whether any are
 */
@Experimental
public record BedGap(String phase, LocalDate from, @Nullable LocalDate until, Interval beds) {

    /** Whether beds are short for certain. */
    public boolean isCertain() {
        return beds.least() > 0;
    }

    /** How many days it lasts; none where no end of it is known. */
    public @Nullable Integer days() {
        return until == null ? null : Integer.valueOf((int) ChronoUnit.DAYS.between(from, until) + 1);
    }
}
