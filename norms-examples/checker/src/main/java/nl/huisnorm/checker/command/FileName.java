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

    private FileName() {}

    /** The file of that name; none where no file can be called that. */
    public static Optional<Path> of(String typed) {
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
