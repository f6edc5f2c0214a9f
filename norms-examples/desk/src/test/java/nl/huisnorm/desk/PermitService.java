package nl.huisnorm.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The service as people start it: the one jar, in a folder of its own, on a port that was free. */
final class PermitService implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:[0-9]+)/v1");

    private final Process process;
    private final URI page;
    private final String key;

    private PermitService(Process process, URI page, String key) {
        this.process = process;
        this.page = page;
        this.key = key;
    }

    static PermitService in(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=en",
                        "-jar",
                        Path.of(System.getProperty("desk.service", ""))
                                .toAbsolutePath()
                                .toString(),
                        "--server.port=0",
                        "--permit-service.examples=false",
                        "--permit-service.folder=" + folder.toAbsolutePath())
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                readOn(out);
                return new PermitService(
                        process,
                        URI.create(address.group(1) + "/"),
                        Files.readString(folder.resolve("officer.key")).strip());
            }
        }
        process.destroy();
        throw new IOException("the service did not start: " + said);
    }

    /** What it says later is read too, so that it never waits for a reader. */
    private static void readOn(BufferedReader out) {
        Thread reader = new Thread(() -> {
            try {
                while (out.readLine() != null) {
                    // nobody asks for it
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        reader.setDaemon(true);
        reader.setUncaughtExceptionHandler((thread, e) -> {
            // it has ended
        });
        reader.start();
    }

    /** Where its page is. */
    URI page() {
        return page;
    }

    /** The secret of its first key. */
    String key() {
        return key;
    }

    /** The secret of a new key of a role. */
    String keyOf(String role) throws IOException, InterruptedException {
        HttpResponse<String> made = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(page.resolve("/v1/api-keys"))
                                .header("X-API-Key", key)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"name\":\"" + role + "\",\"role\":\"" + role + "\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return JsonMapper.builder().build().readTree(made.body()).get("secret").asString();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
