package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.permitservice.BothDatabases.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Of what is thrown away nobody is given a report any more, and who is too late by a moment is told that it is not there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportGivenTest {

    @TempDir
    Path folder;

    private BothDatabases databases;

    @BeforeAll
    void start() throws Exception {
        databases = new BothDatabases();
    }

    @AfterAll
    void stop() throws Exception {
        databases.close();
    }

    private static HttpRequest.Builder page(RunningService service, String id) {
        return service.request("/v1/assessments/" + id + "/report").header("Accept", "text/html");
    }

    private static int erase(RunningService service, String id) throws Exception {
        return service.send(service.request("/v1/assessments/" + id).DELETE()).statusCode();
    }

    /** What the trail tells last. */
    private static String last(RunningService service) throws Exception {
        JsonNode items =
                RunningService.json(service.get("/v1/audit-entries?size=200")).get("items");
        return items.get(items.size() - 1).get("action").asString();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_page_of_what_is_thrown_away_while_it_is_made_is_not_given(Kind kind) throws Exception {
        GatedLaw gate = GatedLaw.of(Huisnorm.bundled());
        try (RunningService service =
                RunningService.in(folder.resolve(kind + "-page"), gate.law(), databases.settings(kind))) {
            String id = service.keepHouse();
            gate.shut();
            CompletableFuture<HttpResponse<String>> page = CompletableFuture.supplyAsync(() -> {
                try {
                    return service.send(page(service, id));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            gate.awaitThat(1);
            assertThat(erase(service, id)).isEqualTo(204);
            gate.open();
            assertThat(page.get().statusCode()).as(page.get().body()).isEqualTo(404);
            assertThat(page.get().body()).contains("problem:no-assessment");
            assertThat(last(service)).isEqualTo("ASSESSMENT_ERASED");
        } finally {
            gate.open();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void many_who_ask_for_a_report_while_it_is_thrown_away_get_it_whole_or_are_told_that_it_is_gone(Kind kind)
            throws Exception {
        ExecutorService askers = Executors.newFixedThreadPool(4);
        try (RunningService service = RunningService.in(folder.resolve(kind + "-many"), databases.settings(kind))) {
            String id = service.keepHouse();
            String path = "/v1/assessments/" + id + "/report";
            String whole = service.get(path).body();
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                answers.add(askers.submit(() -> service.get(path)));
            }
            assertThat(erase(service, id)).isEqualTo(204);
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isIn(200, 404);
                if (answer.get().statusCode() == 200) {
                    assertThat(answer.get().body()).isEqualTo(whole);
                }
            }
            assertThat(service.get(path).statusCode()).isEqualTo(404);
            assertThat(last(service)).isEqualTo("ASSESSMENT_ERASED");
        } finally {
            askers.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_somebody_took_files_of_away_is_told_and_its_report_is_there_as_it_was_kept(Kind kind) throws Exception {
        try (RunningService service = RunningService.in(folder.resolve(kind + "-torn"), databases.settings(kind))) {
            String id = service.keepHouse();
            service.part(JdbcClient.class).sql("delete from assessment_file").update();
            HttpResponse<String> page = service.send(page(service, id));
            assertThat(page.statusCode()).isEqualTo(500);
            assertThat(page.body()).contains("problem:not-whole");
            assertThat(service.get("/v1/assessments/" + id + "/report").statusCode())
                    .isEqualTo(200);
            JsonNode recheck = service.ended(service.send(
                            service.request("/v1/rechecks?asOf=2020-01-01").POST(HttpRequest.BodyPublishers.noBody()))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow());
            assertThat(recheck.get("state").asString()).isEqualTo("ENDED");
            assertThat(recheck.get("notJudged").asInt()).isEqualTo(1);
        }
    }
}
