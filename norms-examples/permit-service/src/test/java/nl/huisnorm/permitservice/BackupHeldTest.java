package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.huisnorm.permitservice.BothDatabases.Kind;
import nl.huisnorm.permitservice.backup.BackupCommand;
import nl.huisnorm.permitservice.backup.Backups;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup needs little memory and keeps the database from nobody, and one that is damaged says where and leaves nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupHeldTest {

    private static final int LARGE = 5_000_000;

    @TempDir
    Path folder;

    private BothDatabases databases;

    @BeforeAll
    void start() throws Exception {
        databases = new BothDatabases();
    }

    @AfterAll
    void stop() throws Exception {
        databases.close();
    }

    /** A text that cannot be made smaller. */
    private Path large() throws Exception {
        byte[] bytes = new byte[LARGE];
        new Random(1).nextBytes(bytes);
        return Files.writeString(
                folder.resolve("large.txt"), Base64.getEncoder().encodeToString(bytes));
    }

    private static List<String> left(Path own) throws Exception {
        try (Stream<Path> files = Files.list(own)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".part"))
                    .toList();
        }
    }

    @Test
    void not_all_rows_of_postgresql_are_in_memory_at_once() throws Exception {
        Path own = folder.resolve("rows");
        // one of these rows is less than the driver may take in at once, and two are more
        String[] settings = databases.settings("&maxResultBuffer=20M");
        try (RunningService service = RunningService.in(own, settings)) {
            for (int i = 0; i < 3; i++) {
                assertThat(service.postParts(
                                        "/v1/assessments?regimes=snf&" + RunningService.DAY,
                                        RunningService.HOUSE,
                                        i == 0 ? large() : RunningService.HOUSE)
                                .statusCode())
                        .isEqualTo(201);
            }
            JdbcClient jdbc = service.part(JdbcClient.class);
            String copied =
                    "assessment, place + 1000 * ?, name, content from assessment_file where octet_length(content) >"
                            + " 1000000 and place < 1000";
            for (int i = 1; i <= 3; i++) {
                jdbc.sql("insert into assessment_file select " + copied)
                        .param(i)
                        .update();
            }
            assertThat(service.bytes(service.request("/v1/backup")).statusCode())
                    .isEqualTo(200);
            assertThat(left(own)).isEmpty();
        }
    }

    /** Somebody who has read where a backup begins, and for now no further. */
    private static Socket slow(RunningService service) throws Exception {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", service.address("").getPort()));
        socket.getOutputStream()
                .write(("GET /v1/backup HTTP/1.1\r\nHost: localhost\r\nX-API-Key: " + service.officer()
                                + "\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                .isEqualTo("HTTP/1.1 200");
        return socket;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoever_reads_a_backup_slowly_keeps_the_database_from_nobody(Kind kind) throws Exception {
        Path own = folder.resolve(kind + "-slow");
        String[] settings = databases.settings(kind, "--spring.datasource.hikari.maximum-pool-size=2");
        try (RunningService service = RunningService.in(own, settings)) {
            for (int i = 0; i < 2; i++) {
                assertThat(service.postParts(
                                        "/v1/assessments?regimes=snf&" + RunningService.DAY,
                                        RunningService.HOUSE,
                                        large())
                                .statusCode())
                        .isEqualTo(201);
            }
            try (Socket one = slow(service);
                    Socket other = slow(service)) {
                for (int i = 0; i < 3; i++) {
                    assertThat(service.get("/v1/assessments").statusCode()).isEqualTo(200);
                }
                assertThat(left(own)).hasSize(2);
                for (Socket socket : List.of(one, other)) {
                    assertThat(socket.getInputStream().readAllBytes().length).isGreaterThan(2 * LARGE);
                }
            }
            while (!left(own).isEmpty()) {
                Thread.sleep(20);
            }
        }
    }

    @Test
    void what_a_service_that_was_killed_left_is_thrown_away_and_what_is_being_fetched_is_not() throws Exception {
        Path own = Files.createDirectories(folder.resolve("left"));
        Path old = Files.createFile(own.resolve(".backup-1.part"));
        Path recent = Files.createFile(own.resolve(".backup-2.part"));
        Path other = Files.createFile(own.resolve("backup-3.part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofMinutes(61))));
        Files.setLastModifiedTime(recent, FileTime.from(Instant.now().minus(Duration.ofMinutes(50))));
        Files.setLastModifiedTime(other, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        try (RunningService service = RunningService.in(own)) {
            assertThat(service.get("/v1/norms?regime=snf").statusCode()).isEqualTo(200);
            assertThat(left(own)).containsExactlyInAnyOrder(".backup-2.part", "backup-3.part");
        }
    }

    /** A change of one table that makes it one that cannot be. */
    private record Damage(String table, int line, String was, String is) {}

    private static List<Damage> damages() {
        return List.of(
                new Damage("api_key", 1, "\\}$", ""),
                new Damage("api_key", 1, "^.*$", "null"),
                new Damage("api_key", 1, "^.*$", "[]"),
                new Damage("api_key", 1, "^\\{", "{\"colour\":\"red\","),
                new Damage("api_key", 1, "\"made_at\":\"[^\"]*\"", "\"made_at\":\"yesterday\""),
                new Damage("assessment", 2, "\"kind\":\"facility\",", ""),
                new Damage("assessment", 2, "\"id\":\"[^\"]*\"", "\"id\":\"x\""),
                new Damage("assessment", 2, "\"as_of\":\"[^\"]*\"", "\"as_of\":\"2026-02-30\""),
                new Damage("assessment", 1, "\"kind\":\"facility\"", "\"kind\":\"" + "x".repeat(21) + "\""),
                new Damage("assessment", 1, "\"report\":\"", "\"report\":\"\u00e9"),
                new Damage("assessment_file", 2, "\"place\":\"0\"", "\"place\":\"first\""),
                new Damage("assessment_file", 2, "\"place\":\"0\"", "\"place\":\"99999999999\""),
                new Damage(
                        "assessment_file",
                        1,
                        "\"assessment\":\"[^\"]*\"",
                        "\"assessment\":\"00000000-0000-0000-0000-000000000000\""),
                new Damage("audit_entry", 3, "\"seq\":\"3\"", "\"seq\":\"2\""));
    }

    private Path damaged(Path file, Damage damage) throws Exception {
        Path changed = folder.resolve("damaged.zip");
        try (ZipFile zip = new ZipFile(file.toFile());
                OutputStream stream = Files.newOutputStream(changed);
                ZipOutputStream out = new ZipOutputStream(stream)) {
            for (ZipEntry entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals(damage.table() + ".ndjson")) {
                    String[] lines = text.split("\n", -1);
                    String line = lines[damage.line() - 1];
                    lines[damage.line() - 1] = line.replaceFirst(damage.was(), damage.is());
                    assertThat(lines[damage.line() - 1]).as(damage.toString()).isNotEqualTo(line);
                    text = String.join("\n", lines);
                }
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return changed;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_row_that_is_damaged_is_told_with_its_table_and_line_and_nothing_is_brought_back(Kind kind) throws Exception {
        Path file = folder.resolve(kind + "-kept.zip");
        try (RunningService service = RunningService.in(folder.resolve(kind + "-first"))) {
            String path = "/v1/assessments?regimes=snf&" + RunningService.DAY;
            assertThat(service.postHouse(path).statusCode()).isEqualTo(201);
            assertThat(service.postHouse(path).statusCode()).isEqualTo(201);
            Files.write(file, service.bytes(service.request("/v1/backup")).body());
        }
        String[] settings = BothDatabases.joined(
                databases.settings(kind),
                "--permit-service.folder=" + folder.resolve(kind + "-second").toAbsolutePath());
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(PermitService.class)
                .web(WebApplicationType.NONE)
                .run(settings)) {
            Backups backups = context.getBean(Backups.class);
            for (Damage damage : damages()) {
                Path damaged = damaged(file, damage);
                assertThatThrownBy(() -> backups.restore(damaged))
                        .as(damage.toString())
                        .isInstanceOfSatisfying(Backups.RefusedException.class, e -> {
                            assertThat(e).hasMessage("damaged-row");
                            assertThat(e.arguments()).containsExactly(damage.table(), Integer.toString(damage.line()));
                        });
            }
            Path last = damaged(file, new Damage("assessment", 2, "\"wish\":", "\"wash\":"));
            PrintStream err = System.err;
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            try {
                assertThat(context.getBean(BackupCommand.class).run(List.of("restore", last.toString())))
                        .isEqualTo(1);
            } finally {
                System.setErr(err);
            }
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .contains("2", "assessment")
                    .doesNotContain("Exception", "command.");
            assertThat(backups.restore(file).whole())
                    .as("nothing of the others is left")
                    .isTrue();
        }
    }
}
