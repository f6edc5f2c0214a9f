package nl.huisnorm.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.huisnorm.stability.Stable;

/** An input could not be read, or says something that cannot be. Holds everything that is wrong, not just the first. */
@Stable
public final class UnreadableInputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Problem> problems;
    private final ArrayList<ProblemGroup> groups;

    /**
     * Holds the problems of one input.
     *
     * @param problems at least one problem, in any order; one that is there twice counts once
     */
    public UnreadableInputException(List<Problem> problems) {
        this(ordered(problems), ProblemGroup.of(ordered(problems)));
    }

    private UnreadableInputException(List<Problem> problems, List<ProblemGroup> groups) {
        super(groups.stream().map(group -> group.line(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.problems = new ArrayList<>(problems);
        this.groups = new ArrayList<>(groups);
    }

    /** By file, those of the file that names others first, and by line; what is wrong with a file as a whole comes last. */
    private static List<Problem> ordered(List<Problem> problems) {
        Map<String, Integer> files = new HashMap<>();
        problems.forEach(problem -> files.putIfAbsent(problem.file(), files.size()));
        return problems.stream()
                .distinct()
                .sorted(Comparator.<Problem>comparingInt(problem -> Objects.requireNonNull(files.get(problem.file())))
                        .thenComparing(
                                Problem::position,
                                Comparator.nullsLast(
                                        Comparator.comparingInt(Position::line).thenComparingInt(Position::column))))
                .toList();
    }

    /** What is wrong, in the order of the file: each mistake as often as it was made. */
    public List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }

    /** What is wrong, each mistake once with its places: to be told to people. */
    public List<ProblemGroup> groups() {
        return Collections.unmodifiableList(groups);
    }
}
