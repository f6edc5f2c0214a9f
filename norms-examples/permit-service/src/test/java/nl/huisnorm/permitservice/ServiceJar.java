package nl.huisnorm.permitservice;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one jar, started as people start it.
 *
 * @param folder where it keeps what it keeps
 * @param process the program
 * @param address where it is, with the version of the interface
 */
record ServiceJar(Path folder, Process process, String address) implements AutoCloseable {

    static final Path HOUSE = Path.of("../files/facilities/woning-dorpsstraat.yaml");

    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:[0-9]+/v1)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Runs the program with these words and settings. */
    static Process run(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                // many programs that run once: what the second compiler costs it does not save
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("service.jar")));
        command.addAll(List.of(arguments));
        command.add("--server.port=0");
        command.add("--permit-service.folder=" + folder);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Starts the service, and comes back when it says where it is. */
    static ServiceJar start(Path folder, String... settings) throws IOException {
        Process process = run(folder, settings);
        List<String> said = new ArrayList<>();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return new ServiceJar(folder, process, address.group(1));
            }
        }
        throw new AssertionError(said);
    }

    /** All that a program says until it ends. */
    static String said(Process process) throws IOException {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            return out.lines().collect(Collectors.joining("\n"));
        }
    }

    String key() throws IOException {
        return Files.readString(folder.resolve("officer.key"));
    }

    HttpRequest.Builder request(String path) throws IOException {
        return HttpRequest.newBuilder(URI.create(address + path)).header("X-API-Key", key());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    /** Sends a facility. */
    HttpResponse<String> post(String path, String accept) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/yaml")
                .header("Accept", accept)
                .POST(HttpRequest.BodyPublishers.ofFile(HOUSE)));
    }

    /** Has a facility judged and kept. */
    HttpResponse<String> keep() throws IOException, InterruptedException {
        return post("/assessments?asOf=2026-11-23", "application/json");
    }

    /** Ends it as one does who wants it to end. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
