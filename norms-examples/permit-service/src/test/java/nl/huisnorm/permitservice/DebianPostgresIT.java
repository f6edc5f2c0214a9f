package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The one jar with the PostgreSQL that Debian gives, which must be there. */
@Tag("desk")
@Timeout(300)
class DebianPostgresIT {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");
    private static final String PASSWORD = "only-for-this-test";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    @TempDir
    Path folder;

    private Path cluster;
    private int port;

    /** The server does not run as root: Debian made somebody for it. */
    private static List<String> asPostgres(String... command) {
        List<String> all = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            all.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        all.addAll(Arrays.asList(command));
        return all;
    }

    private static String done(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("postgres", ".out");
        try {
            // the server goes on with the output of who started it, which would be waited for
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("%s", command).isTrue();
            assertThat(process.exitValue())
                    .as("%s: %s", command, Files.readString(said))
                    .isZero();
            return Files.readString(said).strip();
        } finally {
            Files.delete(said);
        }
    }

    /** The newest of the versions that are there. */
    private static String program(String name) throws IOException {
        try (Stream<Path> versions = Files.list(PROGRAMS)) {
            return versions.map(version -> version.resolve("bin").resolve(name))
                    .filter(Files::isExecutable)
                    .max(Path::compareTo)
                    .orElseThrow()
                    .toString();
        }
    }

    @BeforeEach
    void start() throws Exception {
        cluster = Path.of(done(asPostgres("mktemp", "-d", "/tmp/permit-service-XXXXXX")));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String secret = cluster.resolve("password").toString();
        done(asPostgres("sh", "-c", "printf %s " + PASSWORD + " > " + secret));
        done(asPostgres(
                program("initdb"),
                "--pgdata=" + cluster.resolve("data"),
                "--username=permit",
                "--auth=scram-sha-256",
                "--pwfile=" + secret));
        up();
    }

    private void up() throws Exception {
        done(asPostgres(
                program("pg_ctl"),
                "--pgdata=" + cluster.resolve("data"),
                "--options=-p " + port + " -k " + cluster + " -c listen_addresses=127.0.0.1",
                "--wait",
                "--log=" + cluster.resolve("log"),
                "start"));
    }

    private void down(String mode) throws Exception {
        done(asPostgres(program("pg_ctl"), "--pgdata=" + cluster.resolve("data"), "--mode=" + mode, "--wait", "stop"));
    }

    @AfterEach
    void stop() throws Exception {
        if (cluster != null) {
            if (Files.isDirectory(cluster.resolve("data"))) {
                down("immediate");
            }
            done(asPostgres("rm", "-r", cluster.toString()));
        }
    }

    private ServiceJar service() throws IOException {
        return ServiceJar.start(
                folder,
                "--permit-service.examples=false",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "--spring.datasource.username=permit",
                "--spring.datasource.password=" + PASSWORD);
    }

    @Test
    void what_was_confirmed_is_there_when_the_server_was_cut_off_and_has_come_back() throws Exception {
        Set<String> confirmed = new TreeSet<>();
        try (ServiceJar service = service()) {
            for (int i = 0; i < 5; i++) {
                HttpResponse<String> kept = service.keep();
                Matcher id = ID.matcher(kept.body());
                assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
                assertThat(id.find()).isTrue();
                confirmed.add(id.group(1));
            }
            down("immediate");
            HttpResponse<String> refused = service.keep();
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.body()).contains("no-database");
            up();
            HttpResponse<String> again = service.keep();
            for (int i = 0; i < 60 && again.statusCode() == 503; i++) {
                // as it was told to, it asks once more in a while
                Thread.sleep(500);
                again = service.keep();
            }
            assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
        }
        try (ServiceJar again = service()) {
            for (String id : confirmed) {
                assertThat(again.get("/assessments/" + id).statusCode()).isEqualTo(200);
            }
            assertThat(again.get("/audit-check").body()).contains("\"whole\":true");
        }
    }
}
