package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong is told as a problem document, with nothing of the program in it, and nothing of it is kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemTest {

    private static final String ASSESSMENTS = "/v1/assessments?" + RunningService.DAY;
    private static final int LARGEST = 1024 * 1024;

    @TempDir
    static Path folder;

    private RunningService service;

    @BeforeAll
    void start() throws Exception {
        service = RunningService.in(folder, "--permit-service.largest-input=1MB");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private JsonNode problem(HttpResponse<String> response, int status, String code) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("API-Version")).contains("1.1.0");
        JsonNode problem = RunningService.json(response);
        assertThat(problem.get("type").asString()).isEqualTo("urn:huisnorm:permit-service:problem:" + code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(response.body()).doesNotContain("Exception", "java.", "org.springframework", "nl.huisnorm.");
        assertThat(RunningService.json(service.get("/v1/assessments"))
                        .get("items")
                        .size())
                .isZero();
        return problem;
    }

    private HttpResponse<String> post(String body) throws Exception {
        return service.post(ASSESSMENTS, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void all_that_is_wrong_with_an_input_is_told_at_once_with_its_places() throws Exception {
        JsonNode problem = problem(
                post("{\"id\": \"x\", \"buildings\": [{\"id\": \"a\", \"residents\": -1, \"rooms\": [{\"kind\":"
                        + " \"bedroom\", \"bedden\": 2}]}]}"),
                400,
                "wrong-input");
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(one -> one.get("location").get("pointer").asString()))
                .contains("/buildings/0/residents", "/buildings/0/rooms/0/bedden");
        JsonNode first = problem.get("errors").get(0);
        assertThat(first.get("in").asString()).isEqualTo("body");
        assertThat(first.get("location").get("line").asInt()).isEqualTo(1);
        assertThat(first.get("code").asString()).isNotBlank();
        assertThat(first.get("detail").asString()).isNotBlank();
    }

    @Test
    void ids_of_registers_that_mean_nothing_are_told_with_their_places() throws Exception {
        JsonNode problem = problem(
                post("{\"id\": \"x\", \"municipality\": \"GM0000\", \"address\": {\"bagId\": \"0847040000012345\"},"
                        + " \"buildings\": [{\"id\": \"a\"}]}"),
                400,
                "wrong-input");
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(one -> one.get("location").get("pointer").asString() + " "
                                + one.get("code").asString()))
                .containsExactlyInAnyOrder("/municipality unknown-municipality", "/address/bagId bag-id");
    }

    @Test
    void a_problem_is_told_in_the_language_that_is_asked_for_and_else_in_dutch() throws Exception {
        String path = "/v1/assessments?asOf=gisteren";
        assertThat(service.postHouse(path).body()).contains("is geen dag");
        for (String english : new String[] {"en", "en-US,en;q=0.9", "fr, en;q=0.5"}) {
            HttpResponse<String> answer = service.send(service.request(path)
                    .header("Accept-Language", english)
                    .header("Content-Type", "application/yaml")
                    .POST(HttpRequest.BodyPublishers.ofFile(RunningService.HOUSE)));
            assertThat(answer.body()).contains("is no day");
            assertThat(answer.headers().firstValue("Content-Language")).contains("en");
        }
        HttpResponse<String> other = service.send(service.request(path)
                .header("Accept-Language", "pl;;;")
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofFile(RunningService.HOUSE)));
        assertThat(other.body()).contains("is geen dag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1, 2", "{\"id\": }", "", " ", "\u0000\u0001", "{\"id\": \"x\"} {", "plain words"})
    void what_is_malformed_is_refused(String body) throws Exception {
        problem(post(body), 400, "wrong-input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"buildings\":["})
    void what_is_deeply_nested_is_refused(String step) throws Exception {
        problem(post(step.repeat(20_000)), 400, "wrong-input");
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/xml", "image/png", "application/octet-stream"})
    void another_media_type_is_refused(String mediaType) throws Exception {
        problem(service.post(ASSESSMENTS, mediaType, Files.readAllBytes(RunningService.HOUSE)), 415, "media-type");
    }

    @Test
    void a_body_without_a_media_type_is_refused() throws Exception {
        problem(
                service.send(
                        service.request(ASSESSMENTS).POST(HttpRequest.BodyPublishers.ofFile(RunningService.HOUSE))),
                415,
                "media-type");
    }

    @Test
    void an_input_of_the_largest_size_is_read_and_one_that_is_a_byte_larger_is_not() throws Exception {
        byte[] house = Files.readAllBytes(RunningService.HOUSE);
        HttpResponse<String> largest = service.post(
                "/v1/reports?regimes=snf&" + RunningService.DAY, "application/yaml", padded(house, LARGEST));
        assertThat(largest.statusCode()).as(largest.body()).isEqualTo(200);
        problem(service.post(ASSESSMENTS, "application/yaml", padded(house, LARGEST + 1)), 413, "too-large");
    }

    @Test
    void an_input_that_does_not_say_how_large_it_is_is_refused_all_the_same() throws Exception {
        byte[] house = padded(Files.readAllBytes(RunningService.HOUSE), LARGEST + 1);
        problem(
                service.send(service.request(ASSESSMENTS)
                        .header("Content-Type", "application/yaml")
                        .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofByteArray(house)))),
                413,
                "too-large");
    }

    /** Comments, a line each. */
    private static byte[] padded(byte[] text, int size) {
        byte[] all = new byte[size];
        for (int i = 0; i < size; i++) {
            int rest = i - text.length;
            all[i] = rest < 0 ? text[i] : (byte) (rest % 80 == 0 ? '\n' : '#');
        }
        return all;
    }

    @Test
    void files_that_are_too_large_together_are_refused() throws Exception {
        Path large = Files.write(folder.resolve("large.yaml"), padded(new byte[0], LARGEST));
        problem(service.postParts(ASSESSMENTS, RunningService.HOUSE, large), 413, "too-large-body");
    }

    @Test
    void a_form_has_one_input_and_no_two_files_of_one_name() throws Exception {
        Path house = RunningService.HOUSE;
        JsonNode problem = problem(service.postParts(ASSESSMENTS, house, house, house), 400, "wrong-input");
        assertThat(problem.get("errors").get(0).get("code").asString()).isEqualTo("same-name");
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=2026-02-30, not-a-day",
        "asOf=1999-12-31, day-out-of-range",
        "asOf=2100-01-01, day-out-of-range",
        "asOf=+999999999-12-31, day-out-of-range",
        "asOf=23-11-2026, not-a-day",
        "regimes=no-such, unknown-regime",
        "profile=no-such, unknown-profile",
        "readings=no-such=x, unknown-question",
        "readings=x, not-a-reading"
    })
    void a_wrong_parameter_is_named(String query, String code) throws Exception {
        JsonNode problem =
                problem(service.postHouse("/v1/assessments?" + query.replace("+", "%2B")), 400, "wrong-parameter");
        JsonNode one = problem.get("errors").get(0);
        assertThat(one.get("in").asString()).isEqualTo("query");
        assertThat(one.get("location").get("name").asString()).isEqualTo(query.substring(0, query.indexOf('=')));
        assertThat(one.get("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2099-12-31"})
    void the_first_and_the_last_day_are_judged(String day) throws Exception {
        assertThat(service.postHouse("/v1/reports?asOf=" + day).statusCode()).isEqualTo(200);
    }

    @Test
    void an_explanation_needs_a_norm_that_there_is() throws Exception {
        JsonNode missing = problem(service.postHouse("/v1/explanations"), 400, "wrong-parameter");
        assertThat(missing.get("errors").get(0).get("code").asString()).isEqualTo("missing");
        JsonNode unknown = problem(service.postHouse("/v1/explanations?norm=x"), 400, "wrong-parameter");
        assertThat(unknown.get("errors").get(0).get("code").asString()).isEqualTo("unknown-norm");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1, 404, not-found",
        "/v1/nothing, 404, not-found",
        "/v1/assessments/, 404, not-found",
        "/v1/assessments/00000000-0000-0000-0000-000000000000, 404, no-assessment",
        "/v1/assessments/x, 400, wrong-parameter",
        "/v1/assessments?size=0, 400, wrong-parameter",
        "/v1/assessments?size=201, 400, wrong-parameter",
        "/v1/assessments?after=00000000-0000-0000-0000-000000000000, 400, wrong-parameter",
        "/v1/rechecks/00000000-0000-0000-0000-000000000000, 404, no-recheck",
        "/v1/questions, 405, method-not-allowed",
        "/v1/audit-check?seq=1, 400, wrong-parameter"
    })
    void what_is_not_there_is_told(String path, int status, String code) throws Exception {
        problem(service.get(path), status, code);
    }

    @Test
    void an_address_and_a_form_that_cannot_be_read_are_the_fault_of_who_sent_them() throws Exception {
        try (Socket socket = new Socket("localhost", service.address("").getPort())) {
            socket.getOutputStream()
                    .write(("GET /v1/assessments?subject=%zz HTTP/1.1\r\nHost: localhost\r\nX-API-Key: "
                                    + service.officer() + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("problem:bad-request");
        }
        problem(service.post(ASSESSMENTS, "multipart/form-data", new byte[] {'a'}), 400, "bad-request");
        problem(service.post("/v1/api-keys", "application/json", new byte[] {'{'}), 400, "wrong-input");
        problem(service.get("/v1/assessments?subject=%00"), 400, "wrong-parameter");
        JsonNode path = problem(service.get("/v1/assessments/x"), 400, "wrong-parameter");
        assertThat(path.get("errors").get(0).get("in").asString()).isEqualTo("path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.999", "-1", "100000.001", "1e999999999", "1e-999999999"})
    void a_radius_that_is_none_is_refused_at_once(String radius) throws Exception {
        Path table = Files.writeString(folder.resolve("table.csv"), "id,x,y\nlie-dor-118,175410,381120\n");
        JsonNode problem = problem(
                service.postParts("/v1/surroundings?radius=" + radius, RunningService.HOUSE, table),
                400,
                "wrong-parameter");
        assertThat(problem.toString()).contains("out-of-range").hasSizeLessThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "100000"})
    void the_smallest_and_the_largest_radius_are_reckoned_with(String radius) throws Exception {
        Path table = Files.writeString(folder.resolve("table.csv"), "id,x,y,persons\nlie-dor-118,175410,381120,6\n");
        HttpResponse<String> answer =
                service.postParts("/v1/surroundings?radius=" + radius, RunningService.HOUSE, table);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(RunningService.json(answer)
                        .at("/facility/location/personsWithinRadius")
                        .asInt())
                .isEqualTo(6);
    }

    @Test
    void an_answer_of_another_kind_is_not_given() throws Exception {
        problem(service.send(service.request("/v1/assessments").header("Accept", "image/png")), 406, "not-acceptable");
    }

    @Test
    void whoever_has_no_key_or_a_wrong_one_learns_nothing() throws Exception {
        HttpRequest.Builder none = HttpRequest.newBuilder(service.address("/v1/assessments"));
        HttpResponse<String> refused = service.send(none);
        problem(refused, 401, "no-key");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        for (String wrong : new String[] {
            "x",
            "hn_",
            "hn__",
            "hn_a_b",
            service.officer() + "0",
            service.officer().toUpperCase(Locale.ROOT)
        }) {
            problem(
                    service.send(HttpRequest.newBuilder(service.address("/v1/assessments"))
                            .header("X-API-Key", wrong)),
                    401,
                    "unknown-key");
        }
        assertThat(service.send(HttpRequest.newBuilder(service.address("/v1/assessments"))
                                .header("Authorization", "bearer " + service.officer()))
                        .statusCode())
                .isEqualTo(200);
    }
}
