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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

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

    private static final String HASH = "hash of the input";

    @TempDir
    private Path folder;

    private static Run check(List<String> files, String... more) {
        List<String> all = new ArrayList<>(List.of("check"));
        all.addAll(files);
        all.addAll(JUDGED_BY);
        all.addAll(List.of(more));
        return Run.of(all.toArray(String[]::new));
    }

    /** What each item is called, with the ways in which a form can say it, its spaces made one. */
    private static Map<String, Pattern> items(boolean isShort) {
        JsonNode root = JsonMapper.shared()
                .readTree(check(List.of(FARM), "--format", "json").out());
        JsonNode one = root.path("assessments").path(0);
        String input = one.path("input").path("sha256").asString();
        String rulebook = root.path("rulebook").path("sha256").asString();
        assertThat(one.path("waivers").toString()).contains("\"used\":true", "\"used\":false");
        Map<String, Pattern> items = new LinkedHashMap<>();
        items.put("day", anyOf("2026-11-23", "23 november 2026"));
        items.put(HASH, anyOf(isShort ? input.substring(0, 12) : input));
        items.put(
                "version of the rulebook",
                anyOf(root.path("rulebook").path("version").asString()));
        items.put("hash of the rulebook", anyOf(isShort ? rulebook.substring(0, 12) : rulebook));
        // by its name or, on paper, in the table of what was judged by: the ids of its norms stand everywhere
        items.put(
                "regimes",
                Pattern.compile("regimes\\W+(value\\W+)?snf\\b"
                        + "|Regelingen en hun uitgave Regeling Soort Uitgave SNF-keurmerk"));
        items.put(
                "profile",
                anyOf("voorbeeldgemeente", one.path("profile").path("title").asString()));
        // on paper a reading stands with its question
        items.put(
                "readings",
                Pattern.compile("SNF-Q-1(=|\" ?: ?\")ALL\\b|Gekozen lezingen SNF-Q-1: [^:?]*\\? Gekozen: ALL,"));
        items.put(
                "scenario",
                anyOf(
                        one.path("scenario").path("id").asString(),
                        one.path("scenario").path("title").asString()));
        items.put("waiver that is used", anyOf("ow-2026-03"));
        items.put("waiver that is not used", anyOf("ow-2025-01"));
        return items;
    }

    private static Pattern anyOf(String... ways) {
        assertThat(ways).doesNotContain("");
        return Pattern.compile(Stream.of(ways).map(Pattern::quote).collect(Collectors.joining("|")));
    }

    private static void assertNamed(String form, String text, boolean isShort) {
        assertNamed(form, text, items(isShort));
    }

    private static void assertNamed(String form, String text, Map<String, Pattern> items) {
        String plain = text.replaceAll("\\s+", " ");
        items.forEach((item, ways) ->
                assertThat(ways.matcher(plain).find()).as(form + ": " + item).isTrue());
    }

    /** Where many inputs stand in a line each, none of them has its hash there. */
    private static Map<String, Pattern> allButTheHash() {
        Map<String, Pattern> items = new LinkedHashMap<>(items(true));
        assertThat(items.remove(HASH)).isNotNull();
        return items;
    }

    /** Each row of a list as the names of its columns with what stands in them. */
    private static String rows(String csv) throws IOException {
        StringBuilder text = new StringBuilder();
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv)) {
            rows.readAll()
                    .forEach(row -> row.forEach((name, cell) ->
                            text.append(name).append(' ').append(cell).append('\n')));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson", "html", "csv", "sarif", "junit"})
    void a_form_for_programs_or_a_browser_names_all(String format) throws IOException {
        String text = check(List.of(FARM), "--format", format).out();
        String seen = switch (format) {
            // what a person reads of a page is asked for: not what stands in it for programs
            case "html" -> text.replaceAll("(?s)<script.*?</script>", "").replaceAll("<[^>]*>", " ");
            case "csv" -> rows(text);
            default -> text;
        };
        assertNamed(format, seen, false);
    }

    @Test
    void the_text_names_all_in_short_and_in_full() {
        assertNamed("text", check(List.of(FARM)).out(), true);
        String full = check(List.of(FARM), "--expand").out();
        // and not only in the line for programs
        assertNamed("text in full", full.replaceAll("(?m)^\\{\"huisnorm\".*$", ""), false);
    }

    @Test
    void paper_names_all() throws IOException {
        Path file = folder.resolve("rapport.pdf");
        check(List.of(FARM), "-o", file.toString());
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
            // long hashes are broken between lines
            String text = new PDFTextStripper().getText(document);
            assertNamed("pdf", text + text.replaceAll("\\s+", ""), false);
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
    void an_overview_names_all_in_each_of_its_forms() throws IOException {
        Path reports = folder.resolve("verslagen");
        check(List.of(FARM), "--reports", reports.toString(), "--format", "json");
        assertNamed("overview json", read(reports.resolve("overzicht.json")), false);
        assertNamed("overview csv", rows(read(reports.resolve("overzicht.csv"))), false);
        assertNamed(
                "overview html", read(reports.resolve("overzicht.html")).replaceAll("<[^>]*>", " "), allButTheHash());
        String text = read(reports.resolve("overzicht.txt"));
        assertNamed("overview txt", text, allButTheHash());
        assertThat(text).contains("\n\nOntheffingen die iets dekken: ").doesNotContain("\\n");
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
        Path reports = folder.resolve("verslagen");
        Run run = check(files, "--reports", reports.toString(), "--format", "json");
        assertThat(run.out()).contains("huis-9.yaml").doesNotContain("\\n");
        assertNamed("lines", run.out(), allButTheHash());
        JsonNode inputs = JsonMapper.shared()
                .readTree(read(reports.resolve("overzicht.json")))
                .path("inputs");
        assertThat(inputs).hasSize(files.size());
        for (JsonNode input : inputs) {
            String hash = input.path("sha256").asString();
            assertThat(hash).matches("[0-9a-f]{64}");
            assertThat(JsonMapper.shared()
                            .readTree(read(reports.resolve(input.path("report").asString())))
                            .path("assessments")
                            .path(0)
                            .path("input")
                            .path("sha256")
                            .asString())
                    .isEqualTo(hash);
        }
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
