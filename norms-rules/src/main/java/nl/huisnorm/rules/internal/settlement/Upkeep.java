package nl.huisnorm.rules.internal.settlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Escape;
import nl.huisnorm.facility.Extinguisher;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FireAlarm;
import nl.huisnorm.facility.FireSafety;
import nl.huisnorm.facility.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What is inspected again and again is, on a day still to come, as long ago as it is today: upkeep that is in order now is taken
 * to go on, and upkeep that has lapsed is not mended by waiting. Without this every plan would lose its beds on the day on which
 * the inspection of an extinguisher runs out.
 */
final class Upkeep {

    private final long days;

    private Upkeep(long days) {
        this.days = days;
    }

    /** A facility on a day, by what is known of it on another; the same where that day is not later. */
    static Facility carried(Facility facility, LocalDate known, LocalDate day) {
        return day.isAfter(known) ? new Upkeep(ChronoUnit.DAYS.between(known, day)).carried(facility) : facility;
    }

    private Facility carried(Facility facility) {
        List<Building> buildings = facility.buildings();
        return buildings == null ? facility : facility.withBuildings(each(buildings, this::carried));
    }

    private Building carried(Building building) {
        Escape escape = building.escape();
        List<Unit> units = building.units();
        return building.withFireSafety(carried(building.fireSafety()))
                .withEscape(escape == null ? null : escape.withDryRiserTestedOn(later(escape.dryRiserTestedOn())))
                .withUnits(units == null ? null : each(units, unit -> unit.withFireSafety(carried(unit.fireSafety()))));
    }

    private @Nullable FireSafety carried(@Nullable FireSafety safety) {
        if (safety == null) {
            return null;
        }
        List<Extinguisher> extinguishers = safety.extinguishers();
        FireAlarm alarm = safety.fireAlarm();
        return safety.withExtinguishers(
                        extinguishers == null
                                ? null
                                : each(extinguishers, one -> one.withInspectedOn(later(one.inspectedOn()))))
                .withFireAlarm(alarm == null ? null : alarm.withCertifiedOn(later(alarm.certifiedOn())));
    }

    private @Nullable LocalDate later(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(days);
    }

    private static <T> List<T> each(List<T> list, UnaryOperator<T> change) {
        return list.stream().map(change).toList();
    }
}
