package nl.huisnorm.rules.internal.view;

import java.math.BigDecimal;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Lease;
import nl.huisnorm.input.Pointer;
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

    /** The facility it is for. */
    public FacilityView facility() {
        return facility;
    }
}
