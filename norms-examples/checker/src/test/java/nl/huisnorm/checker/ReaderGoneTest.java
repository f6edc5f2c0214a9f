package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.checker.command.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where nobody reads the answers any more, nothing more is judged, and nobody is told. */
class ReaderGoneTest {

    private static final String HOUSE = "../files/facilities/woning-dorpsstraat.yaml";
    private static final String FARM = "../files/facilities/boerderij-heideweg.yaml";

    @TempDir
    private Path folder = Path.of("");

    /** Takes so many bytes, and fails from then on. */
    private static final class Gone extends OutputStream {

        private int left;
        private boolean gone;

        Gone(int takes) {
            left = takes;
        }

        @Override
        public void write(int one) throws IOException {
            left--;
            gone = left < 0;
            if (gone) {
                throw new IOException("Broken pipe");
            }
        }

        @Override
        public void flush() throws IOException {
            if (gone) {
                throw new IOException("Broken pipe");
            }
        }
    }

    private static Run run(int takes, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(
                new Surroundings(
                        new PrintStream(new Gone(takes), false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.systemUTC()),
                arguments);
        return new Run(exit, "", err.toString(StandardCharsets.UTF_8));
    }

    /** Files that are not there would be told of, were they looked at. */
    @ParameterizedTest
    @CsvSource({
        "check, text",
        "check, json",
        "capacity, text",
        "capacity, json",
        "remedies, text",
        "remedies, json",
        "questions, text",
        "questions, json",
        "timeline, text",
        "timeline, json"
    })
    void a_batch_stops_at_the_first_answer_that_nobody_takes(String command, String format) {
        List<String> line = new ArrayList<>(List.of(command, "--format", format, HOUSE));
        if (command.equals("timeline")) {
            line.addAll(List.of("--from", "2026-01-01", "--to", "2026-02-01"));
        }
        for (int i = 0; i < 5; i++) {
            line.add("none" + i + ".yaml");
        }
        Run run = run(0, line.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(74);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void later_answers_are_counted_too() {
        int first = Run.of("check", HOUSE).out().getBytes(StandardCharsets.UTF_8).length;
        Run run = run(first + 1_000, "check", HOUSE, "none1.yaml", FARM, "none2.yaml");
        assertThat(run.exit()).isEqualTo(74);
        assertThat(run.err()).contains("none1.yaml").doesNotContain("none2.yaml");
    }

    @ParameterizedTest
    @CsvSource({"text", "json"})
    void so_does_a_stock(String format) throws IOException {
        Files.copy(Path.of(HOUSE), folder.resolve("a.yaml"));
        Files.writeString(folder.resolve("b.yaml"), "id: [");
        Files.writeString(folder.resolve("c.yaml"), "id: [");
        Run run = run(
                0,
                "impact",
                folder.toString(),
                "--then",
                "2027-01-01",
                "--format",
                format,
                "--expand",
                "--threads",
                "1");
        assertThat(run.exit()).isEqualTo(74);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_file_is_written_whoever_reads_standard_output() throws IOException {
        Path out = folder.resolve("verslag.txt");
        Run run = run(0, "check", HOUSE, HOUSE, "-o", out.toString());
        assertThat(run.exit()).isZero();
        assertThat(Files.readString(out)).contains("2 bestanden");
    }

    @Test
    void the_interview_ends_when_nobody_sees_what_is_asked() {
        Run run = run(0, "interview", HOUSE);
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
    }
}
