package nl.huisnorm.checker.impact;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.io.write.ReportWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class ImpactCommandTest {

    private static final String SCENARIO = "../files/scenarios/eigen-slaapkamer.yaml";
    private static final String SIX = "../files/stocks/zes-locaties.csv";
    private static final String FACILITIES = "../files/facilities";
    private static final String JSON_HOUSE = """
            {"id": "%s", "municipality": "GM0762", "permits": {"lettingPermitRequired": false}, "buildings": [\
            {"id": "huis", "form": "regular-dwelling", "designation": "residency", "usableFloorArea": 48.5, \
            "asylumReception": false, "use": {"registeredInBrp": true}, "amenities": {"toilets": 1}, "rooms": [\
            {"id": "1", "kind": "bedroom", "area": 12, "occupants": 2, "smokeDetectors": \
            [{"standards": ["nen-2555", "en-14604"], "sounds": true}]}, \
            {"id": "2", "kind": "bedroom", "area": 11.5, "occupants": 1}]}]}""";
    private static final String CSV_HEADER =
            "facility.id;facility.municipality;facility.permits.lettingPermitRequired;building.id;building.form;"
                    + "building.designation;building.usableFloorArea;building.asylumReception;building.use.registeredInBrp;"
                    + "building.amenities.toilets;room.id;room.kind;room.area;room.occupants;room.smokeDetectors.1.standards;"
                    + "room.smokeDetectors.1.sounds\n";
    private static final String CSV_HOUSE = """
            %1$s;GM0762;false;huis;regular-dwelling;residency;48.5;false;TRUE;1;1;bedroom;12;2;nen-2555|en-14604;true
            %1$s;;;huis;;;;;;;2;bedroom;11.5;1;;
            """;

    @TempDir
    private Path folder;

    private static Run impact(String... more) {
        List<String> arguments = new ArrayList<>(List.of("impact"));
        arguments.addAll(Arrays.asList(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"json, nl", "json, en", "text, nl", "text, en"})
    void the_same_stock_gives_the_same_bytes_with_one_thread_and_with_two(String format, String language) {
        String[] one = {
            SIX, "--scenario", SCENARIO, "--format", format, "--lang", language, "--expand", "--threads", "1"
        };
        Run first = impact(one);
        assertThat(first.exit()).isEqualTo(ExitCode.COMPLIANT);
        assertThat(first.out()).isNotBlank().isEqualTo(impact(one).out());
        one[one.length - 1] = "2";
        assertThat(impact(one).out()).isEqualTo(first.out());
    }

    @Test
    void a_folder_a_file_of_lines_and_a_csv_of_the_same_facilities_give_the_same() throws IOException {
        Path files = Files.createDirectory(folder.resolve("folder"));
        StringBuilder lines = new StringBuilder();
        StringBuilder csv = new StringBuilder("\uFEFF").append(CSV_HEADER);
        for (String id : List.of("a", "b", "c")) {
            String json = JSON_HOUSE.formatted(id);
            Files.writeString(files.resolve(id + ".json"), json);
            lines.append(json).append('\n');
            csv.append(CSV_HOUSE.formatted(id));
        }
        Path ofLines = Files.writeString(folder.resolve("stock.ndjson"), lines);
        Path ofCsv = Files.writeString(folder.resolve("stock.csv"), csv);
        String[] options = {"--scenario", SCENARIO, "--format", "json"};
        String first = withoutPlaces(json(files, options));
        assertThat(first).contains("\"facilities\" : 3", "SNF-2.3-MAX2");
        assertThat(withoutPlaces(json(ofLines, options))).isEqualTo(first);
        assertThat(withoutPlaces(json(ofCsv, options))).isEqualTo(first);
    }

    private static String json(Path stock, String... options) {
        List<String> arguments = new ArrayList<>(List.of(stock.toString()));
        arguments.addAll(Arrays.asList(options));
        Run run = impact(arguments.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private static String withoutPlaces(String json) {
        return json.replaceAll("\"(file|line)\" : [^,]*,\\s*", "");
    }

    @Test
    void what_cannot_be_read_is_told_with_its_place_and_the_rest_is_judged() throws IOException {
        Path stock = Files.writeString(
                folder.resolve("stock.ndjson"),
                JSON_HOUSE.formatted("a") + "\n{\"id\": \"b\"}\n" + JSON_HOUSE.formatted("c") + "\n");
        Run run = impact(stock.toString(), "--scenario", SCENARIO);
        assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("stock.ndjson:2:").contains("buildings");
        assertThat(run.out()).contains("Getoetst: 2 locaties. Niet te lezen en niet meegeteld: 1.");
        Run json = impact(stock.toString(), "--scenario", SCENARIO, "--format", "json");
        assertThat(json.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(schema().validate(json.out(), InputFormat.JSON)).isEmpty();
        assertThat(json.out()).contains("\"unreadable\" : 1", "missing-field");
    }

    @Test
    void every_mistake_in_a_csv_is_told_with_its_line_and_column() throws IOException {
        Path stock = Files.writeString(
                folder.resolve("stock.csv"),
                CSV_HEADER
                        + CSV_HOUSE.formatted("good")
                        + "number;GM0762;false;huis;;;48,5;false;;;1;bedroom;12;2;;\n"
                        + "ragged;GM0762;false;huis\n"
                        + ";GM0762;false;huis;;;;;;;1;bedroom;;;;\n"
                        + "differs;GM0762;;huis;;;48;;;;1;bedroom;;;;\n"
                        + "differs;GM0762;;huis;;;49;;;;2;bedroom;;;;\n"
                        + "no-kind;GM0762;;huis;;;;;;;1;;12;;;\n"
                        + "no-room;GM0762;;huis;;;;;;;;bedroom;12;;;\n"
                        + "word;GM0762;;huis;reguler-dwelling;;;;;;;;;;;\n"
                        + "\n;;;;;;;;;;;;;;;\n"
                        + CSV_HOUSE.formatted("good"));
        Run run = impact(stock.toString(), "--scenario", SCENARIO, "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err().lines().map(line -> line.substring(line.indexOf("stock.csv:"))))
                .containsExactly(
                        "stock.csv:4:7: /building.usableFloorArea: write 48.5 instead of “48,5”: only digits, with a point before decimals",
                        "stock.csv:5:1: this line has 4 values, but there are 16 columns",
                        "stock.csv:6:1: something is filled in here about the facility, but facility.id is empty",
                        "stock.csv:8:7: /building.usableFloorArea: this says “49”, but line 7 of the same facility says “48”",
                        "stock.csv:9:1: /room.kind: the field “kind” is missing and must be given",
                        "stock.csv:10:11: something is filled in here about the room, but room.id is empty",
                        "stock.csv:11:5: /building.form: “reguler-dwelling” cannot stand here; did you mean “regular-dwelling”? Possible are: regular-dwelling, hotel-or-guesthouse, unit-in-complex, portable-unit, recreation-site, other",
                        "stock.csv:14:1: facility “good” is on earlier lines too, with others in between; put its lines together");
        assertThat(run.out()).contains("Judged: 1 facilities. Unreadable and not counted: 8.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "facility.id,room.aria | stock.csv:1:2: kolom «room.aria» bestaat niet; wel: room.id,",
                "facility.id,rooms.area | stock.csv:1:2: kolom «rooms.area» bestaat niet; wel: facility.…, building.…,",
                "facility.id,facility.buildings | kolom «facility.buildings» bestaat niet; wel: facility.id,",
                "facility.id,room.smokeDetectors | kolom «room.smokeDetectors» bestaat niet; wel: room.smokeDetectors.1",
                "facility.id,room.area,room.area | stock.csv:1:3: kolom «room.area» staat er twee keer",
                "building.id,room.id | stock.csv:1:1: de kolom «facility.id» ontbreekt"
            })
    void a_column_that_does_not_exist_is_told_with_those_that_do(String header, String told) throws IOException {
        Path stock = Files.writeString(folder.resolve("stock.csv"), header + "\nx,y,z\n");
        Run run = impact(stock.toString(), "--scenario", SCENARIO);
        assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains(told);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void an_empty_csv_has_no_header() throws IOException {
        Run run = impact(Files.writeString(folder.resolve("stock.csv"), "").toString(), "--scenario", SCENARIO);
        assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("namen van de kolommen");
    }

    @ParameterizedTest
    @CsvSource({
        "--as-of, 2026-01-01, --lang, nl",
        "--then, yesterday, --lang, nl",
        "--then, 2027-01-01, --threads, 0",
        "--then, 2027-01-01, --regime, nowhere"
    })
    void wrong_use_is_told(String one, String two, String three, String four) {
        Run run = impact(SIX, one, two, three, four);
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains("Verkeerd gebruik:");
    }

    @Test
    void a_stock_or_scenario_that_is_not_there_is_told() {
        assertThat(impact("none.ndjson", "--scenario", SCENARIO).exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(impact("none.csv", "--scenario", SCENARIO).exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(impact(SIX, "--scenario", "none.yaml").exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(impact(SIX, "--scenario", SCENARIO, "--names", SCENARIO).exit())
                .isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void a_name_that_would_move_the_cursor_is_refused_with_its_line(@TempDir Path folder) throws IOException {
        Path names = folder.resolve("names.csv");
        for (String hidden : List.of("\u001b[31m", "\u009b31m", "\u202e", "\u200b", "\u0007")) {
            Files.writeString(names, "GM0762,Deurne\nGM0847,\"a" + hidden + "b\"\n");
            Run run = impact(SIX, "--scenario", SCENARIO, "--names", names.toString());
            assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
            assertThat(run.err())
                    .contains("names.csv:2:1: in «GM0847,\"a\\u")
                    .contains("(U+")
                    .doesNotContain(hidden);
        }
    }

    @Test
    void every_impact_matches_the_schema() {
        for (String[] options : new String[][] {
            {FACILITIES, "--scenario", SCENARIO, "--as-of", "2026-11-23"},
            {FACILITIES, "--as-of", "2023-06-01", "--then", "2026-07-01", "--lang", "en"},
            {SIX, "--scenario", SCENARIO, "--then", "2027-07-01", "--profile", "deurne-2019"},
            {SIX, "--scenario", SCENARIO, "--regime", "wml", "--names", "../files/stocks/gemeenten.csv"}
        }) {
            List<String> arguments = new ArrayList<>(Arrays.asList(options));
            arguments.addAll(List.of("--format", "json"));
            Run run = impact(arguments.toArray(String[]::new));
            assertThat(run.exit()).isZero();
            assertThat(schema().validate(run.out(), InputFormat.JSON)).isEmpty();
        }
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text("impact.schema.json"));
    }

    private static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(ReportWriter.class.getResourceAsStream("/nl/huisnorm/io/schema/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void municipalities_go_by_their_names_also_where_no_names_are_given() throws IOException {
        Path own = Files.writeString(folder.resolve("eigen.csv"), "GM0762,Ons dorp\n");
        assertThat(impact(SIX, "--scenario", SCENARIO).out())
                .contains("  Asten ", "  Deurne ", "  Someren ")
                .doesNotContainPattern("GM[0-9]{4}");
        assertThat(impact(SIX, "--scenario", SCENARIO, "--names", own.toString())
                        .out())
                .contains("  Asten ", "  Ons dorp ")
                .doesNotContain("Deurne");
    }

    @Test
    void the_chart_has_a_bar_for_each_municipality_that_loses_beds_and_can_be_read_aloud() throws Exception {
        Path chart = folder.resolve("chart.svg");
        Path report = folder.resolve("report.txt");
        Run run = impact(
                SIX,
                "--scenario",
                SCENARIO,
                "--names",
                "../files/stocks/gemeenten.csv",
                "--chart",
                chart.toString(),
                "-o",
                report.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(report)).contains("Bedden minder per gemeente");
        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(chart.toFile());
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Bedden minder per gemeente");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains("GEEN GELDEND RECHT", "Deurne: ");
        List<String> texts = new ArrayList<>();
        NodeList all = svg.getElementsByTagName("text");
        for (int i = 0; i < all.getLength(); i++) {
            texts.add(all.item(i).getTextContent());
        }
        assertThat(texts).contains("Asten", "Deurne", "Someren");
        byte[] first = Files.readAllBytes(chart);
        impact(SIX, "--scenario", SCENARIO, "--names", "../files/stocks/gemeenten.csv", "--chart", chart.toString());
        assertThat(Files.readAllBytes(chart)).isEqualTo(first);
    }

    @Test
    void without_loss_the_chart_says_so() throws IOException {
        Path chart = folder.resolve("chart.svg");
        assertThat(impact(SIX, "--then", "2026-11-24", "--chart", chart.toString())
                        .exit())
                .isZero();
        assertThat(Files.readString(chart)).contains("Geen gemeente verliest bedden.");
    }

    @Test
    void a_check_under_a_scenario_never_looks_like_law() {
        Run text = Run.of("check", FACILITIES + "/woning-dorpsstraat.yaml", "--scenario", SCENARIO);
        assertThat(text.out())
                .contains("SCENARIO, GEEN GELDEND RECHT", "EINDOORDEEL IN HET SCENARIO:")
                .containsPattern("geen geldend recht: personen per slaapkamer\\s+wordt 1");
        Run json = Run.of("check", FACILITIES + "/woning-dorpsstraat.yaml", "--scenario", SCENARIO, "--format", "json");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text("report.schema.json"));
        assertThat(schema.validate(json.out(), InputFormat.JSON)).isEmpty();
        assertThat(json.out()).contains("\"scenario\" : {", "\"id\" : \"eigen-slaapkamer\"");
    }

    @ParameterizedTest
    @CsvSource({
        "timeline.schema.json, timeline --from 2026-01-01 --to 2027-01-01",
        "questions.schema.json, questions --as-of 2026-11-23",
        "explanation.schema.json, explain --as-of 2026-11-23 --norm SNF-2.3-MAX2"
    })
    void every_command_under_a_scenario_says_so(String schema, String command) {
        List<String> arguments = new ArrayList<>(Arrays.asList(command.split(" ", -1)));
        arguments.addAll(List.of(FACILITIES + "/woning-dorpsstraat.yaml", "--scenario", SCENARIO));
        assertThat(Run.of(arguments.toArray(String[]::new)).out()).startsWith("SCENARIO, GEEN GELDEND RECHT: ");
        arguments.addAll(List.of("--format", "json"));
        String json = Run.of(arguments.toArray(String[]::new)).out();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text(schema))
                        .validate(json, InputFormat.JSON))
                .isEmpty();
        assertThat(json).contains("\"scenario\" : {");
    }
}
