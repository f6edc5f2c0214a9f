package nl.huisnorm.checker;

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
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.checker.command.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many people may live somewhere, and what to change: the commands. */
class CapacityAndRemediesTest {

    private static final String FARM = "../files/facilities/boerderij-heideweg.yaml";
    private static final String PARK = "../files/facilities/recreatiepark-het-ven.yaml";
    private static final String DWELLING = "../files/facilities/woning-dorpsstraat.yaml";

    @ParameterizedTest
    @CsvSource({"capacity, nl", "capacity, en", "remedies, nl", "remedies, en"})
    void json_of_all_example_facilities_matches_its_schema(String command, String language) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command, "--format", "json", "--lang", language));
        try (Stream<Path> files = Files.list(Path.of("../files/facilities"))) {
            files.sorted().map(Path::toString).forEach(arguments::add);
        }
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(ExitCode.COMPLIANT);
        assertThat(run.err()).isEmpty();
        Schema schema = schema(command);
        assertThat(schema.validate(run.out(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(run.out().replace("\"facility\" :", "\"place\" :"), InputFormat.JSON))
                .isNotEmpty();
    }

    private static Schema schema(String command) throws IOException {
        try (InputStream in =
                Huisnorm.class.getResourceAsStream("/nl/huisnorm/io/schema/" + command + ".schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"capacity", "remedies"})
    void the_same_input_gives_the_same_bytes(String command) {
        assertThat(Run.of(command, "--format", "json", FARM)).isEqualTo(Run.of(command, "--format", "json", FARM));
    }

    @Test
    void eight_at_most_may_live_in_the_farmhouse_where_ten_do_because_of_toilets_and_refrigerators() {
        assertThat(Run.of("capacity", FARM).out())
                .contains("HOEVEEL BEWONERS: 5–8     (nu: 10)")
                .containsSubsequence("Waardoor het er niet meer zijn", "SNF-3.1  Toiletten", "woonhuis (8)", "SNF-5.1")
                .containsSubsequence("keurmerk               8", "advies                 6");
        assertThat(Run.of("capacity", "--lang", "en", FARM).out()).contains("HOW MANY RESIDENTS: 5–8     (now: 10)");
    }

    @Test
    void a_scenario_is_told_before_its_number() {
        Run run = Run.of("capacity", "--scenario", "../files/scenarios/eigen-slaapkamer.yaml", FARM);
        assertThat(run.out()).containsSubsequence("SCENARIO, GEEN GELDEND RECHT", "HOEVEEL BEWONERS: 5–6     (nu: 10)");
    }

    @Test
    void one_plan_mends_what_can_be_mended_and_names_what_cannot() {
        assertThat(Run.of("remedies", "--lang", "en", FARM).out())
                .containsSubsequence(
                        "WHAT HAS TO CHANGE (weight 58)",
                        "- add toilets (number of toilets: 1 → 2) [woonhuis]",
                        "After the changes (verdict: non-compliant;",
                        "- BBL-USE-3",
                        "EACH FINDING BY ITSELF");
        assertThat(Run.of("remedies", DWELLING).out()).contains("Er is niets te herstellen");
    }

    @Test
    void weights_of_ones_own_make_another_plan(@TempDir Path folder) throws IOException {
        Path costs = folder.resolve("gewichten.yaml");
        Files.writeString(costs, """
                id: kamers
                title: {nl: "Kamers eerst", en: "Rooms first"}
                kinds:
                  - id: kamer
                    label: {nl: "kamer groter", en: "larger room"}
                    facts: [room.area]
                    way: more
                    step: 0.1
                    each: 1
                """);
        assertThat(Run.of("remedies", "--costs", costs.toString(), PARK).out())
                .contains("kamer groter (vloeroppervlakte van het vertrek: 6,2 m² → 7 m²) [chalet-06/slaapkamer-2]")
                .contains("Gewichten: Kamers eerst (kamers)");
    }

    @Test
    void mistakes_in_weights_are_all_told_with_line_and_field(@TempDir Path folder) throws IOException {
        Path costs = folder.resolve("gewichten.yaml");
        Files.writeString(costs, """
                id: fout
                title: {nl: "Fout", en: "Wrong"}
                kinds:
                  - id: a
                    label: {nl: "a", en: "a"}
                    facts: [room.aera]
                    way: more
                    each: -1
                  - id: a
                    label: {nl: "b", en: "b"}
                    facts: [room.area]
                    way: sideways
                """);
        Run run = Run.of("remedies", "--costs", costs.toString(), FARM);
        assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("gewichten.yaml:12:10: /kinds/1/way: «sideways» kan hier niet staan");
        Files.writeString(costs, Files.readString(costs).replace("sideways", "more"));
        assertThat(Run.of("remedies", "--costs", costs.toString(), FARM).err())
                .contains("gewichten.yaml:6:13: /kinds/0/facts/0: «room.aera» is geen gegeven van een locatie")
                .contains("gewichten.yaml:8:11: /kinds/0/each: -1 kan hier niet")
                .contains("gewichten.yaml:9:9: /kinds/1/id: de soort wijziging «a» komt twee keer voor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"capacity", "remedies"})
    void one_file_that_cannot_be_read_does_not_stop_the_others(String command) {
        Run run = Run.of(command, "no.yaml", FARM, "../files/plans/distributiecentrum-de-hoef.yaml");
        assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("no.yaml: dit bestand bestaat niet");
        assertThat(run.out()).contains("Boerderij Heideweg");
    }

    private static final String PLAN = "../files/plans/distributiecentrum-de-hoef.yaml";
    private static final String APPLICATION = "../files/plans/aanvraag-campus-noordkade.yaml";

    @Test
    void of_a_plan_the_capacity_of_each_facility_stands_before_what_the_plan_asks() {
        Run run = Run.of("capacity", PLAN);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .containsSubsequence(
                        "Campus Noordkade (campus-noordkade)",
                        "HOEVEEL BEWONERS: 3–192",
                        "Flat Zuiderweg (flat-zuiderweg)",
                        "HOEVEEL BEWONERS: 4–96",
                        "Distributiecentrum De Hoef (dc-de-hoef)",
                        "Hoeveel mensen er in de locaties van het plan samen mogen wonen",
                        "opening   1 februari 2027                90    90       72      160  3–192     0–160",
                        "vol        1 januari 2028               270   300      240      256  7–288    96–256");
        assertThat(Run.of("capacity", PLAN, "--lang", "en").out())
                .containsPattern("looked at on +migrants +peak +required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"capacity", "remedies", "questions"})
    void json_about_plans_and_applications_matches_its_schema(String command) throws IOException {
        Run run = Run.of(command, "--format", "json", "--profile", "waalwijk-2021", PLAN, APPLICATION);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(schema(command).validate(run.out(), InputFormat.JSON)).isEmpty();
        assertThat(run.out()).contains("\"facility\" : \"campus-noordkade\"", "\"facility\" : \"flat-zuiderweg\"");
    }

    @Test
    void what_mends_a_plan_itself_is_told_to_be_asked_otherwise() {
        String out = Run.of("remedies", PLAN).out();
        assertThat(out)
                .containsSubsequence(
                        "Campus Noordkade", "Flat Zuiderweg", "Distributiecentrum De Hoef (dc-de-hoef): hierboven");
        assertThat(out).containsPattern("zegt\\s+huisnorm\\s+toets;\\s+huisnorm\\s+varianten\\s+zet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"capacity", "remedies", "questions"})
    void an_application_is_answered_about_its_facility_by_the_profile_it_names(String command) {
        Run run = Run.of(command, APPLICATION);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("Aanvraag Z-2026-1187 (")
                .containsPattern("ontbreekt,\\s+zegt\\s+huisnorm\\s+toets\\.")
                .contains("De aanvraag noemt het profiel waalwijk-2021; daarnaar is getoetst.")
                .contains("Campus Noordkade (campus-noordkade)");
        Run other = Run.of(command, APPLICATION, "--profile", "waalwijk-2021");
        assertThat(other.out()).doesNotContain("daarnaar is getoetst");
    }

    /** One report for programs is by one profile. */
    @Test
    void for_a_program_the_profile_that_an_application_names_is_asked_for() {
        Run run = Run.of("capacity", "--format", "json", APPLICATION);
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err())
                .contains("noemt het profiel waalwijk-2021: geef bij --format json ook --profile waalwijk-2021");
    }
}
