package nl.huisnorm.permitservice.judging;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers to questions about a facility.
 *
 * @param answers the answers
 * @param skipped what was asked and is not known: the keys of questions
 * @param stop the stop of the walk where the questions were; none at the beginning
 * @param role the role of whoever looked, where a person has to look
 */
public record Said(
        List<Answer> answers,
        List<String> skipped,
        @Nullable String stop,
        @Nullable String role) {

    /** Nothing yet. */
    public static final Said NOTHING = new Said(null, null, null, null);

    /** Takes what is not there as nothing, and copies the lists. */
    public Said(
            @Nullable List<Answer> answers,
            @Nullable List<String> skipped,
            @Nullable String stop,
            @Nullable String role) {
        this.answers = List.copyOf(Objects.requireNonNullElse(answers, List.of()));
        this.skipped = List.copyOf(Objects.requireNonNullElse(skipped, List.of()));
        this.stop = stop;
        this.role = role;
    }

    /**
     * An answer.
     *
     * @param key the key of the question at one place
     * @param text the answer, as somebody writes it in Dutch or English
     */
    public record Answer(String key, String text) {

        /** Refuses an answer of which a part is missing. */
        public Answer {
            Objects.requireNonNull(key);
            Objects.requireNonNull(text);
        }
    }
}
