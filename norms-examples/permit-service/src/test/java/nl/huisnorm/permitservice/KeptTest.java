package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.io.read.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is kept stays as it is; a recheck tells what another rulebook would say. */
class KeptTest {

    private static final Path STRICTER = RunningService.FILES.resolve("scenarios/eigen-slaapkamer.yaml");

    @TempDir
    Path folder;

    private static Huisnorm otherRulebook() throws Exception {
        Huisnorm bundled = Huisnorm.bundled();
        return bundled.withScenario(ScenarioReader.read(STRICTER, bundled.rulebook()));
    }

    private static HttpResponse<String> recheck(RunningService service, String query) throws Exception {
        return service.send(service.request("/v1/rechecks" + query).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static JsonNode ended(RunningService service, String query) throws Exception {
        HttpResponse<String> begun = recheck(service, query);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        return service.ended(begun.headers().firstValue("Location").orElseThrow());
    }

    private static JsonNode changes(RunningService service, JsonNode recheck) throws Exception {
        return RunningService.json(
                        service.get("/v1/rechecks/" + recheck.get("id").asString() + "/changes"))
                .get("items");
    }

    @Test
    void by_the_same_rulebook_and_day_nothing_comes_out_another_way() throws Exception {
        try (RunningService service = RunningService.in(folder)) {
            service.keepHouse();
            service.keepHouse();
            JsonNode recheck = ended(service, "");
            assertThat(recheck.get("state").asString()).isEqualTo("ENDED");
            assertThat(recheck.get("lookedAt").asInt()).isEqualTo(2);
            assertThat(recheck.get("changed").asInt()).isZero();
            assertThat(changes(service, recheck).size()).isZero();
        }
    }

    @Test
    void when_the_rulebook_has_changed_it_is_told_whose_answer_is_another_one_and_that_the_rulebook_did_it()
            throws Exception {
        String id;
        try (RunningService before = RunningService.in(folder)) {
            id = before.keepHouse();
        }
        try (RunningService after = RunningService.in(folder, otherRulebook())) {
            JsonNode recheck = ended(after, "");
            assertThat(recheck.get("changed").asInt()).isEqualTo(1);
            assertThat(recheck.get("notJudged").asInt()).isZero();
            JsonNode change = changes(after, recheck).get(0);
            assertThat(change.get("assessment").asString()).isEqualTo(id);
            assertThat(change.get("verdictBefore").asString()).isEqualTo("COMPLIANT");
            assertThat(change.get("verdictAfter").asString()).isEqualTo("NON_COMPLIANT");
            JsonNode finding = change.get("findings").get(0);
            assertThat(finding.get("kind").asString()).isEqualTo("NEW");
            assertThat(finding.get("reason").asString()).isEqualTo("het regelboek of het profiel");
            assertThat(RunningService.json(after.get("/v1/assessments/" + id))
                            .get("verdict")
                            .asString())
                    .as("what is kept stays as it was")
                    .isEqualTo("COMPLIANT");
        }
    }

    @Test
    void the_report_of_then_is_there_by_another_rulebook_too_but_no_page_of_it_can_be_made() throws Exception {
        String path;
        String report;
        try (RunningService before = RunningService.in(folder)) {
            path = "/v1/assessments/" + before.keepHouse() + "/report";
            report = before.get(path).body();
        }
        try (RunningService after = RunningService.in(folder, otherRulebook())) {
            assertThat(after.get(path).body()).isEqualTo(report);
            HttpResponse<String> page = after.send(after.request(path).header("Accept", "text/html"));
            assertThat(page.statusCode()).isEqualTo(409);
            assertThat(page.body()).contains("problem:other-rulebook");
        }
    }

    @Test
    void on_another_day_it_is_told_that_the_day_did_it() throws Exception {
        try (RunningService service = RunningService.in(folder)) {
            service.keepHouse();
            JsonNode recheck = ended(service, "?asOf=2020-01-01");
            assertThat(recheck.get("asOf").asString()).isEqualTo("2020-01-01");
            assertThat(recheck.get("changed").asInt()).isEqualTo(1);
            assertThat(changes(service, recheck)
                            .get(0)
                            .get("findings")
                            .get(0)
                            .get("reason")
                            .asString())
                    .contains("datum");
            assertThat(recheck(service, "?asOf=1999-12-31").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void what_cannot_be_judged_any_more_is_told_and_stops_nothing() throws Exception {
        try (RunningService service = RunningService.in(folder)) {
            String broken = service.keepHouse();
            service.keepHouse();
            service.part(JdbcClient.class)
                    .sql("update assessment_file set content = ? where assessment = cast(? as uuid)")
                    .params(new byte[] {'{'}, broken)
                    .update();
            JsonNode recheck = ended(service, "?asOf=2020-01-01");
            assertThat(recheck.get("state").asString()).isEqualTo("ENDED");
            assertThat(recheck.get("lookedAt").asInt()).isEqualTo(2);
            assertThat(recheck.get("notJudged").asInt()).isEqualTo(1);
            assertThat(recheck.get("changed").asInt()).isEqualTo(1);
            JsonNode first = changes(service, recheck).get(0);
            assertThat(first.get("assessment").asString()).isEqualTo(broken);
            assertThat(first.get("fault").asString()).isEqualTo("wrong-input");
            assertThat(first.has("verdictAfter")).isFalse();
        }
    }

    @Test
    void while_a_recheck_runs_no_other_begins_and_one_that_nobody_runs_any_more_has_broken_off() throws Exception {
        try (RunningService service = RunningService.in(folder)) {
            JsonNode recheck = ended(service, "");
            service.part(JdbcClient.class)
                    .sql("update recheck set state = 'RUNNING', held_until = current_timestamp + interval '1' hour")
                    .update();
            HttpResponse<String> second = recheck(service, "");
            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(second.body()).contains("problem:recheck-runs");
            assertThat(recheck.get("state").asString()).isEqualTo("ENDED");
        }
        try (RunningService held = RunningService.in(folder)) {
            assertThat(recheck(held, "").statusCode())
                    .as("another may still run it")
                    .isEqualTo(409);
            held.part(JdbcClient.class)
                    .sql("update recheck set held_until = current_timestamp - interval '1' second")
                    .update();
        }
        try (RunningService again = RunningService.in(folder)) {
            assertThat(RunningService.json(again.get("/v1/rechecks"))
                            .get("items")
                            .get(0)
                            .get("state")
                            .asString())
                    .isEqualTo("BROKEN_OFF");
            assertThat(recheck(again, "").statusCode()).isEqualTo(202);
        }
    }
}
