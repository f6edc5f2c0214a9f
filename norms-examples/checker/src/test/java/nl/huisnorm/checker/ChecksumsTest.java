package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What was fetched is what was fetched when somebody looked: of every library that the checker is made of and tested with the SHA-256 is
 * written down, whatever the place that it comes from says of itself.
 */
class ChecksumsTest {

    private static final Path WRITTEN = Path.of("../../docs/checksums.txt");

    /** What we make ourselves, and what starts tests: which of that is there depends on who starts them. */
    private static final Pattern NOT_LOOKED_AT =
            Pattern.compile("(?:norms-|junit-|surefire-|opentest4j-|apiguardian-).*");

    private static final String HEAD = """
            # The libraries that the checker, and with it the library, is made of and tested with, and the SHA-256 of each as it was
            # when its version was chosen. The build fails where one is another. To write it anew after a version was changed on
            # purpose, and look at what differs:
            # mvn test -pl :checker -am -Dtest=ChecksumsTest -Dsurefire.failIfNoSpecifiedTests=false -Dhuisnorm.update=true

            """;

    private static List<Path> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(part -> part.endsWith(".jar"))
                .map(Path::of)
                .filter(jar -> !NOT_LOOKED_AT.matcher(name(jar)).matches())
                .distinct()
                .toList();
    }

    private static String name(Path jar) {
        return String.valueOf(jar.getFileName());
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void every_library_has_the_bytes_that_were_written_down() throws Exception {
        List<String> lines = new ArrayList<>();
        for (Path jar : jars()) {
            lines.add("%s  %s%n".formatted(sha256(jar), name(jar)).replace("\r", ""));
        }
        lines.sort((one, other) -> one.substring(64).compareTo(other.substring(64)));
        String said = HEAD + String.join("", lines);
        if (Boolean.getBoolean("huisnorm.update")) {
            Files.writeString(WRITTEN, said);
        }
        assertThat(lines).as("libraries").hasSizeGreaterThan(60);
        assertThat(said).as("written anew as its head says").isEqualTo(Files.readString(WRITTEN));
    }
}
