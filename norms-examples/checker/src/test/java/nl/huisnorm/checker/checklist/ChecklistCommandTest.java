package nl.huisnorm.checker.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisnorm.checker.Recording;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.io.read.FacilityReader;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checklist as a person prints it, and the workbook its answers go into. */
class ChecklistCommandTest {

    private static final Path RECORDED = Path.of("src/test/resources/nl/huisnorm/checker/checklist");

    /** The sheet and cell behind a question. */
    private static final Pattern WHERE = Pattern.compile(" {3}\\((.+?) ([A-Z]+[0-9]+)(?:;.*)?\\)$");

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
        text.lines()
                .map(WHERE::matcher)
                .filter(Matcher::find)
                .forEach(where -> places.add(where.group(1) + "!" + where.group(2)));
        return places;
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
        return keys;
    }

    /**
     * Names of things stand above their lines, what there is has lines of its own, and headings of parts ask nothing: other
     * keys begin with theirs.
     */
    private static boolean isLine(String key, Set<String> all) {
        return !key.matches(".*/(id|kind|units|rooms)") && all.stream().noneMatch(other -> other.startsWith(key + "."));
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
        List<String> lines = Run.of("checklist", "huis").out().lines().toList();
        int asked = 0;
        while (!lines.get(asked).contains("Hoe groot is de vloeroppervlakte van slaapkamer")) {
            asked++;
        }
        Matcher where = WHERE.matcher(lines.get(asked + 1));
        assertThat(where.find()).isTrue();
        try (XSSFWorkbook workbook = workbook(file)) {
            CellReference at = new CellReference(where.group(2));
            workbook.getSheet(where.group(1))
                    .getRow(at.getRow())
                    .getCell(at.getCol())
                    .setCellValue(9.5);
            try (var out = Files.newOutputStream(folder.resolve("ingevuld.xlsx"))) {
                workbook.write(out);
            }
        }
        Path yaml = folder.resolve("ingevuld.yaml");
        Run run = Run.of("convert", folder.resolve("ingevuld.xlsx").toString(), "-o", yaml.toString());
        assertThat(run.err()).isEmpty();
        Facility facility = FacilityReader.read(yaml).facility();
        assertThat(facility.buildings().get(0).rooms())
                .filteredOn(room -> room.area() != null)
                .singleElement()
                .satisfies(room -> assertThat(room.kind().key()).isEqualTo("bedroom"));
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
