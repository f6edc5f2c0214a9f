package nl.huisnorm.rules.internal.view;

import java.util.Objects;
import nl.huisnorm.facility.Monument;
import nl.huisnorm.internal.rulebook.RoomPoints;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import org.jspecify.annotations.Nullable;

/** What it adds to the highest rent that a building is a monument; only who says so has one. */
final class MonumentRent {

    /** A price without a surcharge, in hundredths of it. */
    static final Amount WHOLE = Amount.of(100);

    private final RoomPoints points;
    private final LeaseView lease;
    private final BuildingView building;

    MonumentRent(RoomPoints points, LeaseView lease, BuildingView building) {
        this.points = points;
        this.lease = lease;
        this.building = building;
    }

    boolean isMonument() {
        return monument() != null;
    }

    /** Points of a room. */
    Amount points() {
        return monument() == Monument.NATIONAL
                ? older().choose(of("monument-national-points"), Amount.of(0))
                : Amount.of(0);
    }

    /** Hundredths of the price. */
    Amount surcharge() {
        Monument monument = monument();
        if (monument == null) {
            return WHOLE;
        }
        Amount more = WHOLE.plus(
                        of("monument-" + Objects.requireNonNull(monument).key()))
                .from(building.monument().trace());
        return monument == Monument.NATIONAL ? older().choose(WHOLE, more) : more;
    }

    private @Nullable Monument monument() {
        Monument told = building.building().monument();
        return told == Monument.NONE ? null : told;
    }

    /** Whether the lease is from before the first table; not known where its day is not. */
    private Flag older() {
        Day first = Day.of(points.firstDay(), Trace.NONE);
        return first.after(lease.concludedOn());
    }

    private Amount of(String id) {
        return Amount.of(points.of(id), Trace.NONE);
    }
}
