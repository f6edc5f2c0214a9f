package nl.huisnorm.answer.settlement;

import java.time.LocalDate;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be done by a day under an agreement.
 *
 * @param finding the finding that says whether it was done
 * @param due the last day for it
 * @param doneOn the day it was done, where that is known
 * @param state whether it was done
 * @param since the first day on which it was late, or the first of the last time that the beds fell short; none where it is
 *     not late
 * @param days the days it was or is late, or that the beds fell short that last time; 0 where it is not
 * @param bedsShort the beds short on the last day that was looked at, for a duty to provide beds; none where it is another
 *     duty or that is not known
 */
@Experimental
public record Duty(
        Finding finding,
        LocalDate due,
        @Nullable LocalDate doneOn,
        State state,
        @Nullable LocalDate since,
        int days,
        @Nullable Interval bedsShort) {

    /** Whether a duty was done. */
    public enum State implements Named {
        /** It was done in time. */
        MET,
        /** It was done after the day. */
        MET_LATE,
        /** It was not done, or not wholly, and the day has passed. */
        OVERDUE,
        /** It was not done, or not wholly, when the phase or the agreement that it belongs to ended. */
        ENDED_SHORT,
        /** The day has not come yet. */
        NOT_YET_DUE,
        /** It cannot be told from what is known. */
        CANNOT_BE_TOLD
    }
}
