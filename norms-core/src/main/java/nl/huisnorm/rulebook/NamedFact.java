package nl.huisnorm.rulebook;

import java.util.Set;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;

/**
 * A fact that a condition can name.
 *
 * @param name its name: an owner, a dot and the fact, for instance {@code building.form}
 * @param kind what it can be compared with
 * @param words the words it can be, for a word of a closed list; empty for others
 */
@Stable
public record NamedFact(String name, Kind kind, Set<String> words) {

    /** What a fact can be compared with. */
    public enum Kind {
        /** Yes or no. */
        YES_NO,
        /** A word of a closed list. */
        WORD,
        /** Words of one's own, of which one may be asked for. */
        WORDS,
        /** A number. */
        NUMBER,
        /** A day. */
        DAY
    }

    /** Copies the set, so that the fact cannot change afterwards. */
    @MadeByLibrary
    public NamedFact {
        words = Set.copyOf(words);
    }
}
