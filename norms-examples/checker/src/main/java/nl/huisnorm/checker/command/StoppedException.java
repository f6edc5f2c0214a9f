package nl.huisnorm.checker.command;

import java.io.InterruptedIOException;
import java.util.List;

/** A batch was stopped before everything was judged. */
public final class StoppedException extends InterruptedIOException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with an input that was not come to, as problems name it. */
    public static final String CODE = "stopped";

    /** The same of a list that was begun: what comes from a line of it on. */
    public static final String CODE_REST = "stopped-rest";

    private final String[] files;

    /** While some files were being judged. */
    public StoppedException(List<String> files) {
        super("stopped while judging");
        this.files = files.toArray(String[]::new);
    }

    /** The files that were being judged. */
    public List<String> files() {
        return List.of(files);
    }
}
