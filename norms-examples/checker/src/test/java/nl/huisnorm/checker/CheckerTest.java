package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisnorm.checker.command.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckerTest {

    private static final Path FACILITIES = Path.of("../files/facilities");
    private static final String HOUSE =
            FACILITIES.resolve("woning-dorpsstraat.yaml").toString();
    private static final String FARM =
            FACILITIES.resolve("boerderij-heideweg.yaml").toString();
    private static final String HOTEL =
            FACILITIES.resolve("hotel-stationsweg.json").toString();
    private static final String GUESTHOUSE =
            FACILITIES.resolve("pension-kerkplein.yaml").toString();

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void exit_0_when_everything_complies() {
        assertThat(Run.of("check", HOUSE).exit()).isZero();
    }

    @Test
    void exit_1_when_something_does_not() {
        assertThat(Run.of("check", HOUSE, FARM, HOTEL).exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("wrongUses")
    void exit_2_on_wrong_use_and_what_is_wrong_on_standard_error(String[] arguments, String named) {
        Run run = Run.of(arguments);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(named);
    }

    static Stream<Arguments> wrongUses() {
        return Stream.of(
                wrongUse("Gebruik:"),
                wrongUse("FILE", "check"),
                wrongUse("--foo", "check", "--foo", HOUSE),
                wrongUse("2024-02-30", "check", "--as-of", "2024-02-30", HOUSE),
                wrongUse("snv", "check", "--regime", "snv", HOUSE),
                wrongUse("SNF-Q-1=NONE", "check", "--reading", "SNF-Q-1=NONE", HOUSE),
                wrongUse("docx", "check", "--format", "docx", HOUSE),
                wrongUse("/no/such/folder", "check", "-o", "/no/such/folder/report", HOUSE),
                wrongUse("SNF-99", "norms", "show", "SNF-99"),
                wrongUse("snv", "norms", "list", "--regime", "snv"),
                wrongUse("landerd-2020", "check", "--profile", "no-such", HOUSE),
                wrongUse("2026-01-01", "timeline", "--from", "2026-01-01", "--to", "2025-01-01", HOUSE),
                wrongUse("--to", "timeline", "--from", "2026-01-01", HOUSE),
                wrongUse("list", "norms"));
    }

    private static Arguments wrongUse(String named, String... arguments) {
        return Arguments.of(arguments, named);
    }

    @Test
    void exit_3_when_nothing_fails_but_something_cannot_be_told() {
        assertThat(Run.of("check", HOTEL).exit()).isEqualTo(3);
        assertThat(Run.of("check", HOUSE, HOTEL).exit()).isEqualTo(3);
    }

    @Test
    void open_checks_by_hand_count_unless_they_are_left_out() throws IOException {
        String text = Files.readString(Path.of(HOUSE));
        Path open = folder.resolve("open.yaml");
        Files.writeString(open, text.substring(0, text.indexOf("inspections:")));
        assertThat(Run.of("check", open.toString()).exit()).isEqualTo(3);
        assertThat(Run.of("check", "--by-machine", open.toString()).exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            empty              | ``                                                    | 1:1
            id: x              | no buildings                                          | buildings
            {"id": "x",        | cut off                                               | JSON
            id: [x             | cut off                                               | deze [ wordt niet gesloten
            id: x\\nbildings: []| unknown field                                        | «buildings»
            id: x\\nbuildings: 3| wrong type                                           | lijst
            id: x\\nbuildings: [{id: a, amenities: {toilets: -3}}] | negative           | -3
            id: x\\nbuildings: [{id: a, usableFloorArea: 1000000000}] | absurd          | 1000000000
            id: x\\nbuildings: [{id: a}, {id: a}] | duplicate id                         | «a»
            id: x\\nbuildings: [{id: a, permitAppliedOn: soon}] | not a date            | «soon»
            """)
    void exit_4_on_bad_input_and_the_other_files_are_still_judged(String text, String what, String named)
            throws IOException {
        Path bad = folder.resolve("bad.yaml");
        Files.writeString(bad, text.equals("empty") ? "" : text.replace("\\n", "\n"));
        Run run = Run.of("check", bad.toString(), HOUSE);
        assertThat(run.exit()).as(what).isEqualTo(4);
        assertThat(run.err()).startsWith(bad.toString());
        if (!text.equals("empty")) {
            assertThat(run.err()).contains(named).containsPattern("bad\\.yaml:[0-9]+:[0-9]+: ");
        }
        assertThat(run.out()).contains("Woning Dorpsstraat", "EINDOORDEEL: VOLDOET");
    }

    @Test
    void exit_4_on_what_is_no_readable_file() throws IOException {
        Path binary = folder.resolve("binary.yaml");
        Files.write(binary, new byte[] {0, 1, 2, (byte) 0xff});
        for (String bad : List.of("none.yaml", folder.toString(), binary.toString())) {
            assertThat(Run.of("check", bad).exit()).as(bad).isEqualTo(4);
        }
        assertThat(Run.of("check", FARM, "none.yaml").exit())
                .as("outweighs a verdict")
                .isEqualTo(4);
    }

    @Test
    void exit_70_when_the_program_itself_fails() {
        PrintStream broken = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
            @Override
            public void write(byte[] bytes, int offset, int length) {
                throw new IllegalStateException("the disk is on fire");
            }
        };
        Surroundings surroundings = new Surroundings(
                broken,
                new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                Clock.systemUTC());
        assertThat(Main.run(surroundings, "check", "--format", "json", HOUSE)).isEqualTo(70);
    }

    @Test
    void messages_come_in_the_language_asked_for() {
        assertThat(Run.of("check", "none.yaml").err()).contains("dit bestand bestaat niet");
        assertThat(Run.of("check", "--lang", "en", "none.yaml").err()).contains("there is no such file");
        assertThat(Run.of("check", "--help").out()).contains("Afsluitcode");
        assertThat(Run.of("check", "--help", "--lang", "en").out()).contains("Exit code");
    }

    @Test
    void json_gives_exactly_one_outcome_for_each_norm_and_subject() {
        for (JsonNode assessment :
                json("check", "--format", "json", HOUSE, FARM, HOTEL).get("assessments")) {
            Set<String> seen = new HashSet<>();
            for (JsonNode finding : assessment.get("findings")) {
                JsonNode subject = finding.get("subject");
                assertThat(seen.add(finding.get("norm") + " " + subject.get("kind") + " " + subject.get("id")))
                        .isTrue();
            }
            assertThat(seen).isNotEmpty();
        }
    }

    @Test
    void json_evidence_points_at_line_and_column() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(FARM));
        for (JsonNode finding : json("check", "--format", "json", FARM)
                .get("assessments")
                .get(0)
                .get("findings")) {
            if (finding.get("norm").stringValue().equals("SNF-3.1")) {
                JsonNode toilets = finding.get("evidence").get(0);
                assertThat(toilets.get("pointer").stringValue()).endsWith("/amenities/toilets");
                assertThat(lines.get(toilets.get("line").intValue() - 1)
                                .substring(toilets.get("column").intValue() - 1))
                        .startsWith("1");
                assertThat(finding.get("measure").get("required").intValue()).isEqualTo(2);
            }
        }
    }

    @Test
    void the_same_input_gives_the_same_bytes_wherever_they_go() throws IOException {
        Path report = folder.resolve("report.json");
        String first = Run.of("check", "--format", "json", FARM, HOTEL).out();
        assertThat(Run.of("check", "--format", "json", "-o", report.toString(), FARM, HOTEL)
                        .out())
                .isEmpty();
        assertThat(Files.readString(report)).isEqualTo(first).doesNotContain("\r");
    }

    @Test
    void the_day_is_today_unless_another_is_asked_for() {
        assertThat(json("check", "--format", "json", HOUSE)
                        .get("assessments")
                        .get(0)
                        .get("asOf")
                        .stringValue())
                .isEqualTo("2026-11-23");
        assertThat(json("check", "--format", "json", "--as-of", "2024-01-01", HOUSE)
                        .get("assessments")
                        .get(0)
                        .get("asOf")
                        .stringValue())
                .isEqualTo("2024-01-01");
    }

    @Test
    void regimes_and_readings_narrow_what_is_judged() {
        JsonNode findings = json("check", "--format", "json", "--regime", "bbl,omgevingsplan", FARM)
                .get("assessments")
                .get(0)
                .get("findings");
        for (JsonNode finding : findings) {
            assertThat(finding.get("regime").stringValue()).isIn("bbl", "omgevingsplan");
        }
        Run open = Run.of("check", "--as-of", "2025-08-01", "--regime", "snf", GUESTHOUSE);
        assertThat(open.out()).contains("OPEN VRAGEN", "SNF-Q-1=ALL");
        Run read = Run.of("check", "--as-of", "2025-08-01", "--regime", "snf", "--reading", "SNF-Q-1=ALL", GUESTHOUSE);
        assertThat(read.out()).doesNotContain("OPEN VRAGEN").contains("SNF-2.2-HOTEL");
    }

    @Test
    void the_text_report_tells_the_verdict_first_then_what_is_wrong_then_what_cannot_be_told() {
        String report = Run.of("check", FARM).out();
        assertThat(indexes(report, "EINDOORDEEL: VOLDOET NIET", "VOLDOET NIET (", "DOOR EEN MENS", "Voldoet: "))
                .isSorted()
                .doesNotContain(-1);
        assertThat(report).contains("1 gevonden, 2 nodig: 1 te weinig", "Bbl, art. 3.117", "(regel 136)");
        assertThat(report).doesNotContain("SNF-3.2  Douches");
        assertThat(Run.of("check", "--expand", FARM).out()).contains("SNF-3.2  Douches");
    }

    @Test
    void numbers_have_the_decimal_sign_of_the_language() {
        assertThat(Run.of("check", "--expand", HOUSE).out()).contains("16,8 m²");
        assertThat(Run.of("check", "--expand", "--lang", "en", HOUSE).out()).contains("16.8 m²");
    }

    @Test
    void a_profile_brings_the_norms_of_a_municipality() {
        Run run = Run.of(
                "check", "--expand", "--profile", "landerd-2020", "--profile-anyway", "--as-of", "2021-06-01", FARM);
        assertThat(run.out()).contains("Gemeentelijk profiel: Landerd 2020", "MUN-");
        assertThat(Run.of("check", FARM).out())
                .contains("Gemeentelijk profiel: geen")
                .doesNotContain("MUN-");
        assertThat(json("check", "--format", "json", "--profile", "landerd-2020", "--profile-anyway", FARM)
                        .get("assessments")
                        .get(0)
                        .get("profile")
                        .get("municipality")
                        .stringValue())
                .isEqualTo("Landerd");
    }

    @Test
    void a_number_that_a_municipality_changed_is_told_to_be_its_own() {
        assertThat(Run.of("check", "--profile", "voorbeeldgemeente", "--expand", HOTEL)
                        .out())
                .contains("met een getal van de gemeente");
    }

    @Test
    void exit_4_on_a_profile_that_is_not_sound() throws IOException {
        Path profile = folder.resolve("profile.yaml");
        Files.writeString(profile, "id: x\nmunicipality: X\nfrom: 2026-01-01\nnorms: [{norm: SNF-3.1}]\n");
        Run run = Run.of("check", "--profile", profile.toString(), HOUSE);
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("profile.yaml:1:1: ", "source");
    }

    private static List<Integer> indexes(String text, String... parts) {
        return Arrays.stream(parts).map(text::indexOf).toList();
    }

    private static JsonNode json(String... arguments) {
        Run run = Run.of(arguments);
        assertThat(run.err()).isEmpty();
        return JsonMapper.shared().readTree(run.out());
    }
}
