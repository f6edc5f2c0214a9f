package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No test of any module is left out in silence. */
class LeftOutTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern ASSUMED =
            Pattern.compile("(?s)\\bassume[A-Z]\\w*\\((?:[^;\"]|\"(?:[^\"\\\\]|\\\\.)*\")*;");
    private static final Pattern DISABLED =
            Pattern.compile("(?m)^ *@(?:Disabled(?!If)|Disabled(?=On)|EnabledOn)\\w*.*$");

    private static List<String> statements(Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(one -> one.toString().contains("/src/test/java/")
                            && one.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(statement -> found.add(file.getFileName() + ": " + statement));
            }
        }
        return found;
    }

    @Test
    void what_a_test_wants_of_its_surroundings_it_gives_a_reason_for() throws IOException {
        assertThat(statements(ASSUMED))
                .hasSizeGreaterThan(3)
                .allSatisfy(statement -> assertThat(statement).contains(".as("));
    }

    /** Nor is one switched off: what is known wrong is a case that must fail until it is mended. */
    @Test
    void no_test_is_switched_off() throws IOException {
        assertThat(statements(DISABLED)).isEmpty();
    }
}
