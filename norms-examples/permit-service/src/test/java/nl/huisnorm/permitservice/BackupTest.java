package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.huisnorm.permitservice.backup.Backups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** All that is kept goes into one file, and comes back as it was. */
class BackupTest {

    @TempDir
    Path folder;

    private Path backup() throws Exception {
        Path file = folder.resolve("kept.zip");
        try (RunningService service = RunningService.in(folder.resolve("first"))) {
            service.keepHouse();
            service.keepHouse();
            HttpResponse<String> begun = service.post("/v1/rechecks?asOf=2020-01-01", "application/json", new byte[0]);
            service.ended(begun.headers().firstValue("Location").orElseThrow());
            Files.write(file, service.bytes(service.request("/v1/backup")).body());
        }
        return file;
    }

    /** A service that answers nobody, with a database. */
    private static ConfigurableApplicationContext empty(Path of, String... settings) {
        String[] all = new String[settings.length + 1];
        System.arraycopy(settings, 0, all, 1, settings.length);
        all[0] = "--permit-service.folder=" + of.toAbsolutePath();
        return new SpringApplicationBuilder(PermitService.class)
                .web(WebApplicationType.NONE)
                .run(all);
    }

    /** What there is to see, as the same key sees it. */
    private static void assertSame(RunningService before, RunningService after) throws Exception {
        for (String path : new String[] {"/v1/assessments", "/v1/rechecks", "/v1/api-keys"}) {
            assertThat(after.get(path).body())
                    .as(path)
                    .isEqualTo(before.get(path).body());
        }
        for (JsonNode one : RunningService.json(before.get("/v1/assessments")).get("items")) {
            String report = "/v1/assessments/" + one.get("id").asString() + "/report";
            assertThat(after.get(report).body()).isEqualTo(before.get(report).body());
        }
        assertThat(RunningService.json(after.get("/v1/audit-check"))
                        .get("whole")
                        .asBoolean())
                .isTrue();
    }

    private void keyOf(Path from, Path to) throws Exception {
        Files.createDirectories(to);
        Files.copy(from.resolve("officer.key"), to.resolve("officer.key"));
    }

    @Test
    void what_is_brought_back_is_what_was_kept() throws Exception {
        Path file = backup();
        Path second = folder.resolve("second");
        keyOf(folder.resolve("first"), second);
        try (ConfigurableApplicationContext context = empty(second)) {
            assertThat(context.getBean(Backups.class).restore(file).whole()).isTrue();
        }
        try (RunningService before = RunningService.in(folder.resolve("first"));
                RunningService after = RunningService.in(second)) {
            assertSame(before, after);
            after.keepHouse();
            assertThat(RunningService.json(after.get("/v1/audit-check"))
                            .get("whole")
                            .asBoolean())
                    .as("the trail goes on")
                    .isTrue();
        }
    }

    @Test
    void what_was_kept_in_the_database_that_comes_along_moves_to_postgresql() throws Exception {
        Path file = backup();
        Path second = folder.resolve("second");
        keyOf(folder.resolve("first"), second);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            try (ConfigurableApplicationContext context = empty(second, PostgresTest.settings(postgres))) {
                assertThat(context.getBean(Backups.class).restore(file).whole()).isTrue();
            }
            try (RunningService before = RunningService.in(folder.resolve("first"));
                    RunningService after = RunningService.in(second, PostgresTest.settings(postgres))) {
                assertSame(before, after);
            }
        }
    }

    @Test
    void a_backup_that_somebody_changed_is_not_brought_back_and_leaves_nothing() throws Exception {
        Path file = backup();
        Path changed = folder.resolve("changed.zip");
        try (ZipFile zip = new ZipFile(file.toFile());
                OutputStream stream = Files.newOutputStream(changed);
                ZipOutputStream out = new ZipOutputStream(stream)) {
            for (ZipEntry entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.write(text.replace("\"COMPLIANT\"", "\"UNDETERMINED\"").getBytes(StandardCharsets.UTF_8));
            }
        }
        try (ConfigurableApplicationContext context = empty(folder.resolve("second"))) {
            Backups backups = context.getBean(Backups.class);
            assertThatThrownBy(() -> backups.restore(changed)).hasMessage("backup-changed");
            assertThat(backups.restore(file).whole())
                    .as("nothing of the other is left")
                    .isTrue();
            assertThatThrownBy(() -> backups.restore(file)).hasMessage("not-empty");
        }
    }

    @Test
    void what_is_no_backup_is_refused() throws Exception {
        Path none = Files.writeString(folder.resolve("none.zip"), "no zip at all");
        Path other = folder.resolve("other.zip");
        try (OutputStream stream = Files.newOutputStream(other);
                ZipOutputStream out = new ZipOutputStream(stream)) {
            out.putNextEntry(new ZipEntry("something.txt"));
        }
        try (ConfigurableApplicationContext context = empty(folder.resolve("second"))) {
            Backups backups = context.getBean(Backups.class);
            assertThatThrownBy(() -> backups.restore(none)).hasMessage("not-a-backup");
            assertThatThrownBy(() -> backups.restore(other)).hasMessage("not-a-backup");
        }
    }
}
