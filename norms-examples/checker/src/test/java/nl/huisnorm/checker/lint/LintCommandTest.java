package nl.huisnorm.checker.lint;

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
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisnorm.checker.Run;
import nl.huisnorm.io.write.ValidationWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profiles and scenarios that can be read, and yet say something that comes to nothing. */
class LintCommandTest {

    private static final Path PROFILES = Path.of("../../norms-rules/src/main/resources/norms/profiles");

    private static final String PROFILE = """
            id: beleid
            municipality: Voorbeeldgemeente
            title: {nl: Beleid, en: Policy}
            status: adopted
            confidence: found
            source: verzonnen
            from: 2026-01-01
            norms:
              - norm: MUN-AREA
                values:
                  - {parameter: limit, value: 12, unit: square-metre-per-person}
            own:
              - id: BELEID-HOOGTE
                title: {nl: Hoogte van kamers, en: Height of rooms}
                requirement: {nl: "Een kamer is {hoogte} m hoog.", en: "A room is {hoogte} m high."}
                subject: room
                requires: {fact: room.height, atLeast: hoogte}
                quantity: {label: {nl: hoogte, en: height}, unit: metre, direction: at-least}
                parameters:
                  - {id: hoogte, label: {nl: hoogte, en: height}, unit: metre, values: [{value: 2.1}]}
            """;

    private static final String SECOND = """
              - id: BELEID-HOOGTE-2
                title: {nl: Hoogte van kamers, en: Height of rooms}
                requirement: {nl: "Een kamer is 3 m hoog.", en: "A room is 3 m high."}
                subject: room
                scope: {fact: room.kind, in: [kitchen]}
                requires: {fact: room.height, atLeast: 3}
            """;

    private static final String SCENARIO = """
            id: hoger
            title: {nl: Hogere kamers, en: Higher rooms}
            norms:
              - norm: BBL-SPA-3
                values:
                  - {parameter: height, value: 2.4, unit: metre}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Run lint(String text, String... more) throws IOException {
        Path file = folder.resolve("beleid.yaml");
        Files.writeString(file, text);
        return Run.of(Stream.concat(Stream.of("lint", file.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void where_nothing_is_found_that_is_told() throws IOException {
        Run run = lint(PROFILE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).endsWith("beleid.yaml: niets gevonden\n");
        assertThat(run.exit()).isZero();
        assertThat(lint(SCENARIO).exit()).isZero();
        assertThat(lint(PROFILE, "--lang", "en").out()).endsWith(": nothing found\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value: 2.1}]|value: 2.09}]|BELEID-HOOGTE vraagt 2.09, terwijl BBL-SPA-3 uit de wet 2.1 vraagt",
                "from: 2026-01-01|from: 2026-01-01~until: 2026-11-22|2026-11-22 is al voorbij",
                "[{value: 2.1}]|[{value: 2.1, from: 2026-01-01}, {value: 3, from: 2025-01-01, until: 2025-12-31}]|3 geldt alleen op dagen waarop BELEID-HOOGTE niet",
                "en: Height of rooms|en: Hoogte van kamers|de Nederlandse en de Engelse tekst zijn gelijk",
            })
    void what_comes_to_nothing_is_told_with_its_place(String right, String wrong, String told) throws IOException {
        Run run = lint(PROFILE.replace(right, wrong.replace('~', '\n')));
        assertThat(run.out().replaceAll("\\s+", " ")).contains("beleid.yaml:", told, "bevindingen: ");
        assertThat(run.out()).containsPattern("beleid\\.yaml:[0-9]+:[0-9]+: /");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void a_policy_on_its_last_day_has_not_passed_and_a_day_later_it_has() throws IOException {
        String until = PROFILE.replace("from: 2026-01-01", "from: 2026-01-01\nuntil: 2026-11-22");
        assertThat(lint(until, "--as-of", "2026-11-22").exit()).isZero();
        assertThat(lint(until, "--as-of", "2026-11-23").exit()).isEqualTo(1);
    }

    @Test
    void norms_that_ask_the_same_of_what_both_apply_to_are_told() throws IOException {
        Run run = lint(PROFILE + SECOND);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("BELEID-HOOGTE en BELEID-HOOGTE-2 vragen allebei iets van room.height");
        String apart = PROFILE.replace(
                "    requires: {fact: room.height",
                "    scope: {fact: room.kind, in: [bedroom]}\n    requires: {fact: room.height");
        assertThat(lint(apart + SECOND).out()).doesNotContain("allebei");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BBL-SPA-3|MUN-AREA|MUN-AREA geldt alleen waar een gemeente",
                "unit: metre}|unit: metre}~    inForce: true~    until: 2026-11-22|2026-11-22 is al voorbij",
            })
    void what_a_scenario_changes_to_no_end_is_told(String right, String wrong, String told) throws IOException {
        String text = SCENARIO.replace(right, wrong.replace('~', '\n'));
        Run run = lint(
                wrong.equals("MUN-AREA")
                        ? text.replace(
                                "{parameter: height, value: 2.4, unit: metre}",
                                "{parameter: limit, value: 9, unit: square-metre-per-person}")
                        : text);
        assertThat(run.out().replaceAll("\\s+", " ")).contains(told);
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void programs_read_it_by_the_schema_of_what_validate_writes() throws IOException {
        Schema schema;
        try (InputStream in = Objects.requireNonNull(
                ValidationWriter.class.getResourceAsStream("/nl/huisnorm/io/schema/validation.schema.json"))) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        Run low = lint(PROFILE.replace("value: 2.1}]", "value: 2.09}]"), "--format", "json");
        assertThat(low.exit()).isEqualTo(1);
        assertThat(low.out())
                .contains("\"valid\" : true", "\"kind\" : \"profile\"", "\"line\"")
                .contains("BELEID-HOOGTE vraagt 2.09");
        Run scenario = lint(SCENARIO, "--format", "json");
        assertThat(scenario.exit()).isZero();
        assertThat(scenario.out()).contains("\"kind\" : \"scenario\"").doesNotContain("\"message\"");
        Run broken = lint("id: [", "--format", "json");
        assertThat(broken.exit()).isEqualTo(4);
        assertThat(broken.out()).contains("\"valid\" : false");
        assertThat(List.of(low, scenario, broken))
                .allSatisfy(run ->
                        assertThat(schema.validate(run.out(), InputFormat.JSON)).isEmpty());
    }

    /** What can never be is refused when a profile is read, so that nobody is judged by it. */
    @Test
    void what_cannot_be_at_all_is_told_as_everywhere() throws IOException {
        Run run = lint(PROFILE.replace("atLeast: hoogte", "atLeast: 2.1"));
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).contains("beleid.yaml:18:", "vergelijkt");
        assertThat(Run.of("lint", "../files/facilities/woning-dorpsstraat.yaml").exit())
                .isEqualTo(4);
    }

    @Test
    void in_the_bundled_profiles_and_scenarios_nothing_is_found_but_what_has_passed() throws IOException {
        try (Stream<Path> profiles = Files.list(PROFILES);
                Stream<Path> scenarios = Files.list(Path.of("../files/scenarios"))) {
            for (Path file : Stream.concat(profiles, scenarios).sorted().toList()) {
                Run run = Run.of("lint", file.toString());
                assertThat(run.exit()).as(run.out()).isIn(0, 1);
                assertThat(run.out().replaceAll("\\s+", " ").replaceAll("[^ ]+ [^ ]+ [0-9-]+ is al voorbij", ""))
                        .as(file.toString())
                        .doesNotContainPattern("yaml:[0-9]");
            }
        }
    }
}
