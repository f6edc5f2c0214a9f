package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.huisnorm.checker.command.Surroundings;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no screen can show goes to a file, or to whatever reads it. */
class OnlyForFilesTest {

    private static final String HOUSE = "../files/facilities/woning-dorpsstraat.yaml";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(boolean terminal, String... arguments) {
        return Main.run(
                new Surroundings(
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC),
                        terminal),
                arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "pdf"})
    void what_no_screen_can_show_is_not_written_to_one(String format) {
        assertThat(run(true, "check", HOUSE, "--regime", "snf", "--format", format))
                .isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(format + " past niet op een scherm; geef met -o een bestand");
    }

    @Test
    void a_workbook_goes_to_a_file_from_a_screen_and_whole_into_a_pipe(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("x.xlsx");
        assertThat(run(true, "check", HOUSE, "--regime", "snf", "-o", file.toString()))
                .isIn(0, 1, 3);
        assertThat(file).isNotEmptyFile();
        run(false, "check", HOUSE, "--regime", "snf", "--format", "xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
        }
    }

    /** Who looks at a report on a screen reads there what could not be read, once. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "ndjson", "html", "csv", "sarif", "junit"})
    void what_cannot_be_read_is_told_once_on_a_screen(String format, @TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("kapot.yaml"), "id: x\nbildings: []\n");
        assertThat(run(true, "check", broken.toString(), "--format", format)).isEqualTo(4);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("bildings");
        assertThat(err.size()).isZero();
        out.reset();
        assertThat(run(false, "check", broken.toString(), "--format", format)).isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("bildings");
    }
}
