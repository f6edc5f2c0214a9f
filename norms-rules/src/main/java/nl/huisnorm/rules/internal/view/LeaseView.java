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
        return lease == null
                ? Flag.of(Truth.UNKNOWN, hourlyWage().trace())
                : Flag.of(lease.hourlyWage() != null);
    }

    /**
     * The minimum wage for the pay period: as it is told, or the hours times the minimum wage an hour at the beginning of the
     * period; of the day judged, where that is not told.
     */
    public Amount minimumWage(Day judged) {
        Amount told = minimumWageForPeriod();
        if (told.isKnown()) {
            return told;
        }
        Amount hourly = hourlyMinimumWage(judged);
        return isInTable(judged) ? hoursInPeriod().times(hourly) : told;
    }

    /** The minimum wage an hour at the worker's age; between that of the youngest and of grown-ups where the age is not known. */
    public Amount hourlyMinimumWage(Day judged) {
        Integer age = lease == null ? null : lease.workerAge();
        Trace date = payPeriodFrom().trace().known();
        return age == null
                ? Flag.of(Truth.UNKNOWN, workerAge().trace())
                        .choose(ofAge(judged, MinimumWage.GROWN_UP, date), ofAge(judged, MinimumWage.YOUNGEST, date))
                : ofAge(judged, age, workerAge().trace().and(date));
    }

    private boolean isInTable(Day judged) {
        return ofAge(judged, MinimumWage.GROWN_UP, Trace.NONE).isKnown();
    }

    private Amount ofAge(Day judged, int age, Trace trace) {
        Day from = payPeriodFrom();
        Day day = from.isKnown() ? from : judged;
        BigDecimal hourly = day.isKnown() && age >= MinimumWage.YOUNGEST
                ? facility.minimumWage().hourly(day.date(), Math.min(age, MinimumWage.GROWN_UP))
                : null;
        return hourly == null ? Amount.unknown(minimumWageForPeriod().trace().and(trace)) : Amount.of(hourly, trace);
    }

    /** The facility it is for. */
    public FacilityView facility() {
        return facility;
    }
}
