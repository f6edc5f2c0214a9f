package nl.huisnorm.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.huisnorm.stability.Stable;

/**
 * What was to be judged was made in code and says what no file can say: a number out of bounds, the same id twice. Nothing
 * is judged then. Each problem has a path in the data, for instance {@code /buildings/0/rooms/1/area}.
 */
@Stable
public final class UnsoundInputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Problem> problems;

    /**
     * Holds the problems of one input.
     *
     * @param problems at least one
     */
    public UnsoundInputException(List<Problem> problems) {
        super(problems.stream().map(problem -> problem.line(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.problems = new ArrayList<>(problems);
    }

    /** All that is wrong, in the order of the data. */
    public List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }
}
