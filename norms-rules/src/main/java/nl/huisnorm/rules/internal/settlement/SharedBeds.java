package nl.huisnorm.rules.internal.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.huisnorm.settlement.HousingLine;
import org.jspecify.annotations.Nullable;

/**
 * The beds that a plan has in one house as far as its share of that house goes: what it promises above that takes no bed from others.
 * Lines that stand on one day count together, in their order.
 */
final class SharedBeds {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final LocalDate asOf;
    private final Function<LocalDate, Integer> room;

    /** The beds of the lines so far, from each day on which a line begins or is over. */
    private final NavigableMap<LocalDate, Integer> beds = new TreeMap<>();

    private final List<HousingLine> within = new ArrayList<>();

    private SharedBeds(LocalDate asOf, Function<LocalDate, Integer> room) {
        this.asOf = asOf;
        this.room = room;
    }

    /**
     * The lines with no more beds than the share of the plan.
     *
     * @param lines those of one plan in one house
     * @param room how many people may live in that house on a day
     */
    static List<HousingLine> of(List<HousingLine> lines, LocalDate asOf, Function<LocalDate, Integer> room) {
        SharedBeds shared = new SharedBeds(asOf, room);
        for (HousingLine line : lines) {
            shared.beds.put(line.from(), 0);
            LocalDate until = line.until();
            if (until != null) {
                shared.beds.put(until.plusDays(1), 0);
            }
        }
        lines.forEach(shared::add);
        return shared.within;
    }

    private void add(HousingLine line) {
        BigDecimal share = line.share();
        LocalDate until = line.until();
        NavigableMap<LocalDate, Integer> days = until == null
                ? beds.tailMap(line.from(), true)
                : beds.subMap(line.from(), true, until.plusDays(1), false);
        if (share == null) {
            within.add(line);
            days.replaceAll((day, before) -> before + line.beds());
            return;
        }
        int part = part(line, share);
        LocalDate first = line.from();
        int same = 0;
        for (Map.Entry<LocalDate, Integer> day : days.entrySet()) {
            int left = Math.max(0, Math.min(line.beds(), part - day.getValue()));
            if (left != same) {
                addUntil(line, first, day.getKey().minusDays(1), same);
                first = day.getKey();
                same = left;
            }
            day.setValue(day.getValue() + left);
        }
        addUntil(line, first, until, same);
    }

    private int part(HousingLine line, BigDecimal share) {
        LocalDate until = line.until();
        LocalDate last = until == null || until.isAfter(asOf) ? asOf : until;
        LocalDate day = line.from().isAfter(last) ? line.from() : last;
        return share.multiply(BigDecimal.valueOf(room.apply(day)))
                .divideToIntegralValue(HUNDRED)
                .intValueExact();
    }

    private void addUntil(HousingLine line, LocalDate from, @Nullable LocalDate until, int number) {
        if (number > 0) {
            within.add(line.withFrom(from).withUntil(until).withBeds(number));
        }
    }
}
