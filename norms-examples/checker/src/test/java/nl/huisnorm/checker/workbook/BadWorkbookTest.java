package nl.huisnorm.checker.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.input.UnreadableInputException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody or a spreadsheet makes of a workbook is read where it is plain, and refused with sheet and cell where it is not. */
class BadWorkbookTest {

    private static final String HOUSE = """
            id: huis-1
            name: Huis aan de dijk
            buildings:
              - id: woning
                units: []
                rooms:
                  - {id: slaapkamer, name: Achterkamer, kind: bedroom, area: 12.5, beds: 2}
                  - {id: keuken, kind: kitchen, area: 9}
            stays:
              - {id: bewoner-1, from: 2026-01-31, building: woning}
            """;

    private static byte[] house(Consumer<XSSFWorkbook> change) {
        return WorkbookOf.changed(WorkbookOf.yaml(HOUSE), change);
    }

    private static byte[] typed(String key, int thing, Consumer<XSSFCell> change) {
        return house(workbook -> change.accept(WorkbookOf.cell(workbook, key, thing)));
    }

    private static Facility read(byte[] workbook) throws UnreadableInputException {
        return WorkbookOf.document(workbook).facility();
    }

    private static Room room(byte[] workbook, int index) throws UnreadableInputException {
        return Objects.requireNonNull(read(workbook).buildings().get(0).rooms()).get(index);
    }

