package nl.huisnorm.checker.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.huisnorm.checker.Recording;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.io.read.FacilityReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checklist as a person prints it, and the workbook its answers go into. */
@Tag(Recording.RECORDS)
class ChecklistCommandTest {

    private static final Path RECORDED = Path.of("src/test/resources/nl/huisnorm/checker/checklist");

    /** The sheet and cell of an answer; in a grid the sheet stands above it. */
    private static final Pattern WHERE = Pattern.compile("\\[(?:([^\\[\\]]+) )?([A-Z]+[0-9]+)]");

    private static final Pattern GRID = Pattern.compile("  Blad (.+?): .*");

    /** In the cell before the first of a thing stands what the cells say, as the reader knows it. */
    private static final Pattern KEY = Pattern.compile("[a-z-]+/[a-zA-Z0-9.]+");

    private static final String LITTLE = """
            id: linde
            name: De Linde
            buildings:
              - id: huis
                form: regular-dwelling
                rooms:
                  - {id: een, kind: bedroom, occupants: 1, area: 9.5}
                  - {id: badkamer, kind: bathroom}
            """;

    @TempDir
    private Path folder;

    private static XSSFWorkbook workbook(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    /** The sheets and cells that a checklist names. */
    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        String sheet = "";
        for (String line : text.lines().toList()) {
            Matcher grid = GRID.matcher(line);
            if (grid.matches()) {
                sheet = grid.group(1);
            }
            Matcher where = WHERE.matcher(line);
            while (where.find()) {
                sheet = where.group(1) == null ? sheet : where.group(1);
                places.add(sheet + "!" + where.group(2));
            }
        }
        return places;
    }

    /** The cells behind a label or a question, in the order in which they stand there. */
    private static List<String> cells(String text, String asked) {
        List<String> cells = new ArrayList<>();
        String sheet = "";
        boolean isAsked = false;
        for (String line : text.lines().toList()) {
            Matcher grid = GRID.matcher(line);
            if (grid.matches()) {
                sheet = grid.group(1);
            }
            for (String piece : line.split(";", -1)) {
                boolean begins = piece.strip().startsWith(asked);
                isAsked |= begins;
                Matcher where = WHERE.matcher(piece);
                boolean isHere = false;
                while (where.find()) {
                    isHere = true;
                    sheet = where.group(1) == null ? sheet : where.group(1);
                    if (isAsked) {
                        cells.add(sheet + "!" + where.group(2));
                    }
                }
                isAsked &= !isHere;
            }
        }
        return cells;
    }

