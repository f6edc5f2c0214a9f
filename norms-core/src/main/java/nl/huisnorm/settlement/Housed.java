package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.facility.MeasurementUnit;

/**
 * How many persons were housed in a facility.
 *
 * @param facility the facility's id
 * @param persons persons
 */
@RecordBuilder
public record Housed(
        String facility,

        @Bounds(max = "1000000", unit = MeasurementUnit.PERSONS)
        Integer persons) implements HousedBuilder.With {}
