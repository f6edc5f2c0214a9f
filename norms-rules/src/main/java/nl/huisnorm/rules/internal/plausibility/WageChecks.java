package nl.huisnorm.rules.internal.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Lease;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.law.LawOfDay;
import nl.huisnorm.rules.internal.view.MinimumWage;
import nl.huisnorm.rules.internal.view.PayPeriod;

/** Minimum wages that are told, held against those of the law, and hours against their pay period. */
final class WageChecks {

    /** So much an hour can be off by rounding, in euros. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.01");

    private WageChecks() {}

    static void check(Facility facility, LawOfDay law, Doubted doubted) {
        List<Lease> leases = Objects.requireNonNullElse(facility.leases(), List.of());
        for (int i = 0; i < leases.size(); i++) {
            Pointer at = Pointer.ROOT.field("leases").element(i);
            hours(leases.get(i), at, law, doubted);
            check(leases.get(i), at, law, doubted);
        }
    }

    private static void hours(Lease lease, Pointer at, LawOfDay law, Doubted doubted) {
        BigDecimal hours = lease.hoursInPeriod();
        PayPeriod period = PayPeriod.of(lease, law.laws()::minimumWage, law.asOf());
        if (hours != null && period != null && !period.holds(hours)) {
            List<Evidence> places = new ArrayList<>();
            places.add(new Evidence("lease", at.field("hoursInPeriod"), hours));
            places.addAll(days(lease, at));
            doubted.add(DataCheck.HOURS_ABOVE_PERIOD, places, List.of(at.field("hoursInPeriod")));
        }
    }

    private static List<Evidence> days(Lease lease, Pointer at) {
        List<Evidence> days = new ArrayList<>();
        if (lease.payPeriodFrom() != null) {
            days.add(new Evidence("lease", at.field("payPeriodFrom"), lease.payPeriodFrom()));
        }
        if (lease.payPeriodUntil() != null) {
            days.add(new Evidence("lease", at.field("payPeriodUntil"), lease.payPeriodUntil()));
        }
        return days;
    }

    private static void check(Lease lease, Pointer at, LawOfDay law, Doubted doubted) {
        BigDecimal told = lease.minimumWageForPeriod();
        BigDecimal hours = lease.hoursInPeriod();
        Integer age = lease.workerAge();
        if (told == null || hours == null || (age != null && age < MinimumWage.YOUNGEST)) {
            return;
        }
        PayPeriod period = PayPeriod.of(lease, law.laws()::minimumWage, law.asOf());
        if (period == null || !period.isInTable()) {
            return;
        }
        int oldest = age == null ? MinimumWage.GROWN_UP : Math.min(age, MinimumWage.GROWN_UP);
        int youngest = age == null ? MinimumWage.YOUNGEST : oldest;
        BigDecimal rounded = ROUNDED.multiply(hours);
        boolean isLess = told.compareTo(period.least(youngest, hours).subtract(rounded)) < 0;
        boolean isMore = told.compareTo(period.most(oldest, hours).add(rounded)) > 0;
        if (isLess || isMore) {
            List<Evidence> places = new ArrayList<>();
            places.add(new Evidence("lease", at.field("minimumWageForPeriod"), told));
            places.add(new Evidence("lease", at.field("hoursInPeriod"), hours));
            if (age != null) {
                places.add(new Evidence("lease", at.field("workerAge"), age));
            }
            places.addAll(days(lease, at));
            doubted.add(DataCheck.MINIMUM_WAGE_AGAINST_LAW, places, List.of(at.field("minimumWageForPeriod")));
        }
    }
}
