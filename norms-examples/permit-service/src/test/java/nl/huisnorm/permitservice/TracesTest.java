package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of requests to a collector of OpenTelemetry: what was asked, and nothing of who or what it was about. */
class TracesTest {

    private static final String SECRET = "Kowalczyk";

    @TempDir
    Path folder;

    private final ConcurrentLinkedQueue<String> arrived = new ConcurrentLinkedQueue<>();
    private HttpServer collector;

    @BeforeEach
    void listen() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/", exchange -> {
            try (exchange) {
                // texts stand in the binary form as they are
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
                arrived.add(exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().entrySet() + " " + body);
                exchange.sendResponseHeaders(200, -1);
            }
        });
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    private String address(String path) {
        return "http://localhost:" + collector.getAddress().getPort() + path;
    }

    /** Asks all kinds of things, of which some name somebody, and tells what must not arrive anywhere. */
    private static List<String> asked(RunningService service) throws Exception {
        byte[] house = Files.readString(RunningService.HOUSE)
                .replaceFirst("(?m)^name: .*$", "name: " + SECRET)
                .getBytes(StandardCharsets.UTF_8);
        String id = service.keepHouse();
        service.get("/v1/assessments/" + id);
        service.get("/v1/assessments?subject=" + SECRET);
        service.get("/v1/assessments/" + SECRET);
        service.get("/v1/norms/" + SECRET);
        service.get("/v1/" + SECRET);
        service.get("/" + SECRET);
        service.post("/v1/reports?profile=" + SECRET, "application/yaml", house);
        service.post("/v1/reports?" + RunningService.DAY, "application/yaml", house);
        service.post(
                "/v1/api-keys",
                "application/json",
                ("{\"name\": \"" + SECRET + "<\"}").getBytes(StandardCharsets.UTF_8));
        service.send(HttpRequest.newBuilder(service.address("/v1/norms")).header("X-API-Key", SECRET));
        service.send(HttpRequest.newBuilder(service.address("/v1/norms")).header("Authorization", "Bearer " + SECRET));
        return List.of(SECRET, id, service.officer(), "lie-dor-118", "Dorpsstraat");
    }

    @Test
    void traces_arrive_where_an_address_is_given_with_what_was_asked_and_nothing_of_whom() throws Exception {
        List<String> hidden;
        try (RunningService service = RunningService.in(
                folder,
                "--management.opentelemetry.tracing.export.otlp.endpoint=" + address("/v1/traces"),
                "--management.tracing.sampling.probability=1.0",
                "--management.otlp.metrics.export.enabled=true",
                "--management.otlp.metrics.export.url=" + address("/v1/metrics"))) {
            hidden = asked(service);
        }
        String all = arrived.stream().collect(Collectors.joining("\n"));
        assertThat(all)
                .contains("/v1/traces", "/v1/metrics", "permit-service")
                .contains("http get /v1/assessments/{id}", "http post /v1/reports", "http get /v1/norms/{id}")
                .contains("SUCCESS", "CLIENT_ERROR");
        assertThat(hidden).allSatisfy(one -> assertThat(all).doesNotContain(one));
        assertThat(all).doesNotContain("\tat ", "nl.huisnorm.permitservice.problem", "hn_");
    }

    @Test
    void nothing_is_sent_anywhere_without_an_address() throws Exception {
        try (RunningService service = RunningService.in(folder, "--management.tracing.sampling.probability=1.0")) {
            asked(service);
            for (String sender : new String[] {
                "io.opentelemetry.sdk.trace.export.SpanExporter",
                "io.opentelemetry.sdk.logs.export.LogRecordExporter",
                "io.opentelemetry.sdk.metrics.export.MetricExporter",
                "io.micrometer.registry.otlp.OtlpMeterRegistry"
            }) {
                assertThat(service.parts(Class.forName(sender))).as(sender).isEmpty();
            }
        }
        assertThat(arrived).isEmpty();
    }
}
