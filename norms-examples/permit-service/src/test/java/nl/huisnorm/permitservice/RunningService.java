package nl.huisnorm.permitservice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.permitservice.access.FirstKey;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service that was started on a port of its own, and somebody who asks it things. */
final class RunningService implements AutoCloseable {

    static final Path FILES = Path.of("../files");
    static final Path HOUSE = FILES.resolve("facilities/woning-dorpsstraat.yaml");
    static final String EXAMPLES = "--permit-service.examples=true";
    static final String DAY = "asOf=2026-11-23";

    /** Made once for all tests: it is what takes longest to make. */
    private static final Huisnorm BUNDLED = Huisnorm.bundled();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "between-the-parts";

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String key;

    private RunningService(ConfigurableApplicationContext context, String key) {
        this.context = context;
        this.key = key;
    }

    /** Starts it with the database that comes along. */
    static RunningService in(Path folder, String... settings) throws IOException {
        return in(folder, BUNDLED, settings);
    }

    /** Starts it with another clock. */
    static RunningService in(Path folder, Clock clock, String... settings) throws IOException {
        return in(
                folder,
                context -> {
                    context.registerBean(Huisnorm.class, () -> BUNDLED);
                    context.registerBean(Clock.class, () -> clock);
                },
                settings);
    }

    /** Starts it with another law. */
    static RunningService in(Path folder, Huisnorm law, String... settings) throws IOException {
        return in(folder, context -> context.registerBean(Huisnorm.class, () -> law), settings);
    }

    private static RunningService in(Path folder, Consumer<GenericApplicationContext> parts, String... settings)
            throws IOException {
        List<String> all =
                new ArrayList<>(List.of("--server.port=0", "--permit-service.folder=" + folder.toAbsolutePath()));
        all.addAll(Arrays.asList(settings));
        if (all.stream().noneMatch(EXAMPLES::equals)) {
            all.add("--permit-service.examples=false");
        }
        ConfigurableApplicationContext context = new SpringApplicationBuilder(PermitService.class)
                .initializers(made -> parts.accept((GenericApplicationContext) made))
                .run(all.toArray(String[]::new));
        return new RunningService(context, Files.readString(folder.resolve(FirstKey.FILE)));
    }

    /** A part of the service. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** A part of the service of which there are more of a kind. */
    <T> T part(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** All parts of a kind. */
    <T> Collection<T> parts(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** The secret of the first key. */
    String officer() {
        return key;
    }

    /** Where it is. */
    URI address(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path)).header("X-API-Key", key);
    }

    HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String mediaType, byte[] body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", mediaType).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Sends a facility. */
    HttpResponse<String> postHouse(String path) throws IOException, InterruptedException {
        return post(path, "application/yaml", Files.readAllBytes(HOUSE));
    }

    /** Sends an input with the files it names. */
    HttpResponse<String> postParts(String path, Path input, Path... files) throws IOException, InterruptedException {
        return postPartsIn("nl", path, input, files);
    }

    /** The same by somebody who speaks a language. */
    HttpResponse<String> postPartsIn(String language, String path, Path input, Path... files)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder(part("input", input));
        for (Path file : files) {
            body.append(part("files", file));
        }
        body.append("--").append(BOUNDARY).append("--\r\n");
        return send(request(path)
                .header("Accept-Language", language)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)));
    }

    private static String part(String name, Path file) throws IOException {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                + file.getFileName() + "\"\r\nContent-Type: application/yaml\r\n\r\n"
                + Files.readString(file) + "\r\n";
    }

    /** Keeps the facility, and tells the id of its assessment. */
    String keepHouse() throws IOException, InterruptedException {
        HttpResponse<String> kept = postHouse("/v1/assessments?" + DAY);
        if (kept.statusCode() != 201) {
            throw new IllegalStateException(kept.statusCode() + " " + kept.body());
        }
        return json(kept).get("id").asString();
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** Waits until a recheck does not run any more. */
    JsonNode ended(String location) throws IOException, InterruptedException {
        JsonNode recheck = json(get(location));
        while (recheck.get("state").asString().equals("RUNNING")) {
            Thread.sleep(50);
            recheck = json(get(location));
        }
        return recheck;
    }

    @Override
    public void close() {
        context.close();
    }
}
