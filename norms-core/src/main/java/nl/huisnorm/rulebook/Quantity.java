package nl.huisnorm.rulebook;

import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Text;

/**
 * What a norm measures.
 *
 * @param label the quantity's name, for instance floor area per person
 * @param unit the unit it is measured in
 * @param direction which way it has to go
 */
@Stable
public record Quantity(Text label, MeasurementUnit unit, Direction direction) {
    /** Made by the library. */
    @MadeByLibrary
    public Quantity {}
}
