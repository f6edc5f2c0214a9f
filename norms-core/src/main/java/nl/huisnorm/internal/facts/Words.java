package nl.huisnorm.internal.facts;

import java.util.List;
import java.util.stream.Stream;

/**
 * The words that people use for something, beside its key.
 *
 * @param nl in Dutch, the most usual first; not empty
 * @param en in English, the most usual first; not empty
 */
public record Words(List<String> nl, List<String> en) {

    /** Copies the lists, so that the words cannot change afterwards. */
    public Words {
        nl = List.copyOf(nl);
        en = List.copyOf(en);
    }

    /** The words of both languages, each once. */
    public List<String> all() {
        return Stream.concat(nl.stream(), en.stream()).distinct().toList();
    }
}
