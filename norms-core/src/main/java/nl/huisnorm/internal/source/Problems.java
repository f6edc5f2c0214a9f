package nl.huisnorm.internal.source;

import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one input, so that a reader can tell all of it at once. */
public final class Problems {

    private static final int MOST = 100;

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    public void add(@Nullable Position position, Pointer pointer, String code, Object... arguments) {
        if (found.size() < MOST) {
            found.add(new Problem(file, position, pointer, code, List.of(arguments)));
        }
    }

    /** Adds what was found wrong with another input, unless that is this one. */
    public void addAll(Problems other) {
        if (other != this) {
            found.addAll(other.found);
        }
    }

    /** Adds what was found wrong with a file that this input names. */
    public void addAll(List<Problem> others) {
        found.addAll(others);
    }

    /** What was found so far. */
    public List<Problem> all() {
        return List.copyOf(found);
    }

    /** What stops the reading at once. */
    public UnreadableInputException fatal(@Nullable Position position, String code, Object... arguments) {
        add(position, Pointer.ROOT, code, arguments);
        return new UnreadableInputException(found);
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Throws if anything was found. */
    public void check() throws UnreadableInputException {
        if (!found.isEmpty()) {
            throw new UnreadableInputException(found);
        }
    }
}
