package nl.huisnorm.internal.source;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;

/** What an error of the system while reading is called in problems. */
public final class ReadFault {

    private ReadFault() {}

    /** What is wrong with a file that could not be read. */
    public static Problem problem(String file, IOException e) {
        Mistake mistake = mistake(e);
        return new Problem(file, null, Pointer.ROOT, mistake.code(), mistake.arguments());
    }

    static Mistake mistake(IOException e) {
        if (e instanceof RefusedFileException refused) {
            return refused.mistake();
        }
        if (e instanceof NoSuchFileException || e instanceof NotDirectoryException) {
            return Mistake.of("not-found");
        }
        if (e instanceof AccessDeniedException) {
            return Mistake.of("not-allowed");
        }
        if (e instanceof CharacterCodingException) {
            return Mistake.of("binary");
        }
        return Mistake.of("not-readable", reason(e));
    }

    /** What the system says, without the name of the file, which is told anyhow. */
    private static String reason(IOException e) {
        String said = e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : e.getMessage();
        return said == null ? e.getClass().getSimpleName() : said;
    }
}
