package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The terms on which people live here: a model contract, or one contract without names.
 *
 * @param id the leases id
 * @param concludedOn day it was concluded
 * @param written in writing; yes or no
 * @param separateFromEmployment recorded separately from the employment contract; yes or no
 * @param informationInUnderstoodLanguage rights and duties told in a language the tenant prefers or understands; yes or no
 * @param inDutchAndOwnLanguage in Dutch and in the tenants language; yes or no
 * @param monthlyRent bare rent a month
 * @param maximumMonthlyRent highest bare rent a month by the points system
 * @param deposit deposit
 * @param depositRefundDays days within which the deposit is refunded
 * @param depositSetOff something is set off against the deposit, with an itemised account; yes or no
 * @param weeklyRent rent per person a week
 * @param qualityPoints points in the price-quality system
 * @param weeksAfterEmployment weeks the tenant may stay after the agency contract ends
 * @param cashDemanded payment in cash is demanded; yes or no
 * @param withheldFromMinimumWage housing costs are withheld from the minimum wage; yes or no
 * @param postedWorker the tenant is a posted worker; yes or no
 * @param powerOfAttorney written power of attorney for withholding; yes or no
 * @param minimumWageForPeriod minimum wage for the pay period
 * @param withheldForPeriod housing costs withheld for the pay period
 */
@RecordBuilder
public record Lease(
        @Matches(value = "[^/\\p{Cntrl}]+", example = "standard")
        String id,

        @Nullable LocalDate concludedOn,
        @Nullable Boolean written,
        @Nullable Boolean separateFromEmployment,
        @Nullable Boolean informationInUnderstoodLanguage,
        @Nullable Boolean inDutchAndOwnLanguage,

        @Bounds(max = "100000", unit = MeasurementUnit.EURO) @Nullable BigDecimal monthlyRent,

        @Bounds(max = "100000", unit = MeasurementUnit.EURO) @Nullable BigDecimal maximumMonthlyRent,

        @Bounds(max = "1000000", unit = MeasurementUnit.EURO) @Nullable BigDecimal deposit,

        @Bounds(max = "3650", unit = MeasurementUnit.DAY) @Nullable Integer depositRefundDays,

        @Nullable Boolean depositSetOff,

        @Bounds(max = "100000", unit = MeasurementUnit.EURO) @Nullable BigDecimal weeklyRent,

        @Bounds(max = "1000") @Nullable BigDecimal qualityPoints,

        @Bounds(max = "1000", unit = MeasurementUnit.WEEK) @Nullable Integer weeksAfterEmployment,

        @Nullable Boolean cashDemanded,
        @Nullable Boolean withheldFromMinimumWage,
        @Nullable Boolean postedWorker,
        @Nullable Boolean powerOfAttorney,

        @Bounds(max = "100000", unit = MeasurementUnit.EURO) @Nullable BigDecimal minimumWageForPeriod,

        @Bounds(max = "100000", unit = MeasurementUnit.EURO) @Nullable BigDecimal withheldForPeriod)
        implements LeaseBuilder.With {}
