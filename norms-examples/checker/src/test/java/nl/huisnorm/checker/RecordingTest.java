package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One command records anew all that tests hold as recorded: whoever records bears the tag by which that command
 * finds it.
 */
class RecordingTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern RECORDS = Pattern.compile("Recording[.]on\\(|FormRun[.]recorded\\(");
    private static final Pattern TAGGED = Pattern.compile("(?m)^@Tag\\(Recording[.]RECORDS\\)$");
    private static final Pattern TEST = Pattern.compile("(?m)^    @(?:Parameterized)?Test$");

    @Test
    void whoever_records_bears_the_tag_and_nobody_else_does() throws IOException {
        List<Path> recording = new ArrayList<>();
        List<Path> tagged = new ArrayList<>();
        try (Stream<Path> all = Files.walk(TESTS)) {
            for (Path file :
                    all.filter(one -> one.toString().endsWith("Test.java")).toList()) {
                String text = Files.readString(file);
                if (RECORDS.matcher(text).find() && TEST.matcher(text).find()) {
                    recording.add(file);
                }
                if (TAGGED.matcher(text).find()) {
                    tagged.add(file);
                }
            }
        }
        assertThat(recording).hasSizeGreaterThan(8);
        assertThat(tagged).containsExactlyInAnyOrderElementsOf(recording);
    }

    @Test
    void the_page_for_contributors_gives_the_command_that_finds_them() throws IOException {
        assertThat(Files.readString(Path.of("../../docs/CONTRIBUTING.md")))
                .containsPattern("-Dtests[.]groups=" + Recording.RECORDS + "\\s+-Dreports[.]record=true");
    }
}
