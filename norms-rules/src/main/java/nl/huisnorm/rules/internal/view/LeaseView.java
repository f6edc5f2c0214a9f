package nl.huisnorm.rules.internal.view;

import java.math.BigDecimal;
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

    private static final long WHOLE = 100;

    private final FacilityView facility;
    private final @Nullable Lease lease;

    LeaseView(FacilityView facility, @Nullable Lease lease, Pointer place) {
        super(facility, lease, place);
        this.facility = facility;
        this.lease = lease;
    }

    @Override
    Subject findSubject() {
        return lease == null ? super.findSubject() : new Subject("lease", lease.id(), null, place());
    }

    /** Whether the wage an hour is told; not known of leases that are not listed. */
    public Flag hasWage() {
        return lease == null ? Flag.of(Truth.UNKNOWN, hourlyWage().trace()) : Flag.of(lease.hourlyWage() != null);
    }

    /**
     * Whether of the housing costs no more is withheld out of the minimum wage than a share of it: what is paid above the minimum wage may be
     * withheld as well. What is withheld is met by the share alone, or by the share with what the wage is above the minimum; where the wage is not
     * told, more than the share can be either.
     */
    public Flag withheldWithin(Day judged, Amount share) {
        Amount minimum = minimumWage(judged);
        Flag ofMinimum = withheldForPeriod().atMost(minimum.percent(share));
        if (ofMinimum.truth() == Truth.TRUE
                || (ofMinimum.truth() == Truth.UNKNOWN && !hourlyWage().isKnown())) {
            return ofMinimum;
        }
        Amount paid = hourlyWage().times(hoursInPeriod());
        Amount kept = minimum.percent(share.negated().plus(Amount.of(WHOLE)));
        Flag ofWage = withheldForPeriod().atMost(paid.plus(kept.negated()));
        if (ofMinimum.truth() == Truth.FALSE && !ofWage.isKnown()) {
            return hourlyWage().isKnown() ? ofWage : ofWage.silent();
        }
        return paid.atLeast(minimum).truth() == Truth.TRUE ? ofWage.or(ofMinimum) : ofMinimum.or(ofWage);
    }

    /**
     * The minimum wage for the pay period: as it is told, or as it follows from the hours, the age and the days of the period. Who is too
     * young for a minimum wage has none that follows.
     */
    public Amount minimumWage(Day judged) {
        Amount told = minimumWageForPeriod();
        PayPeriod period = period(judged);
        if (told.isKnown() || lease == null || isTooYoung() || period == null) {
            return told;
        }
        if (!period.isInTable()) {
            return period.isPartlyInTable() ? told.from(told.trace().and(endsOfPeriod())) : told;
        }
        BigDecimal hours = lease.hoursInPeriod();
        if (hours == null) {
            return hoursInPeriod().times(hourlyMinimumWage(judged));
        }
        // where the wage changed in the period, what it was over all of it tells more than its days
        Trace whole = period.hasOneWage(oldest()) ? Trace.NONE : told.trace();
        return between(
                period.least(youngest(), hours),
                period.most(oldest(), hours),
                inputs(period).and(hoursInPeriod().trace()).and(whole));
    }

    /**
     * The minimum wage an hour; that of the pay period by its hours, where the rulebook has none of its date. Who is too young
     * has none.
     */
    public Amount hourlyMinimumWage(Day judged) {
        if (isTooYoung()) {
            return Amount.of(BigDecimal.ZERO, workerAge().trace());
        }
        PayPeriod period = period(judged);
        if (lease == null || period == null || !period.isInTable()) {
            return minimumWageForPeriod().per(hoursInPeriod());
        }
        return between(
                period.leastHourly(youngest(), lease.hoursInPeriod()), period.mostHourly(oldest()), inputs(period));
    }

    private static Amount between(BigDecimal least, BigDecimal most, Trace inputs) {
        return least.compareTo(most) == 0 ? Amount.of(least, inputs.known()) : Amount.between(least, most, inputs);
    }

    private @Nullable PayPeriod period(Day judged) {
        return lease == null || !judged.isKnown() ? null : PayPeriod.of(lease, facility.minimumWage(), judged.date());
    }

    private boolean isTooYoung() {
        return lease != null && lease.workerAge() != null && lease.workerAge() < MinimumWage.YOUNGEST;
    }

    private int youngest() {
        return lease == null || lease.workerAge() == null ? MinimumWage.YOUNGEST : oldest();
    }

    private int oldest() {
        Integer age = lease == null ? null : lease.workerAge();
        return age == null ? MinimumWage.GROWN_UP : Math.min(age, MinimumWage.GROWN_UP);
    }

    /** What a minimum wage an hour rests on. */
    private Trace inputs(PayPeriod period) {
        Trace days = payPeriodFrom().trace().and(payPeriodUntil().trace());
        return workerAge().trace().and(period.hasOneWage(oldest()) ? days.known() : endsOfPeriod());
    }

    private Trace endsOfPeriod() {
        return payPeriodFrom().trace().and(payPeriodUntil().trace());
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
        LetPlaces places = facility.letPlaces();
        Trace unlisted = places.unlisted();
        List<RoomView> rooms = places.bedrooms(lease == null ? null : lease.room());
        if (unlisted != Trace.NONE || rooms.isEmpty()) {
            return Amount.unknown(unlisted == Trace.NONE ? room().trace().known() : unlisted);
        }
        if (places.areTooMany(rooms)) {
            return Amount.unknown(room().trace());
        }
        Amount highest = highest(points, prices, rooms.get(0));
        for (RoomView other : rooms.subList(1, rooms.size())) {
            highest = Flag.of(Truth.UNKNOWN, Trace.NONE).choose(highest, highest(points, prices, other));
        }
        return rooms.size() == 1
                ? highest
                : highest.from(highest.trace().known().and(room().trace()));
    }

    /** Whether the points of the home are told. */
    public Flag hasRentPoints() {
        return lease == null || lease.rentPoints() == null
                ? Flag.of(
                        lease == null ? Truth.UNKNOWN : Truth.FALSE,
                        rentPoints().trace())
                : Flag.of(true);
    }

    /** The highest bare rent a month of a self-contained home: as it is told or, where its points are, as it follows from these. */
    public Amount highestRentOfHome(Day judged) {
        Amount told = maximumMonthlyRent();
        return told.isKnown() ? told : computedRentOfHome(judged).plus(Amount.of(BigDecimal.ZERO, told.trace()));
    }

    /** The highest rent that follows from the points of the home alone. */
    public Amount computedRentOfHome(Day judged) {
        RoomPoints points = facility.roomPoints();
        RoomPoints.Prices prices = points == null ? null : points.ofHomesOn(judged.date());
        return points == null || prices == null
                ? Amount.unknown(Trace.NONE)
                : home(points).highest(prices);
    }

    /** The highest rent that is told, without a surcharge that may be in it. */
    public Amount maximumBeforeSurcharge() {
        RoomPoints points = facility.roomPoints();
        return points == null ? maximumMonthlyRent() : home(points).beforeSurcharge(maximumMonthlyRent());
    }

    private HomeRent home(RoomPoints points) {
        String told = lease == null ? null : lease.room();
        return new HomeRent(
                points,
                this,
                facility.buildings().stream()
                        .filter(building -> told == null
                                || building.rooms().stream()
                                        .anyMatch(
                                                one -> told.equals(one.subject().id())))
                        .toList());
    }

    /** Caravans have a points system of their own, of which the rulebook has no amounts. */
    private Amount highest(RoomPoints points, RoomPoints.Prices prices, RoomView room) {
        Amount byRooms = new RoomRent(points, this, room).highest(prices);
        Flag caravan = room.building().function().is("residential-caravan");
        return caravan.truth() == Truth.FALSE
                ? byRooms
                : caravan.choose(Amount.unknown(maximumMonthlyRent().trace()), byRooms);
    }

    /**
     * Whether it is for a room, as the points system sees it: for no home of its own, or with more people behind the front door than
     * make one, who form no household.
     */
    public Flag isForRoom() {
        RoomPoints points = facility.roomPoints();
        if (points == null) {
            return ownDwelling().not();
        }
        Amount most = Amount.of(points.of("self-contained-most"), Trace.NONE);
        return ownDwelling()
                .not()
                .or(dwellers().above(most).silent().and(isHousehold().not()));
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
        Amount found = facility.letPlaces().dwellers();
        return found == null || found.isKnown()
                ? Objects.requireNonNullElse(found, told)
                : found.from(found.trace().known().and(told.trace()));
    }

    /** The facility it is for. */
    public FacilityView facility() {
        return facility;
    }
}
