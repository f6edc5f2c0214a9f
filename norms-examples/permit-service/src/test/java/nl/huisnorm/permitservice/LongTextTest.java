package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisnorm.permitservice.BothDatabases.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the library takes is kept, and what a database does not take is the fault of who sent it, never of a database that is away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongTextTest {

    private static final String ASSESSMENTS = "/v1/assessments?" + RunningService.DAY;
    private static final int LONGEST = 10_000;

    @TempDir
    static Path folder;

    private final Map<Kind, RunningService> services = new EnumMap<>(Kind.class);
    private BothDatabases databases;

    @BeforeAll
    void start() throws Exception {
        databases = new BothDatabases();
        for (Kind kind : Kind.values()) {
            services.put(
                    kind,
                    RunningService.in(
                            folder.resolve(kind.name()),
                            databases.settings(kind, "--server.max-http-request-header-size=64KB")));
        }
    }

    @AfterAll
    void stop() throws Exception {
        services.values().forEach(RunningService::close);
        databases.close();
    }

    private RunningService service(Kind kind) {
        return Objects.requireNonNull(services.get(kind));
    }

    private static HttpResponse<String> keep(RunningService service, String id) throws Exception {
        return service.post(
                ASSESSMENTS,
                "application/json",
                ("{\"id\": \"" + id + "\", \"buildings\": [{\"id\": \"a\"}]}").getBytes(StandardCharsets.UTF_8));
    }

    private static int kept(RunningService service) throws Exception {
        return RunningService.json(service.get("/v1/assessments?size=200"))
                .get("items")
                .size();
    }

    private static boolean isWhole(RunningService service) throws Exception {
        return RunningService.json(service.get("/v1/audit-check")).get("whole").asBoolean();
    }

    static Stream<Arguments> longestIds() {
        return Stream.of(Kind.values()).flatMap(kind -> Stream.of("a", "é").map(sign -> Arguments.of(kind, sign)));
    }

    @ParameterizedTest
    @MethodSource("longestIds")
    void the_longest_id_is_kept_found_and_thrown_away_and_a_longer_one_is_refused(Kind kind, String sign)
            throws Exception {
        RunningService service = service(kind);
        String longest = sign.repeat(LONGEST);
        HttpResponse<String> kept = keep(service, longest);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        JsonNode assessment = RunningService.json(kept);
        assertThat(assessment.get("subject").asString()).isEqualTo(longest);
        if (sign.length() == 1 && sign.codePointAt(0) < 128) {
            assertThat(RunningService.json(service.get(
                                    "/v1/assessments?subject=" + URLEncoder.encode(longest, StandardCharsets.UTF_8)))
                            .get("items")
                            .size())
                    .isEqualTo(1);
        }
        assertThat(isWhole(service)).isTrue();
        String path = "/v1/assessments/" + assessment.get("id").asString();
        assertThat(service.get(path + "/report").statusCode()).isEqualTo(200);
        assertThat(service.send(service.request(path).DELETE()).statusCode()).isEqualTo(204);

        int before = kept(service);
        HttpResponse<String> refused = keep(service, longest + sign);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(RunningService.json(refused).at("/errors/0/code").asString()).isEqualTo("text-too-long");
        assertThat(kept(service)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_is_too_long_for_a_column_is_the_fault_of_the_input_and_leaves_nothing(Kind kind) throws Exception {
        RunningService service = service(kind);
        JdbcClient jdbc = service.part(JdbcClient.class);
        int before = kept(service);
        jdbc.sql("alter table assessment alter column wish set data type varchar(10)")
                .update();
        HttpResponse<String> refused = keep(service, "x");
        jdbc.sql("alter table assessment alter column wish set data type varchar(100000)")
                .update();
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("problem:cannot-be-kept").doesNotContain("varchar", "Exception");
        assertThat(kept(service)).isEqualTo(before);
        assertThat(isWhole(service)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_cannot_stand_beside_what_is_there_is_a_conflict_and_leaves_nothing(Kind kind) throws Exception {
        RunningService service = service(kind);
        JdbcClient jdbc = service.part(JdbcClient.class);
        int before = kept(service);
        jdbc.sql("alter table assessment add constraint never check (verdict <> verdict or subject <> 'never')")
                .update();
        HttpResponse<String> refused = keep(service, "never");
        jdbc.sql("alter table assessment drop constraint never").update();
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body()).contains("problem:in-between").doesNotContain("constraint", "Exception");
        assertThat(kept(service)).isEqualTo(before);
        assertThat(isWhole(service)).isTrue();
    }

    /** Sends the facility with fields of a form beside it. */
    private static HttpResponse<String> form(RunningService service, String path, String... fields) throws Exception {
        StringBuilder body = new StringBuilder("--b\r\nContent-Disposition: form-data; name=\"input\"; filename=\"x\""
                + "\r\n\r\n{\"id\": \"x\", \"buildings\": [{\"id\": \"a\"}]}\r\n");
        for (String field : fields) {
            int split = field.indexOf('=');
            body.append("--b\r\nContent-Disposition: form-data; name=\"")
                    .append(field, 0, split)
                    .append("\"\r\n\r\n")
                    .append(field.substring(split + 1))
                    .append("\r\n");
        }
        return service.send(service.request(path)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body + "--b--\r\n")));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_regime_that_is_named_very_often_is_kept_once(Kind kind) throws Exception {
        RunningService service = service(kind);
        // as long as all values of a parameter may be together, and a sign more
        String longest = "snf,".repeat(2_500);
        HttpResponse<String> kept = form(service, ASSESSMENTS, "regimes=" + longest);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        assertThat(service.part(JdbcClient.class)
                        .sql("select wish from assessment where id = cast(? as uuid)")
                        .param(RunningService.json(kept).get("id").asString())
                        .query(String.class)
                        .single())
                .contains("[\"snf\"]");
        int before = kept(service);
        for (HttpResponse<String> refused : List.of(
                form(service, ASSESSMENTS, "regimes=" + longest + ","),
                form(service, ASSESSMENTS, "regimes=" + longest, "regimes=,"))) {
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
            assertThat(RunningService.json(refused).at("/errors/0/code").asString())
                    .isEqualTo("value-too-long");
        }
        assertThat(kept(service)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=2026-11-24, more-than-once",
        "profile=a, more-than-once",
        "readings=x, not-a-reading",
        "regimes=none, unknown-regime"
    })
    void a_field_of_a_form_counts_as_what_stands_in_the_address(String field, String code) throws Exception {
        HttpResponse<String> refused = form(service(Kind.H2), ASSESSMENTS + "&profile=b", field);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(RunningService.json(refused).at("/errors/0/code").asString()).isEqualTo(code);
    }
}
