package nl.huisnorm.internal.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A file that is not read, and why: what the system tells of others is in its own words. */
public final class RefusedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String[] arguments;

    /**
     * Refuses a file.
     *
     * @param file the file
     * @param code what is wrong, as problems name it
     * @param arguments the values in the sentence
     */
    public RefusedFileException(Path file, String code, Object... arguments) {
        super(file.toString());
        this.code = code;
        this.arguments = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
    }

    /** The same for a mistake that is made already. */
    RefusedFileException(Path file, Mistake mistake) {
        this(file, mistake.code(), mistake.arguments().toArray());
    }

    Mistake mistake() {
        return Mistake.of(code, (Object[]) arguments);
    }
}
