package nl.huisnorm.checker.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with cells is told as somebody sees them who fills them in: in their words, their numbers and days, and all at once. */
class CellMistakesTest {

    private static final String HOUSE = """
            id: huis-1
            municipality: GM1991
            formerMunicipality: GM1685
            buildings:
              - id: woning
                function: residential
                rooms:
                  - {id: slaapkamer, kind: bedroom, area: 12.5, daylight: true}
                  - {id: keuken, kind: kitchen, area: 9, daylight: true}
            stays:
              - {id: bewoner-1, from: 2026-01-31, building: woning}
            """;

    private static byte[] changed(Consumer<XSSFWorkbook> change) {
        return WorkbookOf.changed(WorkbookOf.yaml(HOUSE), change);
    }

    private static byte[] typed(String key, String text) {
        return changed(book -> type(book, key, text));
    }

    private static void type(XSSFWorkbook book, String key, String text) {
        XSSFCell cell = WorkbookOf.cell(book, key, 0);
        cell.setBlank();
        cell.setCellValue(text);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    }

    private static List<String> told(byte[] workbook, Locale locale) {
        try {
            WorkbookOf.document(workbook);
            return List.of();
        } catch (UnreadableInputException e) {
            return e.groups().stream().map(group -> group.line(locale)).toList();
        }
    }

