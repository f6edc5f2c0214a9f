package nl.huisnorm.checker.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The checker on settlement plans and applications. */
class PlansTest {

    private static final Path PLANS = Path.of("../files/plans");
    private static final String CENTRE =
            PLANS.resolve("distributiecentrum-de-hoef.yaml").toString();
    private static final String PARCELS =
            PLANS.resolve("pakketbedrijf-oostpoort.yaml").toString();
    private static final String GROWER =
            PLANS.resolve("aardbeienteler-dorpsstraat.yaml").toString();
    private static final String GREENHOUSE =
            PLANS.resolve("kwekerij-zonneland.yaml").toString();
    private static final String APPLICATION =
            PLANS.resolve("aanvraag-campus-noordkade.yaml").toString();

    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest
    @CsvSource({
        "aardbeienteler-dorpsstraat, 2026-11-24, 0",
        "pakketbedrijf-oostpoort, 2026-11-24, 3",
        "de-hoef/1-eerste-gesprek, 2026-11-24, 3",
        "kwekerij-zonneland, 2026-11-24, 1",
        "vleesverwerker-meierij, 2026-11-24, 1",
        "logistiek-peelrand, 2026-11-24, 1",
        "distributiecentrum-de-hoef, 2027-06-01, 1"
    })
    void the_exit_code_tells_the_verdict_on_a_plan(String plan, String day, int exit) {
        Run run = Run.of("check", "--as-of", day, PLANS.resolve(plan + ".yaml").toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(exit);
    }

    @Test
    void a_warning_on_a_clause_is_told_and_turns_no_verdict() {
        Run run = Run.of("check", "--as-of", "2026-11-24", "--by-machine", CENTRE);
        assertThat(run.out()).contains("SET-LIM-3", "Elke bewoner een eigen kamer", "telt niet mee");
        assertThat(run.exit()).isEqualTo(3);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Two plans of one house of which one has the id in capitals, each with a file of its own. */
    @Test
    void facilities_whose_ids_differ_in_capitals_alone_are_one_between_files() throws IOException {
        String plan = """
                id: %s
                phases: [{id: open, from: 2026-01-01, workers: 10, migrants: 6, peaks: []}]
                facilities: {%s: %s.yaml}
                housing: [{id: r, beds: 4, from: 2026-01-01, facility: %2$s}]
                """;
        write("one.yaml", "id: campus\nbuildings: [{id: a, usableFloorArea: 100}]\n");
        write("two.yaml", "id: Campus\nbuildings: [{id: a, usableFloorArea: 200}]\n");
        String first = write("p1.yaml", plan.formatted("p1", "campus", "one")).toString();
        String second = write("p2.yaml", plan.formatted("p2", "Campus", "two")).toString();
        Run run = Run.of("check", "--as-of", "2026-11-24", "--lang", "en", first, second);
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("/facilities/Campus", "one.yaml", "two.yaml", "with other content");
        assertThat(Run.of("check", "--as-of", "2026-11-24", "--lang", "en", second)
                        .err())
                .isEmpty();
        Files.delete(folder.resolve("p1.yaml"));
        Run region = Run.of("region", folder.toString(), "--as-of", "2026-11-24", "--lang", "en");
        assertThat(region.exit()).isEqualTo(4);
        assertThat(region.err()).contains("two.yaml", "one.yaml", "with other content");
        assertThat(region.out()).contains("one facility").doesNotContain("2 facilities");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_plan_has_a_report_in_both_languages(String language) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("check", "--expand", "--lang", language));
        for (Path folderOfPlans : List.of(PLANS, PLANS.resolve("de-hoef"))) {
            try (Stream<Path> files = Files.list(folderOfPlans)) {
                files.filter(Files::isRegularFile).sorted().map(Path::toString).forEach(arguments::add);
            }
        }
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(language.equals("nl") ? "HUISVESTING PER FASE" : "HOUSING BY PHASE")
                .contains(language.equals("nl") ? "boetebeding" : "penalty clause")
                .doesNotContain("{0}", "{1}", "null");
    }

    @Test
    void two_plans_given_together_are_judged_together() {
        assertThat(Run.of("check", "--as-of", "2026-11-24", PARCELS).out()).doesNotContain("SET-4-ONCE  Een bed");
        Run run = Run.of("check", "--as-of", "2026-11-24", CENTRE, PARCELS);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .containsSubsequence(
                        "Distributiecentrum De Hoef (dc-de-hoef)",
                        "Pakketbedrijf Oostpoort (pakketbedrijf-oostpoort)",
                        "andere plannen beloven er 160 bedden",
                        "SET-4-ONCE  Een bed",
                        "240 gevonden, 192 toegestaan");
    }

    @Test
    void the_report_tells_why_the_beds_of_a_campus_no_longer_count() {
        String before = Run.of("check", "--as-of", "2027-01-31", CENTRE).out();
        String after = Run.of("check", "--as-of", "2027-02-01", CENTRE).out();
        assertThat(before).doesNotContain("160 beloofd, 0 tellen mee");
        assertThat(after)
                .contains("Waarom in de fasen opening, groei, vol niet elk bed (zeker) meetelt:")
                .contains("campus-noordkade (campus): 160 beloofd, 0 tellen mee", "gecertificeerd: voldoet niet")
                .contains("laatste dag van het certificaat: 31 januari 2027");
        assertThat(Run.of("check", "--as-of", "2027-02-01", "--expand", CENTRE).out())
                .contains("campus-noordkade.yaml, regel");
    }

    @Test
    void an_application_is_reported_with_what_it_lacks_and_the_terms_that_run() {
        Run run = Run.of("check", "--as-of", "2026-11-24", APPLICATION);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("hoogste aantal personen per bouwlaag", "sleutelbuis of sleutelkluis")
                .contains("30 november 2026", "11 januari 2027")
                .contains("Campus Noordkade (campus-noordkade)", "Distributiecentrum De Hoef (dc-de-hoef)")
                .contains("Waalwijk 2021");
    }

    @Test
    void json_has_the_table_of_the_phases_and_the_file_of_every_input() {
        JsonNode report = JsonMapper.builder()
                .build()
                .readTree(Run.of("check", "--format", "json", "--as-of", "2027-06-01", CENTRE)
                        .out());
        JsonNode plan = report.get("assessments").get(0);
        JsonNode phase = plan.get("settlement").get("housing").get(1);
        assertThat(phase.get("required").asInt()).isEqualTo(144);
        assertThat(phase.get("secured").get("most").asInt()).isZero();
        assertThat(phase.get("gap").get("least").asInt()).isEqualTo(144);
        assertThat(plan.toString()).contains("facilities/campus-noordkade.yaml", "\"penalty\"");
    }

    @Test
    void a_broken_plan_and_one_with_a_broken_facility_leave_the_others_judged() throws IOException {
        Path broken = folder.resolve("kapot.yaml");
        Files.writeString(broken, "id: kapot\nphases:\n  - {id: a, from: 2026-01-01, workers: 5, migrants: 9}\n");
        Path lost = folder.resolve("kwijt.yaml");
        Files.writeString(
                lost, "id: kwijt\nphases: [{id: a, from: 2026-01-01}]\nfacilities: {campus: nergens/campus.yaml}\n");
        Run run = Run.of("check", "--as-of", "2026-11-24", broken.toString(), GROWER, lost.toString(), GREENHOUSE);
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err())
                .contains("kapot.yaml:3:", "9 arbeidsmigranten is meer dan 5 werknemers")
                .contains("kwijt.yaml:3:", "campus.yaml");
        assertThat(run.out()).contains("Aardbeienteler Dorpsstraat", "Kwekerij Zonneland");
    }

