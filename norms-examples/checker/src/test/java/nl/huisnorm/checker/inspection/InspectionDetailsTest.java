package nl.huisnorm.checker.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an inspector adds to a report: it is told in every form, refused where it is wrong, and changes no judgement. */
class InspectionDetailsTest {

    private static final String FARM = "../files/facilities/boerderij-heideweg.yaml";
    private static final String DETAILS = "../files/inspections/boerderij-heideweg.yaml";
    private static final String DETECTORS = "1-b77e9447f818e555d688";

    @TempDir
    private Path folder = Path.of(".");

    private static Run check(String details, String format) {
        return Run.of("check", FARM, "--as-of", "2026-11-23", "--format", format, "--inspection", details);
    }

    private Run with(String details) throws IOException {
        Path file = Files.writeString(folder.resolve("inspectie.yaml"), "visitedOn: 2026-11-20\n" + details);
        return check(file.toString(), "text");
    }

    @ParameterizedTest
    @CsvSource({
        "text, uiterlijk op 4 december 2026; De beheerder heeft de keuring tijdens het bezoek besteld; foto 1",
        "html, <p class=\"added\">uiterlijk op 4 december 2026</p>",
        "html, foto 3: de voorgevel (IMG_0820.jpg)",
        "csv, ',2026-12-04,1,De beheerder heeft de keuring tijdens het bezoek besteld.'",
        "json, '\"visitedOn\" : \"2026-11-20\"'"
    })
    void it_is_told_in_every_form_for_people(String format, String told) {
        Run run = check(DETAILS, format);
        assertThat(run.err()).isEmpty();
        // lines of text are broken where the terminal ends
        assertThat(format.equals("text") ? run.out().replaceAll("\\s+", " ") : run.out())
                .contains(told);
    }

    @Test
    void it_changes_no_judgement_and_stands_apart_so_that_a_report_is_verified_all_the_same() throws IOException {
        JsonNode with = JsonMapper.shared().readTree(check(DETAILS, "json").out());
        JsonNode without = JsonMapper.shared()
                .readTree(Run.of("check", FARM, "--as-of", "2026-11-23", "--format", "json")
                        .out());
        assertThat(with.get("assessments")).isEqualTo(without.get("assessments"));
        assertThat(without.has("inspection")).isFalse();
        Path report = Files.writeString(
                folder.resolve("rapport.json"), check(DETAILS, "json").out());
        Run verified = Run.of("verify", report.toString(), FARM, DETAILS);
        assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
    }

