package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name to write to asks for a form by its end and lies in a folder that is there; any other is refused before anything is judged. */
class NamesOfOutputsTest {

    private static final String HOUSE = "../files/facilities/woning-dorpsstraat.yaml";

    @TempDir
    private Path folder = Path.of("");

    private Run check(Path output, String... more) {
        return Run.of(Stream.concat(
                        Stream.of("check", HOUSE, "--as-of", "2026-11-23", "--regime", "snf", "-o", output.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rap.docx", "rap.doc", "RAP.DOCX", "rap.odt", "rap.xls", "rap.htm", "rap.2026.rtf"})
    void an_end_of_another_kind_of_file_is_refused(String name) {
        Path output = folder.resolve(name);
        Run run = check(output);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "in een bestand dat op " + name.substring(name.lastIndexOf('.')) + " eindigt",
                        ".txt, .json, .ndjson, .html, .xlsx, .csv, .sarif, .xml, .pdf",
                        "--format");
        assertThat(check(output, "--lang", "en").err()).contains("let the name end in .txt, .json");
        assertThat(output).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rap", "rap 2.0", "verslag van 23.11.2026", ".rap", "rap.txt", "rap.TXT"})
    void a_name_that_asks_for_nothing_or_for_text_gets_text(String name) throws IOException {
        Path output = folder.resolve(name);
        assertThat(check(output).exit())
                .isEqualTo(check(folder.resolve("x.txt")).exit());
        assertThat(Files.readString(output)).contains("EINDOORDEEL");
    }

    @Test
    void a_form_that_was_chosen_goes_into_a_file_of_any_name() throws IOException {
        Path output = folder.resolve("rap.log");
        check(output, "--format", "text");
        assertThat(Files.readString(output)).contains("EINDOORDEEL");
        check(output, "--format", "json");
        assertThat(Files.readString(output)).startsWith("{");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check   | pdf  | nl | kan niet worden geschreven: de map",
                "check   | pdf  | en | cannot be written: there is no folder",
                "convert | json | nl | kan niet worden geschreven: de map",
                "convert | xlsx | en | cannot be written: there is no folder",
            })
    void a_folder_that_is_not_there_is_told_by_its_name(String command, String end, String language, String told) {
        Path missing = folder.resolve("nee");
        Path output = missing.resolve("x." + end);
        Run run = Run.of(command, HOUSE, "-o", output.toString(), "--lang", language);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(output + " " + told + " " + missing).doesNotContain(".part");
        assertThat(missing).doesNotExist();
    }

    @Test
    void a_file_on_the_way_is_told_too() throws IOException {
        Path file = Files.writeString(folder.resolve("map"), "");
        Run run = check(file.resolve("x.pdf"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(file + " is een bestand en geen map").doesNotContain(".part");
    }
}
