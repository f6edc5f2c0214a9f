package nl.huisnorm.rulebook;

import java.util.List;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Text;

/**
 * A question that a regime's text leaves open. Each reading of it may give a norm another outcome; the caller may
 * choose one.
 *
 * @param id the question's id, for instance {@code SNF-Q-1}
 * @param question the question
 * @param readings the possible readings; at least two
 */
@Stable
public record Interpretation(String id, Text question, List<Reading> readings) {

    /**
     * A way to read the text.
     *
     * @param id the reading's id, unique in its question
     * @param label what it says
     */
    public record Reading(String id, Text label) {
        /** Made by the library. */
        @MadeByLibrary
        public Reading {}
    }

    /** Copies the list, so that the question cannot change afterwards. */
    @MadeByLibrary
    public Interpretation {
        readings = List.copyOf(readings);
    }
}