    @Test
    void plans_that_have_another_file_for_the_same_facility_are_not_judged_together() throws IOException {
        String text = """
                id: %s
                phases: [{id: a, from: 2026-01-01}]
                facilities: {huis: %s}
                housing: [{id: r, facility: huis, beds: 2, from: 2026-01-01}]
                """;
        Files.writeString(folder.resolve("een.yaml"), "id: huis\nbuildings: [{id: a}]\n");
        Files.writeString(folder.resolve("twee.yaml"), "id: huis\nbuildings: [{id: b}]\n");
        Path one = Files.writeString(folder.resolve("plan-een.yaml"), text.formatted("een", "een.yaml"));
        Path two = Files.writeString(folder.resolve("plan-twee.yaml"), text.formatted("twee", "twee.yaml"));
        Run run = Run.of("check", one.toString(), two.toString());
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("plan-twee.yaml:3:", "/facilities/huis", "andere inhoud");
        assertThat(run.out()).contains("een");
    }

    @Test
    void the_plan_of_an_application_is_judged_together_with_the_others() {
        Run run = Run.of("check", "--as-of", "2026-11-24", APPLICATION, PARCELS);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsSubsequence(
                        "Campus Noordkade (campus-noordkade)",
                        "Distributiecentrum De Hoef (dc-de-hoef)",
                        "Pakketbedrijf Oostpoort (pakketbedrijf-oostpoort)",
                        "andere plannen beloven er 160 bedden",
                        "240 gevonden, 192 toegestaan");
    }

