package nl.huisnorm.checker.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder that was named and holds nothing to judge is told, whatever else was named: it can have been mistyped. */
class EmptyFolderTest {

    private static final String TOLD = "leegmap: in deze map staat geen locatie";
    private static final String HOUSE = "../files/facilities/woning-dorpsstraat.yaml";
    private static final String PROFILE = "../files/profiles/voorbeeldgemeente-2026.yaml";

    @TempDir
    private Path folder = Path.of("");

    private Path empty = Path.of("");
    private Path house = Path.of("");

    @BeforeEach
    void fill() throws IOException {
        empty = Files.createDirectory(folder.resolve("leegmap"));
        house = Files.copy(Path.of(HOUSE), folder.resolve("huis.yaml"));
    }

    private Run check(Path one, Path other, String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "check", one.toString(), other.toString(), "--as-of", "2026-11-23", "--regime", "snf"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "ndjson", "csv", "html", "sarif", "junit"})
    void it_is_told_beside_what_was_judged_in_every_form(String form) {
        Run run = check(empty, house, "--format", form);
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).containsOnlyOnce(TOLD);
        assertThat(run.out()).containsIgnoringCase("dor");
        assertThat(check(house, empty, "--format", form).err()).isEqualTo(run.err());
    }

    @ParameterizedTest
    @CsvSource({"nl, hieruit is niets getoetst", "en, nothing in it was judged"})
    void it_is_told_in_both_languages(String language, String told) {
        assertThat(check(empty, house, "--lang", language).err()).contains(told);
    }

    @Test
    void what_cannot_be_judged_does_not_fill_a_folder() throws IOException {
        Files.copy(Path.of(PROFILE), empty.resolve("profiel.yaml"));
        Files.writeString(empty.resolve("brief.txt"), "Geachte heer");
        Run run = check(empty, house);
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains(TOLD, "profiel.yaml", "brief.txt");
    }

    @Test
    void a_folder_is_filled_by_a_file_that_was_named_as_well() throws IOException {
        Path own = Files.move(house, empty.resolve("huis.yaml"));
        Run run = check(empty, own);
        assertThat(run.exit()).isNotEqualTo(4);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void each_of_several_is_told_once() throws IOException {
        Path other = Files.createDirectory(folder.resolve("ook-leegmap"));
        assertThat(check(empty, other).err().lines())
                .satisfiesExactly(
                        one -> assertThat(one).startsWith(empty + ": "),
                        two -> assertThat(two).startsWith(other + ": "));
        assertThat(check(empty, empty).err().lines()).hasSize(1);
    }

    @Test
    void a_report_that_tells_it_holds_as_long_as_the_folder_is_empty() throws IOException {
        Path report = folder.resolve("verslag.json");
        assertThat(check(empty, house, "-o", report.toString()).exit()).isEqualTo(4);
        assertThat(Run.of("verify", report.toString(), empty.toString(), house.toString()))
                .satisfies(run -> assertThat(run.out()).contains("het verslag klopt"))
                .extracting(Run::exit)
                .isEqualTo(0);
        Files.copy(house, empty.resolve("huis.yaml"));
        assertThat(Run.of("verify", report.toString(), empty.toString(), house.toString())
                        .exit())
                .isNotEqualTo(0);
    }
}
