package nl.huisnorm.checker.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.huisnorm.checker.Run;
import nl.huisnorm.io.write.RegionWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RegionCommandTest {

    private static final String REGION = "../files/plans/regio";
    private static final String PLAN = """
        id: %s
        name: "%s"
        municipality: GM0762
        phases: [{id: open, from: 2026-01-01, workers: 10, migrants: 6, peaks: []}]
        housing: [{id: r, beds: 4, from: 2026-01-01}]
        """;

    @TempDir
    private Path folder = Path.of("");

    private static Run region(String folder, String... more) {
        List<String> arguments = new ArrayList<>(List.of("region", folder, "--as-of", "2026-11-24"));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    @Test
    void plans_whose_ids_differ_in_capitals_alone_are_one() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), PLAN.formatted("plan", "a"));
        Files.writeString(folder.resolve("b.yaml"), PLAN.formatted("PLAN", "b"));
        Run run = region(folder.toString(), "--lang", "en");
        assertThat(run.err()).contains("a.yaml", "b.yaml", "is an earlier state of plan");
        assertThat(run.out()).contains("One plan");
    }

    private static JsonNode json(Run run) {
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    void plans_and_facilities_are_told_by_municipality() {
        Run run = region(REGION);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("Huisvesting van arbeidsmigranten in de regio op 24 november 2026\n")
                .contains("6 plannen en 5 locaties, samen getoetst.")
                .contains("PER GEMEENTE", "Deurne", "Waalwijk", "Meierijstad", "Moerdijk")
                .containsPattern("Deurne +Groothandel Peelkant +1 november 2026 +niet nagekomen")
                .containsPattern("Waalwijk +Pakhuis aan de Maas +15 januari 2027 +nog niet aan de orde")
                .containsPattern("31 maart 2027 +certificaat eindigt +Woongebouw aan de haven")
                .containsPattern("30 juni 2027 +vergunning eindigt +Woongebouw De Peel")
                .containsPattern("Meierijstad +Slachterij De Kempenaar +Tweede lijn +1 mei 2027 +26 +16")
                .contains("per hectare of per arbeidsplaats, is met een bron niet");
        assertThat(region(REGION, "--lang", "en").out())
                .contains("6 plans and 5 facilities, judged together.")
                .doesNotContain("gemeente");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_json_matches_its_schema_and_adds_up(String language) throws IOException {
        Run run = region(REGION, "--format", "json", "--lang", language);
        try (InputStream in = Objects.requireNonNull(
                RegionWriter.class.getResourceAsStream("/nl/huisnorm/io/schema/region.schema.json"))) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(run.out(), InputFormat.JSON))
                    .isEmpty();
        }
        int plans = 0;
        int facilities = 0;
        for (JsonNode one : json(run).get("municipalities")) {
            plans += one.get("plans").asInt();
            facilities += one.get("facilities").asInt();
        }
        assertThat(plans).isEqualTo(json(run).get("plans").size()).isEqualTo(6);
        assertThat(facilities).isEqualTo(json(run).get("facilities").size()).isEqualTo(5);
        assertThat(region(REGION, "--format", "json", "--lang", language).out()).isEqualTo(run.out());
    }

    @Test
    void a_map_has_the_facilities_with_the_places_that_are_given() throws IOException {
        JsonNode map = json(region(REGION, "--format", "geojson", "--places", REGION + "/plaatsen.csv"));
        assertThat(map.get("type").asString()).isEqualTo("FeatureCollection");
        int municipalities =
                json(region(REGION, "--format", "json")).get("municipalities").size();
        assertThat(map.get("features").size()).isEqualTo(5 + municipalities);
        JsonNode first = map.get("features").get(municipalities);
        assertThat(first.get("id").asString()).isEqualTo("woongebouw-dijk");
        assertThat(first.at("/geometry/coordinates").toString()).isEqualTo("[4.535,51.664]");
        JsonNode municipality = map.get("features").get(0);
        assertThat(municipality.at("/properties/kind").asString()).isEqualTo("municipality");
        assertThat(municipality.at("/geometry/type").asString()).isIn("MultiPoint", "");
        JsonNode one = json(region(
                REGION,
                "--format",
                "geojson",
                "--municipality",
                municipality.get("id").asString()));
        assertThat(one.get("features").size()).isBetween(1, 5);
        assertThat(region(REGION, "--municipality", "GM0762").exit()).isEqualTo(2);
        assertThat(json(region(REGION, "--format", "geojson"))
                        .at("/features/0/geometry")
                        .isNull())
                .isTrue();
        Path places =
                Files.writeString(folder.resolve("plaatsen.csv"), "a;5.1;51.2\nb;5,1;51.2\nc;181;51\nd;5;91\ne;5\n");
        Run run = region(REGION, "--format", "geojson", "--places", places.toString());
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains(":2:", ":3:", ":4:", ":5:").doesNotContain("csv:1:");
    }

    @Test
    void a_page_is_sound_whatever_plans_are_called() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), PLAN.formatted("a", "<script>alert(1)</script> & ]]> <!--"));
        Run run = region(folder.toString(), "--format", "html");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;")
                .doesNotContain("<script");
        Run six = region(REGION, "--format", "html", "--lang", "en");
        for (Run page : List.of(run, six)) {
            assertThat(DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(page.out().getBytes(StandardCharsets.UTF_8)))
                            .getElementsByTagName("table")
                            .getLength())
                    .isPositive();
        }
        assertThat(six.out()).contains("<svg", "Beds by municipality").doesNotContain("://");
    }

    @Test
    void what_cannot_be_counted_is_told_and_the_rest_is_judged() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), PLAN.formatted("a", "Eerste"));
        Files.writeString(folder.resolve("b.yaml"), PLAN.formatted("a", "Tweede"));
        Files.writeString(folder.resolve("c.yaml"), "id: c\nphases: []\n");
        Files.writeString(folder.resolve("lees-mij.txt"), "geen plan");
        Run run = region(folder.toString());
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("een eerdere stand van plan a", "c.yaml");
        assertThat(run.out())
                .contains("Eén plan en geen locaties", "Eén bestand is niet meegeteld")
                .doesNotContain("Eerste");
        assertThat(region(folder.resolve("a.yaml").toString()).exit()).isEqualTo(2);
    }

    @Test
    void of_two_states_of_a_plan_the_newest_counts_and_two_companies_are_no_states() throws IOException {
        String one = "company: {name: Een, kvkNumber: \"00000001\"}\n";
        String other = "company: {name: Ander, kvkNumber: \"00000002\"}\n";
        Files.writeString(folder.resolve("a.yaml"), PLAN.formatted("a", "Nieuw") + one + "approvedOn: 2026-02-01\n");
        Files.writeString(folder.resolve("b.yaml"), PLAN.formatted("a", "Oud") + one + "approvedOn: 2026-01-31\n");
        Run states = region(folder.toString());
        assertThat(states.exit()).isZero();
        assertThat(states.err()).contains("een eerdere stand van plan a");
        assertThat(states.out()).contains("Nieuw").doesNotContain("Oud");
        Files.writeString(folder.resolve("b.yaml"), PLAN.formatted("a", "Oud") + other);
        Run companies = region(folder.toString());
        assertThat(companies.exit()).isEqualTo(4);
        assertThat(companies.err()).contains("plan a is al gelezen uit");
    }

    @Test
    void what_is_still_to_come_makes_no_state_newer_and_an_amendment_does() throws IOException {
        String planned = "milestones: [{id: bouw, due: 2028-01-01, doneOn: 2028-01-01}]\n";
        String amended = "agreement: {amendments: [{concludedOn: 2026-03-01, from: 2026-04-01}]}\n";
        Files.writeString(folder.resolve("a.yaml"), PLAN.formatted("a", "Oud") + "approvedOn: 2026-02-01\n" + planned);
        Files.writeString(
                folder.resolve("b.yaml"), PLAN.formatted("a", "Nieuw") + "approvedOn: 2026-02-01\n" + amended);
        Run states = region(folder.toString());
        assertThat(states.err()).contains("een eerdere stand van plan a");
        assertThat(states.out()).contains("Nieuw").doesNotContain("Oud");
    }

    @Test
    void beds_that_are_set_apart_for_a_plan_that_is_not_there_are_told() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), PLAN.formatted("a", "Plan"));
        Files.writeString(
                folder.resolve("huis.yaml"), "id: huis\nbuildings: [{id: woning}]\nsetApartFor: [a, \"ander plan\"]\n");
        Run run = region(folder.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.err())
                .contains("huis houdt bedden vrij voor plan ander plan, dat niet bij de gelezen plannen is")
                .doesNotContain("voor plan a,");
    }

    @Test
    void a_need_that_is_not_known_shows_and_a_shortage_that_grows_later_is_the_largest() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), """
                id: a
                municipality: GM0762
                phases: [{id: open, from: 2026-01-01, workers: 10, peaks: []}]
                """);
        Files.writeString(folder.resolve("b.yaml"), """
                id: b
                municipality: GM0762
                phases: [{id: open, from: 2028-01-01, workers: 20, migrants: 16, peaks: []}]
                housing: []
                agreement: {from: 2027-01-01, bedsShare: 100, readyShare: 25}
                """);
        JsonNode municipality = json(region(folder.toString(), "--format", "json"))
                .get("municipalities")
                .get(0);
        assertThat(municipality.get("unknown").asInt()).isEqualTo(1);
        assertThat(region(folder.toString()).out()).contains("0 + ?", "TIJDEN ZONDER GENOEG BEDDEN");
    }

    @Test
    void nothing_that_was_read_is_written_over() throws IOException {
        Path plan = Files.writeString(folder.resolve("a.yaml"), PLAN.formatted("a", "Eerste"));
        Run run = region(folder.toString(), "-o", plan.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(Files.readString(plan)).contains("Eerste");
    }

    /** A folder of a stranger can hold links: what they lead to elsewhere is not read, quoted, or told to be there. */
    @Test
    void what_lies_outside_the_folder_is_not_read() throws IOException {
        Path region = Files.createDirectory(folder.resolve("regio"));
        Path secret = Files.writeString(folder.resolve("geheim.txt"), "wachtwoord: geheim\n");
        Files.writeString(region.resolve("a.yaml"), PLAN.formatted("a", "Eerste"));
        Files.createSymbolicLink(region.resolve("b.yaml"), secret);
        Files.createSymbolicLink(region.resolve("c.yaml"), folder.resolve("er-is-niets.txt"));
        Files.createSymbolicLink(region.resolve("d.yaml"), Path.of("../geheim.txt"));
        Files.createSymbolicLink(region.resolve("map"), folder);
        Run run = region(region.toString());
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).doesNotContain("wachtwoord").doesNotContain("bestaat niet");
        assertThat(run.err().lines().filter(line -> line.contains("ligt buiten de map")))
                .hasSize(3);
        assertThat(run.out()).contains("Eén plan en geen locaties", "3 bestanden zijn niet meegeteld");
    }

    @Test
    void a_folder_by_the_name_of_a_link_is_that_folder() throws IOException {
        Path region = Files.createDirectory(folder.resolve("regio"));
        Files.writeString(region.resolve("a.yaml"), PLAN.formatted("a", "Eerste"));
        Path link = Files.createSymbolicLink(folder.resolve("koppeling"), region);
        Run run = region(link.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("Eerste");
    }

    @Test
    void a_folder_that_may_not_be_entered_is_told_and_the_rest_is_judged() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), PLAN.formatted("a", "Eerste"));
        Path closed = Files.createDirectory(folder.resolve("dicht"));
        Files.setPosixFilePermissions(closed, Set.of());
        try {
            assumeThat(Files.isReadable(closed))
                    .as("left out: whoever may read everything is kept out of nothing")
                    .isFalse();
            Run run = region(folder.toString());
            assertThat(run.exit()).isEqualTo(4);
            assertThat(run.err()).contains("dicht").doesNotContain("\tat ");
            assertThat(run.out()).contains("Eerste");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void what_is_of_another_municipality_than_the_profile_is_told_and_left_out() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), PLAN.formatted("a", "Eerste"));
        Files.writeString(
                folder.resolve("b.yaml"), PLAN.formatted("b", "Tweede").replace("GM0762", "GM0867"));
        Run run = region(folder.toString(), "--profile", "deurne-2019");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("b.yaml");
        assertThat(run.out()).contains("Eerste").doesNotContain("Tweede");
    }

    @Test
    void an_empty_folder_is_a_region_of_nothing() {
        Run run = region(folder.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Er is geen plan en geen locatie.");
    }
}