    private static void shownAs(XSSFCell cell, String format) {
        XSSFCellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private static XSSFSheet sheet(XSSFWorkbook workbook, String name) {
        XSSFSheet sheet = workbook.getSheet(name);
        assertThat(sheet).as(name).isNotNull();
        return sheet;
    }

    @Test
    void a_problem_names_sheet_and_cell() {
        byte[] wrong = typed("rooms/area", 1, cell -> cell.setCellValue("ruim"));
        assertThat(WorkbookOf.problems(wrong))
                .singleElement()
                .asString()
                .startsWith("huis.xlsx: blad Vertrekken, cel ")
                .doesNotContain("/buildings", "area")
                .contains("ruim");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12,5 | 12.5", "12.5 | 12.5", "12,5 m² | 12.5", "13 | 13", "1250 cm | ", "1.250 | ", "ruim | "})
    void a_number_that_was_typed_as_a_text_is_read_where_it_is_plain(String text, String meant)
            throws UnreadableInputException {
        byte[] workbook = typed("rooms/area", 0, cell -> cell.setCellValue(text));
        if (meant == null) {
            assertThat(WorkbookOf.problems(workbook)).singleElement().asString().contains("blad Vertrekken, cel ");
        } else {
            assertThat(room(workbook, 0).area()).isEqualByComparingTo(meant);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-01 | 2026-02-01",
                "01-02-2026 | 2026-02-01",
                "1 februari 2026 | 2026-02-01",
                "31/01/2026 | 2026-01-31",
                "01/02/2026 | ",
                "31-02-2026 | ",
                "morgen | "
            })
    void a_date_that_was_typed_as_a_text_is_read_where_it_is_plain(String text, String meant)
            throws UnreadableInputException {
        byte[] workbook = typed("stays/from", 0, cell -> {
            shownAs(cell, "@");
            cell.setCellValue(text);
        });
        if (meant == null) {
            assertThat(WorkbookOf.problems(workbook)).singleElement().asString().contains("blad Verblijven, cel ");
        } else {
            assertThat(Objects.requireNonNull(read(workbook).stays()).get(0).from())
                    .isEqualTo(meant);
        }
    }

    @Test
    void a_day_of_a_workbook_that_begins_in_1904_is_the_same_day() throws UnreadableInputException {
        byte[] workbook = house(book -> {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            WorkbookOf.cell(book, "stays/from", 0).setCellValue(46053 - 1462);
        });
        assertThat(Objects.requireNonNull(read(workbook).stays()).get(0).from()).isEqualTo("2026-01-31");
    }

    @Test
    void a_number_where_a_day_belongs_is_refused() {
        byte[] workbook = typed("stays/from", 0, cell -> {
            shownAs(cell, "General");
            cell.setCellValue(46053);
        });
        assertThat(WorkbookOf.problems(workbook))
                .singleElement()
                .asString()
                .contains("46053 is een getal en geen datum");
    }

    @Test
    void what_a_spreadsheet_made_a_day_of_is_no_text_and_no_number() {
        byte[] text = typed("rooms/name", 0, cell -> {
            shownAs(cell, "d-m-yyyy");
            cell.setCellValue(46053);
        });
        assertThat(WorkbookOf.problems(text))
                .singleElement()
                .asString()
                .contains("2026-01-31")
                .contains("als tekst");
        byte[] number = typed("rooms/area", 0, cell -> {
            shownAs(cell, "d-m-yyyy");
            cell.setCellValue(46053);
        });
        assertThat(WorkbookOf.problems(number))
                .singleElement()
                .asString()
                .contains("2026-01-31")
                .contains("als getal");
    }

    @Test
    void an_error_is_refused_and_so_is_a_formula_whatever_it_comes_to() {
        byte[] error = typed("rooms/area", 0, cell -> cell.setCellErrorValue(FormulaError.NA));
        assertThat(WorkbookOf.problems(error)).singleElement().asString().contains("#N/A");
        byte[] workbook = typed("rooms/area", 0, cell -> {
            cell.setCellFormula("3*4.2");
            cell.setCellValue(12.6);
        });
        assertThat(WorkbookOf.problems(workbook)).singleElement().asString().contains("hier staat een formule");
    }

    @Test
    void a_column_that_was_moved_keeps_its_meaning() throws UnreadableInputException {
        byte[] workbook = house(book -> {
            XSSFSheet sheet = sheet(book, "Vertrekken");
            int area = WorkbookOf.cell(book, "rooms/area", 0).getColumnIndex();
            int beds = WorkbookOf.cell(book, "rooms/beds", 0).getColumnIndex();
            for (int row = 0; row < 4; row++) {
                WorkbookOf.swap(sheet.getRow(row), area, beds);
            }
        });
        assertThat(WorkbookOf.json(read(workbook))).isEqualTo(WorkbookOf.json(WorkbookOf.read(HOUSE)));
    }

    @Test
    void a_column_without_its_key_is_known_by_its_name() throws UnreadableInputException {
        byte[] workbook = house(book -> {
            XSSFCell area = WorkbookOf.cell(book, "rooms/area", 0);
            sheet(book, "Vertrekken").getRow(0).getCell(area.getColumnIndex()).setBlank();
        });
        assertThat(WorkbookOf.json(read(workbook))).isEqualTo(WorkbookOf.json(WorkbookOf.read(HOUSE)));
    }

    @Test
    void a_column_of_which_nobody_says_what_it_is_is_refused_where_something_stands_in_it() {
        byte[] workbook = house(
                book -> sheet(book, "Vertrekken").getRow(2).createCell(200).setCellValue("nakijken"));
        assertThat(WorkbookOf.problems(workbook))
                .singleElement()
                .asString()
                .contains("blad Vertrekken, cel GS3")
                .contains("GS2 zegt niet wat");
    }

    @Test
    void a_key_that_was_changed_is_refused() {
        byte[] workbook = house(book -> {
            XSSFCell area = WorkbookOf.cell(book, "rooms/area", 0);
            sheet(book, "Vertrekken").getRow(0).getCell(area.getColumnIndex()).setCellValue("rooms/surface");
        });
        assertThat(WorkbookOf.problems(workbook)).anyMatch(line -> line.contains("«rooms/surface»"));
    }

    @Test
    void a_column_that_is_there_twice_is_refused() {
        byte[] workbook = house(book -> {
            XSSFSheet sheet = sheet(book, "Vertrekken");
            sheet.getRow(0).createCell(200).setCellValue("rooms/area");
            sheet.getRow(1).createCell(200).setCellValue("nog eens");
        });
        assertThat(WorkbookOf.problems(workbook)).singleElement().asString().contains("staat er twee keer");
    }

    @Test
    void a_row_of_names_that_was_deleted_is_refused_and_no_answer_is_taken_for_it() {
        byte[] workbook = house(book -> {
            XSSFSheet sheet = sheet(book, "Vertrekken");
            sheet.removeRow(sheet.getRow(1));
        });
        assertThat(WorkbookOf.problems(workbook)).anyMatch(line -> line.contains("namen van de gegevens"));
    }

    @Test
    void merged_cells_are_refused_among_answers() {
        byte[] workbook = house(book -> {
            XSSFCell area = WorkbookOf.cell(book, "rooms/area", 0);
            sheet(book, "Vertrekken")
                    .addMergedRegion(new CellRangeAddress(2, 3, area.getColumnIndex(), area.getColumnIndex()));
        });
        assertThat(WorkbookOf.problems(workbook)).singleElement().asString().contains("samengevoegd");
    }

    @Test
    void a_sheet_that_nothing_refers_to_can_be_missing() throws UnreadableInputException {
        byte[] workbook = house(book -> book.removeSheetAt(book.getSheetIndex("Huurovereenkomsten")));
        assertThat(WorkbookOf.json(read(workbook))).isEqualTo(WorkbookOf.json(WorkbookOf.read(HOUSE)));
    }

    @Test
    void a_sheet_that_cannot_be_done_without_is_told_by_name() {
        assertThat(WorkbookOf.problems(house(book -> book.removeSheetAt(book.getSheetIndex("Locatie")))))
                .singleElement()
                .asString()
                .contains("het blad Locatie ontbreekt");
        byte[] without = WorkbookOf.changed(
                WorkbookOf.yaml("{id: a, buildings: [{id: b, rooms: [{id: r, kind: bedroom}]}]}"),
                book -> book.removeSheetAt(book.getSheetIndex("Gebouwen")));
        assertThat(WorkbookOf.problems(without))
                .anyMatch(line -> line.contains("het blad Gebouwen ontbreekt")
                        || line.contains("staat niet op het blad Gebouwen"));
    }

    @Test
    void a_sheet_with_another_name_is_known_by_its_keys_and_one_that_is_there_twice_is_refused()
            throws UnreadableInputException {
        byte[] renamed = house(book -> book.setSheetName(book.getSheetIndex("Vertrekken"), "Kamers"));
        assertThat(WorkbookOf.json(read(renamed))).isEqualTo(WorkbookOf.json(WorkbookOf.read(HOUSE)));
        byte[] twice = house(book -> {
            XSSFSheet copy = book.createSheet("Kopie");
            copy.createRow(0).createCell(0).setCellValue("rooms/id");
            copy.createRow(1).createCell(0).setCellValue("kenmerk van het vertrek");
        });
        assertThat(WorkbookOf.problems(twice)).anyMatch(line -> line.contains("twee keer"));
    }

    @Test
    void what_something_is_in_can_be_left_open_where_there_is_but_one() throws UnreadableInputException {
        byte[] workbook = typed("rooms/@building", 0, XSSFCell::setBlank);
        assertThat(WorkbookOf.json(read(workbook))).isEqualTo(WorkbookOf.json(WorkbookOf.read(HOUSE)));
    }

    @Test
    void what_something_is_in_is_asked_where_there_are_more_and_told_where_it_is_not_there() {
        byte[] workbook = typed("rooms/@building", 0, cell -> cell.setCellValue("schuur"));
        assertThat(WorkbookOf.problems(workbook))
                .singleElement()
                .asString()
                .contains("«schuur» staat niet op het blad Gebouwen");
        byte[] two = WorkbookOf.changed(
                WorkbookOf.yaml("{id: a, buildings: [{id: b, rooms: [{id: r, kind: bedroom}]}, {id: c}]}"),
                book -> WorkbookOf.cell(book, "rooms/@building", 0).setBlank());
        assertThat(WorkbookOf.problems(two)).singleElement().asString().contains("niet van welk");
    }

    @Test
    void the_same_id_twice_is_told_with_the_cell_of_the_first() {
        byte[] workbook = typed("rooms/id", 1, cell -> cell.setCellValue("slaapkamer"));
        assertThat(WorkbookOf.problems(workbook)).singleElement().asString().contains("al gebruikt, in Vertrekken!");
    }

    @Test
    void a_list_that_is_said_to_be_empty_and_is_not_is_refused() {
        byte[] workbook = typed("buildings/rooms", 0, cell -> cell.setCellValue("geen"));
        assertThat(WorkbookOf.problems(workbook))
                .anyMatch(line -> line.contains("op het blad Vertrekken staat er een"));
        byte[] number = typed("buildings/units", 0, cell -> cell.setCellValue(3));
        assertThat(WorkbookOf.problems(number)).singleElement().asString().contains("hier kan alleen «geen» staan");
    }

    @Test
    void a_heading_takes_no_answer() {
        byte[] workbook = typed("buildings/use", 0, cell -> cell.setCellValue("ja"));
        assertThat(WorkbookOf.problems(workbook)).singleElement().asString().contains("dit is een kop");
    }

    @ParameterizedTest
    @CsvSource({"slaapkamer,bedroom", "Slaapkamer,bedroom", "bedroom,bedroom", "Bedroom,bedroom", "iglo,"})
    void a_choice_is_known_by_its_word_in_either_language(String text, String meant) throws UnreadableInputException {
        byte[] workbook = typed("rooms/kind", 1, cell -> cell.setCellValue(text));
        if (meant == null) {
            assertThat(WorkbookOf.problems(workbook)).singleElement().asString().contains("iglo");
        } else {
            assertThat(room(workbook, 1).kind().key()).isEqualTo(meant);
        }
    }

    @Test
    void a_second_place_in_a_workbook_is_refused() {
        byte[] workbook = typed("place/name", 1, cell -> cell.setCellValue("Nog een huis"));
        assertThat(WorkbookOf.problems(workbook)).singleElement().asString().contains("gaat over één locatie");
    }

    @Test
    void a_text_that_looks_like_a_formula_is_written_as_a_text_that_stays_one() {
        byte[] workbook = WorkbookOf.yaml("{id: a, name: '=HYPERLINK(\"x\")', buildings: [{id: b, name: '+1'}]}");
        WorkbookOf.changed(workbook, book -> {
            for (String key : List.of("place/name", "buildings/name")) {
                XSSFCell cell = WorkbookOf.cell(book, key, 0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        });
    }

    @Test
    void a_workbook_of_another_kind_or_a_broken_one_is_refused() throws IOException {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("Blad1").createRow(0).createCell(0).setCellValue("kamer");
            book.write(other);
        }
        assertThat(WorkbookOf.problems(other.toByteArray()))
                .singleElement()
                .asString()
                .contains("geen blad dat hier bekend is");
        byte[] whole = WorkbookOf.yaml(HOUSE);
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);
        assertThat(WorkbookOf.problems(cut)).singleElement().asString().contains("beschadigd");
    }

    @ParameterizedTest
    @CsvSource({"xl/worksheets/sheet1.xml,70000000,64 MiB", "xl/styles.xml,5000000,xl/styles.xml"})
    void a_small_file_that_holds_a_large_one_is_refused(String part, int size, String told) throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(part));
            byte[] noughts = new byte[1 << 16];
            for (int written = 0; written < size; written += noughts.length) {
                zip.write(noughts);
            }
        }
        assertThat(bomb.size()).isLessThan(200_000);
        assertThat(WorkbookOf.problems(bomb.toByteArray()))
                .singleElement()
                .asString()
                .contains(told);
    }
}
