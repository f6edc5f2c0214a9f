package nl.huisnorm.checker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person said in an interview, kept by what was asked: whoever asks the same in another order gets the same
 * answers, and nothing (“I do not know”) to what was not asked before.
 */
public final class Conversation {

    private static final String PROMPT = ">";

    private final Map<String, Deque<String>> answers = new LinkedHashMap<>();
    private String question = "";

    /** What was said on a screen as it was recorded. */
    public Conversation(List<String> screen) {
        List<String> asked = new ArrayList<>();
        for (String line : screen) {
            if (line.startsWith(PROMPT)) {
                answers.computeIfAbsent(question(asked), any -> new ArrayDeque<>())
                        .add(line.substring(PROMPT.length()).strip());
                asked.clear();
            } else {
                asked.add(line);
            }
        }
        question = "";
    }

    /** The answer to what the lines ask; whoever has said all there was to say stops. */
    public String answer(List<String> asked) {
        if (answers.isEmpty()) {
            return "klaar";
        }
        String key = question(asked);
        Deque<String> here = answers.get(key);
        if (here == null) {
            return "";
        }
        String answer = here.removeFirst();
        if (here.isEmpty()) {
            answers.remove(key);
        }
        return answer;
    }

    /** The last line that asks something; where there is none, it is still the question before. */
    private String question(List<String> asked) {
        question = asked.stream()
                .filter(line -> !line.startsWith(PROMPT) && !line.startsWith(" "))
                .filter(line -> line.endsWith("?") || line.contains("? "))
                .reduce((first, last) -> last)
                .orElse(question);
        return question;
    }
}
