package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The image is run by nobody in particular and holds no secret. */
class ContainerTest {

    private static final List<String> LINES = lines();

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("Containerfile"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int first(String begin) {
        for (int i = 0; i < LINES.size(); i++) {
            if (LINES.get(i).startsWith(begin)) {
                return i;
            }
        }
        throw new AssertionError(begin);
    }

    @Test
    void it_does_not_run_as_root() {
        assertThat(LINES.get(first("USER"))).matches("USER [1-9][0-9]*:[1-9][0-9]*");
        assertThat(first("USER")).isLessThan(first("ENTRYPOINT"));
        assertThat(LINES.stream().filter(line -> line.startsWith("USER"))).hasSize(1);
    }

    @Test
    void it_holds_no_password_and_no_key() {
        assertThat(LINES.stream().filter(line -> !line.startsWith("#")))
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).matches(".*(password|secret|token|key).*"));
    }

    @Test
    void it_copies_the_jar_that_is_made_and_nothing_else() throws Exception {
        assertThat(LINES.stream().filter(line -> line.startsWith("COPY") || line.startsWith("ADD")))
                .containsExactly("COPY --chmod=0444 target/permit-service-0.1.0.jar /opt/permit-service.jar");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>0.1.0</version>");
    }
}
