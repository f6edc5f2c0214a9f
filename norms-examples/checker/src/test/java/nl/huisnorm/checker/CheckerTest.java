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
                wrongUse("pdf", "check", "--format", "pdf", HOUSE),
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
            id: [x             | cut off                                               | YAML
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
        assertThat(indexes(report, "EINDOORDEEL: VOLDOET NIET", "VOLDOET NIET (", "DOOR EEN MENS", "VOLDOET ("))
                .isSorted()
                .doesNotContain(-1);
        assertThat(report).contains("gevonden 1, ten minste 2 vereist", "Bbl, art. 3.117", "(regel 115)");
        assertThat(report).doesNotContain("SNF-3.2  Douches");
        assertThat(Run.of("check", "--expand", FARM).out()).contains("SNF-3.2  Douches");
    }

    @Test
    void numbers_have_the_decimal_sign_of_the_language() {
        assertThat(Run.of("check", "--expand", HOUSE).out()).contains("16,8 m²");
        assertThat(Run.of("check", "--expand", "--lang", "en", HOUSE).out()).contains("16.8 m²");
    }

    @Test
    void norms_can_be_listed_and_shown() {
        assertThat(Run.of("norms", "list").out()).contains("SNF-2.3-AREA-E", "BBL-OCC-1");
        assertThat(Run.of("norms", "list", "--as-of", "2026-01-01").out())
                .doesNotContain("SNF-2.3-AREA-E", "BBL-OCC-1 ");
        assertThat(Run.of("norms", "list", "--regime", "bbl").out()).doesNotContain("SNF-");
        String shown = Run.of("norms", "show", "snf-3.1").out();
        assertThat(shown).contains("Toiletten", "personen per toilet: 8", "vgvm.nl", "rule \"SNF-3.1\"");
        assertThat(Run.of("norms", "show", "SNF-6.2", "--lang", "en").out())
                .contains("handrails")
                .doesNotContain("rule");
    }

    @Test
    void a_profile_brings_the_norms_of_a_municipality() {
        Run run = Run.of("check", "--profile", "landerd-2020", "--as-of", "2021-06-01", FARM);
        assertThat(run.out()).contains("Gemeentelijk profiel: Landerd 2020", "MUN-");
        assertThat(Run.of("check", FARM).out())
                .contains("Gemeentelijk profiel: geen")
                .doesNotContain("MUN-");
        assertThat(json("check", "--format", "json", "--profile", "landerd-2020", FARM)
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

    @Test
    void a_timeline_tells_the_days_on_which_answers_change_and_why() {
        Run run = Run.of("timeline", "--from", "2023-06-01", "--to", "2025-12-31", "--regime", "snf", GUESTHOUSE);
        assertThat(run.exit()).isZero();
        assertThat(indexes(run.out(), "2024-01-01", "SNF-2.3-BUNK", "2025-01-01", "SNF-2.3-MAX2", "2025-07-01"))
                .isSorted()
                .doesNotContain(-1);
        assertThat(run.out()).contains("de norm geldt vanaf deze dag");
        assertThat(Run.of("timeline", "--from", "2026-01-01", "--to", "2026-01-01", HOUSE, "--lang", "en")
                        .out())
                .contains("Nothing changes.");
        assertThat(Run.of("timeline", "--from", "2026-01-01", "--to", "2026-12-31", "none.yaml", HOUSE)
                        .exit())
                .isEqualTo(4);
    }

    @Test
    void waivers_are_told_with_who_approved_them_and_those_that_do_not_help_are_findings() {
        String waivers = Path.of("../files/waivers/boerderij-heideweg.yaml").toString();
        Run run = Run.of("check", "--regime", "snf", "--waivers", waivers, FARM);
        assertThat(indexes(
                        run.out(), "WAIVER-KNOWN", "WAIVER-VALID", "ONTHEFFING (", "SNF-3.1", "ow-2026-03: het tweede"))
                .isSorted()
                .doesNotContain(-1);
        assertThat(run.out()).contains("ontheffing ow-2025-01", "ontheffing ow-2026-04");
        assertThat(json("check", "--format", "json", "--waivers", waivers, FARM).toString())
                .contains("\"otherwise\":\"NON_COMPLIANT\"");
        assertThat(Run.of("check", "--waivers", "none.yaml", FARM).exit()).isEqualTo(4);
    }

    @Test
    void a_waived_finding_tells_reason_owner_approver_and_period_in_the_language_asked_for() {
        String waivers = Path.of("../files/waivers/boerderij-heideweg.yaml").toString();
        Run dutch = Run.of("check", "--waivers", waivers, FARM);
        assertThat(joined(dutch.out()))
                .contains("ontheffing ow-2026-03: het tweede toilet wordt voor het seizoen geplaatst; aangevraagd door "
                        + "exploitant, verleend door certificerende instelling, van 1 september 2026 tot en met "
                        + "28 februari 2027; anders: voldoet niet");
        Run english = Run.of("check", "--lang", "en", "--waivers", waivers, FARM);
        assertThat(joined(english.out()))
                .contains("WAIVED (1)", "from 1 September 2026 up to 28 February 2027; otherwise: not met");
        assertThat(Run.of("check", "--help", "--lang", "en").out()).contains("--waivers=FILE", "Waivers");
    }

    @Test
    void a_waiver_holds_up_to_its_last_day_in_check_and_timeline() {
        String waivers = Path.of("../files/waivers/boerderij-heideweg.yaml").toString();
        assertThat(Run.of("check", "--as-of", "2027-02-28", "--waivers", waivers, FARM)
                        .out())
                .contains("ONTHEFFING (1)");
        assertThat(Run.of("check", "--as-of", "2027-03-01", "--waivers", waivers, FARM)
                        .out())
                .doesNotContain("ONTHEFFING (");
        Run timeline = Run.of("timeline", "--from", "2026-08-01", "--to", "2027-04-01", "--waivers", waivers, FARM);
        assertThat(joined(timeline.out()))
                .contains("SNF-3.1 Toiletten voldoet niet → ontheffing", "SNF-3.1 Toiletten ontheffing → voldoet niet");
    }

    @Test
    void waivers_that_cannot_be_read_end_the_run_with_exit_4_and_every_problem_in_the_language_asked_for()
            throws IOException {
        Path bad = folder.resolve("waivers.yaml");
        Files.writeString(bad, """
                waivers:
                  - {id: w1, norm: SNF-3.1, reason: r, owner: o, from: 2026-01-01, until: 2025-01-01}
                """);
        Run dutch = Run.of("check", "--waivers", bad.toString(), FARM);
        assertThat(dutch.exit()).isEqualTo(4);
        assertThat(dutch.out()).isEmpty();
        assertThat(dutch.err())
                .contains("waivers.yaml:2:5: /waivers/0/approver: het veld «approver» ontbreekt en is verplicht")
                .contains("/waivers/0/until: 2025-01-01 ligt vóór 2026-01-01");
        assertThat(Run.of("check", "--lang", "en", "--waivers", bad.toString(), FARM)
                        .err())
                .contains("/waivers/0/approver: the field “approver” is missing and must be given")
                .contains("/waivers/0/until: 2025-01-01 is before 2026-01-01");
        Run timeline =
                Run.of("timeline", "--from", "2026-01-01", "--to", "2026-12-31", "--waivers", bad.toString(), FARM);
        assertThat(timeline.exit()).isEqualTo(4);
        assertThat(timeline.err()).contains("/waivers/0/approver");
    }

    @Test
    void the_evidence_of_a_waiver_points_at_no_line_of_the_facility_file() {
        String waivers = Path.of("../files/waivers/boerderij-heideweg.yaml").toString();
        int seen = 0;
        for (JsonNode finding : json("check", "--format", "json", "--waivers", waivers, FARM)
                .get("assessments")
                .get(0)
                .get("findings")) {
            if (finding.get("subject").get("kind").stringValue().equals("waiver")) {
                for (JsonNode evidence : finding.get("evidence")) {
                    seen++;
                    assertThat(evidence.get("pointer").stringValue()).startsWith("/waivers/");
                    assertThat(evidence.has("line")).isFalse();
                }
            }
        }
        assertThat(seen).isPositive();
    }

    private static String joined(String text) {
        return text.replaceAll("\\s+", " ");
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
