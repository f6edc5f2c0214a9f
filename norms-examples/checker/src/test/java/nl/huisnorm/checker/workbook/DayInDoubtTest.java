package nl.huisnorm.checker.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A date after the day judged is told by what it is, with both days and the cell that it stands in. */
class DayInDoubtTest {

    @TempDir
    private Path folder;

    @Test
    void both_places_name_the_fact_the_days_and_the_cell() throws IOException {
        byte[] house = WorkbookOf.yaml(Files.readString(Path.of("../files/facilities/woning-dorpsstraat.yaml")));
        Path workbook = Files.write(
                folder.resolve("w.xlsx"),
                WorkbookOf.changed(
                        house,
                        open -> WorkbookOf.cell(open, "extinguishers/inspectedOn", 1)
                                .setCellValue("19-03-2062")));
        String text = Run.of("check", workbook.toString(), "--as-of", "2026-11-23")
                .out()
                .replaceAll("\\s+", " ");
        String fact = "keuringsdatum van de blusser: 19 maart 2062, na de toetsdatum 23 november 2026";
        assertThat(text)
                .contains("- " + fact + " (blad Blusmiddelen, cel E4)")
                .contains("brandblusser overloop: Een datum ligt na de toetsdatum. (" + fact
                        + ") (blad Blusmiddelen, cel E4)")
                .doesNotContain("cel F4", "/buildings/", " after-the-day ");
    }
}
