package nl.huisnorm.rules.internal.plausibility;

import java.util.List;
import nl.huisnorm.assessment.DataFinding;
import nl.huisnorm.input.Pointer;

/**
 * A finding about the data, and what cannot be relied on for it.
 *
 * @param finding the finding
 * @param places the places in doubt: a norm rests on one if a fact that it used stands there or below
 */
record Doubt(DataFinding finding, List<Pointer> places) {

    Doubt {
        places = List.copyOf(places);
    }
}