    @Test
    void an_application_whose_plan_has_another_file_for_the_facility_is_refused() throws IOException {
        Files.writeString(folder.resolve("een.yaml"), "id: huis\nbuildings: [{id: a}]\n");
        Files.writeString(folder.resolve("twee.yaml"), "id: huis\nbuildings: [{id: b}]\n");
        Files.writeString(folder.resolve("plan.yaml"), """
                id: plan
                phases: [{id: a, from: 2026-01-01}]
                facilities: {huis: twee.yaml}
                housing: [{id: r, facility: huis, beds: 2, from: 2026-01-01}]
                """);
        Path application = Files.writeString(folder.resolve("aanvraag.yaml"), """
                application: {id: Z-1, kind: environmental-permit, lodgedOn: 2026-01-05}
                facility: een.yaml
                plan: plan.yaml
                """);
        String root = String.valueOf(folder.getRoot());
        Run run = Run.of("check", "--root", root, "--as-of", "2026-11-24", application.toString(), GROWER);
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("aanvraag.yaml:2:", "/facility", "een.yaml", "twee.yaml", "andere inhoud");
        assertThat(run.out()).contains("Aardbeienteler Dorpsstraat");
    }

    @Test
    void a_notification_of_a_facility_without_a_duty_has_no_empty_heading() throws IOException {
        Files.writeString(folder.resolve("huis.yaml"), "id: huis\nbuildings: [{id: a}]\n");
        Path notified = Files.writeString(folder.resolve("melding.yaml"), """
                application: {id: Z-1, kind: use-notification, lodgedOn: 2023-01-05}
                facility: huis.yaml
                """);
        assertThat(Run.of("check", "--as-of", "2026-11-24", notified.toString()).out())
                .contains("Z-1")
                .doesNotContain("TERMIJNEN");
    }

    @Test
    void a_plan_has_a_timeline() {
        Run run = Run.of("timeline", "--from", "2026-01-01", "--to", "2027-01-01", GROWER);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).containsSubsequence("20 juli 2026", "SET-20  Rapport op tijd");
        assertThat(Run.of("timeline", "--from", "2027-01-01", "--to", "2027-03-01", PARCELS)
                        .out())
                .containsSubsequence("1 februari 2027", "SET-4  Huisvestingsopgave", "niet te bepalen → voldoet niet");
    }

    @Test
    void what_was_reported_stands_below_the_forecast_and_in_the_json() {
        String plan = PLANS.resolve("regio/6-groothandel-derde-jaar.yaml").toString();
        assertThat(Run.of("check", "--as-of", "2026-11-24", plan).out())
                .containsPattern("opening +24 november 2026 +38 +15 ")
                .containsPattern("· gemeld +30 oktober 2025 +39 +15\n")
                .contains("In fase opening geplaatste regionale werkzoekenden volgens het rapport: 2; afgesproken: 2");
        assertThat(Run.of("check", "--as-of", "2026-11-24", "--lang", "en", plan)
                        .out())
                .containsPattern("· reported +30 October 2025 +39 +15\n");
        JsonNode reported = JsonMapper.builder()
                .build()
                .readTree(Run.of("check", "--format", "json", "--as-of", "2026-11-24", plan)
                        .out())
                .at("/assessments/0/settlement/housing/0/reported");
        assertThat(reported.get("day").asString()).isEqualTo("2025-10-30");
        assertThat(reported.get("workers").asInt()).isEqualTo(39);
        assertThat(reported.get("jobSeekerPlaces").asInt()).isEqualTo(2);
    }
}
