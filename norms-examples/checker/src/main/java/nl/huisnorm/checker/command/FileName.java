package nl.huisnorm.checker.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;

/** The one place where what somebody typed becomes the name of a file. */
public final class FileName {

    /** What stands in a name for bytes that are no letters here: which they were cannot be told any more. */
    private static final char LOST = '\uFFFD';

    private FileName() {}

    /** The file of that name; none where no file can be called that, or it would be another one. */
    public static Optional<Path> of(String typed) {
        if (typed.indexOf(LOST) >= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(typed));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * The file of that name.
     *
     * @throws UnreadableInputException if no file can be called that
     */
    public static Path read(String typed) throws UnreadableInputException {
        return of(typed)
                .orElseThrow(() -> new UnreadableInputException(
                        List.of(new Problem(typed, null, Pointer.ROOT, "no-file-name", List.of()))));
    }
}
