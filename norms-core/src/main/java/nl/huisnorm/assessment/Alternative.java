package nl.huisnorm.assessment;

import java.util.Map;
import nl.huisnorm.stability.Stable;
import org.jspecify.annotations.Nullable;

/**
 * What the answer would be under one reading of an ambiguous norm.
 *
 * @param readings the reading chosen for each open question, by the question's id
 * @param outcome the outcome under those readings
 * @param measure the numbers under those readings, or none
 */
@Stable
public record Alternative(
        Map<String, String> readings,
        Outcome outcome,
        @Nullable Measure measure) {

    /** Copies the map, so that the alternative cannot change afterwards. */
    public Alternative {
        readings = Map.copyOf(readings);
    }
}
