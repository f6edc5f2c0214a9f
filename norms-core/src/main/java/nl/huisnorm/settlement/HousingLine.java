package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.facility.Matches;
import nl.huisnorm.facility.MeasurementUnit;
import org.jspecify.annotations.Nullable;

/**
 * One line of the housing plan: so many beds in one facility, from a day on.
 *
 * @param id id, unique in the plan; not blank
 * @param facility the id of the facility, one of the plan's facilities; unknown while it is still to be found
 * @param beds beds
 * @param from the first day they can be used
 * @param until the last day; none for beds that stay
 * @param place where they lie
 * @param ownInitiative whether the company itself realises them; yes or no
 * @param certifiedUntil the last day that a certificate is promised for; where the facility's own certificates
 *     are not known, the last day it has one
 * @param permitUntil the last day of a temporary permit
 * @param distance distance to the work, in kilometres
 * @param travelTime travel time to the work, in minutes
 * @param parkingSpaces parking spaces for these beds
 * @param reserved whether the facility has set these beds apart for this plan, by contract; yes or no
 * @param existing whether these beds are there already and counted in the stock of the municipality; yes or no
 * @param surroundings the surroundings of the housing
 */
@RecordBuilder
public record HousingLine(
        @Matches(value = "[^/\\p{Cntrl}]+", example = "opening")
        String id,

        @Nullable String facility,
        @Bounds(max = "100000") Integer beds,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable HousingPlace place,
        @Nullable Boolean ownInitiative,
        @Nullable LocalDate certifiedUntil,
        @Nullable LocalDate permitUntil,

        @Bounds(max = "1000", unit = MeasurementUnit.KILOMETRE) @Nullable BigDecimal distance,

        @Bounds(max = "600", unit = MeasurementUnit.MINUTE) @Nullable Integer travelTime,

        @Bounds(max = "100000") @Nullable Integer parkingSpaces,
        @Nullable Boolean reserved,
        @Nullable Boolean existing,
        @Nullable Surroundings surroundings)
        implements HousingLineBuilder.With {}
