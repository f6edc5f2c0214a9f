package nl.huisnorm.checker.region;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
                .containsPattern("Deurne +Groothandel Peelkant +2026-11-01 +niet nagekomen")
                .containsPattern("Waalwijk +Pakhuis aan de Maas +2027-01-15 +nog niet aan de orde")
                .containsPattern("2027-03-31 +certificaat eindigt +Woongebouw aan de haven")
                .containsPattern("2027-06-30 +vergunning eindigt +Woongebouw De Peel")
                .containsPattern("Meierijstad +Slachterij De Kempenaar +Tweede lijn +2027-05-01 +26 +16")
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
        assertThat(map.get("features").size()).isEqualTo(5);
        assertThat(map.get("features").get(0).get("id").asString()).isEqualTo("woongebouw-dijk");
        assertThat(map.get("features").get(0).at("/geometry/coordinates").toString())
                .isEqualTo("[4.535,51.664]");
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
        assertThat(run.err()).contains("plan a is al gelezen uit", "c.yaml");
        assertThat(run.out())
                .contains("Eén plan en geen locaties", "2 bestanden zijn niet meegeteld")
                .doesNotContain("Tweede");
        assertThat(region(folder.resolve("a.yaml").toString()).exit()).isEqualTo(2);
    }

    @Test
    void nothing_that_was_read_is_written_over() throws IOException {
        Path plan = Files.writeString(folder.resolve("a.yaml"), PLAN.formatted("a", "Eerste"));
        Run run = region(folder.toString(), "-o", plan.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(Files.readString(plan)).contains("Eerste");
    }

    @Test
    void an_empty_folder_is_a_region_of_nothing() {
        Run run = region(folder.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Er is geen plan en geen locatie.");
    }
}
