package nl.huisnorm.permitservice.judging;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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

    /** So many characters the library has in a text, and so many an answer may have. */
    static final int LONGEST = 10_000;

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
     * Refuses more than anybody can have been asked, or longer than anybody answers.
     *
     * @throws ServiceException if there are more answers, or more was skipped, or a text is longer
     */
    void requireBounded() {
        requireAtMost("/answers", "too-many-answers", answers.size(), MOST_ANSWERS);
        requireAtMost("/skipped", "too-many-answers", skipped.size(), MOST_SKIPPED);
        for (int i = 0; i < answers.size(); i++) {
            requireShort("/answers/" + i + "/key", answers.get(i).key());
            requireShort("/answers/" + i + "/text", answers.get(i).text());
        }
        requireShort("/role", role);
    }

    private static void requireShort(String pointer, @Nullable String text) {
        if (text != null) {
            requireAtMost(pointer, "value-too-long", text.length(), LONGEST, pointer);
        }
    }

    private static void requireAtMost(String pointer, String code, int size, int most, Object... before) {
        if (size > most) {
            Object[] named =
                    Stream.concat(Arrays.stream(before), Stream.of(size, most)).toArray();
            throw ServiceException.wrong(
                    "wrong-answer",
                    texts -> List.of(new Fault(
                            "body",
                            new Fault.Location(pointer, "answers", null, null),
                            code,
                            texts.get("fault." + code, named))));
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
