package nl.huisnorm.checker.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.checker.Run;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report with what an inspector added is right with that file, cannot be told without it, and a day that is changed is told. */
class VerifyInspectionTest {

    private static final String HOUSE = "src/test/resources/forms/huis.yaml";
    private static final String BASIS = "HuisnormBasis";

    @TempDir
    private Path folder;

    private Path details = Path.of("");

    @BeforeEach
    void write() throws IOException {
        details = details("inspectie.yaml", "2027-03-01");
    }

    private Path details(String name, String by) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "visitedOn: 2026-11-20\ninspector: toezichthouder\nby: " + by
                        + "\nphotos: [{number: 1, shows: de gevel}]\n");
    }

    private Path made(String end, Path with) {
        Path file = folder.resolve(with.getFileName() + "." + end);
        List<String> all = new ArrayList<>(List.of(
                "check", HOUSE, "--as-of", "2026-11-23", "--regime", "snf", "--inspection", with.toString(), "-o"));
        all.add(file.toString());
        if (end.equals("txt")) {
            all.add("--expand");
        }
        assertThat(Run.of(all.toArray(String[]::new)).err()).isEmpty();
        return file;
    }

    private static Run verify(Path report, Path... files) {
        List<String> all = new ArrayList<>(List.of("verify", report.toString(), HOUSE));
        List.of(files).forEach(file -> all.add(file.toString()));
        return Run.of(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "html", "pdf", "xlsx", "csv", "sarif", "xml", "txt"})
    void with_the_file_each_form_is_right(String end) {
        Run run = verify(made(end, details), details);
        assertThat(run.out()).contains("het verslag klopt.");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "html", "pdf", "xlsx", "csv", "sarif", "xml", "txt"})
    void without_the_file_it_is_said_which_is_missing(String end) throws IOException {
        Path report = made(end, details);
        Run run = verify(report);
        assertThat(words(run))
                .contains("Nodig en er niet bij: de inspectiegegevens (het bestand van --inspection) met sha256 ")
                .doesNotContain("veranderd nadat het is gemaakt")
                .doesNotContain("Klopt");
        if (end.equals("pdf")) {
            assertThat(words(run))
                    .contains("Voor zover te vergelijken is er geen verschil; de rest is niet nagegaan.")
                    .doesNotContain("hoort te zijn");
        }
        assertThat(run.exit()).isEqualTo(3);
        Path other = details("ander.yaml", "2027-04-01");
        Run with = verify(report, other);
        assertThat(words(with)).contains(other + " zijn inspectiegegevens met een andere sha256");
        assertThat(with.exit()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "json, 2027-03-01",
        "html, 1 maart 2027",
        "csv, 2027-03-01",
        "txt, 1 maart 2027",
    })
    void a_deadline_that_was_changed_is_told(String end, String day) throws IOException {
        Path report = made(end, details);
        String text = Files.readString(report);
        assertThat(text).contains(day);
        Files.writeString(report, text.replaceFirst(day, day.replace("2027", "2028")));
        assertDiffers(report);
    }

    /** In these a day stands in a cell or on a page, so that of another report the basis is put in the place of its own. */
    @Test
    void a_deadline_in_the_workbook_or_on_paper_that_was_changed_is_told() throws IOException {
        Path later = details("later.yaml", "2028-03-01");
        String sha256 = sha256(made("json", details));
        Path workbook = made("xlsx", later);
        String other = sha256(made("json", later));
        try (XSSFWorkbook all = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)))) {
            for (Sheet sheet : all) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.toString().equals(other)) {
                            cell.setCellValue(sha256);
                        }
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            all.write(out);
            Files.write(workbook, out.toByteArray());
        }
        assertDiffers(workbook);
        Path paper = made("pdf", later);
        try (PDDocument all = Loader.loadPDF(Files.readAllBytes(paper))) {
            String basis = all.getDocumentInformation().getCustomMetadataValue(BASIS);
            assertThat(basis).contains(other);
            all.getDocumentInformation().setCustomMetadataValue(BASIS, basis.replace(other, sha256));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            all.save(out);
            Files.write(paper, out.toByteArray());
        }
        assertDiffers(paper);
    }

    private static String sha256(Path json) throws IOException {
        String text = Files.readString(json, StandardCharsets.UTF_8);
        String part = text.substring(text.indexOf("\"inspection\" : {"));
        return part.replaceAll("(?s)^.*?\"sha256\" : \"([0-9a-f]{64})\".*$", "$1");
    }

    /** Lines are broken where the screen ends. */
    private static String words(Run run) {
        return run.out().replaceAll("\\s+", " ");
    }

    private void assertDiffers(Path report) {
        Run run = verify(report, details);
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(run.out()).contains("het verslag klopt niet");
    }

    @Test
    void details_that_a_report_does_not_name_change_nothing() {
        Path report = folder.resolve("zonder.json");
        Run.of("check", HOUSE, "--as-of", "2026-11-23", "--regime", "snf", "-o", report.toString());
        Run run = verify(report, details);
        assertThat(words(run)).contains("het verslag klopt.", "er is niets mee gedaan");
        assertThat(run.exit()).isZero();
    }
}
