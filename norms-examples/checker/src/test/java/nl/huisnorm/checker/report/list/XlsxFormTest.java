package nl.huisnorm.checker.report.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.huisnorm.checker.Recording;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.report.FormRun;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag(Recording.RECORDS)
class XlsxFormTest {

    @TempDir
    private Path folder;

    private Path written(String... more) {
        Path file = folder.resolve("verslag.xlsx");
        List<String> all = new ArrayList<>(List.of("-o", file.toString()));
        all.addAll(List.of(more));
        Run run = FormRun.house("xlsx", all.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return file;
    }

    private static XSSFWorkbook read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(XSSFWorkbook workbook) {
        DataFormatter formatter = new DataFormatter();
        StringBuilder all = new StringBuilder();
        for (Sheet sheet : workbook) {
            all.append("# ").append(sheet.getSheetName()).append('\n');
            for (Row row : sheet) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    cells.add(formatter.formatCellValue(row.getCell(i)));
                }
                all.append(String.join(" | ", cells)
                                .replaceAll("[0-9a-f]{64}", "…")
                                .stripTrailing())
                        .append('\n');
            }
        }
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "nl,en"})
    void the_workbook_is_what_was_recorded(String language) throws IOException {
        try (XSSFWorkbook workbook = read(written("--lang", language))) {
            String now = text(workbook);
            assertThat(now).isEqualTo(FormRun.recorded("huis-" + language.replace(',', '-') + ".xlsx.txt", now));
        }
    }

    @Test
    void each_sheet_has_a_head_that_stays_and_filters_and_cells_that_are_no_formulas() throws IOException {
        try (XSSFWorkbook workbook = read(written())) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            for (Sheet sheet : workbook) {
                XSSFSheet one = (XSSFSheet) sheet;
                assertThat(one.getPaneInformation().isFreezePane()).isTrue();
                assertThat(one.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:");
                for (Row row : one) {
                    row.forEach(cell -> {
                        assertThat(cell.getCellType()).isNotIn(CellType.FORMULA, CellType.ERROR);
                        boolean isLike = cell.getCellType() == CellType.STRING
                                && "=+-@".indexOf(cell.getStringCellValue().charAt(0)) >= 0;
                        assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(isLike);
                    });
                }
            }
        }
    }

    @Test
    void there_is_room_for_who_does_what_by_when() throws IOException {
        try (XSSFWorkbook workbook = read(written("--outcomes", "voldoet-niet"))) {
            Sheet actions = workbook.getSheet("Acties");
            List<String> head = new ArrayList<>();
            actions.getRow(0).forEach(cell -> head.add(cell.getStringCellValue()));
            assertThat(head).containsSequence("uiterlijk op", "verantwoordelijke (rol)", "gereed op", "opmerking");
            assertThat(actions.getLastRowNum()).isGreaterThan(5);
        }
    }

    @Test
    void what_is_to_be_done_for_a_norm_has_its_force_and_advice_comes_last() throws IOException {
        Path file = folder.resolve("acties.xlsx");
        Run.of("check", FormRun.FARM, "--as-of", "2026-11-23", "-o", file.toString());
        try (XSSFWorkbook workbook = read(file)) {
            Sheet actions = workbook.getSheet("Acties");
            List<String> head = new ArrayList<>();
            actions.getRow(0).forEach(cell -> head.add(cell.getStringCellValue()));
            List<String> kinds = new ArrayList<>();
            List<String> asked = new ArrayList<>();
            for (Row row : actions) {
                if (row.getRowNum() > 0) {
                    String kind = row.getCell(head.indexOf("wat te doen")).getStringCellValue();
                    kinds.add(kind);
                    if (kind.equals("uitzoeken")) {
                        asked.add(row.getCell(head.indexOf("waarover")).getStringCellValue());
                    }
                    assertThat(row.getCell(head.indexOf("normen")).getStringCellValue())
                            .isNotEmpty();
                    assertThat(row.getCell(head.indexOf("rechtskracht")).getStringCellValue())
                            .isNotEmpty();
                }
            }
            assertThat(kinds.stream().distinct())
                    .containsExactly(
                            "herstellen", "volgende keer op tijd", "uitzoeken", "nakijken", "vernieuwen", "advies");
            assertThat(asked).anyMatch(what -> what.contains("?"));
        }
    }

    @Test
    void what_is_past_is_told_in_the_workbook_and_in_csv_and_nobody_is_told_to_mend_it() throws IOException {
        String past = "Achteraf niets te herstellen: de dagen waar het om gaat, zijn voorbij.";
        Path file = folder.resolve("voorbij.xlsx");
        Run.of("check", FormRun.FARM, "--as-of", "2026-11-23", "-o", file.toString());
        try (XSSFWorkbook workbook = read(file)) {
            assertThat(text(workbook).lines().filter(line -> line.contains("| volgende keer op tijd |")))
                    .isNotEmpty()
                    .allMatch(line -> line.contains(past));
        }
        String csv = Run.of("check", FormRun.FARM, "--as-of", "2026-11-23", "--format", "csv")
                .out();
        assertThat(csv.lines().filter(line -> line.contains(",BBL-USE-3,")))
                .isNotEmpty()
                .allMatch(line -> line.contains(past));
    }

    @Test
    void a_term_that_is_over_is_told_as_such() throws IOException {
        Path file = folder.resolve("aanvraag.xlsx");
        Run.of(
                "check",
                "../files/plans/aanvraag-campus-noordkade.yaml",
                "--as-of",
                "2028-11-23",
                "-o",
                file.toString());
        try (XSSFWorkbook workbook = read(file)) {
            assertThat(text(workbook).lines().filter(line -> line.contains("| beslissen |")))
                    .isNotEmpty()
                    .allMatch(line -> line.contains("(verlopen)"));
        }
    }

    @Test
    void numbers_and_days_are_numbers_and_days() throws IOException {
        Path file = folder.resolve("boerderij.xlsx");
        Run.of("check", FormRun.FARM, "-o", file.toString());
        try (XSSFWorkbook workbook = read(file)) {
            Sheet findings = workbook.getSheetAt(0);
            List<String> head = new ArrayList<>();
            findings.getRow(0).forEach(cell -> head.add(cell.getStringCellValue()));
            List<CellType> found = new ArrayList<>();
            for (Row row : findings) {
                if (row.getRowNum() > 0 && row.getCell(head.indexOf("gevonden")) != null) {
                    found.add(row.getCell(head.indexOf("gevonden")).getCellType());
                }
            }
            assertThat(found).contains(CellType.NUMERIC);
            assertThat(findings.getRow(1).getCell(head.indexOf("tekst van")).getLocalDateTimeCellValue())
                    .isEqualTo("2026-11-23T00:00");
        }
    }

    @Test
    void equal_reports_are_equal_bytes() throws IOException {
        byte[] one = Files.readAllBytes(written());
        assertThat(Files.readAllBytes(written())).isEqualTo(one);
    }

    @Test
    void a_text_stays_as_it_is_whatever_it_looks_like() throws IOException {
        Path input = folder.resolve("x.yaml");
        Files.writeString(input, "id: x\nname: 'a_x000D_b'\nbuildings: [{id: a}]\n");
        Path file = folder.resolve("x.xlsx");
        Run.of("check", input.toString(), "--regime", "snf", "-o", file.toString());
        try (XSSFWorkbook workbook = read(file)) {
            List<String> all = new ArrayList<>();
            workbook.getSheet("Grondslag").forEach(row -> row.forEach(cell -> all.add(cell.toString())));
            assertThat(all.stream().collect(Collectors.joining("\n"))).contains("a_x000D_b");
        }
    }
}
