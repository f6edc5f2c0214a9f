package nl.huisnorm.checker.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.huisnorm.checker.Run;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sheet that somebody took away is told by its name; what stood there does not get lost without a word. */
class SheetsGoneTest {

    @TempDir
    private Path folder;

    private static byte[] house() throws IOException {
        return WorkbookOf.yaml(Files.readString(Path.of("../files/facilities/woning-dorpsstraat.yaml")));
    }

    private static byte[] without(String... sheets) throws IOException {
        return WorkbookOf.changed(house(), workbook -> {
            for (String sheet : sheets) {
                workbook.removeSheetAt(workbook.getSheetIndex(sheet));
            }
        });
    }

    private static List<String> told(byte[] workbook) {
        try {
            return WorkbookOf.document(workbook).notices().stream()
                    .map(notice -> notice.line(Messages.DUTCH))
                    .toList();
        } catch (UnreadableInputException e) {
            return e.problems().stream()
                    .map(problem -> problem.line(Messages.DUTCH))
                    .toList();
        }
    }

    static Stream<String> sheets() throws IOException {
        List<String> names = new ArrayList<>();
        WorkbookOf.changed(house(), workbook -> workbook.forEach(sheet -> names.add(sheet.getSheetName())));
        WorkbookTexts texts = WorkbookTexts.in(Messages.DUTCH);
        List<String> ours = Layout.SHEETS.stream().map(texts::sheet).toList();
        assertThat(names).containsAnyElementsOf(ours);
        return names.stream().filter(ours::contains);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void each_sheet_that_is_gone_is_told_by_its_name(String sheet) throws IOException {
        // without that of the place there is nothing to read
        String told = sheet.equals("Locatie")
                ? "het blad Locatie ontbreekt; maak een nieuwe werkmap"
                : "bladen die ontbreken: " + sheet + "; alles wat daarop hoort, geldt als niet bekend";
        assertThat(told(without(sheet))).anySatisfy(line -> assertThat(line).startsWith("huis.xlsx: " + told));
    }

    @Test
    void a_workbook_that_has_all_its_sheets_is_read_without_a_word() throws IOException {
        assertThat(told(house())).isEmpty();
    }

    @Test
    void in_a_workbook_that_keeps_nothing_of_its_sheets_all_that_are_not_there_are_told() throws IOException {
        assertThat(told(without("Keuzes", "CO-melders")))
                .singleElement()
                .asString()
                .contains("CO-melders", "Voorschriften")
                .doesNotContain("Blusmiddelen");
    }

    @Test
    void check_validate_and_convert_tell_it() throws IOException {
        Path workbook = folder.resolve("w.xlsx");
        Files.write(workbook, without("Blusmiddelen", "CO-melders"));
        String gone = "bladen die ontbreken: Blusmiddelen, CO-melders; alles wat daarop hoort, geldt als niet bekend";
        String file = workbook.toString();
        assertThat(Run.of("validate", file).out()).contains("! " + file + ": " + gone);
        assertThat(Run.of("convert", file).err()).contains("! " + file + ": " + gone);
        assertThat(Run.of("check", file, "--as-of", "2026-11-23").out().replaceAll("\\s+", " "))
                .contains("Werkmap: " + gone + ".");
        assertThat(Run.of("check", file, "--as-of", "2026-11-23", "--format", "csv")
                        .err())
                .contains("! " + file + ": " + gone);
        assertThat(Run.of("check", file, "--as-of", "2026-11-23", "--format", "html")
                        .out())
                .contains("Werkmap: " + gone);
    }
}
