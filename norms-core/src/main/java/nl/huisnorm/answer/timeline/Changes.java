package nl.huisnorm.answer.timeline;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.stability.Experimental;

/**
 * The changes of answers up to a day, and how far they were looked for.
 *
 * @param list the changes, oldest first, then in the order of a report
 * @param last the last day that was asked for
 * @param searchedUntil the day up to and including which every change is in the list: the last day that was asked for, or an
 *     earlier one where there was more to judge than a search does; counted, and timed only where a host gives it time
 */
@Experimental
public record Changes(List<Change> list, LocalDate last, LocalDate searchedUntil) {

    /** Copies the list, so that the changes cannot change afterwards. */
    public Changes {
        list = List.copyOf(list);
    }

    /** Whether every change up to the last day that was asked for is in the list. */
    public boolean searchedAll() {
        return !searchedUntil.isBefore(last);
    }
}
