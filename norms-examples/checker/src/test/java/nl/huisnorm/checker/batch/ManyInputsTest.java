package nl.huisnorm.checker.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.huisnorm.checker.Recording;
import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many inputs are told in a line each, with what they come to together; a few are told in full, as ever. */
@Tag(Recording.RECORDS)
class ManyInputsTest {

    private static final String SMALL = "{\"id\": \"%s\", \"buildings\": [{\"id\": \"a\"}]}";
    private static final String HOUSE = "../files/facilities/woning-dorpsstraat.yaml";
    private static final String FARM = "../files/facilities/boerderij-heideweg.yaml";

    @TempDir
    private Path folder = Path.of("");

    private Path stock = Path.of("");

    @BeforeEach
    void fill() throws IOException {
        stock = Files.createDirectory(folder.resolve("dossiers"));
    }

    private Run check(String... more) {
        List<String> arguments = new ArrayList<>(List.of("check", stock.toString(), "--regime", "snf"));
        arguments.addAll(Arrays.asList(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private void small(int from, int until) throws IOException {
        for (int i = from; i < until; i++) {
            String municipality = "\"municipality\": \"GM0%d\", ".formatted(i % 2 == 0 ? 762 : 867);
            Files.writeString(
                    stock.resolve("klein-%02d.json".formatted(i)),
                    SMALL.formatted("klein-" + i).replace("\"buildings", municipality + "\"buildings"));
        }
    }

    private void mixed() throws IOException {
        small(0, 9);
        Files.copy(Path.of(HOUSE), stock.resolve("huis.yaml"));
        Files.copy(Path.of(FARM), stock.resolve("boerderij.yaml"));
        Files.writeString(stock.resolve("kapot.yaml"), "id: [");
        Files.writeString(stock.resolve("brief.txt"), "Geachte heer");
    }

    @Test
    void ten_are_told_in_full_and_eleven_in_a_line_each() throws IOException {
        small(0, 10);
        Run ten = check();
        assertThat(ten.out()).contains("klein-9\n=======", "10 bestanden").doesNotContain("bestand\n", "PER GEMEENTE");
        small(10, 11);
        Run eleven = check();
        assertThat(eleven.exit()).isEqualTo(ten.exit()).isEqualTo(3);
        assertThat(eleven.out()).doesNotContain("=======").contains("SAMEN: 11", "PER GEMEENTE");
        assertThat(eleven.out().lines().filter(line -> line.contains("klein-"))).hasSize(11);
        assertThat(check("--expand").out()).contains("klein-9\n=======", "11 bestanden", "PER GEMEENTE");
    }

    @Test
    void five_hundred_are_told_in_a_line_each_and_a_table() throws IOException {
        small(0, 500);
        Run run = check();
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out().lines().filter(line -> line.contains("klein-"))).hasSize(500);
        assertThat(run.out()).contains("SAMEN: 500", "PER GEMEENTE");
        assertThat(run.out().lines().count()).isLessThan(650);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_lines_and_the_tables_are_as_recorded(String language) throws IOException {
        mixed();
        String out = check("--lang", language).out().replace(folder.toString() + "/", "");
        Path recorded = Path.of("src/test/resources/batch/mixed-" + language + ".txt");
        if (Recording.on()) {
            Files.createDirectories(recorded.getParent());
            Files.writeString(recorded, out);
        }
        assertThat(out).isEqualTo(Files.readString(recorded));
    }

    @Test
    void one_that_is_broken_is_told_and_the_others_are_judged() throws IOException {
        mixed();
        Run run = check();
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err().lines().map(line -> line.replace(folder.toString() + "/", "")))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("dossiers/kapot.yaml:1:6: "))
                .anyMatch(line -> line.endsWith("werkmap: 1 (dossiers/brief.txt)"));
        assertThat(run.out()).contains("SAMEN: 12\n", "     11  ").containsOnlyOnce("kapot.yaml");
    }

    @Test
    void the_exit_code_is_the_worst_as_of_a_few() throws IOException {
        small(0, 11);
        assertThat(check().exit()).isEqualTo(3);
        Files.copy(Path.of(FARM), stock.resolve("boerderij.yaml"));
        assertThat(check().exit()).isEqualTo(1);
        Files.writeString(stock.resolve("kapot.yaml"), "id: [");
        assertThat(check().exit()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"profiel", "ontheffing", "niets"})
    void a_folder_without_anything_to_judge_is_not_in_order(String what) throws IOException {
        if (what.equals("profiel")) {
            Files.copy(Path.of("../files/profiles/voorbeeldgemeente-2026.yaml"), stock.resolve("profiel.yaml"));
        } else if (what.equals("ontheffing")) {
            Files.copy(Path.of("../files/waivers/boerderij-heideweg.yaml"), stock.resolve("ontheffing.yaml"));
        }
        Run run = check();
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("in deze map staat geen locatie").contains(what.equals("niets") ? "" : what);
    }

    @Test
    void each_gets_a_report_of_its_own_with_an_overview_in_four_forms() throws IOException {
        mixed();
        Files.writeString(
                stock.resolve("=1+2.json"), SMALL.formatted("som van é").replace("}]", "}], \"name\": \"=1+2\""));
        Files.writeString(stock.resolve("Klein-3.json"), SMALL.formatted("KLEIN-3"));
        Files.writeString(stock.resolve("../dossiers/con.json"), SMALL.formatted("con.x"));
        Path reports = folder.resolve("verslagen");
        Run run = check("--reports", reports.toString(), "--format", "json");
        assertThat(run.exit()).as(run.err()).isEqualTo(4);
        assertThat(names(reports))
                .contains(
                        "klein-3-2.json",
                        "KLEIN-3.json",
                        "som-van-e.json",
                        "locatie-con.x.json",
                        "overzicht.csv",
                        "overzicht.html",
                        "overzicht.json",
                        "overzicht.txt",
                        "overzicht-norm.csv",
                        "overzicht-gemeente.csv")
                .hasSize(14 + 6);
        JsonNode overview = JsonMapper.shared().readTree(Files.readString(reports.resolve("overzicht.json")));
        assertThat(overview.get("inputs").size()).isEqualTo(15);
        assertThat(overview.at("/verdicts/NON_COMPLIANT").asInt()).isEqualTo(1);
        assertThat(overview.get("unreadable").asInt()).isEqualTo(1);
        for (JsonNode input : overview.get("inputs")) {
            if (input.has("report")) {
                JsonNode report = JsonMapper.shared()
                        .readTree(Files.readString(
                                reports.resolve(input.get("report").asString())));
                assertThat(report.at("/assessments/0/subject/id")).isEqualTo(input.get("id"));
                assertThat(report.at("/assessments/0/verdict")).isEqualTo(input.get("verdict"));
            }
        }
        String csv = Files.readString(reports.resolve("overzicht.csv"));
        assertThat(csv.lines())
                .hasSize(16)
                .anyMatch(line -> line.contains(",'=1+2,") && line.contains(",som-van-e.json,"));
        assertThat(Files.readString(reports.resolve("overzicht.txt")) + "\nDe verslagen staan in " + reports
                        + ", met een overzicht.\n")
                .isEqualTo(run.out());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void reports_go_where_nothing_can_be_written_over() throws IOException {
        small(0, 1);
        Path full = Files.createDirectory(folder.resolve("vol"));
        Files.writeString(full.resolve("klein-0.json"), "van gisteren");
        for (Path wrong : List.of(full, stock, stock.resolve("klein-00.json"))) {
            Run run = check("--reports", wrong.toString(), "--format", "json");
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("is geen nieuwe of lege map");
        }
        assertThat(full.resolve("klein-0.json")).hasContent("van gisteren");
        assertThat(names(stock)).containsExactly("klein-00.json");
    }

    @Test
    void a_folder_of_reports_among_the_inputs_is_no_input() throws IOException {
        small(0, 2);
        Path reports = Files.createDirectory(stock.resolve("verslagen"));
        Run run = check("--reports", reports.toString(), "--format", "json");
        assertThat(run.err()).isEmpty();
        assertThat(names(reports)).contains("klein-0.json", "klein-1.json", "overzicht.json");
        assertThat(check().err()).contains("werkmap: 8 (", "verslagen/overzicht");
    }

    private static byte[] lines(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(
                    i % 7 == 3
                            ? SMALL.formatted("h" + i).replace("}]", ", \"bedden\": 1}]") + "\n"
                            : SMALL.formatted("h" + i) + "\n");
        }
        return lines.toString().getBytes(UTF_8);
    }

    private static Run list(byte[] list, String... more) {
        List<String> arguments = new ArrayList<>(List.of("check", "-", "--regime", "snf", "--format", "ndjson"));
        arguments.addAll(Arrays.asList(more));
        return Run.reading(new ByteArrayInputStream(list), arguments.toArray(String[]::new));
    }

    @Test
    void a_list_gives_a_line_about_each_in_order_whatever_the_number_of_threads() {
        byte[] list = lines(60);
        Run one = list(list, "--threads", "1");
        assertThat(one.exit()).isEqualTo(4);
        assertThat(list(list, "--threads", "4")).isEqualTo(one);
        assertThat(one.err().lines()).hasSize(9).allMatch(line -> line.matches("-:[0-9]+:[0-9]+: .*"));
        List<JsonNode> told =
                one.out().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(told).hasSize(60);
        for (int i = 0; i < 60; i++) {
            JsonNode line = told.get(i);
            assertThat(line.get("line").asInt()).isEqualTo(i + 1);
            assertThat(line.has("problems")).isEqualTo(i % 7 == 3);
            assertThat(line.has("verdict")).isNotEqualTo(line.has("problems"));
        }
        assertThat(told.get(0).get("id").asString()).isEqualTo("h0");
        assertThat(told.get(0).get("counts").propertyNames())
                .containsExactly("notMet", "unknown", "checks", "met", "waived");
    }

    @Test
    void a_line_says_what_a_report_says() {
        JsonNode line = JsonMapper.shared()
                .readTree(Run.of("check", FARM, "--format", "ndjson").out());
        JsonNode report = JsonMapper.shared()
                .readTree(Run.of("check", FARM, "--format", "json").out())
                .at("/assessments/0");
        assertThat(line.get("verdict")).isEqualTo(report.get("verdict"));
        assertThat(line.get("verdictByMachine")).isEqualTo(report.get("verdictByMachine"));
        assertThat(line.get("notMet").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(report.get("findings")
                        .valueStream()
                        .filter(one -> one.get("outcome").asString().equals("NON_COMPLIANT"))
                        .filter(one -> one.get("binding").asBoolean())
                        .map(one -> one.get("norm").asString())
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65", "-1"})
    void there_is_a_number_of_threads(String number) {
        Run run = Run.of("check", HOUSE, "--threads=" + number);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("kies 1 tot en met 64");
    }
}
