package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.facility.MeasurementUnit;
import org.jspecify.annotations.Nullable;

/**
 * The agreement between municipality and company. Every share, distance and number is what the parties agreed; none
 * has a default.
 *
 * @param concludedOn the day it was concluded
 * @param from its first day
 * @param until its last day, for one that is temporary
 * @param temporary whether it is for a limited time; yes or no
 * @param restorationDuty whether the site must be restored at its end; yes or no
 * @param parties the parties
 * @param bedsShare share of the migrant workers at the peak for whom the company provides a bed, in hundredths
 * @param ownInitiativeShare share of the beds that the company itself realises, in hundredths
 * @param readyShare share of the beds of a phase that are in use before its workers come, in hundredths
 * @param maxDistance longest distance to the work, in kilometres
 * @param maxTravelTime longest travel time to the work, in minutes
 * @param certificateRequired whether housing must be certified; taken so where nothing is said; yes or no
 * @param jobSeekerPlaces places a year for job seekers from the region
 * @param parkingPerBed parking spaces for each bed
 * @param registeredShare share of the migrant workers who are registered in the BRP, in hundredths
 * @param managerFrom beds in one facility from which a manager is on site
 * @param equalPay whether the company confirms that lent workers get equal pay and conditions; yes or no
 * @param growthThreshold growth of staff or floor area above which the agreement is revised, in hundredths
 * @param baselineWorkers all workers the agreement was made for
 * @param baselineFloorArea floor area the agreement was made for, in square metres
 * @param revisedFor the ids of the phases it was revised for
 * @param firstReportOn the day the first monitoring report is due
 * @param reportMonths months between two reports
 * @param penalty the penalty clause
 * @param chainClause whether the duties are passed on to who follows as owner, tenant or hirer; yes or no
 * @param dissolution whether sale or lease dissolves if the housing is not there in time; yes or no
 * @param dissolvesOn the day by which the housing must be there
 * @param clauses clauses to be tested against the limits of the law
 */
@RecordBuilder
public record Agreement(
        @Nullable LocalDate concludedOn,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Boolean temporary,
        @Nullable Boolean restorationDuty,
        @Nullable List<Party> parties,

        @Bounds(max = "100", unit = MeasurementUnit.PERCENT) @Nullable BigDecimal bedsShare,

        @Bounds(max = "100", unit = MeasurementUnit.PERCENT) @Nullable BigDecimal ownInitiativeShare,

        @Bounds(max = "100", unit = MeasurementUnit.PERCENT) @Nullable BigDecimal readyShare,

        @Bounds(max = "1000", unit = MeasurementUnit.KILOMETRE) @Nullable BigDecimal maxDistance,

        @Bounds(max = "600", unit = MeasurementUnit.MINUTE) @Nullable Integer maxTravelTime,

        @Nullable Boolean certificateRequired,
        @Bounds(max = "100000") @Nullable Integer jobSeekerPlaces,
        @Bounds(max = "10") @Nullable BigDecimal parkingPerBed,

        @Bounds(max = "100", unit = MeasurementUnit.PERCENT) @Nullable BigDecimal registeredShare,

        @Bounds(max = "100000") @Nullable Integer managerFrom,
        @Nullable Boolean equalPay,

        @Bounds(max = "1000", unit = MeasurementUnit.PERCENT) @Nullable BigDecimal growthThreshold,

        @Bounds(max = "1000000", unit = MeasurementUnit.PERSONS) @Nullable Integer baselineWorkers,

        @Bounds(max = "10000000", unit = MeasurementUnit.SQUARE_METRE) @Nullable BigDecimal baselineFloorArea,

        @Nullable List<String> revisedFor,
        @Nullable LocalDate firstReportOn,

        @Bounds(min = "1", max = "120", unit = MeasurementUnit.MONTH) @Nullable Integer reportMonths,

        @Nullable Penalty penalty,
        @Nullable Boolean chainClause,
        @Nullable Boolean dissolution,
        @Nullable LocalDate dissolvesOn,
        @Nullable List<Clause> clauses)
        implements AgreementBuilder.With {

    /** Copies the collections, so that this cannot change afterwards. */
    public Agreement {
        parties = parties == null ? null : List.copyOf(parties);
        revisedFor = revisedFor == null ? null : List.copyOf(revisedFor);
        clauses = clauses == null ? null : List.copyOf(clauses);
    }
}
