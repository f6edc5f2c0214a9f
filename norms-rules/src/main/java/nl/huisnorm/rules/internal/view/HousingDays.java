package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The days on which something changes in the housing of a plan; its lines are gone by once, however many phases and days ask. */
final class HousingDays {

    private final HousingBook book;
    private final List<HousingLineView> lines;
    private final Set<LocalDate> amended;
    private final BedsByDay promised;
    private final NavigableSet<LocalDate> begins = new TreeSet<>();
    private @Nullable NavigableSet<LocalDate> turning;

    HousingDays(HousingBook book, List<HousingLineView> lines, Set<LocalDate> amended) {
        this.book = book;
        this.lines = lines;
        this.amended = amended;
        this.promised = new BedsByDay(lines.stream().map(HousingLineView::line).toList());
        lines.forEach(line -> begins.add(line.line().from()));
    }

    /** The beds that are promised on a day. */
    int promisedOn(LocalDate day) {
        return promised.on(day);
    }

    /** The days in a period, its first left out, on which a housing line begins. */
    SortedSet<LocalDate> begins(LocalDate first, @Nullable LocalDate last) {
        return between(begins, first, last);
    }

    /**
     * The days in a period, its first left out, on which beds may begin or cease to count: those on which a line, a promise, a
     * permit, a certificate, another plan or the law begins or ends something, and the first days of amendments.
     */
    SortedSet<LocalDate> turning(LocalDate first, @Nullable LocalDate last) {
        NavigableSet<LocalDate> all = turning;
        if (all == null) {
            all = new TreeSet<>(amended);
            Set<String> facilities = new HashSet<>();
            for (HousingLineView line : lines) {
                all.addAll(book.turningDays(line.line()));
                String facility = line.facilityId();
                if (facility != null && facilities.add(facility)) {
                    all.addAll(book.turningDays(facility));
                }
            }
            turning = all;
        }
        return between(all, first, last);
    }

    private static SortedSet<LocalDate> between(
            NavigableSet<LocalDate> days, LocalDate first, @Nullable LocalDate last) {
        if (last != null && !last.isAfter(first)) {
            return new TreeSet<>();
        }
        return last == null ? days.tailSet(first, false) : days.subSet(first, false, last, true);
    }
}
