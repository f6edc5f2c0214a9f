package nl.huisnorm.input;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.huisnorm.stability.Stable;

/** An input could not be read, or says something that cannot be. Holds everything that is wrong, not just the first. */
@Stable
public final class UnreadableInputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Holds the problems of one input.
     *
     * @param problems at least one problem
     */
    public UnreadableInputException(List<Problem> problems) {
        super(problems.stream().map(problem -> problem.line(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
