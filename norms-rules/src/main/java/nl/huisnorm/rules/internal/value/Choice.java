package nl.huisnorm.rules.internal.value;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/** A word of a closed list, which may be unknown. */
public final class Choice implements Value {

    /** The words as written in files, of which there are few. */
    private static final Map<Named, String> KEYS = new ConcurrentHashMap<>();

    private final @Nullable Named word;
    private final Trace trace;

    private Choice(@Nullable Named word, Trace trace) {
        this.word = word;
        this.trace = trace;
    }

    /** A word that came from inputs; unknown where there is none. */
    public static Choice of(@Nullable Named word, Trace trace) {
        return new Choice(word, trace);
    }

    @Override
    public boolean isKnown() {
        return word != null;
    }

    @Override
    public Trace trace() {
        return trace;
    }

    /** Holds if it is that word, as written in files. */
    public Flag is(String key) {
        return isOneOf(List.of(key));
    }

    /** Holds if it is one of those words, as written in files. */
    public Flag isOneOf(List<String> keys) {
        return word == null
                ? Flag.of(Truth.UNKNOWN, trace)
                : Flag.of(keys.contains(key(word)) ? Truth.TRUE : Truth.FALSE, trace);
    }

    /** How a word is written in files; one that is known is found without a lock. */
    private static String key(Named word) {
        String known = KEYS.get(word);
        return known == null ? KEYS.computeIfAbsent(word, Named::key) : known;
    }

    @Override
    public String toString() {
        return word == null ? "unknown" : word.key();
    }
}
