package nl.huisnorm.rules.internal.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.huisnorm.internal.rulebook.RoomPoints;
import nl.huisnorm.internal.rulebook.RulebookContent;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Role;
import org.jspecify.annotations.Nullable;

/** The minimum wages that a rulebook has, by day and age. */
final class Wages {

    private Wages() {}

    /** The norms whose parameters are wages. */
    static List<Norm> of(RulebookContent content) {
        return content.norms().stream()
                .filter(norm -> norm.role() == Role.MINIMUM_WAGE)
                .toList();
    }

    /** The days on which an amount that leases are held against changes: a minimum wage, or the highest rents. */
    static Set<LocalDate> days(RulebookContent content, Map<Norm, ? extends Set<LocalDate>> lawDates) {
        Set<LocalDate> days = new TreeSet<>();
        of(content).forEach(wage -> days.addAll(Objects.requireNonNull(lawDates.get(wage))));
        RoomPoints rooms = content.roomPoints();
        if (rooms != null) {
            Stream.concat(rooms.prices().stream(), rooms.homes().stream()).forEach(table -> {
                days.add(table.from());
                days.add(table.until().plusDays(1));
            });
        }
        return days;
    }

    /** The minimum wage an hour on a day for an age; none where the rulebook has none. */
    static @Nullable BigDecimal hourly(RulebookContent content, LocalDate day, int age) {
        for (Norm norm : of(content)) {
            Parameter amount = norm.parameters().get("age" + age);
            if (amount != null && norm.inForceOn(day)) {
                return amount.on(day);
            }
        }
        return null;
    }
}
