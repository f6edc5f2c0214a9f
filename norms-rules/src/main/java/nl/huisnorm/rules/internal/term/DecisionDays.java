package nl.huisnorm.rules.internal.term;

import java.time.LocalDate;

/**
 * The last days of a term in which an application is decided. Weeks and months run from the day it was received; the days on which
 * the term stands still come on top. A term of at most twelve weeks or three months that ends on a Saturday, Sunday or public
 * holiday runs on to the next working day (Algemene termijnenwet 1(1) and 4). An extension is counted from that day, and ends
 * in the same way: whoever decides on the last day by either way to count is in time.
 *
 * @param received the day the application was received
 * @param standstill the days on which the term stands still
 */
public record DecisionDays(LocalDate received, Standstill standstill) {

    private static final long LONGEST_WEEKS = 12;
    private static final long LONGEST_MONTHS = 3;

    /** The last day of a term of weeks. */
    public LocalDate afterWeeks(long weeks) {
        return last(received, received.plusWeeks(weeks), weeks <= LONGEST_WEEKS);
    }

    /** The last day of a term of calendar months. */
    public LocalDate afterMonths(long months) {
        return last(received, received.plusMonths(months), months <= LONGEST_MONTHS);
    }

    /** The last day of a term that ends on a day and is extended by weeks. */
    public LocalDate extended(LocalDate end, long weeks) {
        return last(end, end.plusWeeks(weeks), weeks <= LONGEST_WEEKS);
    }

    /** Pauses that begin while a term runs on to a working day move it on as well. */
    private LocalDate last(LocalDate after, LocalDate plain, boolean lengthened) {
        LocalDate end = standstill.movedOn(after, plain);
        LocalDate last = lengthened ? Holidays.workingDayFrom(end) : end;
        while (!last.equals(end)) {
            LocalDate moved = standstill.movedOn(end, last);
            if (moved.equals(last)) {
                return last;
            }
            end = moved;
            last = Holidays.workingDayFrom(moved);
        }
        return last;
    }
}
