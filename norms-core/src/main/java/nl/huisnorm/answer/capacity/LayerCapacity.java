package nl.huisnorm.answer.capacity;

import nl.huisnorm.assessment.Interval;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.stability.Experimental;

/**
 * How many people may live in a facility by the norms of one layer alone.
 *
 * @param layer the layer; for advice the number is what is recommended and limits nothing
 * @param persons the number, as in {@link Capacity#persons}
 */
@Experimental
public record LayerCapacity(Layer layer, Interval persons) {}
