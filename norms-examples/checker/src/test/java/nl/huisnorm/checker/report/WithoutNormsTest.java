package nl.huisnorm.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.checker.Run;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where no binding norm applies, no report reads as an approval; programs find the verdict and the exit code as ever. */
class WithoutNormsTest {

    private static final String NOBODY = "{id: leeg, name: Leeg huis, buildings: [{id: b}], stays: [], leases: []}";

    @TempDir
    private Path folder = Path.of("");

    private Path nobody = Path.of("");

    @BeforeEach
    void write() throws IOException {
        nobody = Files.writeString(folder.resolve("leeg.yaml"), NOBODY);
    }

    private static Run check(Path what, String... more) {
        return Run.of(Stream.concat(
                        Stream.of("check", what.toString(), "--as-of", "2026-11-23", "--regime", "wml"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private String read(String end, String... more) throws IOException {
        Path file = folder.resolve("verslag." + end);
        assertThat(check(
                                nobody,
                                Stream.concat(Stream.of("-o", file.toString()), Stream.of(more))
                                        .toArray(String[]::new))
                        .exit())
                .isZero();
        if (end.equals("pdf")) {
            try (PDDocument paper = Loader.loadPDF(file.toFile())) {
                return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
            }
        }
        if (end.equals("xlsx")) {
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                return Stream.iterate(0, sheet -> sheet < book.getNumberOfSheets(), sheet -> sheet + 1)
                        .flatMap(sheet -> Stream.iterate(
                                        0, row -> row <= book.getSheetAt(0).getLastRowNum() + 200, row -> row + 1)
                                .map(row -> book.getSheetAt(sheet).getRow(row))
                                .filter(row -> row != null)
                                .flatMap(row -> Stream.iterate(
                                                0, column -> column < row.getLastCellNum(), column -> column + 1)
                                        .map(row::getCell)))
                        .filter(cell -> cell != null)
                        .map(Cell::toString)
                        .collect(Collectors.joining("\n"));
            }
        }
        return Files.readString(file);
    }

    @ParameterizedTest
    @CsvSource({
        "txt,  nl, GEEN BINDENDE NORM VAN TOEPASSING",
        "txt,  en, NO BINDING NORM APPLIES",
        "html, nl, geen bindende norm van toepassing",
        "html, en, no binding norm applies",
        "pdf,  nl, geen bindende norm van toepassing waaraan is getoetst",
        "pdf,  en, no binding norm it was assessed by applies",
        "xlsx, nl, geen bindende norm van toepassing",
        "xlsx, en, no binding norm applies",
    })
    void a_report_for_people_says_that_no_norm_applies(String end, String language, String told) throws IOException {
        String report = read(end, "--lang", language);
        assertThat(report)
                .containsIgnoringCase(told)
                .doesNotContain("EINDOORDEEL: VOLDOET", "VERDICT: MET", "alle bindende punten voldoen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "html", "pdf"})
    void it_says_that_this_is_no_approval(String end) throws IOException {
        assertThat(read(end).replaceAll("\\s+", " ")).contains("Dat is geen goedkeuring.");
    }

    @Test
    void the_short_report_closes_with_it() throws IOException {
        assertThat(read("txt"))
                .contains("EINDOORDEEL: GEEN BINDENDE NORM VAN TOEPASSING\n")
                .contains("Er is niets te doen: geen bindende norm is van toepassing.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif"})
    void programs_find_the_word_they_know_and_that_no_norm_applies(String end) throws IOException {
        assertThat(read(end).replace(" ", "")).contains("\"verdict\":\"COMPLIANT\"", "\"withoutNorms\":true");
    }

    @Test
    void a_sum_of_many_counts_it_apart() throws IOException {
        Path other = Files.writeString(folder.resolve("ook.yaml"), NOBODY.replace("leeg", "ook"));
        Run two = Run.of(
                "check", nobody.toString(), other.toString(), "--as-of", "2026-11-23", "--regime", "wml", "--expand");
        assertThat(two.exit()).isZero();
        assertThat(two.out()).contains("geen bindende norm van toepassing: 2\n").doesNotContain("voldoet: 2");
        Path stock = Files.createDirectory(folder.resolve("veel"));
        for (int i = 0; i < 11; i++) {
            Files.writeString(stock.resolve(i + ".yaml"), NOBODY.replace("leeg", "leeg-" + i));
        }
        Path reports = folder.resolve("verslagen");
        Run many = check(stock, "--reports", reports.toString());
        assertThat(many.exit()).isZero();
        assertThat(many.out().lines().filter(line -> line.startsWith("geen norm ")))
                .hasSize(11);
        assertThat(many.out()).contains("     11  geen bindende norm van toepassing\n");
        assertThat(Files.readString(reports.resolve("overzicht.csv"))).contains("geen bindende norm van toepassing");
    }

    @Test
    void where_a_norm_applies_nothing_is_said_of_it() {
        Run house = Run.of("check", "../files/facilities/woning-dorpsstraat.yaml", "--as-of", "2026-11-23");
        assertThat(house.out()).doesNotContain("GEEN BINDENDE NORM", "geen goedkeuring");
        Run json = Run.of(
                "check", "../files/facilities/woning-dorpsstraat.yaml", "--as-of", "2026-11-23", "--format", "json");
        assertThat(json.out()).doesNotContain("withoutNorms");
    }
}
