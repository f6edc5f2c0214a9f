package nl.huisnorm.checker.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import org.jspecify.annotations.Nullable;

/** What is wrong with a workbook, as far as it was found. */
final class Mistakes {

    /** As many as are told of a file; nobody mends more at once. */
    private static final int MOST = 1_000;

    private final String file;
    private final List<Problem> found = new ArrayList<>();
    private List<Problem> reasons = List.of();

    Mistakes(String file) {
        this.file = file;
    }

    void add(@Nullable Position at, String code, Object... arguments) {
        if (found.size() < MOST) {
            found.add(new Problem(file, at, Pointer.ROOT, code, List.of(arguments)));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether there are none but of some kinds. */
    boolean areOnly(Set<String> codes) {
        return found.stream().allMatch(problem -> codes.contains(problem.code()));
    }

    /** Adds what the library found, as far as there is room for it. */
    void addAll(List<Problem> problems) {
        problems.stream().limit(Math.max(0, MOST - found.size())).forEach(found::add);
    }

    /** What is told before all that was found, if anything was. */
    void because(List<Problem> notices) {
        reasons = notices;
    }

    /** Throws if anything was found. */
    void check() throws UnreadableInputException {
        if (!found.isEmpty()) {
            throw new UnreadableInputException(
                    Stream.concat(reasons.stream(), found.stream()).toList());
        }
    }
}
