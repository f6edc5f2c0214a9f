package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.huisnorm.internal.settlement.HeldSum;
import nl.huisnorm.settlement.HousingLine;

/** The beds that some housing lines promise together, day by day; added up once, however many days are asked for. */
public final class BedsByDay {

    private final NavigableMap<LocalDate, Long> beds = new TreeMap<>();

    /** Adds up the beds of lines. */
    public BedsByDay(Collection<HousingLine> lines) {
        for (HousingLine line : lines) {
            LocalDate until = line.until();
            if (until == null || !until.isBefore(line.from())) {
                beds.merge(line.from(), (long) line.beds(), Long::sum);
                if (until != null && until.isBefore(LocalDate.MAX)) {
                    beds.merge(until.plusDays(1), (long) -line.beds(), Long::sum);
                }
            }
        }
        long sum = 0;
        for (Map.Entry<LocalDate, Long> change : beds.entrySet()) {
            sum += change.getValue();
            change.setValue(sum);
        }
    }

    /** The beds on a day. */
    public int on(LocalDate day) {
        Map.Entry<LocalDate, Long> last = beds.floorEntry(day);
        return last == null ? 0 : HeldSum.held(last.getValue());
    }
}
