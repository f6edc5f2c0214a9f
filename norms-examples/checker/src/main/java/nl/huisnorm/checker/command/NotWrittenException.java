package nl.huisnorm.checker.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A report could not be written: a fault of where it goes, and not of the program. */
public final class NotWrittenException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What systems say of a disk, or of somebody's share of it, that is full. */
    private static final Pattern FULL =
            Pattern.compile("(?i).*(?:no space left|disk quota exceeded|not enough space|file too large).*");

    /** What systems say of a pipe that nobody reads any more. */
    private static final Pattern GONE =
            Pattern.compile("(?i).*(?:broken pipe|pipe is being closed|pipe has been ended).*");

    private final @Nullable String file;

    /**
     * Says where something could not be written.
     *
     * @param file the file; none for standard output
     * @param cause what the system said; none where it said nothing
     */
    public NotWrittenException(@Nullable String file, @Nullable IOException cause) {
        super(file == null ? "standard output" : file, cause);
        this.file = file;
    }

    /** Whether whoever read the output wants no more of it, which nobody needs to be told. */
    public boolean isReaderGone() {
        return file == null
                && getCause() != null
                && GONE.matcher(String.valueOf(getCause().getMessage())).matches();
    }

    /** What a person is told. */
    public String told(ResourceBundle texts) {
        String why = reason(getCause(), texts);
        return file == null
                ? texts.getString("not-written") + (why.isEmpty() ? "" : " " + why)
                : Texts.format(texts, "cannot-write", file, why);
    }

    /** Why something cannot be written, in the words of the program where it has them, or else of the system. */
    static String reason(@Nullable Throwable cause, ResourceBundle texts) {
        if (cause instanceof AccessDeniedException) {
            return texts.getString("write-not-allowed");
        }
        if (cause instanceof FileAlreadyExistsException) {
            return texts.getString("written-by-others");
        }
        if (cause instanceof NoSuchFileException) {
            // the system names the file that is written first, which nobody asked for
            return texts.getString("folder-gone");
        }
        String said = cause instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : cause == null ? "" : String.valueOf(cause.getMessage());
        return FULL.matcher(said.toLowerCase(Locale.ROOT)).matches() ? texts.getString("disk-full") : said;
    }
}
