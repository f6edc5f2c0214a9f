package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.huisnorm.settlement.HousingLine;

/** The beds that some housing lines promise together, day by day; added up once, however many days are asked for. */
public final class BedsByDay {

    private final NavigableMap<LocalDate, Integer> beds = new TreeMap<>();

    /** Adds up the beds of lines. */
    public BedsByDay(Collection<HousingLine> lines) {
        for (HousingLine line : lines) {
            LocalDate until = line.until();
            if (until == null || !until.isBefore(line.from())) {
                beds.merge(line.from(), line.beds(), Integer::sum);
                if (until != null && until.isBefore(LocalDate.MAX)) {
                    beds.merge(until.plusDays(1), -line.beds(), Integer::sum);
                }
            }
        }
        int sum = 0;
        for (Map.Entry<LocalDate, Integer> change : beds.entrySet()) {
            sum += change.getValue();
            change.setValue(sum);
        }
    }

    /** The beds on a day. */
    int on(LocalDate day) {
        Map.Entry<LocalDate, Integer> last = beds.floorEntry(day);
        return last == null ? 0 : last.getValue();
    }
}
