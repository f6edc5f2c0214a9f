package nl.huisnorm.rules.internal.value;

import java.util.List;
import nl.huisnorm.internal.characters.Characters;
import org.jspecify.annotations.Nullable;

/** What was written where no closed list of one word is asked for: a text, texts, or several words of a list. May be unknown. */
public final class Words implements Value {

    private final @Nullable List<String> words;
    private final Trace trace;

    private Words(@Nullable List<String> words, Trace trace) {
        this.words = words == null ? null : List.copyOf(words);
        this.trace = trace;
    }

    /** Words that came from inputs; unknown where there are none. */
    public static Words of(@Nullable List<String> words, Trace trace) {
        return new Words(words, trace);
    }

    @Override
    public boolean isKnown() {
        return words != null;
    }

    @Override
    public Trace trace() {
        return trace;
    }

    /** Holds if it is written down what they are; never fails. */
    public Flag given() {
        return Flag.of(words == null ? Truth.UNKNOWN : Truth.TRUE, trace);
    }

    /** Holds if it is this, or this is one of them: whatever capitals, accents and blanks it was written with. */
    public Flag has(String word) {
        String wanted = Characters.name(word);
        return words == null
                ? Flag.of(Truth.UNKNOWN, trace)
                : Flag.of(
                        words.stream().anyMatch(one -> Characters.name(one).equals(wanted)) ? Truth.TRUE : Truth.FALSE,
                        trace);
    }

    @Override
    public String toString() {
        return words == null ? "unknown" : String.join(", ", words);
    }
}
