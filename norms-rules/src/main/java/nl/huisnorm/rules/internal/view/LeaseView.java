package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Lease;
import nl.huisnorm.facility.LeaseBuilder;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import org.jspecify.annotations.Nullable;

/** The terms on which people live somewhere; where no leases are listed, one of which nothing is known. */
public final class LeaseView extends View {

    private final FacilityView facility;
    private final @Nullable Lease stated;
    private final Lease lease;

    LeaseView(FacilityView facility, @Nullable Lease lease, Pointer place) {
        super("lease", place);
        this.facility = facility;
        this.stated = lease;
        this.lease = lease == null ? LeaseBuilder.builder().id("").build() : lease;
    }

    @Override
    public Subject subject() {
        return stated == null ? facility.subject() : new Subject("lease", stated.id(), null, place());
    }

    /** The facility it is for. */
    public FacilityView facility() {
        return facility;
    }

    /** Day it was concluded. */
    public Day concludedOn() {
        return day("concludedOn", lease.concludedOn());
    }

    /** In writing. */
    public Flag written() {
        return flag("written", lease.written());
    }

    /** Recorded separately from the employment contract. */
    public Flag separateFromEmployment() {
        return flag("separateFromEmployment", lease.separateFromEmployment());
    }

    /** Rights and duties told in a language the tenant prefers or understands. */
    public Flag informationInUnderstoodLanguage() {
        return flag("informationInUnderstoodLanguage", lease.informationInUnderstoodLanguage());
    }

    /** In Dutch and in the tenants language. */
    public Flag inDutchAndOwnLanguage() {
        return flag("inDutchAndOwnLanguage", lease.inDutchAndOwnLanguage());
    }

    /** Bare rent a month. */
    public Amount monthlyRent() {
        return amount("monthlyRent", lease.monthlyRent());
    }

    /** Highest bare rent a month by the points system. */
    public Amount maximumMonthlyRent() {
        return amount("maximumMonthlyRent", lease.maximumMonthlyRent());
    }

    /** Deposit. */
    public Amount deposit() {
        return amount("deposit", lease.deposit());
    }

    /** Days within which the deposit is refunded. */
    public Amount depositRefundDays() {
        return amount("depositRefundDays", lease.depositRefundDays());
    }

    /** Something is set off against the deposit, with an itemised account. */
    public Flag depositSetOff() {
        return flag("depositSetOff", lease.depositSetOff());
    }

    /** Rent per person a week. */
    public Amount weeklyRent() {
        return amount("weeklyRent", lease.weeklyRent());
    }

    /** Points in the price-quality system. */
    public Amount qualityPoints() {
        return amount("qualityPoints", lease.qualityPoints());
    }

    /** Weeks the tenant may stay after the agency contract ends. */
    public Amount weeksAfterEmployment() {
        return amount("weeksAfterEmployment", lease.weeksAfterEmployment());
    }

    /** Payment in cash is demanded. */
    public Flag cashDemanded() {
        return flag("cashDemanded", lease.cashDemanded());
    }

    /** Housing costs are withheld from the minimum wage. */
    public Flag withheldFromMinimumWage() {
        return flag("withheldFromMinimumWage", lease.withheldFromMinimumWage());
    }

    /** The tenant is a posted worker. */
    public Flag postedWorker() {
        return flag("postedWorker", lease.postedWorker());
    }

    /** Written power of attorney for withholding. */
    public Flag powerOfAttorney() {
        return flag("powerOfAttorney", lease.powerOfAttorney());
    }

    /** Minimum wage for the pay period. */
    public Amount minimumWageForPeriod() {
        return amount("minimumWageForPeriod", lease.minimumWageForPeriod());
    }

    /** Housing costs withheld for the pay period. */
    public Amount withheldForPeriod() {
        return amount("withheldForPeriod", lease.withheldForPeriod());
    }
}
