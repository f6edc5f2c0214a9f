package nl.huisnorm.checker.workbook;

import java.util.ArrayList;
import java.util.List;
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

    /** Throws if anything was found. */
    void check() throws UnreadableInputException {
        if (!found.isEmpty()) {
            throw new UnreadableInputException(found);
        }
    }
}
