package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.checker.command.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever machine, thread and streams the program has, it says the same, and what is not its own fault is none. */
class SurroundingsOfAnyKindTest {

    private static final String FARM = "../files/facilities/boerderij-heideweg.yaml";

    private final Locale usual = Locale.getDefault();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void restore() {
        Locale.setDefault(usual);
    }

    private static List<Run> all() {
        return List.of(
                Run.of("check", "--expand", FARM),
                Run.of("check", "--format", "json", FARM),
                Run.of("capacity", FARM, "--lang", "en"),
                Run.of("remedies", FARM),
                Run.of("questions", FARM, "--format", "json"),
                Run.of("timeline", FARM, "--from", "2026-01-01", "--to", "2028-01-01"),
                Run.of("impact", FARM, "--then", "2027-01-01"),
                Run.of("norms", "list", "--lang", "en"),
                Run.of("schema", "facility"),
                Run.of("check", "--help"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "hi-IN-u-nu-deva", "und"})
    void the_language_of_the_machine_changes_nothing(String language) {
        List<Run> before = all();
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void input_that_fails_is_input_that_ends() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the terminal is gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(
                new Surroundings(
                        broken,
                        new PrintStream(PrintStream.nullOutputStream()),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.systemUTC(),
                        false),
                "interview",
                FARM);
        assertThat(exit).isZero();
        assertThat(err.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "capacity", "remedies", "questions"})
    void a_thread_that_is_to_stop_stops(String command) {
        Thread.currentThread().interrupt();
        Run run;
        try {
            run = Run.of(command, FARM, FARM);
        } finally {
            assertThat(Thread.interrupted()).as("left as it was").isTrue();
        }
        assertThat(run.exit()).as(run.err()).isEqualTo(74);
        assertThat(run.err()).isEqualTo("Gestopt voordat alles was getoetst.\n");
    }

    /** A folder that loses files while it is read. */
    @Test
    void a_file_that_vanishes_is_told_and_the_others_are_judged() throws IOException {
        Path stock = Files.createDirectory(folder.resolve("stock"));
        Files.copy(Path.of(FARM), stock.resolve("a.yaml"));
        Files.createSymbolicLink(stock.resolve("b.yaml"), folder.resolve("gone"));
        Run run = Run.of("impact", stock.toString(), "--then", "2027-01-01");
        assertThat(run.exit()).as(run.err()).isIn(0, 4);
        assertThat(run.err()).doesNotContain("\tat ");
        Run check = Run.of("check", stock.resolve("b.yaml").toString(), FARM);
        assertThat(check.exit()).isEqualTo(4);
        assertThat(check.out()).contains("Heideweg");
    }

    @Test
    void lines_of_help_are_not_broken_in_the_middle() {
        for (String language : List.of("nl", "en")) {
            for (String command : List.of("check", "diff", "impact")) {
                List<String> lines = Run.of(command, "--help", "--lang", language)
                        .out()
                        .lines()
                        .toList();
                assertThat(lines).allMatch(line -> line.length() <= 100);
                int codes = lines.indexOf(lines.stream()
                        .filter(line -> line.startsWith("Afsluitcode") || line.startsWith("Exit code"))
                        .findFirst()
                        .orElseThrow());
                assertThat(lines.subList(codes + 1, lines.size())).allMatch(line -> line.matches(" {2}[0-9]+ +\\S.*"));
            }
        }
    }
}
