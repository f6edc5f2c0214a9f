package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The service with a real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PostgresTest {

    @TempDir
    static Path folder;

    private EmbeddedPostgres postgres;
    private RunningService service;

    @BeforeAll
    void start() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
        service = RunningService.in(folder, settings(postgres));
    }

    @AfterAll
    void stop() throws Exception {
        service.close();
        postgres.close();
    }

    private boolean isWhole() throws Exception {
        return RunningService.json(service.get("/v1/audit-check")).get("whole").asBoolean();
    }

    private int kept() throws Exception {
        return RunningService.json(service.get("/v1/assessments?size=200"))
                .get("items")
                .size();
    }

    static String[] settings(EmbeddedPostgres postgres) {
        return new String[] {
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres"
        };
    }

    @Test
    void what_is_kept_is_there_as_it_was_and_whole() throws Exception {
        String path = "/v1/assessments/" + service.keepHouse();
        String kept = service.get(path).body();
        String report = service.get(path + "/report").body();
        service.close();
        service = RunningService.in(folder, settings(postgres));
        assertThat(service.get(path).body()).isEqualTo(kept);
        assertThat(service.get(path + "/report").body()).isEqualTo(report);
        assertThat(isWhole()).isTrue();
    }

    @Test
    void a_recheck_tells_what_comes_out_another_way() throws Exception {
        service.keepHouse();
        int kept = kept();
        HttpResponse<String> begun = service.post("/v1/rechecks?asOf=2020-01-01", "application/json", new byte[0]);
        JsonNode recheck = service.ended(begun.headers().firstValue("Location").orElseThrow());
        assertThat(recheck.get("state").asString()).isEqualTo("ENDED");
        assertThat(recheck.get("changed").asInt()).isEqualTo(kept);
        assertThat(service.get("/v1/rechecks/" + recheck.get("id").asString() + "/changes")
                        .body())
                .contains("lie-dor-118");
    }

    @Test
    void what_is_thrown_away_is_gone_with_what_rechecks_found_about_it() throws Exception {
        String id = service.keepHouse();
        service.ended(service.post("/v1/rechecks?asOf=2020-01-01", "application/json", new byte[0])
                .headers()
                .firstValue("Location")
                .orElseThrow());
        int before = kept();
        assertThat(service.send(service.request("/v1/assessments/" + id).DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(kept()).isEqualTo(before - 1);
        assertThat(isWhole()).isTrue();
    }

    @Test
    void many_who_write_at_once_all_stand_in_one_trail() throws Exception {
        int before = RunningService.json(service.get("/v1/audit-check"))
                .get("entries")
                .asInt();
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Callable<String>> work = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            work.add(service::keepHouse);
        }
        Set<String> ids = new HashSet<>();
        for (Future<String> one : writers.invokeAll(work)) {
            ids.add(one.get());
        }
        writers.shutdown();
        assertThat(ids).hasSize(24);
        JsonNode result = RunningService.json(service.get("/v1/audit-check"));
        assertThat(result.get("whole").asBoolean()).as(result.toString()).isTrue();
        assertThat(result.get("entries").asInt()).isEqualTo(before + 24);
    }

    @Test
    void of_two_keys_of_one_name_that_are_made_at_once_there_is_one() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        byte[] wanted = "{\"name\": \"balie\", \"role\": \"READER\"}".getBytes(StandardCharsets.UTF_8);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            work.add(() ->
                    service.post("/v1/api-keys", "application/json", wanted).statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> one : writers.invokeAll(work)) {
            statuses.add(one.get());
        }
        writers.shutdown();
        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void when_the_database_is_gone_it_is_told_and_nothing_is_kept_by_halves() throws Exception {
        service.keepHouse();
        int before = kept();
        JdbcClient jdbc = service.part(JdbcClient.class);
        // everything is written but the end of the trail: the connection goes away before the transaction ends
        jdbc.sql("create function vanish() returns trigger language plpgsql as"
                        + " 'begin perform pg_terminate_backend(pg_backend_pid()); return new; end'")
                .update();
        jdbc.sql("create trigger vanish before insert on audit_entry for each row execute function vanish()")
                .update();
        HttpResponse<String> refused = service.postHouse("/v1/assessments?" + RunningService.DAY);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("problem:no-database").doesNotContain("pg_", "Exception");
        jdbc.sql("drop trigger vanish on audit_entry").update();
        assertThat(kept()).isEqualTo(before);
        assertThat(isWhole()).isTrue();
        service.keepHouse();
        assertThat(isWhole()).isTrue();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void a_database_that_is_not_there_at_all_is_told_and_what_needs_none_goes_on() throws Exception {
        postgres.close();
        HttpResponse<String> refused = service.get("/v1/assessments");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.body()).contains("problem:no-database");
        assertThat(service.get("/v1/openapi.json").statusCode()).isEqualTo(503);
        assertThat(service.send(HttpRequest.newBuilder(service.address("/v1/openapi.json")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.send(HttpRequest.newBuilder(service.address("/actuator/health/liveness")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.send(HttpRequest.newBuilder(service.address("/actuator/health")))
                        .statusCode())
                .isEqualTo(503);
    }
}