    @Test
    void the_most_precise_day_holds_and_a_default_is_for_what_binds_and_is_not_met() throws IOException {
        String told = with("""
                by: 2027-06-01
                measures:
                  - {layer: statute, by: 2027-05-01}
                  - {norm: BBL-FIRE-2, by: 2027-03-01}
                  - {finding: %s, by: 2027-02-01}
                """.formatted(DETECTORS)).out();
        assertThat(told)
                .contains("BBL-FIRE-2 Rookmelders bij kamergewijze verhuur: uiterlijk op 1 februari 2027")
                .contains("BBL-FIRE-18 Onderhoud van blustoestellen: uiterlijk op 1 mei 2027")
                .contains("SNF-3.1 Toiletten: uiterlijk op 1 juni 2027")
                .doesNotContain("ROE-1 Eigen slaapkamer: uiterlijk");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "measures: [{finding: 1-00000000000000000000, by: 2027-01-01}]|2:22: /measures/0/finding: er is geen bevinding",
                "measures: [{norm: NOPE-1, by: 2027-01-01}]|2:19: /measures/0/norm: het regelboek heeft geen norm «NOPE-1»",
                "measures: [{norm: SNF-3.1, by: 2026-11-19}]|/measures/0/by: 2026-11-19 ligt vóór het bezoek op 2026-11-20",
                "by: 2026-11-19|2:5: /by: 2026-11-19 ligt vóór",
                "measures: [{by: 2027-01-01}]|/measures/0: zeg waarvoor de maatregel is",
                "measures: [{norm: SNF-3.1, layer: statute, by: 2027-01-01}]|/measures/0: zeg waarvoor de maatregel is",
                "measures: [{norm: SNF-3.1}, {norm: SNF-3.1}]|/measures/1: een maatregel hiervoor staat al op regel 2",
                "photos: [{number: a, shows: x}, {number: a, shows: y}]|/photos/1/number: foto «a» staat al op regel 2",
                "photos: [{number: a, shows: x, norm: NOPE-1}]|/photos/0/norm: het regelboek heeft geen norm"
            })
    void a_mistake_is_told_with_its_line_and_field(String line, String told) throws IOException {
        Run run = with(line + "\n");
        assertThat(run.exit()).isEqualTo(4);
        assertThat((run.out() + run.err()).replaceAll("\\s+", " ")).contains(told);
    }

    @Test
    void a_deadline_may_be_the_day_of_the_visit_and_a_photo_of_nothing_is_told_apart() throws IOException {
        Run run = with("by: 2026-11-20\nphotos: [{number: 7, shows: de tuin}]\n");
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .containsSubsequence(
                        "uiterlijk op 20 november 2026", "Foto's die bij geen bevinding horen", "- 7: de tuin");
    }

    @Test
    void a_file_to_fill_in_names_each_finding_that_is_not_met_and_asks_for_the_day_of_the_visit() throws IOException {
        Run template = Run.of("check", FARM, "--as-of", "2026-11-23", "--format", "inspection");
        List<String> findings = Pattern.compile("finding: \"(1-[0-9a-f]{20})\"")
                .matcher(template.out())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(findings).hasSize(11).contains(DETECTORS).doesNotHaveDuplicates();
        Path file = Files.writeString(folder.resolve("nieuw.yaml"), template.out());
        // the day that was judged by is not taken for that of a visit, which nobody has told
        assertThat(template.out()).contains("\n# visitedOn:\n", "# De dag van het bezoek, «visitedOn», is verplicht.");
        assertThat(check(file.toString(), "text").err()).contains("«visitedOn» ontbreekt en is verplicht");
        String visited = template.out().replace("# visitedOn:", "visitedOn: 2026-11-20");
        Files.writeString(file, visited);
        assertThat(check(file.toString(), "text").exit()).isEqualTo(1);
        String filled = visited.replace("    # by:", "    by: 2027-01-31").replace("# role:", "role: toezichthouder");
        Files.writeString(file, filled);
        assertThat(check(file.toString(), "text").out()).contains("uiterlijk op 31 januari 2027", "toezichthouder");
        assertThat(check(file.toString(), "inspection").out())
                .contains("by: \"2027-01-31\"", "role: \"toezichthouder\"")
                .isEqualTo(check(file.toString(), "inspection").out());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22, false", "2026-11-23, false", "2026-11-24, true", "2027-11-23, true"})
    void a_visit_after_the_day_that_was_judged_is_told(String day, boolean told) throws IOException {
        Path file = Files.writeString(folder.resolve("bezoek.yaml"), "visitedOn: " + day + "\n");
        for (String form : List.of("text", "html")) {
            assertThat(
                            check(file.toString(), form)
                                    .out()
                                    .replaceAll("\\s+", " ")
                                    .contains(
                                            "de dag van het bezoek is later dan de dag waarvoor is getoetst (23 november 2026)"))
                    .as(form)
                    .isEqualTo(told);
        }
    }

    @Test
    void what_was_filled_in_before_stays_in_a_new_file() {
        assertThat(check(DETAILS, "inspection").out())
                .contains(
                        "reference: \"Z-2026-0815\"",
                        "by: \"2027-03-01\"",
                        "- layer: \"certification\"",
                        "remark: \"De beheerder heeft de keuring tijdens het bezoek besteld.\"",
                        "- number: \"3\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "two"})
    void it_is_for_one_input(String how) {
        Run run = how.equals("two")
                ? Run.of("check", FARM, "../files/facilities/woning-dorpsstraat.yaml", "--inspection", DETAILS)
                : check(DETAILS, how);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--inspection gaat over één");
    }
}
