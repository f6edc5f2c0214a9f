package nl.huisnorm.answer.capacity;

import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * How many people may live in a part of a facility.
 *
 * @param place the building, unit or room
 * @param residents how many live or are meant to live there now; none where the input does not tell
 * @param persons how many may, looking at this place alone and not at what it shares with others; as in
 *     {@link Capacity#persons}
 * @param housed how many of them are here when as many people as may live in the whole facility; none where the whole
 *     has no limit
 */
@Experimental
public record PlaceCapacity(
        Subject place,
        @Nullable Integer residents,
        Interval persons,
        @Nullable Integer housed) {}
