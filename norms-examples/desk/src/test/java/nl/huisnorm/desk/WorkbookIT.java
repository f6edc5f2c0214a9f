package nl.huisnorm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A workbook, opened, calculated and saved again by a spreadsheet program. */
@Timeout(300)
class WorkbookIT {

    private static final String DAY = "2026-11-23";
    private static final String SAVED_AGAIN = "xlsx:Calc MS Excel 2007 XML";

    @TempDir
    private Path folder = Path.of("");

    /** What was found: norm, what it is about, and the outcome, in the order of the report. */
    private List<String> found(Path file, String name) throws Exception {
        Path report = folder.resolve(name + ".json");
        Desk.written(report, "check", "--as-of", DAY, "--format", "json", "--expand", file.toString());
        JsonNode tree = JsonMapper.shared().readTree(Files.readString(report));
        List<String> all = new ArrayList<>();
        for (JsonNode finding : tree.findValues("findings").get(0)) {
            all.add(finding.path("norm") + " " + finding.path("subject").path("id") + " " + finding.path("outcome"));
        }
        assertThat(all).hasSizeGreaterThan(100).noneMatch(one -> one.endsWith(" "));
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"boerderij-heideweg.yaml", "hotel-stationsweg.json", "woning-dorpsstraat.yaml"})
    void a_workbook_that_was_saved_by_a_spreadsheet_program_gives_the_same_findings(String name) throws Exception {
        Path file = Desk.FILES.resolve("facilities").resolve(name);
        Path written = Desk.written(folder.resolve("facility.xlsx"), "convert", file.toString());
        Path again = Desk.saved(written, SAVED_AGAIN, Files.createDirectories(folder.resolve("again")));
        assertThat(Files.mismatch(written, again)).isNotEqualTo(-1L);
        assertThat(found(again, "again")).isEqualTo(found(file, "file"));
    }

    @Test
    void a_workbook_to_fill_in_can_be_looked_at_and_saved_empty() throws Exception {
        Path empty = Desk.written(folder.resolve("huis.xlsx"), "init", "woning");
        Path again = Desk.saved(empty, SAVED_AGAIN, Files.createDirectories(folder.resolve("again")));
        Desk.Ended before = Desk.huisnorm("check", "--as-of", DAY, empty.toString());
        Desk.Ended after = Desk.huisnorm("check", "--as-of", DAY, again.toString());
        assertThat(after.exit()).as(after.out()).isEqualTo(before.exit());
        Path pdf = Desk.saved(empty, "pdf", Files.createDirectories(folder.resolve("pdf")));
        assertThat(Desk.pages(pdf, "workbook")).isNotEmpty();
        // no cell shows a fault of a formula
        assertThat(Desk.text(pdf)).doesNotContain("#NAME?", "#REF!", "#VALUE!", "Err:5");
    }
}
