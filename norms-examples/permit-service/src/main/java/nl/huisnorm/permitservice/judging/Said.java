package nl.huisnorm.permitservice.judging;

import java.util.List;
import java.util.Objects;
import nl.huisnorm.permitservice.problem.Fault;
import nl.huisnorm.permitservice.problem.ServiceException;
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

    /** So many answers are taken at once: a screen never asks so much. */
    static final int MOST_ANSWERS = 10_000;

    /** So much can be skipped: what was asked in a whole walk. */
    static final int MOST_SKIPPED = 100_000;

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
     * Refuses more than anybody can have been asked.
     *
     * @throws ServiceException if there are more answers, or more was skipped
     */
    void requireBounded() {
        requireAtMost("/answers", answers.size(), MOST_ANSWERS);
        requireAtMost("/skipped", skipped.size(), MOST_SKIPPED);
    }

    private static void requireAtMost(String pointer, int size, int most) {
        if (size > most) {
            throw ServiceException.wrong(
                    "wrong-answer",
                    texts -> List.of(new Fault(
                            "body",
                            new Fault.Location(pointer, "answers", null, null),
                            "too-many-answers",
                            texts.get("fault.too-many-answers", size, most))));
        }
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
