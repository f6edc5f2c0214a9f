package nl.huisnorm.checker.report.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.huisnorm.checker.Recording;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.report.FormRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

@Tag(Recording.RECORDS)
class CsvFormTest {

    static List<Map<String, String>> rows(String csv) {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv)) {
            return rows.readAll();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "nl,en"})
    void the_list_is_what_was_recorded(String language) {
        String now = FormRun.plain(FormRun.house("csv", "--lang", language));
        assertThat(now).isEqualTo(FormRun.recorded("huis-" + language.replace(',', '-') + ".csv", now));
    }

    @Test
    void every_finding_has_a_row_that_names_what_was_judged_and_by_what() {
        Run run = Run.of(
                "check", FormRun.FARM, "--format", "csv", "--waivers", "../files/waivers/boerderij-heideweg.yaml");
        List<Map<String, String>> rows = rows(run.out());
        assertThat(rows)
                .hasSizeGreaterThan(500)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("locatie", "lsl-hei-9")
                        .containsEntry("ontheffingen, gebruikt", "ow-2026-03")
                        .containsEntry("ontheffingen, niet gebruikt", "ow-2025-01, ow-2026-04")
                        .hasEntrySatisfying(
                                "sha256 van het bestand",
                                hash -> assertThat(hash).hasSize(64)));
        assertThat(rows).extracting(row -> row.get("vingerafdruk")).doesNotHaveDuplicates();
    }

    @Test
    void no_cell_is_a_formula_and_quotation_marks_commas_and_line_ends_stay_in_their_cell(@TempDir Path folder)
            throws IOException {
        for (String name : List.of("=1+1", "+31 6", "-kamer", "@x", "a,b", "a\"b", "a'b", "=cmd|' /C calc'!A0")) {
            Path file = folder.resolve("x.yaml");
            Files.writeString(
                    file, "id: x\nname: " + quoted(name) + "\nbuildings: [{id: a, name: " + quoted(name) + "}]\n");
            Run run = Run.of("check", file.toString(), "--format", "csv", "--regime", "snf");
            List<Map<String, String>> rows = rows(run.out());
            assertThat(rows)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.values())
                            .allSatisfy(cell -> assertThat(cell)
                                    .doesNotStartWith("=")
                                    .doesNotStartWith("@")
                                    .doesNotMatch("(?s)[+-].*[^0-9.].*")));
            assertThat(rows)
                    .anySatisfy(row -> assertThat(row.get("toetsobject")).contains(name));
        }
    }

    @Test
    void an_id_that_begins_as_a_formula_is_text() {
        assertThat(Cell.of("=x").isLikeFormula()).isTrue();
        assertThat(Cell.of("-x").isLikeFormula()).isTrue();
        assertThat(Cell.of("x=").isLikeFormula()).isFalse();
        assertThat(Cell.of(new BigDecimal("-1")).isLikeFormula()).isFalse();
    }

    @Test
    void what_was_not_judged_has_a_row_and_the_exit_code_says_so(@TempDir Path folder) throws IOException {
        Path broken = folder.resolve("kapot.yaml");
        Files.writeString(broken, "id: x\nbildings: []\n");
        Run run = Run.of("check", FormRun.HOUSE, broken.toString(), "--format", "csv", "--regime", "snf");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(rows(run.out()))
                .last()
                .satisfies(row -> assertThat(row)
                        .containsEntry("uitkomst", "niet getoetst")
                        .containsEntry("bestand", broken.toString())
                        .hasEntrySatisfying("bevinding", why -> assertThat(why).contains("bildings")));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }
}
