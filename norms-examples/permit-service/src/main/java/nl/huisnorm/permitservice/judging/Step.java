package nl.huisnorm.permitservice.judging;

import java.util.List;
import nl.huisnorm.checker.report.html.View;
import org.jspecify.annotations.Nullable;

/**
 * Where the questions about a facility are.
 *
 * @param facility the facility with what was answered, as text in JSON
 * @param state what can be told of it now
 * @param left how many screens are open now
 * @param screen what to ask next; none where nothing is left that can change what binds
 */
public record Step(
        String facility,
        View.State state,
        int left,
        @Nullable Screen screen) {

    /**
     * What is asked at once.
     *
     * @param stop the stop of the walk
     * @param stopLabel the words for it
     * @param things what the questions are about, where each is answered for several things; else empty
     * @param person whether a person has to look
     * @param questions the questions
     */
    public record Screen(String stop, String stopLabel, List<String> things, boolean person, List<Asked> questions) {}

    /**
     * A question.
     *
     * @param text the question
     * @param hint what an answer looks like
     * @param where where the answer is found
     * @param type what kind of answer it takes
     * @param choices what can be chosen; empty where nothing can
     * @param norms the norms that wait for it
     * @param places where it is asked
     */
    public record Asked(
            String text,
            String hint,
            String where,
            String type,
            List<Choice> choices,
            List<String> norms,
            List<AtPlace> places) {}

    /** A word to choose, with the words for it. */
    public record Choice(String key, String label) {}

    /**
     * A place of a question.
     *
     * @param key what tells the question at this place apart
     * @param name the place in words
     * @param thing which of the things of the screen it is about, from 0
     */
    public record AtPlace(String key, String name, int thing) {}
}
