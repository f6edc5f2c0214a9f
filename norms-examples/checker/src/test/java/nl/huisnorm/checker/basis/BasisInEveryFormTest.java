package nl.huisnorm.checker.basis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisnorm.checker.Run;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks every form for all that a reader must know of what was judged, and by what. */
class BasisInEveryFormTest {

    private static final String FARM = "../files/facilities/boerderij-heideweg.yaml";

    /** One of these waivers covers a finding, the others do not. */
    private static final List<String> JUDGED_BY = List.of(
            "--as-of",
            "2026-11-23",
            "--regime",
            "snf",
            "--waivers",
            "../files/waivers/boerderij-heideweg.yaml",
            "--reading",
            "SNF-Q-1=ALL",
            "--profile",
            "voorbeeldgemeente",
            "--profile-anyway",
            "--scenario",
            "../files/scenarios/eigen-slaapkamer.yaml");

    @TempDir
    private Path folder;

    private static Run check(List<String> files, String... more) {
        List<String> all = new ArrayList<>(List.of("check"));
        all.addAll(files);
        all.addAll(JUDGED_BY);
        all.addAll(List.of(more));
        return Run.of(all.toArray(String[]::new));
    }

    /** What each item is called, with the ways in which a form can say it. */
    private static Map<String, List<String>> items(boolean isShort) {
        JsonNode root = JsonMapper.shared()
                .readTree(check(List.of(FARM), "--format", "json").out());
        JsonNode one = root.path("assessments").path(0);
        String input = one.path("input").path("sha256").asString();
        String rulebook = root.path("rulebook").path("sha256").asString();
        assertThat(one.path("waivers").toString()).contains("\"used\":true", "\"used\":false");
        Map<String, List<String>> items = new LinkedHashMap<>();
        items.put("day", List.of("2026-11-23", "23 november 2026"));
        items.put("hash of the input", List.of(isShort ? input.substring(0, 12) : input));
        items.put(
                "version of the rulebook",
                List.of(root.path("rulebook").path("version").asString()));
        items.put("hash of the rulebook", List.of(isShort ? rulebook.substring(0, 12) : rulebook));
        items.put("regimes", List.of("snf", "Stichting Normering Flexwonen", "SNF"));
        items.put(
                "profile",
                List.of("voorbeeldgemeente", one.path("profile").path("title").asString()));
        items.put("readings", List.of("SNF-Q-1=ALL", "SNF-Q-1\":\"ALL", "SNF-Q-1\" : \"ALL"));
        items.put(
                "scenario",
                List.of(
                        one.path("scenario").path("id").asString(),
                        one.path("scenario").path("title").asString()));
        items.put("waiver that is used", List.of("ow-2026-03"));
        items.put("waiver that is not used", List.of("ow-2025-01"));
        return items;
    }

    private static String hash() {
        return Objects.requireNonNull(items(true).get("hash of the input")).get(0);
    }