    private static void fill(XSSFWorkbook workbook, String place, Object value) {
        String[] parts = place.split("!", -1);
        CellReference at = new CellReference(parts[1]);
        Cell cell = workbook.getSheet(parts[0]).getRow(at.getRow()).getCell(at.getCol());
        if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    private static String key(Sheet sheet, CellReference at) {
        String down = text(sheet, at.getRow(), 0);
        return KEY.matcher(down).matches() ? down : text(sheet, 0, at.getCol());
    }

    private static String text(Sheet sheet, int row, int column) {
        Row cells = sheet.getRow(row);
        Cell cell = cells == null ? null : cells.getCell(column);
        return cell == null ? "" : cell.toString();
    }

    /** What the sheets of a workbook have cells for, but for the answers of inspectors. */
    private static Set<String> keys(XSSFWorkbook workbook) {
        Set<String> keys = new TreeSet<>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            boolean isKey = cell.getRowIndex() == 0 || cell.getColumnIndex() == 0;
            if (isKey && KEY.matcher(cell.toString()).matches()) {
                keys.add(cell.toString());
            }
        })));
        keys.removeIf(key -> key.matches("(inspections|clarifications)/.*|place/(inspections|clarifications)"));
        // which sheets there were, so that one that was taken out is missed
        keys.removeIf(key -> key.startsWith("sheet/"));
        return keys;
    }

    /**
     * Names of things stand above their lines, what there is has lines of its own, and headings of parts ask nothing: other
     * keys begin with theirs.
     */
    private static boolean isLine(String key, Set<String> all) {
        // the name of a room stands at the head of its column
        return !key.matches(".*/(id|kind|units|rooms)|rooms/name")
                && all.stream().noneMatch(other -> other.startsWith(key + "."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"woning", "hotel", "wooneenheden", "woonunits", "recreatie"})
    void a_checklist_has_exactly_what_the_workbook_of_the_kind_asks_and_names_its_cells(String kind) throws Exception {
        Path file = folder.resolve(kind + ".xlsx");
        assertThat(Run.of("init", kind, "--xlsx", "-o", file.toString()).exit()).isEqualTo(ExitCode.COMPLIANT);
        Set<String> listed = new TreeSet<>();
        try (XSSFWorkbook workbook = workbook(file)) {
            for (String place : places(Run.of("checklist", kind).out())) {
                String[] parts = place.split("!", -1);
                Sheet sheet = workbook.getSheet(parts[0]);
                assertThat(sheet).as(place).isNotNull();
                listed.add(key(sheet, new CellReference(parts[1])));
            }
            assertThat(listed).allMatch(key -> KEY.matcher(key).matches());
            Set<String> asked = keys(workbook);
            assertThat(asked).containsAll(listed);
            assertThat(asked.stream()
                            .filter(key -> isLine(key, asked) && !listed.contains(key))
                            .toList())
                    .isEmpty();
        }
    }

    @Test
    void what_is_filled_in_where_the_checklist_says_is_read_back() throws Exception {
        Path file = folder.resolve("huis.xlsx");
        Run.of("init", "huis", "--xlsx", "-o", file.toString());
        String list = Run.of("checklist", "huis").out();
        try (XSSFWorkbook workbook = workbook(file)) {
            // a number and a yes of a room, a count and a day of the building, a word, and a paper from the office
            fill(workbook, cells(list, "Vloeroppervlakte van het vertrek").get(0), 9.5);
            fill(workbook, cells(list, "Kasten staan in de slaapkamer").get(0), "ja");
            fill(workbook, cells(list, "Hoeveel mensen wonen er in gebouw").get(0), 5);
            fill(workbook, cells(list, "Is gebouw huis bestaande bouw").get(0), "bestaande bouw");
            fill(workbook, cells(list, "Datum eerste vergunningaanvraag").get(0), LocalDate.of(1998, 3, 2));
            fill(workbook, cells(list, "Gebruik past in het omgevingsplan").get(0), "nee");
            try (var out = Files.newOutputStream(folder.resolve("ingevuld.xlsx"))) {
                workbook.write(out);
            }
        }
        Path yaml = folder.resolve("ingevuld.yaml");
        Run run = Run.of("convert", folder.resolve("ingevuld.xlsx").toString(), "-o", yaml.toString());
        assertThat(run.err()).isEmpty();
        Facility facility = FacilityReader.read(yaml).facility();
        Building building = facility.buildings().get(0);
        assertThat(building.rooms())
                .filteredOn(room -> room.area() != null)
                .singleElement()
                .satisfies(room -> {
                    assertThat(room.kind().key()).isEqualTo("bedroom");
                    assertThat(room.wardrobeInBedroom()).isTrue();
                });
        assertThat(building.residents()).isEqualTo(5);
        assertThat(building.construction()).hasToString("EXISTING");
        assertThat(building.permitAppliedOn()).isEqualTo(LocalDate.of(1998, 3, 2));
        assertThat(facility.permits())
                .isNotNull()
                .satisfies(permits -> assertThat(permits.planConform()).isFalse());
    }

    @Test
    void a_second_bedroom_that_is_filled_in_where_an_empty_checklist_says_is_read_back() throws Exception {
        Path file = folder.resolve("huis.xlsx");
        Run.of("init", "huis", "--xlsx", "-o", file.toString());
        String list = Run.of("checklist", "huis").out();
        assertThat(list).contains("huis/slaapkamer-5").doesNotContain("slaapkamer-6");
        List<String> areas = cells(list, "Vloeroppervlakte van het vertrek");
        try (XSSFWorkbook workbook = workbook(file)) {
            String second = areas.stream()
                    .filter(cell -> isFree(workbook, cell))
                    .findFirst()
                    .orElseThrow();
            fill(workbook, second, 12);
            Sheet rooms = workbook.getSheet(second.split("!", -1)[0]);
            Row row = rooms.getRow(new CellReference(second.split("!", -1)[1]).getRow());
            for (int column = 0; column < rooms.getRow(0).getLastCellNum(); column++) {
                switch (text(rooms, 0, column)) {
                    case "rooms/@building" -> row.getCell(column).setCellValue("huis");
                    case "rooms/id" -> row.getCell(column).setCellValue("zolder");
                    case "rooms/kind" -> row.getCell(column).setCellValue("slaapkamer");
                    default -> {}
                }
            }
            try (var out = Files.newOutputStream(folder.resolve("ingevuld.xlsx"))) {
                workbook.write(out);
            }
        }
        Path yaml = folder.resolve("ingevuld.yaml");
        Run run = Run.of("convert", folder.resolve("ingevuld.xlsx").toString(), "-o", yaml.toString());
        assertThat(run.err()).isEmpty();
        assertThat(FacilityReader.read(yaml).facility().buildings().get(0).rooms())
                .filteredOn(room -> room.kind() == RoomKind.BEDROOM)
                .extracting(room -> room.id() + " " + room.area())
                .containsExactly("slaapkamer null", "zolder 12");
    }

    /** Whether nothing stands in the row of a cell. */
    private static boolean isFree(XSSFWorkbook workbook, String place) {
        String[] parts = place.split("!", -1);
        Sheet sheet = workbook.getSheet(parts[0]);
        int row = new CellReference(parts[1]).getRow();
        return IntStream.range(0, sheet.getRow(0).getLastCellNum())
                .allMatch(column -> text(sheet, row, column).isEmpty());
    }

    /** What one carries: five or six pages for the walk, and the list of papers. */
    @ParameterizedTest
    @CsvSource({"huis,9", "hotel,11", "wooneenheden,11", "woonunits,11", "recreatie,11"})
    void on_paper_it_has_so_many_pages_at_most(String kind, int pages) throws Exception {
        Path out = folder.resolve(kind + ".pdf");
        Run.of("checklist", kind, "-o", out.toString());
        try (PDDocument document = Loader.loadPDF(out.toFile())) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(pages);
        }
    }

    /** Seven rooms are two grids: a page holds no more columns. */
    @Test
    void rooms_are_columns_and_no_more_than_fit_beside_each_other() throws Exception {
        StringBuilder rooms = new StringBuilder("id: linde\nbuildings:\n  - id: huis\n    rooms:\n");
        for (int i = 1; i <= Grid.MOST_THINGS + 1; i++) {
            rooms.append("      - {id: kamer-").append(i).append(", kind: bedroom}\n");
        }
        Path file = Files.writeString(folder.resolve("kamers.yaml"), rooms);
        String list = Run.of("checklist", file.toString(), "--regime", "akf").out();
        List<String> grids =
                list.lines().filter(line -> GRID.matcher(line).matches()).toList();
        assertThat(grids)
                .anySatisfy(line -> assertThat(line.split(",", -1)).hasSize(Grid.MOST_THINGS))
                .anySatisfy(line -> assertThat(line).contains("kamer-7").doesNotContain("kamer-6"))
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSizeLessThanOrEqualTo(Grid.MOST_THINGS));
    }

    @Test
    void the_papers_to_fetch_are_one_list_of_the_office() {
        String list = Run.of("checklist", "huis").out();
        String office = list.substring(list.indexOf("OP KANTOOR"));
        assertThat(office.lines().filter(line -> line.equals("  [ ] Staat in de huurovereenkomst.")))
                .as("each paper once")
                .hasSize(1);
        assertThat(list.substring(0, list.indexOf("OP KANTOOR"))).doesNotContain("  [ ] Staat in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void half_filled_it_shows_what_is_known_and_boxes_for_the_rest(String language) throws Exception {
        Path file = folder.resolve("linde.yaml");
        Files.writeString(file, LITTLE);
        String text = Run.of("checklist", file.toString(), "--regime", "akf", "--lang", language)
                .out();
        Path recorded = RECORDED.resolve("linde-" + language + ".txt");
        if (Recording.on()) {
            Files.writeString(recorded, text);
        }
        assertThat(text).isEqualTo(Files.readString(recorded));
    }

    @Test
    void the_stops_of_the_walk_come_in_their_order_with_the_office_last() {
        List<String> stops = List.of(
                "VOORAF",
                "BUITEN",
                "ENTREE, GANGEN EN TRAPPEN",
                "VERTREKKEN",
                "KEUKEN EN SANITAIR",
                "BRANDVEILIGHEID",
                "OP KANTOOR");
        assertThat(Run.of("checklist", "huis").out().lines().filter(stops::contains))
                .containsExactlyElementsOf(stops);
    }

    @Test
    void what_a_person_must_judge_stands_at_its_stop() {
        String text = Run.of("checklist", "huis").out();
        assertThat(text.indexOf("Kon u alle slaapkamers bekijken?"))
                .isBetween(text.indexOf("VERTREKKEN"), text.indexOf("KEUKEN EN SANITAIR"));
        assertThat(text.indexOf("Is er een geldig energielabel")).isGreaterThan(text.indexOf("OP KANTOOR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lijst.pdf", "lijst.docx", "lijst.txt"})
    void it_is_written_as_the_name_of_the_file_says(String name) throws Exception {
        Path out = folder.resolve(name);
        Run run = Run.of("checklist", "huis", "-o", out.toString());
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLIANT);
        String begin = new String(Files.readAllBytes(out), 0, 2, StandardCharsets.ISO_8859_1);
        assertThat(begin).isEqualTo(name.endsWith("pdf") ? "%P" : name.endsWith("docx") ? "PK" : "Ch");
    }

    @Test
    void what_is_neither_a_kind_nor_a_file_is_told_with_what_there_is() {
        Run run = Run.of("checklist", "hotelll");
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains("«hotelll» is geen bestand", "hotel (een hotel of pension)", "bedoelt u hotel?");
        assertThat(Run.of("checklist", "weg.yaml").exit()).isEqualTo(ExitCode.UNREADABLE);
        Run kind = Run.of("checklist", "huis", "-o", folder.resolve("x.odt").toString());
        assertThat(kind.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(kind.err()).contains("moet eindigen op .pdf, .docx of .txt");
    }
}
