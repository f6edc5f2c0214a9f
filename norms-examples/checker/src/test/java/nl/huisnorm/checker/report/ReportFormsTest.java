package nl.huisnorm.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which form a report goes out: the one that is typed, or else the one that the name of the file asks for. */
class ReportFormsTest {

    private static final String HOUSE = "../files/facilities/woning-dorpsstraat.yaml";

    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest
    @CsvSource({
        "a.html, , <!DOCTYPE html>",
        "A.HTML, , <!DOCTYPE html>",
        "a.json, , {",
        "a.txt, , Woning Dorpsstraat",
        "a, , Woning Dorpsstraat",
        "html, , Woning Dorpsstraat",
        "a.html, json, {",
        "a.json, html, <!DOCTYPE html>",
        "a.html, text, Woning Dorpsstraat"
    })
    void what_is_typed_goes_before_the_name_of_the_file(String name, String format, String begin) throws IOException {
        Path file = folder.resolve(name);
        Run run = format == null
                ? Run.of("check", HOUSE, "-o", file.toString())
                : Run.of("check", HOUSE, "--format", format, "-o", file.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file)).startsWith(begin);
    }

    @Test
    void without_a_file_it_goes_to_standard_output() {
        assertThat(Run.of("check", HOUSE, "--format", "html").out())
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>\n");
    }

    @Test
    void an_unknown_form_is_refused_with_those_there_are() {
        Run run = Run.of("check", HOUSE, "--format", "htm");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("text, json, ndjson, html, ").contains("pdf");
    }

    @Test
    void both_languages_stand_in_one_report() {
        Run both = Run.of("check", HOUSE, "--format", "html", "--lang", "nl,en");
        assertThat(both.out()).contains("EINDOORDEEL", "VERDICT");
        Run twice = Run.of("check", HOUSE, "--format", "html", "--lang", "nl,nl");
        assertThat(twice.out())
                .isEqualTo(Run.of("check", HOUSE, "--format", "html").out());
    }

    @Test
    void what_cannot_be_read_is_told_in_the_report_and_beside_it() throws IOException {
        Path broken = Files.writeString(folder.resolve("kapot.yaml"), "id: [");
        Run run = Run.of("check", HOUSE, broken.toString(), "--format", "html");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("kapot.yaml");
        assertThat(run.out()).contains("Woning Dorpsstraat", "kapot.yaml", "Niet getoetst");
    }

    @Test
    void only_unreadable_inputs_give_a_report_that_says_so() throws IOException {
        Path broken = Files.writeString(folder.resolve("kapot.yaml"), "id: [");
        Run run = Run.of("check", broken.toString(), "--format", "html");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).contains("Niet in dit rapport", "kapot.yaml").endsWith("</html>\n");
    }
}
