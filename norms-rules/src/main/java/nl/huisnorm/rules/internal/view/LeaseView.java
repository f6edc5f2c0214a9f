package nl.huisnorm.rules.internal.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Lease;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.rulebook.RoomPoints;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import org.jspecify.annotations.Nullable;

/** The terms on which people live somewhere; where no leases are listed, one of which nothing is known. */
public final class LeaseView extends LeaseFacts {

    private final FacilityView facility;
    private final @Nullable Lease lease;

    LeaseView(FacilityView facility, @Nullable Lease lease, Pointer place) {
        super(facility, lease, place);
        this.facility = facility;
        this.lease = lease;
    }

    @Override
    public Subject subject() {
        return lease == null ? super.subject() : new Subject("lease", lease.id(), null, place());
    }

    /** Whether the wage an hour is told; not known of leases that are not listed. */
    public Flag hasWage() {
        return lease == null ? Flag.of(Truth.UNKNOWN, hourlyWage().trace()) : Flag.of(lease.hourlyWage() != null);
    }

    /**
     * The minimum wage for the pay period: as it is told, or the hours times the minimum wage an hour at the beginning of the
     * period; of the day judged, where that is not told. Who is too young for a minimum wage has none that follows.
     */
    public Amount minimumWage(Day judged) {
        Amount told = minimumWageForPeriod();
        return told.isKnown() || isTooYoung() || !isInTable(judged)
                ? told
                : hoursInPeriod().times(hourlyFromTable(judged));
    }

    /**
     * The minimum wage an hour; that of the pay period by its hours, where the rulebook has none of its date. Who is too young
     * has none.
     */
    public Amount hourlyMinimumWage(Day judged) {
        if (isTooYoung()) {
            return Amount.of(BigDecimal.ZERO, workerAge().trace());
        }
        return isInTable(judged)
                ? hourlyFromTable(judged)
                : minimumWageForPeriod().per(hoursInPeriod());
    }

    private boolean isTooYoung() {
        return lease != null && lease.workerAge() != null && lease.workerAge() < MinimumWage.YOUNGEST;
    }

    /** Between that of the youngest and of grown-ups where the age is not known. */
    private Amount hourlyFromTable(Day judged) {
        Integer age = lease == null ? null : lease.workerAge();
        Trace trace = workerAge().trace().and(payPeriodFrom().trace().known());
        Amount grownUp = ofAge(judged, MinimumWage.GROWN_UP);
        return age == null
                ? Flag.of(Truth.UNKNOWN, trace).choose(grownUp, ofAge(judged, MinimumWage.YOUNGEST))
                : Amount.of(fromTable(judged, Math.min(age, MinimumWage.GROWN_UP)), trace);
    }

    private boolean isInTable(Day judged) {
        return fromTable(judged, MinimumWage.GROWN_UP) != null;
    }

    private Amount ofAge(Day judged, int age) {
        return Amount.of(fromTable(judged, age), Trace.NONE);
    }

    private @Nullable BigDecimal fromTable(Day judged, int age) {
        Day day = payPeriodFrom().isKnown() ? payPeriodFrom() : judged;
        return day.isKnown() ? facility.minimumWage().hourly(day.date(), age) : null;
    }

    /** Whether it is claimed that the use is short by its nature. */
    public Flag isShort() {
        return claimed(shortStay());
    }

    /** Whether it is claimed that those behind the front door form one household. */
    public Flag isHousehold() {
        return claimed(household());
    }

    /** Whether it is claimed that the worker has a labour disability. */
    public Flag hasLabourDisability() {
        return claimed(labourDisability());
    }

    /**
     * Whether the landlord announced the end of a limited time between so many months and so many before it; nothing is said as
     * long as that can still be done.
     */
    public Flag endAnnouncedBetween(Day judged, Amount earliest, Amount latest) {
        Day last = endsOn().minusMonths(latest);
        Flag inTime = last.notBefore(endAnnouncedOn()).and(endAnnouncedOn().notBefore(endsOn().minusMonths(earliest)));
        return endAnnounced().and(inTime).onlyIf(judged.after(last));
    }

    /**
     * Whether the last yearly statement is one of the last calendar year of which it had to be given, by so many months after that
     * year; nothing is said of a year in which the lease was not there.
     */
    public Flag statementGivenFor(Day judged, Amount months) {
        Day newYear = Day.of(judged.date().withDayOfYear(1), Trace.NONE);
        boolean isOver = judged.notBefore(newYear.plusMonths(months)).truth() == Truth.TRUE;
        Day after = isOver ? newYear : Day.of(newYear.date().minusYears(1), Trace.NONE);
        return statementOn().notBefore(after).onlyIf(after.after(concludedOn()));
    }

    /**
     * The highest bare rent a month: as it is told or, for rooms, between what the points system can make of the rooms it may be
     * for. What is told of the rooms is asked for only where it is known which room it is for.
     */
    public Amount highestRent(Day judged) {
        Amount told = maximumMonthlyRent();
        return told.isKnown() ? told : computedRent(judged).plus(Amount.of(BigDecimal.ZERO, told.trace()));
    }

    /** The highest rent that follows from the rooms alone. */
    public Amount computedRent(Day judged) {
        RoomPoints points = facility.roomPoints();
        RoomPoints.Prices prices = points == null ? null : points.on(judged.date());
        if (points == null || prices == null) {
            return Amount.unknown(Trace.NONE);
        }
        Trace unlisted = Trace.NONE;
        List<RoomView> rooms = new ArrayList<>();
        for (BuildingView building : facility.buildings()) {
            Flag listed = building.roomsAreListed();
            unlisted = listed.isKnown() ? unlisted : unlisted.and(listed.trace());
            building.rooms().stream().filter(this::mayBeFor).forEach(rooms::add);
        }
        if (unlisted != Trace.NONE || rooms.isEmpty()) {
            return Amount.unknown(unlisted == Trace.NONE ? room().trace().known() : unlisted);
        }
        Amount highest = new RoomRent(points, this, rooms.get(0)).highest(prices);
        for (RoomView other : rooms.subList(1, rooms.size())) {
            highest = Flag.of(Truth.UNKNOWN, Trace.NONE)
                    .choose(highest, new RoomRent(points, this, other).highest(prices));
        }
        return rooms.size() == 1
                ? highest
                : highest.from(highest.trace().known().and(room().trace()));
    }

    private boolean mayBeFor(RoomView one) {
        String told = lease == null ? null : lease.room();
        return one.isBedroom() && (told == null || told.equals(one.subject().id()));
    }

    /**
     * How many people live behind the front door: as it is told, or as many as in the unit of the room it is for, or in one of the
     * units or buildings that it may be for.
     */
    public Amount dwellers() {
        Amount told = residents();
        if (told.isKnown()) {
            return told;
        }
        Amount found = null;
        for (BuildingView building : facility.buildings()) {
            List<Amount> places = building.units().isEmpty()
                    ? List.of(building.residents())
                    : building.units().stream().map(UnitView::residents).toList();
            for (Amount place : places) {
                found = found == null
                        ? place
                        : Flag.of(Truth.UNKNOWN, Trace.NONE).choose(found, place);
            }
        }
        return found == null || found.isKnown()
                ? Objects.requireNonNullElse(found, told)
                : found.from(found.trace().known().and(told.trace()));
    }

    /** The facility it is for. */
    public FacilityView facility() {
        return facility;
    }
}
