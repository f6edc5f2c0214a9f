package nl.huisnorm.internal.facts;

import java.util.List;
import nl.huisnorm.text.Text;

/**
 * A closed list of words that a fact can be.
 *
 * @param type the name of its Java enum, for instance {@code nl.huisnorm.facility.RoomKind}
 * @param about what it tells apart, as a sentence
 * @param words its words, in the order of the enum
 */
public record Choice(String type, Text about, List<Word> words) {

    /** Copies the list, so that the choice cannot change afterwards. */
    public Choice {
        words = List.copyOf(words);
    }

    /** The simple name of its Java enum, for instance {@code RoomKind}. */
    public String name() {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /**
     * One of the words.
     *
     * @param key as it stands in a file, for instance {@code living-room}
     * @param about what it means, as a sentence
     * @param label its name for people
     * @param words what people call it when they type
     */
    public record Word(String key, Text about, Text label, Words words) {}
}
