package nl.huisnorm.checker.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.huisnorm.checker.Run;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each form that is handed over is right as it was made, and one thing that somebody changes in it is told. */
class VerifyFormsTest {

    private static final String HOUSE = "src/test/resources/forms/huis.yaml";
    private static final String WAIVERS = "src/test/resources/forms/ontheffingen.yaml";

    /** What each form says of a day, an outcome, a number and a waiver, and what somebody would rather have there. */
    private static final Map<String, String> OTHER_DAY =
            Map.of("2026-11-23", "2026-10-23", "23 november", "23 oktober");

    @TempDir
    private Path folder;

    private Path made(String end, String... more) {
        Path file = folder.resolve("verslag." + end);
        List<String> all = new ArrayList<>(
                List.of("check", HOUSE, "--as-of", "2026-11-23", "--regime", "snf,aanjaagteam", "--waivers", WAIVERS));
        if (end.equals("txt")) {
            all.add("--expand");
        }
        all.addAll(List.of("-o", file.toString()));
        all.addAll(List.of(more));
        Run.of(all.toArray(String[]::new));
        assertThat(file).exists();
        return file;
    }

    private static Run verify(Path report, String... files) {
        List<String> all = new ArrayList<>(List.of("verify", report.toString()));
        all.addAll(List.of(files));
        return Run.of(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson", "html", "pdf", "xlsx", "csv", "sarif", "xml", "txt"})
    void as_it_was_made_each_form_is_right(String end) {
        Run run = verify(made(end), HOUSE, WAIVERS);
        assertThat(run.out()).contains("het verslag klopt.");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "pdf", "csv", "sarif", "txt"})
    void in_two_languages_with_some_outcomes_too(String end) {
        String[] more = List.of("html", "pdf", "txt").contains(end)
                ? new String[] {"--lang", "nl,en"}
                : new String[] {"--lang", "en,nl", "--outcomes", "not-met,waived", "--waiver-years", "3"};
        assertThat(verify(made(end, more), HOUSE, WAIVERS).exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "html", "xlsx", "sarif", "txt"})
    void without_the_file_or_a_waiver_nothing_can_be_told(String end) {
        Path report = made(end);
        Run run = verify(report, HOUSE);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("Nodig en er niet bij: de ontheffing");
        assertThat(verify(report, "../files/facilities/pension-kerkplein.yaml", WAIVERS)
                        .exit())
                .isEqualTo(3);
    }

    /** The same file with other line ends says the same; so does one in another notation that was made of it. */
    @ParameterizedTest
    @ValueSource(strings = {"json", "html", "pdf", "csv", "txt"})
    void a_file_that_is_written_otherwise_and_says_the_same_makes_no_difference(String end) throws IOException {
        Path report = made(end);
        Path ends = Files.writeString(
                folder.resolve("huis.yaml"), Files.readString(Path.of(HOUSE)).replace("\n", "\r\n"));
        Run run = verify(report, ends.toString(), WAIVERS);
        assertThat(run.out()).contains("het verslag klopt.", "zegt hetzelfde");
        assertThat(run.exit()).isZero();
        Path json = folder.resolve("huis.json");
        assertThat(Run.of("convert", HOUSE, "-o", json.toString()).exit()).isZero();
        // a PDF can have other pages then, which is said
        assertThat(verify(report, json.toString(), WAIVERS).exit())
                .isIn(end.equals("pdf") ? List.of(0, 3) : List.of(0));
    }

    @ParameterizedTest
    @CsvSource({
        "json, '\"outcome\" : \"NON_COMPLIANT\"', '\"outcome\" : \"COMPLIANT\"'",
        "ndjson, '\"verdict\":\"', '\"verdict\":\"NIET_'",
        "html, voldoet niet, voldoet wel",
        "csv, voldoet niet, voldoet",
        "sarif, NON_COMPLIANT, COMPLIANT",
        "xml, '<skipped message=\"', '<skipped message=\"Anders. '",
        "txt, voldoet niet, voldoet wel"
    })
    void an_outcome_that_was_changed_is_told(String end, String was, String is) throws IOException {
        assertTold(made(end), was, is);
    }

    /** The day that was judged on apart: by the law of another day the report is what it says, where that day gives the same. */
    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson", "html", "csv", "sarif", "xml", "txt"})
    void a_day_that_was_changed_is_told(String end) throws IOException {
        Path report = made(end);
        String text = Files.readString(report);
        int from = Math.max(0, text.indexOf("knownOn"));
        String day = OTHER_DAY.keySet().stream()
                .filter(one -> text.indexOf(one, from) >= 0)
                .min(Comparator.comparing((String one) -> text.indexOf(one, from)))
                .orElseThrow();
        int at = text.indexOf(day, from);
        Files.writeString(report, text.substring(0, at) + OTHER_DAY.get(day) + text.substring(at + day.length()));
        assertDiffers(report);
    }

    @ParameterizedTest
    @CsvSource({"json, '\"NON_COMPLIANT\" : '", "ndjson, '\"notMet\":'", "html, '<td class=\"number\">'", "csv, 'NEN'"})
    void a_number_that_was_changed_is_told(String end, String before) throws IOException {
        Path report = made(end);
        String text = Files.readString(report);
        int at = end.equals("csv") ? text.indexOf(",1,") + 1 : text.indexOf(before) + before.length();
        assertThat(at).isPositive();
        String changed = text.substring(0, at) + "9" + text.substring(at);
        Files.writeString(report, changed);
        assertDiffers(report);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson", "html", "csv", "sarif", "xml", "txt"})
    void a_waiver_by_another_name_is_asked_for_by_that_name(String end) throws IOException {
        Path report = made(end);
        String text = Files.readString(report);
        assertThat(text).containsPattern("\\bow-1\\b");
        Files.writeString(report, text.replaceAll("\\bow-1\\b", "ow-anders"));
        Run run = verify(report, HOUSE, WAIVERS);
        assertThat(run.out()).contains("Nodig en er niet bij: de ontheffing ow-anders.");
        assertThat(run.exit()).isEqualTo(3);
    }

    /** Where a finding or a list names another waiver than the basis of the report, nothing is missing: it was changed. */
    @ParameterizedTest
    @ValueSource(strings = {"html", "txt"})
    void a_waiver_that_was_changed_where_people_read_it_is_told(String end) throws IOException {
        Path report = made(end);
        assertTold(report, "ow-1", "ow-anders");
        assertThat(verify(report, HOUSE, WAIVERS).out()).contains("ow-anders", "SNF-2.3-AREA");
    }

    private static void assertTold(Path report, String was, String is) throws IOException {
        String text = Files.readString(report);
        assertThat(text).contains(was);
        Files.writeString(report, text.replaceFirst(java.util.regex.Pattern.quote(was), is));
        assertDiffers(report);
    }

    private static void assertDiffers(Path report) {
        Run run = verify(report, HOUSE, WAIVERS);
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(run.out()).contains("het verslag klopt niet", "in het verslag “");
    }

    @ParameterizedTest
    @CsvSource({"0, voldoet niet, voldoet", "2, 2026-11-23, 2026-10-23"})
    void a_cell_of_the_workbook_that_was_changed_is_told(int sheet, String was, String is) throws IOException {
        Path report = made("xlsx");
        changed(report, sheet, was, is);
        assertDiffers(report);
    }

    @Test
    void a_number_in_the_workbook_that_was_changed_is_told() throws IOException {
        Path report = made("xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(report)))) {
            Cell number = cells(workbook.getSheetAt(0)).stream()
                    .filter(cell -> cell.getCellType() == CellType.NUMERIC)
                    .findFirst()
                    .orElseThrow();
            number.setCellValue(number.getNumericCellValue() + 1);
            write(workbook, report);
        }
        assertDiffers(report);
    }

    /** Who did what by when is written into the list by people. */
    @Test
    void what_people_fill_in_makes_no_difference() throws IOException {
        Path report = made("xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(report)))) {
            Row row = workbook.getSheetAt(1).getRow(1);
            int last = workbook.getSheetAt(1).getRow(0).getLastCellNum() - 1;
            for (int i = 0; i < 4; i++) {
                row.createCell(last - i).setCellValue("gedaan");
            }
            write(workbook, report);
        }
        assertThat(verify(report, HOUSE, WAIVERS).exit()).isZero();
    }

    private static void changed(Path report, int sheet, String was, String is) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(report)))) {
            cells(workbook.getSheetAt(sheet)).stream()
                    .filter(cell -> cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().equals(was))
                    .findFirst()
                    .orElseThrow()
                    .setCellValue(is);
            write(workbook, report);
        }
    }

    private static List<Cell> cells(Sheet sheet) {
        List<Cell> all = new ArrayList<>();
        for (Row row : sheet) {
            row.forEach(all::add);
        }
        return all;
    }

    private static void write(XSSFWorkbook workbook, Path to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        Files.write(to, out.toByteArray());
    }

    /** Another report under the basis of this one: every line of it that differs is told, with the norm that it is about. */
    @Test
    void a_pdf_with_the_pages_of_another_report_is_told() throws IOException {
        Path report = made("pdf");
        Path other = folder.resolve("ander.yaml");
        Files.writeString(other, Files.readString(Path.of(HOUSE)).replaceFirst("(?m)^name: .*$", "name: Anders"));
        Path pages = folder.resolve("ander.pdf");
        Run.of(
                "check",
                other.toString(),
                "--as-of",
                "2026-11-23",
                "--regime",
                "snf,aanjaagteam",
                "--waivers",
                WAIVERS,
                "-o",
                pages.toString());
        String name = "HuisnormBasis";
        try (PDDocument right = Loader.loadPDF(Files.readAllBytes(report));
                PDDocument wrong = Loader.loadPDF(Files.readAllBytes(pages))) {
            wrong.getDocumentInformation()
                    .setCustomMetadataValue(name, right.getDocumentInformation().getCustomMetadataValue(name));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            wrong.save(out);
            Files.write(report, out.toByteArray());
        }
        Run run = verify(report, HOUSE, WAIVERS);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("regels van het verslag zijn anders", "Anders", "is de tekst van alle bladzijden");
    }

    @Test
    void a_finding_that_differs_is_told_with_the_outcome_then_and_now() throws IOException {
        Path report = made("csv");
        String text = Files.readString(report);
        Files.writeString(report, text.replaceFirst(",voldoet niet,", ",voldoet,"));
        assertThat(verify(report, HOUSE, WAIVERS).out())
                .contains("uitkomst: in het verslag “voldoet”, hoort te zijn “voldoet niet”");
    }

    /** What was not judged is held against what cannot be read now. */
    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson", "html", "csv", "txt"})
    void what_was_unreadable_is_compared_too(String end) throws IOException {
        Path broken = Files.writeString(folder.resolve("kapot.yaml"), "id: x\nbildings: []\n");
        Path report = made(end, broken.toString());
        Run run = verify(report, HOUSE, WAIVERS, broken.toString());
        assertThat(run.out()).contains("kan niet worden gelezen, zoals het verslag zegt");
        assertThat(run.exit()).isZero();
        assertThat(verify(report, HOUSE, WAIVERS).exit()).isEqualTo(3);
        Files.writeString(broken, "id: x\nbuildings: [{id: main}]\n");
        Run mended = verify(report, HOUSE, WAIVERS, broken.toString());
        assertThat(mended.out()).contains("maar kan wel worden gelezen");
        assertThat(mended.exit()).isEqualTo(1);
    }

    /** The hash of a record of a list is found again in the list. */
    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson", "html", "csv", "sarif", "xml"})
    void reports_of_the_records_of_a_list_are_held_against_the_list(String end) throws IOException {
        Path list = folder.resolve("lijst.ndjson");
        Files.writeString(
                list,
                "{\"id\":\"a\",\"buildings\":[{\"id\":\"main\"}]}\n{\"id\":\"b\",\"buildings\":[{\"id\":\"x\"}]}\n");
        Path report = folder.resolve("verslag." + end);
        Run.of("check", list.toString(), "--regime", "snf", "-o", report.toString());
        Run whole = verify(report, list.toString());
        assertThat(whole.exit()).as(whole.out()).isZero();
        for (String left : List.of(
                "{\"id\":\"a\",\"buildings\":[{\"id\":\"main\"}]}", "{\"id\":\"b\",\"buildings\":[{\"id\":\"x\"}]}")) {
            Files.writeString(list, left + "\n");
            Run one = verify(report, list.toString());
            assertThat(one.exit()).as(one.out()).isEqualTo(3);
        }
    }

    /** A list grows at its top, and what was judged before stands on other lines. */
    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson", "html", "pdf", "xlsx", "csv", "sarif", "xml", "txt"})
    void a_record_that_stands_on_another_line_by_now_is_the_same(String end) throws IOException {
        String record = "{\"id\":\"a\",\"buildings\":[{\"id\":\"main\",\"units\":[{\"id\":\"u\",\"rooms\":"
                + "[{\"id\":\"k\",\"kind\":\"bedroom\",\"area\":6,\"occupants\":2}]}]}]}\n";
        Path list = Files.writeString(folder.resolve("lijst.ndjson"), record);
        Path report = folder.resolve("verslag." + end);
        assertThat(Run.of("check", list.toString(), "--regime", "snf", "--expand", "-o", report.toString())
                        .exit())
                .isEqualTo(1);
        Files.writeString(list, "{\"id\":\"z\",\"buildings\":[{\"id\":\"x\"}]}\n" + record);
        Run run = verify(report, list.toString());
        assertThat(run.exit()).as(run.out()).isZero();
        // what somebody changes is told all the same
        Files.writeString(list, record.replace("\"occupants\":2", "\"occupants\":3"));
        assertThat(verify(report, list.toString()).exit()).isEqualTo(1);
    }

    @Test
    void a_record_of_a_csv_list_is_found_again_too() {
        String stock = "../files/stocks/zes-locaties.csv";
        Path report = folder.resolve("verslag.ndjson");
        Run.of("check", stock, "--regime", "snf", "-o", report.toString());
        assertThat(verify(report, stock).exit()).isZero();
    }

    @Test
    void a_folder_holds_the_files_too() throws IOException {
        Path files = Files.createDirectory(folder.resolve("map"));
        Files.copy(Path.of(HOUSE), files.resolve("huis.yaml"));
        Files.writeString(files.resolve("ander.yaml"), "id: ander\nbuildings: [{id: main}]\n");
        assertThat(verify(made("html"), files.toString(), WAIVERS).exit()).isZero();
    }

    @Test
    void a_rulebook_of_another_version_or_day_is_told_first() throws IOException {
        Path report = made("csv");
        String text = Files.readString(report, StandardCharsets.UTF_8);
        Files.writeString(report, text.replaceAll(",0\\.1\\.0,", ",0.0.9,"));
        Run run = verify(report, HOUSE, WAIVERS);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().lines().toList().get(1)).contains("is gemaakt met regelboek 0.0.9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7\nniets",
                "PK\u0003\u0004niets",
                "<!DOCTYPE html>\n<html></html>",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>",
                "<?xml version=\"1.0\"?><testsuites/>",
                "{\"runs\": []}",
                "a,b\r\n1,2\r\n",
                "{\"huisnorm\":1}\nen verder niets"
            })
    void what_only_looks_like_a_form_is_refused_in_words(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("vreemd.bin"), text, StandardCharsets.UTF_8);
        Run run = verify(file, HOUSE);
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("vreemd.bin").doesNotContain("Exception", "\tat ");
    }
}