    private static String first(byte[] workbook, Locale locale) {
        return told(workbook, locale).get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rooms/area        | ruim       | een getal te staan, zonder eenheid, niet «ruim» | a number without a unit, not “ruim”",
                "rooms/area        | 1.250      | 1.250       | 1.250",
                "rooms/daylight   | misschien  | hier hoort ja of nee te staan, niet «misschien» | this should be yes or no, not “misschien”",
                "buildings/function | kasteel   | «kasteel» kan hier niet staan; wel: woonfunctie | “kasteel”",
                "stays/from        | 01/02/2026 | schrijf dan 01-02-2026 | write 01-02-2026 then",
                "stays/from        | morgen     | zoals 31-12-2026       | such as 31-12-2026",
                "place/municipality | Atlantis  | «Atlantis» is geen gemeente die hier bekend is; schrijf haar naam, of haar code, zoals GM0847 | its name, or its code, such as GM0847",
                "place/municipality | Uden      | Uden is opgegaan in Maashorst | Uden became part of Maashorst",
            })
    void a_cell_is_told_in_its_own_words(String key, String text, String nl, String en) {
        byte[] workbook = typed(key, text);
        assertThat(first(workbook, Messages.DUTCH))
                .startsWith("huis.xlsx: blad ")
                .contains(nl)
                .doesNotContain("true", "false", "2026-0", "/buildings", "met een punt,", "residential");
        assertThat(first(workbook, Locale.ENGLISH))
                .startsWith("huis.xlsx: sheet ")
                .contains(en);
    }

    /** Whatever list a cell has: what can stand there is told as the list has it, and no word of files. */
    @Test
    void every_choice_is_told_in_the_words_of_its_list() {
        int seen = 0;
        for (SheetPlan plan : Layout.SHEETS) {
            for (Entry entry : plan.entries()) {
                boolean isChoice = entry.kind() == Entry.Kind.FACT
                        && List.of("CHOICE", "CHOICES")
                                .contains(entry.fact().type().name());
                if (isChoice && isThere(entry)) {
                    seen++;
                    byte[] workbook = typed(entry.key(), "qqqqqq");
                    for (Locale locale : List.of(Messages.DUTCH, Locale.ENGLISH)) {
                        assertThat(first(workbook, locale))
                                .as(entry.key())
                                .contains(labels(entry, locale))
                                .doesNotContain("/buildings");
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(2);
    }

    private static boolean isThere(Entry entry) {
        boolean[] there = {false};
        changed(book -> {
            try {
                WorkbookOf.cell(book, entry.key(), 0);
                there[0] = true;
            } catch (IllegalArgumentException e) {
                there[0] = false;
            }
        });
        return there[0] && List.of("rooms", "buildings").contains(entry.key().split("/", 2)[0]);
    }

    private static String labels(Entry entry, Locale locale) {
        return String.join(
                ", ",
                Arrays.stream(entry.words().getEnumConstants())
                        .map(word -> ((Named) word).label(locale))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"Asten,GM0743", "asten,GM0743", "gm0743,GM0743", "Den Bosch,GM0796", "GM0743,GM0743"})
    void a_municipality_is_known_by_its_name_and_by_its_code(String text, String code) throws UnreadableInputException {
        Facility facility =
                WorkbookOf.document(typed("place/municipality", text)).facility();
        assertThat(facility.municipality()).isEqualTo(code);
    }

    @Test
    void a_former_municipality_is_known_by_its_name_too() throws UnreadableInputException {
        byte[] workbook = typed("place/formerMunicipality", "Uden");
        assertThat(WorkbookOf.document(workbook).facility().formerMunicipality())
                .isEqualTo("GM0856");
    }

    @Test
    void an_id_that_is_missing_is_told_by_what_the_column_is_called() {
        byte[] workbook = changed(book -> WorkbookOf.cell(book, "rooms/id", 1).setBlank());
        assertThat(told(workbook, Messages.DUTCH))
                .anySatisfy(line -> assertThat(line)
                        .contains("is niet ingevuld en is verplicht")
                        .doesNotContain("«id»"));
    }

    @Test
    void a_cell_that_is_refused_hides_no_other() {
        byte[] workbook = changed(book -> {
            WorkbookOf.cell(book, "rooms/area", 0).setCellFormula("3*4.2");
            WorkbookOf.cell(book, "rooms/area", 1).setCellFormula("3*3");
            type(book, "buildings/function", "kasteel");
            type(book, "stays/from", "morgen");
            type(book, "rooms/kind", "iglo");
        });
        assertThat(told(workbook, Messages.DUTCH))
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).contains("hier staat een formule"))
                .anySatisfy(line -> assertThat(line).contains("«kasteel»"))
                .anySatisfy(line -> assertThat(line).contains("«iglo»"))
                .anySatisfy(line -> assertThat(line).contains("«morgen»"));
    }

    @Test
    void a_cell_that_is_refused_is_no_reason_to_miss_what_it_says() {
        byte[] workbook = changed(book -> {
            WorkbookOf.cell(book, "rooms/id", 0).setCellFormula("\"kamer\"");
            WorkbookOf.cell(book, "place/id", 0).setCellFormula("\"huis\"");
        });
        assertThat(WorkbookOf.problems(workbook))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("formule"));
    }

    @Test
    void a_remark_beside_the_table_and_merged_cells_hide_no_mistake() {
        byte[] workbook = changed(book -> {
            Objects.requireNonNull(book.getSheet("Vertrekken").getRow(2))
                    .createCell(200)
                    .setCellValue("nakijken");
            XSSFCell from = WorkbookOf.cell(book, "stays/from", 0);
            from.getSheet()
                    .addMergedRegion(new CellRangeAddress(
                            from.getRowIndex(), from.getRowIndex() + 1, from.getColumnIndex(), from.getColumnIndex()));
            type(book, "rooms/kind", "iglo");
        });
        assertThat(told(workbook, Messages.DUTCH))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("zegt niet wat"))
                .anySatisfy(line -> assertThat(line).contains("samengevoegd"))
                .anySatisfy(line -> assertThat(line).contains("«iglo»"));
    }

    @Test
    void the_same_mistake_in_more_cells_is_told_with_the_others_once() {
        byte[] workbook = changed(book -> {
            WorkbookOf.cell(book, "rooms/area", 0).setCellFormula("3*4.2");
            WorkbookOf.cell(book, "rooms/area", 1).setCellFormula("3*3");
            WorkbookOf.cell(book, "stays/from", 0).setCellFormula("TODAY()");
        });
        assertThat(told(workbook, Messages.DUTCH)).singleElement().satisfies(line -> {
            assertThat(line).matches("huis\\.xlsx: blad \\p{L}+, cel ([A-Z]+[0-9]+): .*\\(ook .*; 3 plaatsen\\)");
            String cell = line.replaceFirst(".*?, (cel [A-Z]+[0-9]+): .*", "$1");
            assertThat(line).containsOnlyOnce(cell);
        });
        assertThat(told(workbook, Locale.ENGLISH)).singleElement().asString().contains("(also ", "; 3 places)");
    }
}
