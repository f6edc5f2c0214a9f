package nl.huisnorm.checker.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Waivers in reports and timelines. */
class WaiversTest {

    private static final String FARM = "../files/facilities/boerderij-heideweg.yaml";
    private static final String WAIVERS = "../files/waivers/boerderij-heideweg.yaml";

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void waivers_are_told_with_who_approved_them_and_those_that_do_not_help_are_findings() {
        Run run = Run.of("check", "--regime", "snf", "--waivers", WAIVERS, FARM);
        assertThat(indexes(
                        run.out(), "WAIVER-KNOWN", "WAIVER-VALID", "ONTHEFFING (", "SNF-3.1", "ow-2026-03: het tweede"))
                .isSorted()
                .doesNotContain(-1);
        assertThat(run.out()).contains("ontheffing ow-2025-01", "ontheffing ow-2026-04");
        assertThat(json("check", "--format", "json", "--waivers", WAIVERS, FARM).toString())
                .contains("\"otherwise\":\"NON_COMPLIANT\"");
        assertThat(Run.of("check", "--waivers", "none.yaml", FARM).exit()).isEqualTo(4);
    }

    @Test
    void a_waived_finding_tells_reason_owner_approver_and_period_in_the_language_asked_for() {
        Run dutch = Run.of("check", "--waivers", WAIVERS, FARM);
        assertThat(joined(dutch.out()))
                .contains("ontheffing ow-2026-03: het tweede toilet wordt voor het seizoen geplaatst; aangevraagd door "
                        + "exploitant, verleend door certificerende instelling, van 1 september 2026 tot en met "
                        + "28 februari 2027; anders: voldoet niet");
        Run english = Run.of("check", "--lang", "en", "--waivers", WAIVERS, FARM);
        assertThat(joined(english.out()))
                .contains("WAIVED (1)", "from 1 September 2026 up to 28 February 2027; otherwise: not met");
        assertThat(Run.of("check", "--help", "--lang", "en").out()).contains("--waivers=FILE", "Waivers");
    }

    private int exit(String owner, String approver, String until, String... more) throws IOException {
        Path facility = folder.resolve("woning.yaml");
        Files.writeString(facility, """
                id: woning
                permits:
                  {withdrawalPermitRequired: true, withdrawalPermit: false, conversionPermitRequired: false,
                   mergingPermitRequired: false, splittingPermitRequired: false}
                buildings: [{id: a}]
                """);
        Path waivers = folder.resolve("ontheffingen.yaml");
        Files.writeString(
                waivers,
                "waivers: [{id: w, norm: HVW-1-WITHDRAWAL, reason: r, owner: " + owner + ", approver: " + approver
                        + ", from: 2026-01-01, until: " + until + "}]\n");
        List<String> arguments = new ArrayList<>(List.of(
                "check", "--as-of", "2026-11-23", "--regime", "huisvestingswet", "--waivers", waivers.toString()));
        arguments.addAll(List.of(more));
        arguments.add(facility.toString());
        return Run.of(arguments.toArray(new String[0])).exit();
    }

    @Test
    void what_complies_only_with_waivers_ends_in_a_code_of_its_own_and_a_waiver_by_oneself_is_none()
            throws IOException {
        assertThat(exit("eigenaar", "college", "2026-12-31")).isEqualTo(5);
        assertThat(exit("ik", "ik", "2026-12-31")).isEqualTo(1);
        assertThat(exit("eigenaar", "college", "2030-12-31")).isEqualTo(5);
        assertThat(exit("eigenaar", "college", "2031-01-01")).isEqualTo(1);
        assertThat(exit("eigenaar", "college", "2031-01-01", "--waiver-years", "6"))
                .isEqualTo(5);
        assertThat(exit("eigenaar", "college", "2031-01-01", "--waiver-years", "0"))
                .isEqualTo(2);
    }

    @Test
    void a_waiver_holds_up_to_its_last_day_in_check_and_timeline() {
        assertThat(Run.of("check", "--as-of", "2027-02-28", "--waivers", WAIVERS, FARM)
                        .out())
                .contains("ONTHEFFING (1)");
        assertThat(Run.of("check", "--as-of", "2027-03-01", "--waivers", WAIVERS, FARM)
                        .out())
                .doesNotContain("ONTHEFFING (");
        Run timeline = Run.of("timeline", "--from", "2026-08-01", "--to", "2027-04-01", "--waivers", WAIVERS, FARM);
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
        int seen = 0;
        for (JsonNode finding : json("check", "--format", "json", "--waivers", WAIVERS, FARM)
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
