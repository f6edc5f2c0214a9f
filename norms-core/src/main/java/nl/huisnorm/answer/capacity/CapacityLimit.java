package nl.huisnorm.answer.capacity;

import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.stability.Experimental;

/**
 * How many people a norm allows in one place.
 *
 * @param subject the place
 * @param persons the number, as in {@link Capacity#persons}
 * @param binds whether it is one of the limits that keep the number for the facility from being larger
 */
@Experimental
public record CapacityLimit(Subject subject, Interval persons, boolean binds) {}
