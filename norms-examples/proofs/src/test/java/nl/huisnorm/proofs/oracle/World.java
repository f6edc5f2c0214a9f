package nl.huisnorm.proofs.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One way things can still be: the day judged, and a value for each fact that a file does not tell and somebody asked for. */
final class World {

    /** As many ways as are looked at before an answer is given up. */
    private static final int MOST = 4000;

    private final LocalDate asOf;
    private final Map<String, Object> supposed;

    private World(LocalDate asOf, Map<String, Object> supposed) {
        this.asOf = asOf;
        this.supposed = supposed;
    }

    /** The day judged, with nothing supposed. */
    static World plain(LocalDate asOf) {
        return new World(asOf, Map.of());
    }

    LocalDate asOf() {
        return asOf;
    }

    boolean since(String day) {
        return !asOf.isBefore(LocalDate.parse(day));
    }

    /** The value that is supposed of something not told; where none is yet, all values are tried one after another. */
    Object suppose(String what, List<?> values) {
        Object value = supposed.get(what);
        if (value == null) {
            throw new Open(what, values);
        }
        return value;
    }

    boolean reading(String question, String reading, String other) {
        return suppose("reading:" + question, List.of(reading, other)).equals(reading);
    }

    /**
     * Every answer that is still possible, and how many facts were open.
     *
     * @return the answers, or nothing where there are too many ways to look at
     */
    static @Nullable Cases cases(LocalDate asOf, Function<World, Answer> question) {
        List<Map<String, Object>> todo = new ArrayList<>();
        todo.add(Map.of());
        List<Answer> answers = new ArrayList<>();
        Set<String> open = new HashSet<>();
        int ways = 0;
        while (!todo.isEmpty()) {
            if (++ways > MOST) {
                return null;
            }
            Map<String, Object> supposed = todo.remove(todo.size() - 1);
            try {
                answers.add(question.apply(new World(asOf, supposed)));
            } catch (Open found) {
                open.add(found.what);
                for (Object value : found.values) {
                    Map<String, Object> more = new HashMap<>(supposed);
                    more.put(found.what, value);
                    todo.add(more);
                }
            }
        }
        return new Cases(answers, open);
    }

    /** The answers that are still possible, and the facts they hang on. */
    record Cases(List<Answer> answers, Set<String> open) {}

    /** Something was asked of which nothing is told or supposed yet. */
    private static final class Open extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String what;
        private final transient List<?> values;

        Open(String what, List<?> values) {
            super(what, null, false, false);
            this.what = what;
            this.values = values;
        }
    }
}
