package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A profile of another municipality than the facility's is said loudly and used only by who insists. */
class WrongProfileTest {

    private static final String GEMERT = """
            id: t9
            name: Boerderij met 80 personen
            municipality: GM1652
            location: {zone: farm, municipalityShare: 12, distanceToNextSite: 100}
            buildings: [{id: b, construction: existing, form: hotel-or-guesthouse, residents: 80}]
            """;

    @TempDir
    private Path folder;

    private String file(String text) throws IOException {
        Path file = folder.resolve("facility.yaml");
        Files.writeString(file, text);
        return file.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "capacity", "questions", "remedies"})
    void it_is_said_with_both_municipalities_and_ends_in_exit_2(String command) throws IOException {
        Run run = Run.of(command, "--profile", "deurne-2019", "--lang", "en", file(GEMERT));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("facility.yaml", "deurne-2019", "Deurne (GM0762)", "Gemert-Bakel (GM1652)");
        assertThat(run.out()).doesNotContain("t9");
    }

    @Test
    void others_in_the_batch_are_judged_and_the_exit_code_stays() throws IOException {
        Path other = folder.resolve("other.yaml");
        Files.writeString(other, GEMERT.replace("GM1652", "GM0762").replace("t9", "here"));
        String wrong = file(GEMERT);
        for (List<String> order : List.of(List.of(wrong, other.toString()), List.of(other.toString(), wrong))) {
            Run run = Run.of("check", "--profile", "deurne-2019", order.get(0), order.get(1));
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).contains("(here)").doesNotContain("(t9)");
        }
    }

    @Test
    void a_file_that_cannot_be_read_outweighs_it() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "id: [");
        String wrong = file(GEMERT);
        assertThat(Run.of("check", "--profile", "deurne-2019", broken.toString(), wrong)
                        .exit())
                .isEqualTo(4);
        assertThat(Run.of("check", "--profile", "deurne-2019", wrong, broken.toString())
                        .exit())
                .isEqualTo(4);
    }

    @Test
    void a_plan_is_refused_as_a_facility_is() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.yaml"), """
                id: p
                municipality: GM1652
                phases: [{id: a, from: 2026-01-01}]
                """);
        Run run = Run.of("check", "--profile", "deurne-2019", "--lang", "en", plan.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("plan.yaml", "Deurne (GM0762)", "Gemert-Bakel (GM1652)");
        assertThat(Run.of("explain", plan.toString(), "--norm", "SET-4", "--profile", "deurne-2019")
                        .exit())
                .isEqualTo(2);
        assertThat(Run.of("check", "--profile", "deurne-2019", "--profile-anyway", plan.toString())
                        .exit())
                .isNotEqualTo(2);
    }

    @Test
    void an_application_is_refused_for_its_plan_too() throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), """
                id: p
                municipality: GM1652
                phases: [{id: a, from: 2026-01-01}]
                """);
        file("id: huis\nbuildings: [{id: a}]\n");
        Path application = Files.writeString(folder.resolve("application.yaml"), """
                application: {id: Z-1, kind: environmental-permit, lodgedOn: 2026-01-05}
                facility: facility.yaml
                plan: plan.yaml
                """);
        Run run = Run.of("check", "--profile", "deurne-2019", application.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("application.yaml", "Gemert-Bakel (GM1652)");
    }

    @Test
    void who_insists_has_it_judged() throws IOException {
        Run run = Run.of(
                "check", "--profile", "deurne-2019", "--profile-anyway", "--regime", "municipality", file(GEMERT));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("MUN-SHARE", "MUN-DISTANCE");
        assertThat(run.out()).contains("policy-of-another-municipality", "GM1652");
    }

    @Test
    void a_file_that_names_no_municipality_is_judged_and_that_is_told() throws IOException {
        Run run = Run.of(
                "check",
                "--profile",
                "deurne-2019",
                "--regime",
                "municipality",
                file(GEMERT.replace("municipality: GM1652", "")));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("municipality-not-told");
    }

    @Test
    void a_plan_that_is_judged_by_the_policy_of_another_municipality_says_so_at_its_head() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.yaml"), """
                id: p
                municipality: GM1652
                phases: [{id: a, from: 2026-01-01}]
                """);
        Run run = Run.of("check", "--profile", "deurne-2019", "--profile-anyway", "--lang", "en", plan.toString());
        assertThat(run.out()).contains("THE PLACE LIES IN Gemert-Bakel (GM1652)");
    }

    @Test
    void other_answers_for_who_insists_say_so_too() throws IOException {
        String file = file(GEMERT);
        for (List<String> command : List.of(
                List.of("capacity", file, "--as-of", "2026-02-01", "--regime", "municipality"),
                List.of("remedies", file, "--as-of", "2026-02-01", "--regime", "municipality"),
                List.of("timeline", file, "--from", "2026-01-01", "--to", "2026-02-01", "--regime", "municipality"))) {
            List<String> insisting = new ArrayList<>(command);
            insisting.addAll(List.of("--profile", "deurne-2019", "--profile-anyway", "--lang", "en"));
            assertThat(Run.of(insisting.toArray(String[]::new)).out())
                    .as(command.get(0))
                    .contains("THE PLACE LIES IN Gemert-Bakel (GM1652)");
        }
    }

    @Test
    void an_explanation_a_timeline_and_a_comparison_are_refused_too() throws IOException {
        String file = file(GEMERT);
        for (List<String> command : List.of(
                List.of("explain", file, "--norm", "MUN-SHARE", "--profile", "deurne-2019"),
                List.of("timeline", file, "--from", "2026-01-01", "--to", "2026-02-01", "--profile", "deurne-2019"),
                List.of("diff", file, "--from", "2026-01-01", "--to", "2026-02-01", "--profile", "deurne-2019"))) {
            Run run = Run.of(command.toArray(String[]::new));
            assertThat(run.exit()).as(command.get(0)).isEqualTo(2);
            assertThat(run.err()).as(command.get(0)).contains("Gemert-Bakel (GM1652)");
        }
    }

    @Test
    void a_place_in_a_larger_municipality_is_judged_and_told() throws IOException {
        Run run = Run.of(
                "check",
                "--profile",
                "landerd-2020",
                "--as-of",
                "2023-01-01",
                file(GEMERT.replace("GM1652", "GM1991")));
        assertThat(run.exit()).isNotEqualTo(2);
        assertThat(run.out()).contains("opgegaan in Maashorst");
        String elsewhere = GEMERT.replace("municipality: GM1652", "municipality: GM1991\nformerMunicipality: GM0856");
        assertThat(Run.of("check", "--profile", "landerd-2020", "--as-of", "2023-01-01", file(elsewhere))
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void a_profile_that_does_not_hold_on_the_day_is_told_at_the_head() throws IOException {
        String file = file(GEMERT.replace("GM1652", "GM0762"));
        Run before = Run.of("check", "--profile", "deurne-2019", "--as-of", "2018-06-01", "--lang", "en", file);
        assertThat(before.out()).contains("ON 1 June 2018 THE PROFILE DOES NOT HOLD");
        Run after = Run.of("check", "--profile", "deurne-2019", "--as-of", "2020-06-01", "--lang", "en", file);
        assertThat(after.out()).doesNotContain("THE PROFILE DOES NOT HOLD");
        Run json = Run.of("check", "--profile", "deurne-2019", "--as-of", "2018-06-01", "--format", "json", file);
        assertThat(json.out()).contains("\"inForce\"");
    }

    @Test
    void a_report_for_programs_lists_a_file_that_was_refused() throws IOException {
        Run run = Run.of("check", "--profile", "deurne-2019", "--format", "json", file(GEMERT));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("facility.yaml", "Gemert-Bakel (GM1652)");
    }

    @Test
    void an_interview_is_not_begun_with_the_profile_of_another_municipality() throws IOException {
        String file = file(GEMERT);
        Run run = Run.typing(
                "stop\n",
                "interview",
                file,
                "--profile",
                "deurne-2019",
                "-o",
                folder.resolve("o.yaml").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Gemert-Bakel (GM1652)");
        Run anyway = Run.typing(
                "stop\n",
                "interview",
                file,
                "--profile",
                "deurne-2019",
                "--profile-anyway",
                "-o",
                folder.resolve("o.yaml").toString());
        assertThat(anyway.exit()).isEqualTo(0);
    }
}
