package nl.huisnorm.io.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;

/** A file that another names could not be read, and why; what the system tells of it is in its own words. */
final class UnreadableFile extends IOException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    UnreadableFile(String file, String code, Object... arguments) {
        super(file);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** What is wrong with a file that could not be read. */
    static List<Problem> problems(String file, IOException e) {
        if (e instanceof UnreadableFile unreadable) {
            return problem(file, unreadable.code, unreadable.arguments);
        }
        if (e instanceof NoSuchFileException) {
            return problem(file, "not-found", List.of());
        }
        if (e instanceof AccessDeniedException) {
            return problem(file, "not-allowed", List.of());
        }
        return problem(file, "not-readable", List.of(String.valueOf(e.getMessage())));
    }

    private static List<Problem> problem(String file, String code, List<Object> arguments) {
        return List.of(new Problem(file, null, Pointer.ROOT, code, arguments));
    }
}
