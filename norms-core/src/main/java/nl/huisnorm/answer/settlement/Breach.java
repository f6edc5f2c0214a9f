package nl.huisnorm.answer.settlement;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * A time in which something that was due under an agreement was not done. Beds that fall short without a day between are one
 * breach, also where one phase follows another: the term of notice runs once, the beds are counted once, and the highest
 * amount holds for all of it.
 *
 * @param duties the duties it is about, in the order of time; at least one
 * @param since its first day
 * @param until its last day; none while it lasts
 * @param days the days it lasted, up to and including the date of the assessment
 * @param bedsShort the beds short at worst, for a duty to provide beds; none for another duty
 * @param withinNotice whether it lasts or lasted no longer than the days after notice of default, so that nothing is owed; false
 *     where there is no penalty clause or it does not say how many
 * @param noticeOn the day on which notice of default was given; none where none was, or it is not said whether one was
 * @param noticeAssumed whether it is not said which notices were given, so that it is counted as if one had been on the first day
 * @param penalty what the penalty clause would come to; none where there is none, nothing is owed, or it cannot be told
 */
@Experimental
public record Breach(
        List<Duty> duties,
        LocalDate since,
        @Nullable LocalDate until,
        int days,
        @Nullable Interval bedsShort,
        boolean withinNotice,
        @Nullable LocalDate noticeOn,
        boolean noticeAssumed,
        @Nullable Penalties penalty) {

    /** Copies the list, so that this cannot change afterwards. */
    public Breach {
        duties = List.copyOf(duties);
    }

    /** The same with another penalty. */
    public Breach withPenalty(@Nullable Penalties other) {
        return new Breach(duties, since, until, days, bedsShort, withinNotice, noticeOn, noticeAssumed, other);
    }
}
