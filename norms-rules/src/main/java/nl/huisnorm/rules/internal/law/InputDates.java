package nl.huisnorm.rules.internal.law;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rulebook.Waiver;
import org.jspecify.annotations.Nullable;

/** The days that stand in a facility's data and in waivers, and the days after them. */
public final class InputDates {

    private final Set<LocalDate> days = new TreeSet<>();

    private InputDates() {}

    public static Set<LocalDate> of(Facility facility, List<Waiver> waivers) {
        InputDates dates = new InputDates();
        dates.collect(facility);
        dates.collect(waivers);
        return dates.days;
    }

    /** The days that stand in a part of the data, and the days after them. */
    public static Set<LocalDate> of(@Nullable Object part) {
        InputDates dates = new InputDates();
        dates.collect(part);
        return dates.days;
    }

    /** How many parts there are in data, of whatever kind. */
    public static long parts(@Nullable Object value) {
        long parts = 0;
        if (value instanceof Collection<?> list) {
            for (Object one : list) {
                parts += parts(one);
            }
        } else if (value instanceof Record part) {
            parts = 1;
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                parts += parts(read(part, component));
            }
        }
        return parts;
    }

    private void collect(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            days.add(day);
            days.add(day.plusDays(1));
        } else if (value instanceof Collection<?> list) {
            list.forEach(this::collect);
        } else if (value instanceof Record part) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                collect(read(part, component));
            }
        }
    }

    private static @Nullable Object read(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
