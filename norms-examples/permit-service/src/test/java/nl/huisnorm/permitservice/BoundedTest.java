package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.permitservice.judging.Pool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever costs something waits for its turn, is bounded, and stops when nobody waits for it. */
class BoundedTest {

    private static final Huisnorm BUNDLED = Huisnorm.bundled();
    private static final Path EXTRACT =
            Path.of("src/test/resources/nl/huisnorm/permitservice/register/adressenuitgebreid.json");

    @TempDir
    Path folder;

    private static HttpResponse<String> recheck(RunningService service) throws Exception {
        return service.send(service.request("/v1/rechecks?asOf=2020-01-01").POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Waits until so many are being answered or wait for that. */
    private static void awaitAsking(int many) throws InterruptedException {
        while (Thread.getAllStackTraces().values().stream()
                        .filter(frames -> Arrays.stream(frames)
                                .anyMatch(frame -> frame.getClassName().equals(Pool.class.getName())
                                        && frame.getMethodName().equals("answer")))
                        .count()
                < many) {
            Thread.sleep(10);
        }
    }

    @Test
    void whatever_costs_something_waits_among_all_else_and_a_recheck_waits_until_it_may() throws Exception {
        GatedLaw gate = GatedLaw.of(BUNDLED);
        Path table = Files.writeString(folder.resolve("table.csv"), "id,x,y\nlie-dor-118,175410,381120\n");
        ExecutorService askers = Executors.newCachedThreadPool();
        try (RunningService service = RunningService.in(
                folder.resolve("kept"), gate.law(), "--permit-service.judges=1", "--permit-service.waiting=1")) {
            String id = service.keepHouse();
            String recheck = recheck(service).headers().firstValue("Location").orElseThrow();
            service.ended(recheck);
            gate.shut();
            List<Future<HttpResponse<String>>> waiting = new ArrayList<>();
            waiting.add(askers.submit(() -> service.postHouse("/v1/reports?regimes=snf&" + RunningService.DAY)));
            gate.awaitThat(1);
            // one is judged and one waits when another is refused
            Future<HttpResponse<String>> next =
                    askers.submit(() -> service.postHouse("/v1/reports?regimes=snf&" + RunningService.DAY));
            waiting.add(next);
            List<Callable<HttpResponse<String>>> costly = List.of(
                    () -> service.postParts("/v1/surroundings?radius=500", RunningService.HOUSE, table),
                    () -> service.post("/v1/bag-extracts", "application/json", Files.readAllBytes(EXTRACT)),
                    () -> service.get(recheck + "/changes"),
                    () -> service.get("/v1/audit-check"),
                    () -> service.send(
                            service.request("/v1/assessments/" + id + "/report").header("Accept", "text/html")));
            awaitAsking(2);
            for (Callable<HttpResponse<String>> one : costly) {
                HttpResponse<String> answer = one.call();
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.body()).contains("problem:busy");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
            String begun = recheck(service).headers().firstValue("Location").orElseThrow();
            gate.open();
            for (Future<HttpResponse<String>> one : waiting) {
                assertThat(one.get().statusCode()).as(one.get().body()).isEqualTo(200);
            }
            JsonNode ended = service.ended(begun);
            assertThat(ended.get("state").asString()).isEqualTo("ENDED");
            assertThat(ended.get("notJudged").asInt()).isZero();
            assertThat(ended.get("changed").asInt()).isEqualTo(1);
            for (Callable<HttpResponse<String>> one : costly) {
                assertThat(one.call().statusCode()).isEqualTo(200);
            }
        } finally {
            gate.open();
            askers.shutdown();
        }
    }

    @Test
    void whoever_asks_the_library_says_when_he_waits_no_longer() throws Exception {
        GatedLaw gate = GatedLaw.forPatientOnes(BUNDLED);
        Path plans = RunningService.FILES.resolve("plans");
        Path[] files = {
            plans.resolve("facilities/campus-noordkade.yaml"),
            plans.resolve("facilities/flat-zuiderweg.yaml"),
            plans.resolve("distributiecentrum-de-hoef.yaml")
        };
        String norm = BUNDLED.rulebook().norms().stream()
                .filter(one -> one.regime().id().equals("snf"))
                .findFirst()
                .orElseThrow()
                .id();
        try (RunningService service = RunningService.in(folder, gate.law(), "--permit-service.longest=10m")) {
            for (String path : List.of(
                    "/v1/assessments?",
                    "/v1/reports?",
                    "/v1/questions?",
                    "/v1/capacities?",
                    "/v1/remedies?",
                    "/v1/explanations?norm=" + norm + "&",
                    "/v1/summaries?",
                    "/v1/comparisons?otherAsOf=2020-01-01&")) {
                HttpResponse<String> answer = service.postParts(
                        path + "regimes=snf&" + RunningService.DAY,
                        plans.resolve("aanvraag-campus-noordkade.yaml"),
                        files);
                assertThat(answer.statusCode()).as(path + " " + answer.body()).isLessThan(300);
            }
            assertThat(service.postHouse("/v1/interviews?regimes=snf&" + RunningService.DAY)
                            .statusCode())
                    .isEqualTo(200);
            for (String form : List.of("text/html", "application/pdf")) {
                assertThat(service.bytes(service.request("/v1/reports?regimes=snf&" + RunningService.DAY)
                                        .header("Accept", form)
                                        .header("Content-Type", "application/yaml")
                                        .POST(HttpRequest.BodyPublishers.ofFile(RunningService.HOUSE)))
                                .statusCode())
                        .isEqualTo(200);
            }
            JsonNode recheck = service.ended(
                    recheck(service).headers().firstValue("Location").orElseThrow());
            assertThat(recheck.get("notJudged").asInt()).as(recheck.toString()).isZero();
            assertThat(recheck.get("changed").asInt()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 10_001})
    void a_key_that_is_asked_for_is_read_to_so_many_bytes_and_no_further(int size) throws Exception {
        try (RunningService service = RunningService.in(folder)) {
            String wanted = "{\"name\": \"balie\", \"role\": \"READER\"}";
            byte[] body = (wanted + " ".repeat(size - wanted.length())).getBytes(StandardCharsets.UTF_8);
            for (HttpRequest.BodyPublisher sent : List.of(
                    HttpRequest.BodyPublishers.ofByteArray(body),
                    HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofByteArray(body)))) {
                HttpResponse<String> answer = service.send(service.request("/v1/api-keys")
                        .header("Content-Type", "application/json")
                        .POST(sent));
                if (size > 10_000) {
                    assertThat(answer.statusCode()).isEqualTo(413);
                    assertThat(answer.body()).contains("problem:too-large-body");
                } else {
                    assertThat(answer.statusCode()).as(answer.body()).isIn(201, 409);
                }
            }
            assertThat(RunningService.json(service.get("/v1/api-keys"))
                            .get("items")
                            .size())
                    .isEqualTo(size > 10_000 ? 1 : 2);
        }
    }

    private static HttpResponse<String> interview(RunningService service, String answers) throws Exception {
        return service.send(service.request("/v1/interviews?regimes=snf&" + RunningService.DAY)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString("--b\r\nContent-Disposition: form-data; name=\"input\";"
                        + " filename=\"x.yaml\"\r\n\r\n" + Files.readString(RunningService.HOUSE)
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"answers\"; filename=\"a\"\r\n"
                        + "Content-Type: application/json\r\n\r\n" + answers + "\r\n--b--\r\n")));
    }

    @Test
    void so_many_answers_are_taken_and_no_more() throws Exception {
        try (RunningService service = RunningService.in(folder)) {
            String answer = "{\"key\": \"/none\", \"text\": \"1\"}";
            HttpResponse<String> most =
                    interview(service, "{\"answers\": [" + answer + ("," + answer).repeat(9_999) + "]}");
            assertThat(most.statusCode()).isEqualTo(400);
            assertThat(RunningService.json(most).at("/errors/0/code").asString())
                    .isEqualTo("not-asked");
            HttpResponse<String> more =
                    interview(service, "{\"answers\": [" + answer + ("," + answer).repeat(10_000) + "]}");
            assertThat(more.statusCode()).isEqualTo(400);
            assertThat(RunningService.json(more).at("/errors/0/code").asString())
                    .isEqualTo("too-many-answers");
            HttpResponse<String> skipped =
                    interview(service, "{\"skipped\": [\"/x\"" + ",\"/x\"".repeat(99_999) + "]}");
            assertThat(skipped.statusCode()).as(skipped.body()).isEqualTo(200);
            assertThat(interview(service, "{\"skipped\": [\"/x\"" + ",\"/x\"".repeat(100_000) + "]}")
                            .body())
                    .contains("too-many-answers", "/skipped");
        }
    }
}
