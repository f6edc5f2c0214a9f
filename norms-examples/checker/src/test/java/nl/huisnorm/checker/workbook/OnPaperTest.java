package nl.huisnorm.checker.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.huisnorm.checker.Run;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook that is printed can be read. */
class OnPaperTest {

    /** Letters of ten points on A4, on its side: what is wider is printed smaller. */
    private static final double ROOM = 145;

    private static final double SMALLEST = 0.7;

    @TempDir
    private Path folder = Path.of("");

    private XSSFWorkbook written(String kind) throws Exception {
        Path file = folder.resolve("werkmap.xlsx");
        Run run = kind.endsWith(".yaml") || kind.endsWith(".json")
                ? Run.of("convert", "../files/facilities/" + kind, "-o", file.toString())
                : Run.of("init", kind, "-o", file.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        return new XSSFWorkbook(file.toFile());
    }

    private static double letters(Sheet sheet, int from, int until) {
        double letters = 0;
        for (int column = from; column < until; column++) {
            letters += sheet.isColumnHidden(column) ? 0 : sheet.getColumnWidth(column) / 256.0;
        }
        return letters;
    }

    /** Columns that have a border or say something. */
    private static int columns(Sheet sheet) {
        int most = 0;
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            most = sheet.getRow(row) == null
                    ? most
                    : Math.max(most, sheet.getRow(row).getLastCellNum());
        }
        return most;
    }

    @ParameterizedTest
    @ValueSource(strings = {"woning", "hotel", "wooneenheden", "boerderij-heideweg.yaml", "campus-de-weelde.yaml"})
    void what_stands_on_a_page_is_never_printed_too_small_to_read(String kind) throws Exception {
        try (XSSFWorkbook workbook = written(kind)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)) {
                    continue;
                }
                Sheet sheet = workbook.getSheetAt(i);
                int heads = sheet.getRepeatingColumns() == null
                        ? 0
                        : sheet.getRepeatingColumns().getLastColumn() + 1;
                double rest = letters(sheet, heads, columns(sheet));
                double each =
                        letters(sheet, 0, heads) + rest / sheet.getPrintSetup().getFitWidth();
                assertThat(each * SMALLEST)
                        .as("%s, sheet %s", kind, sheet.getSheetName())
                        .isLessThanOrEqualTo(ROOM);
                assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            }
        }
    }

    @Test
    void every_page_of_the_rooms_says_which_room_and_which_fact_and_where_it_belongs() throws Exception {
        try (XSSFWorkbook workbook = written("boerderij-heideweg.yaml")) {
            Sheet rooms = workbook.getSheet("Vertrekken");
            assertThat(rooms.getPrintSetup().getFitWidth()).isGreaterThan((short) 1);
            assertThat(rooms.getRepeatingRows().formatAsString()).isEqualTo("1:2");
            assertThat(rooms.getRepeatingColumns().formatAsString()).isEqualTo("A:C");
            assertThat(rooms.getPrintSetup().getLeftToRight()).isTrue();
            assertThat(rooms.getFooter().getLeft()).isEqualTo("&A");
        }
    }

    @Test
    void a_heading_of_more_than_one_line_has_a_row_of_that_height() throws Exception {
        try (XSSFWorkbook workbook = written("boerderij-heideweg.yaml")) {
            Sheet rooms = workbook.getSheet("Vertrekken");
            assertThat(rooms.getRow(1).getHeight()).isGreaterThanOrEqualTo((short) 540);
            Sheet buildings = workbook.getSheet("Gebouwen");
            assertThat(buildings.getRow(0).getHeight()).isLessThan((short) 540);
        }
    }
}
