package nl.huisnorm.checker.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no report, is damaged, or is one that cannot be verified, is told as what it is, and not as JSON that it is none. */
class NoReportTest {

    private static final String HOUSE = "src/test/resources/forms/huis.yaml";

    @TempDir
    private Path folder = Path.of("");

    private Path report(String end, String... more) {
        Path file = folder.resolve("verslag." + end);
        String[] check = {"check", HOUSE, "--as-of", "2026-11-23", "--regime", "snf", "-o", file.toString()};
        String[] all = Arrays.copyOf(check, check.length + more.length);
        System.arraycopy(more, 0, all, check.length, more.length);
        Run.of(all);
        return file;
    }

    private static void isRefused(Path file, String nl, String en) {
        Run run = Run.of("verify", file.toString(), HOUSE);
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo(file + ": " + nl + "\n");
        assertThat(Run.of("verify", file.toString(), HOUSE, "--lang", "en").err())
                .isEqualTo(file + ": " + en + "\n");
    }

    private static void isNone(Path file, String form) {
        isRefused(
                file,
                "dit is geen verslag van huisnorm toets in de vorm " + form
                        + ", of het is beschadigd of later veranderd",
                "this is no report of huisnorm check in the form " + form + ", or it is damaged or was changed later");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "xlsx"})
    void one_that_ends_too_early_is_told_in_its_own_form(String end) throws IOException {
        Path file = report(end);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        isNone(file, end.toUpperCase(Locale.ROOT));
    }

    @Test
    void a_workbook_of_a_house_is_no_report() {
        Path file = folder.resolve("huis.xlsx");
        assertThat(Run.of("convert", HOUSE, "-o", file.toString()).exit()).isZero();
        isNone(file, "XLSX");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><html><body>Beste</body></html> | HTML",
                "<?xml version=\"1.0\"?><brief/> | JUNIT",
                "{\"version\": \"2.1.0\", \"runs\": [{}]} | SARIF",
                "%PDF-1.7 | PDF",
            })
    void a_file_of_that_form_that_is_no_report_is_told_so(String text, String form) throws IOException {
        isNone(Files.writeString(folder.resolve("iets"), text + "\n"), form);
    }

    @Test
    void one_in_json_is_told_as_it_was() throws IOException {
        Path file = Files.writeString(folder.resolve("iets.json"), "{\"id\": \"x\"}");
        assertThat(Run.of("verify", file.toString(), HOUSE).err())
                .contains("in JSON: het veld «assessments» ontbreekt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "nl,en"})
    void the_short_report_says_how_one_is_made_that_can_be_verified(String languages) {
        isRefused(
                report("txt", "--lang", languages),
                "dit is het korte verslag, dat niet is na te gaan; maak het met --expand, of in een andere vorm, zoals"
                        + " PDF of JSON",
                "this is the short report, which cannot be verified; make it with --expand, or in another form, such as"
                        + " PDF or JSON");
    }

    @Test
    void so_do_the_lines_about_many() throws IOException {
        Path stock = Files.createDirectory(folder.resolve("veel"));
        for (int i = 0; i < 11; i++) {
            Files.writeString(stock.resolve(i + ".json"), "{\"id\": \"k" + i + "\", \"buildings\": [{\"id\": \"a\"}]}");
        }
        Path file = folder.resolve("veel.txt");
        Run.of("check", stock.toString(), "--regime", "snf", "-o", file.toString());
        assertThat(Run.of("verify", file.toString(), stock.toString()).err()).contains("het korte verslag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Geachte heer,\nhierbij het verslag.", "id: x\nbuildings: []\n", "a;b;c\n1;2;3\n"})
    void any_other_text_is_no_report(String text) throws IOException {
        Path file = folder.resolve("brief.txt");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        isRefused(file, "dit is geen verslag van huisnorm toets", "this is no report of huisnorm check");
    }
}
