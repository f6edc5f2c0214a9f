package nl.huisnorm.checker.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.checker.Run;
import nl.huisnorm.io.write.ReportWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class VerifyCommandTest {

    private static final String FARM = "../files/facilities/boerderij-heideweg.yaml";
    private static final String WAIVERS = "../files/waivers/boerderij-heideweg.yaml";
    private static final String HOUSE = "../files/facilities/woning-dorpsstraat.yaml";
    private static final String PLAN = "../files/plans/distributiecentrum-de-hoef.yaml";

    @TempDir
    private Path folder;

    private Path report(String... arguments) {
        List<String> all = new ArrayList<>(List.of("check", "--format", "json"));
        all.addAll(List.of(arguments));
        return written(Run.of(all.toArray(String[]::new)).out());
    }

    private Path written(String text) {
        try {
            return Files.writeString(folder.resolve("verslag.json"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Run verify(Path report, String... files) {
        List<String> all = new ArrayList<>(List.of("verify", report.toString()));
        all.addAll(List.of(files));
        return Run.of(all.toArray(String[]::new));
    }

    /** A report of the farm that somebody changes. */
    private interface Change {
        void change(ObjectNode report, ObjectNode assessment, ArrayNode findings);
    }

    private Run changed(Change change) {
        JsonNode root = JsonMapper.shared()
                .readTree(Run.of("check", "--format", "json", FARM, "--waivers", WAIVERS)
                        .out());
        ObjectNode assessment = (ObjectNode) root.path("assessments").path(0);
        change.change((ObjectNode) root, assessment, (ArrayNode) assessment.path("findings"));
        return verify(written(root.toString()), FARM, WAIVERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--lang nl",
                "--lang en",
                "--lang nl,en",
                "--compact",
                "--compact --lang nl,en",
                "--outcomes not-met,waived",
                "--outcomes none",
                "--outcomes none --compact",
                "--as-of 2024-06-01",
                "--tolerance 0,1m2 --tolerance 2%",
                "--waiver-years 3",
                "--regime snf,bbl",
                "--profile voorbeeldgemeente --profile-anyway"
            })
    void a_report_as_it_was_made_is_right(String options) {
        List<String> all = new ArrayList<>(List.of(options.split(" ")));
        all.addAll(List.of(FARM, HOUSE, "--waivers", WAIVERS));
        Run run = verify(report(all.toArray(String[]::new)), HOUSE, WAIVERS, FARM);
        assertThat(run.out()).contains("het verslag klopt").contains("Boerderij Heideweg", "Woning Dorpsstraat");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void with_a_reading_and_a_scenario_too() {
        String scenario = "../files/scenarios/eigen-slaapkamer.yaml";
        Path report = report(FARM, "--scenario", scenario, "--reading", "SNF-Q-1=ALL");
        assertThat(verify(report, FARM, scenario).exit()).isZero();
        Run without = verify(report, FARM);
        assertThat(without.exit()).isEqualTo(3);
        assertThat(without.out()).contains("Nodig en er niet bij: het scenario");
    }

    @Test
    void a_profile_of_ones_own_is_found_among_the_files() throws IOException {
        Path profile = folder.resolve("profiel.yaml");
        String text = Files.readString(Path.of("../files/profiles/voorbeeldgemeente-2026.yaml"));
        Files.writeString(profile, text.replaceFirst("(?m)^id: .*$", "id: eigen-profiel"));
        Path report = report(FARM, "--profile", profile.toString(), "--profile-anyway");
        assertThat(verify(report, FARM, profile.toString()).exit()).isZero();
        Run without = verify(report, FARM);
        assertThat(without.exit()).isEqualTo(3);
        assertThat(without.out()).contains("het profiel eigen-profiel");
        Files.writeString(
                profile, Files.readString(profile).replaceFirst("(?m)^title:.*$", "title: {nl: Anders, en: Other}"));
        Run other = verify(report, FARM, profile.toString());
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.out()).contains("het profiel dat er nu is, is niet dat van het verslag");
    }

    @Test
    void a_report_that_went_through_another_program_says_the_same() {
        JsonNode root = JsonMapper.shared()
                .readTree(Run.of("check", "--format", "json", FARM).out());
        assertThat(verify(written(root.toString()), FARM).exit()).isZero();
        assertThat(verify(written("\uFEFF" + root), FARM).exit()).isZero();
    }

    @Test
    void a_file_that_lies_elsewhere_is_the_same_file() throws IOException {
        Path copy = Files.copy(Path.of(FARM), folder.resolve("kopie.yaml"));
        assertThat(verify(report(FARM), copy.toString()).exit()).isZero();
    }

    @Test
    void an_outcome_that_was_changed_by_hand_is_told_with_what_it_should_be() {
        Run run = changed((report, assessment, findings) -> {
            for (JsonNode finding : findings) {
                if (finding.path("outcome").asString().equals("NON_COMPLIANT")) {
                    ((ObjectNode) finding).put("outcome", "COMPLIANT");
                    return;
                }
            }
        });
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "1 bevinding is anders, en verder niets.",
                        "Het verslag is veranderd nadat het is gemaakt.",
                        "uitkomst: in het verslag “voldoet”, hoort te zijn “voldoet niet”");
    }

    @Test
    void of_a_form_that_is_read_as_lines_nothing_is_said_about_findings() throws IOException {
        Path changed = folder.resolve("heideweg.yaml");
        Files.writeString(
                changed, Files.readString(Path.of(FARM)).replace("notifiedOn: 2025-01-20", "notifiedOn: 2024-01-20"));
        Path report = Files.writeString(
                folder.resolve("verslag.txt"), Run.of("check", FARM, "--expand").out());
        Run run = verify(report, changed.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("Het verslag is niet wat dit regelboek van het bestand geeft.")
                .doesNotContain("Geen bevinding is anders");
    }

    @Test
    void a_finding_that_was_taken_away_is_told() {
        Run run = changed((report, assessment, findings) -> findings.remove(10));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("1 bevinding is anders", "ontbreekt in het verslag");
    }

    @Test
    void a_finding_that_was_added_and_one_that_was_doubled_are_told() {
        Run run = changed((report, assessment, findings) -> {
            findings.add(((ObjectNode) findings.get(0).deepCopy()).put("fingerprint", "1-00000000000000000000"));
            findings.add(findings.get(1).deepCopy());
        });
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("2 bevindingen zijn anders", "hoort er niet in");
    }

    @Test
    void findings_that_changed_places_are_told() {
        Run run = changed((report, assessment, findings) -> findings.add(findings.remove(0)));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("staat niet op zijn plaats");
    }

    @Test
    void a_verdict_a_sentence_and_a_number_that_were_changed_are_told() {
        Run run = changed((report, assessment, findings) -> {
            assessment.put("verdict", "COMPLIANT");
            ((ObjectNode) findings.get(0)).put("message", "Alles in orde.");
            ((ObjectNode) assessment.path("summary")).put("NON_COMPLIANT", 0);
        });
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "eindoordeel: in het verslag “voldoet”, hoort te zijn “voldoet niet”",
                        "zin: in het verslag “Alles in orde.”",
                        "aantallen (voldoet niet): in het verslag “0”");
    }

    @Test
    void another_rulebook_is_the_reason_where_the_report_names_one() {
        Run run = changed((report, assessment, findings) -> {
            ((ObjectNode) report.path("rulebook")).put("version", "0.0.9").put("sha256", "0".repeat(64));
            ((ObjectNode) findings.get(0)).put("message", "Oude zin.");
        });
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("regelboek 0.0.9 (000000000000…)", "Nagegaan met", "met een ander regelboek gemaakt")
                .doesNotContain("veranderd nadat");
    }

    @Test
    void what_is_not_of_a_report_at_all_is_told() {
        Run run = changed((report, assessment, findings) -> report.put("note of ours", "door ons nagezien"));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("note of ours: in het verslag “door ons nagezien”, hoort te zijn “niets”");
    }

    @Test
    void another_file_about_the_same_is_named_as_the_reason() {
        Run run = verify(report(FARM), "../files/later/boerderij-heideweg.yaml");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("../files/later/boerderij-heideweg.yaml is niet het bestand dat is getoetst")
                .doesNotContain("veranderd nadat");
    }

    @Test
    void where_the_file_is_not_there_nothing_can_be_told() {
        Run run = verify(report(FARM), HOUSE);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("niet na te gaan", "Niets nagegaan");
    }

    @Test
    void waivers_that_are_not_there_are_named() {
        Run run = verify(report(FARM, "--waivers", WAIVERS), FARM);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("de ontheffing ow-2026-03", "de ontheffing ow-2025-01");
    }

    @Test
    void plans_that_were_judged_together_are_judged_together_again() {
        String other = "../files/plans/vleesverwerker-meierij.yaml";
        Path report = report(PLAN, other, HOUSE);
        Run run = verify(report, HOUSE, other, PLAN);
        assertThat(run.out()).contains("het verslag klopt");
        assertThat(run.exit()).isZero();
        assertThat(verify(report, HOUSE, PLAN).exit()).isNotZero();
    }

    @Test
    void an_application_with_its_facility_and_plan_is_judged_again() {
        String application = "../files/plans/aanvraag-campus-noordkade.yaml";
        Path report = report(application, "--regime", "omgevingsplan,bbl");
        Run run = verify(report, application);
        assertThat(run.out()).contains("het verslag klopt");
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_number_of_a_plan_that_was_changed_is_told() {
        JsonNode root = JsonMapper.shared()
                .readTree(Run.of("check", "--format", "json", PLAN).out());
        ((ObjectNode) root.path("assessments").path(0)).put("verdict", "COMPLIANT");
        Run run = verify(written(root.toString()), PLAN);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("eindoordeel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"assessments\": []",
                "{\"assessments\": 1}",
                "{\"assessments\": [{}]}",
                "{\"assessments\": [], \"assessments\": []}",
                "id: x\nbuildings: []\n",
                "{\"tool\": {}, \"rulebook\": {\"version\": \"1\", \"sha256\": \"x\"}, \"assessments\": [{\"verdict\": \"MOOI\"}]}"
            })
    void a_broken_report_is_refused_in_words(String text) {
        Run run = verify(written(text), FARM);
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("verslag.json").doesNotContain("Exception", "\tat ");
    }

    @Test
    void a_report_that_ends_too_early_or_is_no_text_is_refused() throws IOException {
        String whole = Run.of("check", "--format", "json", FARM).out();
        assertThat(verify(written(whole.substring(0, whole.length() / 2)), FARM).exit())
                .isEqualTo(4);
        Path file = folder.resolve("bytes.json");
        Files.write(file, new byte[] {(byte) 0xC3, 0x28, 0, 1});
        assertThat(verify(file, FARM).exit()).isEqualTo(4);
        Files.write(file, whole.getBytes(StandardCharsets.UTF_16));
        assertThat(verify(file, FARM).exit()).isEqualTo(4);
    }

    @Test
    void odd_values_in_a_report_are_differences_and_no_faults() {
        Run run = changed((report, assessment, findings) -> {
            report.put("language", "fr");
            assessment.put("waiverYears", -4);
            assessment.putObject("tolerance").put("squareMetres", "veel").put("percent", 1_000_000);
            ((ObjectNode) assessment.path("readings")).put("SNF-Q-1", "NOOIT");
            assessment.putArray("regimes").add("bestaat-niet");
        });
        assertThat(run.exit()).isIn(1, 3);
        assertThat(run.out()).contains("het regime bestaat-niet", "de lezing SNF-Q-1=NOOIT");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_report_of_nothing_proves_nothing() {
        Run run = verify(report(folder.resolve("is-er-niet.yaml").toString()), FARM);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("gaat over geen enkele locatie", "niet getoetst");
    }

    @Test
    void without_files_or_with_an_unknown_option_it_is_wrong_use() {
        assertThat(Run.of("verify", report(FARM).toString()).exit()).isEqualTo(2);
        assertThat(Run.of("verify", report(FARM).toString(), FARM, "--as-of", "2024-01-01")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void what_a_stranger_wrote_cannot_move_the_cursor() {
        Run run = changed((report, assessment, findings) ->
                ((ObjectNode) findings.get(0)).put("message", "\u001B[2J\u202Eweg\nnieuwe regel"));
        assertThat(run.out()).doesNotContain("\u001B", "\u202E");
    }

    @Test
    void programs_are_told_in_json_of_a_form_that_is_published() throws IOException {
        Schema schema;
        try (InputStream in = Objects.requireNonNull(
                ReportWriter.class.getResourceAsStream("/nl/huisnorm/io/schema/verification.schema.json"))) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        JsonNode root = JsonMapper.shared()
                .readTree(Run.of("check", "--format", "json", FARM, HOUSE).out());
        ((ObjectNode) root.path("assessments").path(0)).put("verdict", "COMPLIANT");
        ((ArrayNode) root.path("assessments").path(0).path("findings")).remove(3);
        Run run = Run.of("verify", written(root.toString()).toString(), FARM, "--format", "json");
        assertThat(schema.validate(run.out(), InputFormat.JSON)).isEmpty();
        JsonNode told = JsonMapper.shared().readTree(run.out());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(told.path("result").asString()).isEqualTo("DIFFERS");
        assertThat(told.path("assessments").path(0).path("causes").toString()).isEqualTo("[\"CHANGED\"]");
        assertThat(told.path("assessments")
                        .path(0)
                        .path("findings")
                        .path(0)
                        .path("change")
                        .asString())
                .isEqualTo("REMOVED");
        assertThat(told.path("assessments").path(1).path("here").asBoolean()).isFalse();
    }

    @Test
    void it_is_told_in_english_too() {
        Run run = Run.of("verify", report(FARM).toString(), FARM, "--lang", "en");
        assertThat(run.out()).contains("the report is right", "Right: ");
    }
}
