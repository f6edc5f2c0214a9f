package nl.huisnorm.internal.rulebook;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.huisnorm.rulebook.Validity;
import org.jspecify.annotations.Nullable;

/** The days that some periods hold together; each is held against what was there before, and not against every other. */
final class Periods {

    private final TreeMap<LocalDate, LocalDate> lastByFirst = new TreeMap<>();

    /** Adds a period; whether any day of it was there before. One that ends before it begins has no days. */
    boolean add(Validity period) {
        LocalDate first = Objects.requireNonNullElse(period.from(), LocalDate.MIN);
        LocalDate last = Objects.requireNonNullElse(period.until(), LocalDate.MAX);
        if (last.isBefore(first)) {
            return false;
        }
        boolean overlaps = false;
        Map.Entry<LocalDate, LocalDate> other = lastByFirst.floorEntry(last);
        while (other != null && !other.getValue().isBefore(first)) {
            overlaps = true;
            lastByFirst.remove(other.getKey());
            first = other.getKey().isBefore(first) ? other.getKey() : first;
            last = other.getValue().isAfter(last) ? other.getValue() : last;
            other = lastByFirst.floorEntry(last);
        }
        lastByFirst.put(first, last);
        return overlaps;
    }

    /** The last day of the days in a row that begin with one, as far as one period or some that overlap go; none where it has none. */
    @Nullable LocalDate lastFrom(LocalDate day) {
        Map.Entry<LocalDate, LocalDate> around = lastByFirst.floorEntry(day);
        return around == null || around.getValue().isBefore(day) ? null : around.getValue();
    }
}
