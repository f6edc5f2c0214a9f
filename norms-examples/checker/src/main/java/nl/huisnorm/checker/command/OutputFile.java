package nl.huisnorm.checker.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** A file that a report is written to. */
public final class OutputFile {

    private OutputFile() {}

    /** Writes what goes into the file, and tells the exit code. */
    public interface Content {
        int write(OutputStream out) throws IOException;
    }

    /** Writes beside the file and moves it there at the end, so that an input can be named as output too. */
    public static int write(Path output, JudgedBy judgedBy, Content content) throws IOException {
        Path file = output.toAbsolutePath();
        Path beside;
        try {
            beside = Files.createTempFile(Objects.requireNonNull(file.getParent()), "huisnorm", ".part");
        } catch (IOException e) {
            throw judgedBy.wrongUse("cannot-write", file, String.valueOf(e.getMessage()));
        }
        try {
            int code;
            try (OutputStream out = Files.newOutputStream(beside)) {
                code = content.write(out);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            return code;
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