    private static void assertNamed(String form, String text, boolean isShort) {
        String plain = text.replaceAll("\\s+", " ");
        items(isShort)
                .forEach((item, ways) -> assertThat(ways.stream().anyMatch(plain::contains))
                        .as(form + ": " + item)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson", "html", "csv", "sarif", "junit"})
    void a_form_for_programs_or_a_browser_names_all(String format) {
        String text = check(List.of(FARM), "--format", format).out();
        // what a person reads of a page is asked for: not what stands in it for programs
        String seen = format.equals("html") ? text.replaceAll("(?s)<script.*?</script>", "") : text;
        assertNamed(format, seen.replace("&quot;", "\""), false);
    }

    @Test
    void the_text_names_all_in_short_and_in_full() {
        assertNamed("text", check(List.of(FARM)).out(), true);
        assertNamed("text in full", check(List.of(FARM), "--expand").out(), false);
    }

    @Test
    void paper_names_all() throws IOException {
        Path file = folder.resolve("rapport.pdf");
        check(List.of(FARM), "-o", file.toString());
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
            // long hashes are broken between lines
            String text = new PDFTextStripper().getText(document);
            // and a reading stands with its question
            assertThat(text).containsPattern("(?s)SNF-Q-1.{0,600}ALL");
            assertNamed("pdf", text + text.replaceAll("\\s+", "") + " SNF-Q-1=ALL", false);
        }
    }

    @Test
    void the_workbook_names_all() throws IOException {
        Path file = folder.resolve("lijst.xlsx");
        check(List.of(FARM), "-o", file.toString());
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        text.append(cell).append(' ');
                    }
                }
            }
        }
        assertNamed("xlsx", text.toString(), false);
    }

    @Test
    void an_overview_names_all_in_each_of_its_forms() {
        Path reports = folder.resolve("verslagen");
        check(List.of(FARM), "--reports", reports.toString(), "--format", "json");
        for (String form : List.of("json", "csv", "html", "txt")) {
            String text = read(reports.resolve("overzicht." + form));
            boolean isOfMany = form.equals("html") || form.equals("txt");
            if (isOfMany) {
                text += hash();
            }
            assertNamed("overview " + form, text, isOfMany);
        }
    }

    /** A line about each of many inputs has no room for its hash; the reports and the overview have it. */
    @Test
    void lines_about_many_inputs_name_all_but_the_hash_of_each() throws IOException {
        List<String> files = new ArrayList<>(List.of(FARM));
        for (int i = 0; i < 10; i++) {
            Path copy = folder.resolve("huis-" + i + ".yaml");
            files.add(Files.writeString(copy, "id: huis-" + i + "\nbuildings: [{id: main}]\n")
                    .toString());
        }
        Run run = check(files);
        assertThat(run.out()).contains("huis-9.yaml");
        assertNamed("lines", run.out() + hash(), true);
    }

    @Test
    void what_has_no_name_is_not_named() {
        String text =
                Run.of("check", FARM, "--regime", "snf", "--format", "ndjson").out();
        assertThat(text)
                .contains("\"regimes\"")
                .doesNotContain("profile", "scenario", "waivers", "readings", "tolerance");
        assertThat(Run.of("check", FARM).out())
                .contains("Grondslag: alle regimes; geen profiel.")
                .doesNotContain("ontheffingen niet gebruikt");
    }

    /** What a form tells can be read back as the same. */
    @Test
    void what_is_named_on_a_line_is_read_back_as_it_was() {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String name : ReportBasis.NAMES) {
            facts.put(
                    name,
                    switch (name) {
                        case "readings" -> "SNF-Q-1=ALL, SNF-Q-2=ONE";
                        case "file" -> "map <x> & 'y'/é\u202E\".yaml";
                        default -> name + "-1, " + name + "-2";
                    });
        }
        ReportBasis basis = new ReportBasis(facts);
        String line = BasisJson.line(basis);
        assertThat(line).doesNotContain("<", "&", "'", "\u202E", "\n").isASCII();
        assertThat(BasisJson.isLine(line)).isTrue();
        assertThat(BasisJson.read(JsonMapper.shared().readTree(line))).isEqualTo(basis);
    }

    @Test
    void options_are_read_back_as_they_were_asked() {
        ReportBasis basis = new ReportBasis(Map.of("options", "--regime bbl,snf --profile-anyway --waiver-years 3"));
        assertThat(basis.options())
                .containsExactly(
                        Map.entry("--regime", "bbl,snf"),
                        Map.entry("--profile-anyway", ""),
                        Map.entry("--waiver-years", "3"));
        assertThat(basis.withOption("--waiver-years", "4")
                        .withOption("--lang", "nl")
                        .get("options"))
                .isEqualTo("--regime bbl,snf --profile-anyway --waiver-years 4 --lang nl");
    }

    /** The content has one hash, whatever the notation; another content has another. */
    @Test
    void the_hash_of_the_content_is_that_of_what_the_file_says() throws IOException {
        Path yaml = Files.writeString(folder.resolve("a.yaml"), "id: x\nname: Huis\nbuildings: [{id: main}]\n");
        Path crlf = Files.writeString(folder.resolve("b.yaml"), "buildings:\r\n- id: main\r\nname: Huis\r\nid: x\r\n");
        Path json = Files.writeString(
                folder.resolve("c.json"), "{\"id\":\"x\",\"name\":\"Huis\",\"buildings\":[{\"id\":\"main\"}]}");
        Path other = Files.writeString(folder.resolve("d.yaml"), "id: x\nname: Huus\nbuildings: [{id: main}]\n");
        List<String> hashes = Stream.of(yaml, crlf, json, other)
                .map(file -> Run.of("check", file.toString(), "--regime", "snf", "--format", "ndjson")
                        .out())
                .map(line ->
                        JsonMapper.shared().readTree(line).path("contentSha256").asString())
                .toList();
        assertThat(hashes.get(0))
                .matches("[0-9a-f]{64}")
                .isEqualTo(hashes.get(1))
                .isEqualTo(hashes.get(2));
        assertThat(hashes.get(3)).isNotEqualTo(hashes.get(0));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
