package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who may do what. */
class AccessTest {

    @TempDir
    Path folder;

    private RunningService service;

    @BeforeEach
    void start() throws Exception {
        service = RunningService.in(folder);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private HttpResponse<String> make(String name, String role) throws Exception {
        return service.post(
                "/v1/api-keys",
                "application/json",
                ("{\"name\": \"" + name + "\", \"role\": \"" + role + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private String secret(String role) throws Exception {
        HttpResponse<String> made = make("a " + role, role);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return RunningService.json(made).get("secret").asString();
    }

    private int status(String secret, String method, String path) throws Exception {
        return service.send(HttpRequest.newBuilder(service.address(path))
                        .header("X-API-Key", secret)
                        .header("Content-Type", "application/yaml")
                        .method(
                                method,
                                method.equals("POST") && !path.startsWith("/v1/rechecks")
                                        ? HttpRequest.BodyPublishers.ofFile(RunningService.HOUSE)
                                        : HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }

    @Test
    void each_role_may_do_what_it_may_and_no_more() throws Exception {
        String reader = secret("READER");
        String inspector = secret("INSPECTOR");
        String judged = "/v1/assessments?" + RunningService.DAY;

        assertThat(status(reader, "GET", "/v1/assessments")).isEqualTo(200);
        assertThat(status(reader, "GET", "/v1/norms?regime=snf")).isEqualTo(200);
        assertThat(status(reader, "GET", "/v1/rechecks")).isEqualTo(200);
        assertThat(status(reader, "HEAD", "/v1/assessments")).isEqualTo(200);
        assertThat(status(reader, "POST", judged)).isEqualTo(403);
        assertThat(status(reader, "POST", "/v1/questions")).isEqualTo(403);

        assertThat(status(inspector, "POST", judged)).isEqualTo(201);
        assertThat(status(inspector, "GET", "/v1/assessments")).isEqualTo(200);
        for (String path : List.of("/v1/api-keys", "/v1/audit-entries", "/v1/audit-check", "/v1/backup")) {
            assertThat(status(reader, "GET", path)).as(path).isEqualTo(403);
            assertThat(status(inspector, "GET", path)).as(path).isEqualTo(403);
            assertThat(status(service.officer(), "GET", path)).as(path).isEqualTo(200);
        }
        assertThat(status(inspector, "POST", "/v1/rechecks")).isEqualTo(403);
        assertThat(status(service.officer(), "POST", "/v1/rechecks")).isEqualTo(202);
    }

    @Test
    void a_key_that_was_revoked_opens_nothing_and_its_traces_stay() throws Exception {
        HttpResponse<String> made = make("inspectie", "INSPECTOR");
        String secret = RunningService.json(made).get("secret").asString();
        String location = made.headers().firstValue("Location").orElseThrow();
        assertThat(status(secret, "GET", "/v1/assessments")).isEqualTo(200);
        assertThat(status(service.officer(), "DELETE", location)).isEqualTo(204);
        assertThat(status(service.officer(), "DELETE", location))
                .as("the same again")
                .isEqualTo(204);
        assertThat(status(secret, "GET", "/v1/assessments")).isEqualTo(401);
        assertThat(status(service.officer(), "DELETE", "/v1/api-keys/nobody")).isEqualTo(404);
        assertThat(RunningService.json(service.get("/v1/audit-entries"))
                        .get("items")
                        .valueStream()
                        .map(one -> one.get("action").asString()))
                .containsExactly("KEY_MADE", "KEY_MADE", "KEY_REVOKED");
    }

    private String id(String secret) {
        return secret.substring(secret.indexOf('_') + 1, secret.lastIndexOf('_'));
    }

    @Test
    void the_last_key_that_manages_the_service_cannot_be_revoked_and_every_other_can() throws Exception {
        String reader = secret("READER");
        String first = "/v1/api-keys/" + id(service.officer());
        HttpResponse<String> refused = service.send(service.request(first).DELETE());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("problem:last-officer");
        assertThat(status(service.officer(), "DELETE", "/v1/api-keys/" + id(reader)))
                .as("a reader, also where there is one officer")
                .isEqualTo(204);

        String second = secret("OFFICER");
        assertThat(status(second, "DELETE", first)).isEqualTo(204);
        assertThat(status(second, "DELETE", first)).as("the same again").isEqualTo(204);
        assertThat(status(second, "DELETE", "/v1/api-keys/" + id(second))).isEqualTo(409);
        assertThat(status(second, "GET", "/v1/api-keys")).isEqualTo(200);
        assertThat(service.send(HttpRequest.newBuilder(service.address("/v1/audit-check"))
                                .header("X-API-Key", second))
                        .body())
                .as("what was refused left nothing in the trail")
                .contains("\"whole\":true", "\"entries\":5,");
    }

    @Test
    void where_no_key_holds_any_more_the_next_start_makes_one() throws Exception {
        String before = service.officer();
        service.part(JdbcClient.class)
                .sql("update api_key set revoked_at = made_at")
                .update();
        service.close();
        service = RunningService.in(folder);
        assertThat(service.officer()).isNotEqualTo(before);
        assertThat(status(service.officer(), "GET", "/v1/api-keys")).isEqualTo(200);
        assertThat(status(before, "GET", "/v1/api-keys")).isEqualTo(401);
        assertThat(service.get("/v1/api-keys").body()).contains("\"first officer 2\"");
        String now = service.officer();
        service.close();
        service = RunningService.in(folder);
        assertThat(service.officer()).as("and only then").isEqualTo(now);
    }

    @Test
    void a_secret_is_shown_once_and_kept_nowhere() throws Exception {
        String secret = secret("READER");
        assertThat(service.get("/v1/api-keys").body()).doesNotContain(secret, service.officer(), "sha256", "secret");
        JsonNode all = RunningService.json(service.get("/v1/api-keys")).get("items");
        assertThat(all.size()).isEqualTo(2);
        String kept = service.part(JdbcClient.class)
                .sql("select * from api_key")
                .query()
                .listOfRows()
                .toString();
        assertThat(kept).doesNotContain(secret.substring(secret.lastIndexOf('_') + 1));
    }

    @Test
    void the_first_key_is_for_its_owner_alone() throws Exception {
        Path file = folder.resolve("officer.key");
        assertThat(Files.readString(file)).startsWith("hn_");
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_key_has_a_name_of_its_own_and_a_role() throws Exception {
        assertThat(make("balie", "READER").statusCode()).isEqualTo(201);
        assertThat(make("balie", "OFFICER").statusCode()).isEqualTo(409);
        assertThat(make("", "READER").statusCode()).isEqualTo(400);
        assertThat(make("a".repeat(100), "READER").statusCode()).isEqualTo(201);
        assertThat(make("a".repeat(101), "READER").statusCode()).isEqualTo(400);
        assertThat(make("x", "KING").statusCode()).isEqualTo(400);
        assertThat(service.post("/v1/api-keys", "application/json", new byte[] {'{', '}'})
                        .statusCode())
                .isEqualTo(400);
        assertThat(RunningService.json(service.get("/v1/audit-check"))
                        .get("whole")
                        .asBoolean())
                .as("what was refused left nothing in the trail")
                .isTrue();
    }

    @Test
    void everybody_sees_whether_it_is_well_and_how_it_is_asked_and_readers_see_what_is_measured() throws Exception {
        for (String path : List.of("/actuator/health", "/actuator/health/readiness", "/v1/openapi.json")) {
            assertThat(service.send(HttpRequest.newBuilder(service.address(path)))
                            .statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(service.send(HttpRequest.newBuilder(service.address("/actuator/prometheus")))
                        .statusCode())
                .isEqualTo(401);
        service.postHouse("/v1/reports?" + RunningService.DAY);
        assertThat(service.get("/actuator/prometheus").body()).contains("permit_judging_seconds_count 1");
    }

    @Test
    void a_key_of_a_role_that_there_is_not_lets_nobody_in_and_is_seen() throws Exception {
        String secret = secret("READER");
        String id = secret.split("_", -1)[1];
        assertThat(status(secret, "GET", "/v1/norms")).isEqualTo(200);
        service.part(JdbcClient.class)
                .sql("update api_key set role = 'X' where id = ?")
                .param(id)
                .update();
        assertThat(status(secret, "GET", "/v1/norms")).isEqualTo(401);
        assertThat(status(secret, "POST", "/v1/assessments")).isEqualTo(401);
        HttpResponse<String> all = service.get("/v1/api-keys");
        assertThat(all.statusCode()).as(all.body()).isEqualTo(200);
        JsonNode key = RunningService.json(all)
                .get("items")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(key.has("role")).isFalse();
        JsonNode check = RunningService.json(service.get("/v1/audit-check"));
        assertThat(check.get("whole").asBoolean()).isFalse();
        assertThat(check.get("faults").toString()).contains(id);
    }
}
