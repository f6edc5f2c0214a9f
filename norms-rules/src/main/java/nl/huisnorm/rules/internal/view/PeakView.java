package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.settlement.Peak;

/** A peak of a phase: the same days of every year, which may last into the next. */
public final class PeakView extends PeakFacts {

    private static final int LONGEST_MONTH = 31;
    private static final int MONTH = 100;

    private final Peak peak;

    PeakView(PhaseView phase, Peak peak, Pointer place) {
        super(phase, peak, place);
        this.peak = peak;
    }

    /** The peak's data. */
    Peak peak() {
        return peak;
    }

    private static int firstDay(Peak peak) {
        return Objects.requireNonNullElse(peak.firstDay(), 1);
    }

    private static int lastDay(Peak peak) {
        return Objects.requireNonNullElse(peak.lastDay(), LONGEST_MONTH);
    }

    /** Whether a day lies in it. */
    boolean isOn(LocalDate day) {
        int first = peak.firstMonth() * MONTH + firstDay(peak);
        int last = peak.lastMonth() * MONTH + lastDay(peak);
        int here = day.getMonthValue() * MONTH + day.getDayOfMonth();
        boolean begun = here >= first;
        boolean notOver = here <= last;
        return first <= last ? begun && notOver : begun || notOver;
    }

    /** A day of each year on which peaks begin, or are over: there are few, however many peaks. */
    private record Turn(int month, int day) {}

    /** The days after one, up to and including another, on which peaks begin, or are over. */
    public static SortedSet<LocalDate> turns(Collection<Peak> peaks, LocalDate after, LocalDate until) {
        Set<Turn> turns = new HashSet<>();
        for (Peak peak : peaks) {
            turns.add(new Turn(peak.firstMonth(), firstDay(peak)));
            turns.add(new Turn(peak.lastMonth(), lastDay(peak) + 1));
        }
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (int year = after.getYear() - 1; year <= until.getYear(); year++) {
            for (Turn turn : turns) {
                days.add(dayOf(YearMonth.of(year, turn.month()), turn.day()));
            }
        }
        return days.subSet(after, false, until, true);
    }

    /** A day of a month; the first of the next month where this one has no such day. */
    private static LocalDate dayOf(YearMonth month, int day) {
        return day > month.lengthOfMonth() ? month.atEndOfMonth().plusDays(1) : month.atDay(day);
    }
}
