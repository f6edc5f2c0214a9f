package nl.huisnorm.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.cases.CaseFile;
import nl.huisnorm.internal.cases.CaseReader;

/**
 * The cases of the rulebook. The place of one tells the norm, its name the kind of case: {@code
 * norms/<regime>/<norm-id>/<kind>-<what>.yaml}.
 */
public final class CaseFiles {

    private CaseFiles() {}

    /** A case and where it stands. */
    public record Placed(Path file, CaseFile content) {

        /** The norm that it stands at. */
        public String norm() {
            return Objects.requireNonNull(file.getParent().getFileName()).toString();
        }

        /** What kind of case it is, such as {@code pass}. */
        public String kind() {
            String name = Objects.requireNonNull(file.getFileName()).toString();
            return name.substring(0, name.indexOf('-'));
        }

        /** What Huisnorm finds. */
        public List<Finding> findings(Huisnorm huisnorm) {
            return content.findings(huisnorm, content.options());
        }
    }

    /** Where the cases stand. */
    static final Path ROOT = Path.of("src/test/resources/norms");

    private static final Path TO_FIX = Path.of("src/test/resources/tofix");

    /** All cases, by file name. */
    public static List<Placed> all() {
        return in(ROOT);
    }

    /** Cases that are answered wrongly and known to be, in the same order of folders. */
    static List<Placed> toFix() {
        return in(TO_FIX);
    }

    private static List<Placed> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> new Placed(file, read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CaseFile read(Path file) {
        try {
            return CaseReader.read(file).content();
        } catch (UnreadableInputException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
