package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.huisnorm.Patience;
import nl.huisnorm.permitservice.BothDatabases.Kind;
import nl.huisnorm.permitservice.audit.AuditCheck;
import nl.huisnorm.permitservice.audit.AuditTrail;
import nl.huisnorm.permitservice.backup.BackupFiles;
import nl.huisnorm.permitservice.backup.Backups;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What more people ask at the same moment comes out as if they had asked one after another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AtOnceTest {

    private static final String KEEP = "/v1/assessments?regimes=snf&" + RunningService.DAY;

    private static final long PAUSE = 10_000_000;

    @TempDir
    Path folder;

    private final ExecutorService people = Executors.newCachedThreadPool();
    private BothDatabases databases;

    @BeforeAll
    void start() throws Exception {
        databases = new BothDatabases();
    }

    @AfterAll
    void stop() throws Exception {
        people.shutdown();
        databases.close();
    }

    /** Has all of it asked while nobody can write, so that all were let in before the first is done. */
    private <T> List<T> atOnce(RunningService service, Class<?> waitingIn, List<Callable<T>> work) throws Exception {
        List<Future<T>> answers = new ArrayList<>();
        new TransactionTemplate(service.part(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            service.part(AuditTrail.class).hold();
            work.forEach(one -> answers.add(people.submit(one)));
            awaitIn(waitingIn, work.size());
        });
        List<T> all = new ArrayList<>();
        for (Future<T> one : answers) {
            all.add(one.get());
        }
        return all;
    }

    private static void awaitIn(Class<?> type, int many) {
        while (Thread.getAllStackTraces().values().stream()
                        .filter(trace -> Arrays.stream(trace)
                                .anyMatch(frame -> frame.getClassName().equals(type.getName())))
                        .count()
                < many) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static String madeOfficer(RunningService service, int number) throws Exception {
        HttpResponse<String> made = service.post(
                "/v1/api-keys",
                "application/json",
                ("{\"name\": \"officer " + number + "\", \"role\": \"OFFICER\"}").getBytes(StandardCharsets.UTF_8));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return RunningService.json(made).get("secret").asString();
    }

    private static int status(RunningService service, String secret, String method, String path) throws Exception {
        return service.send(HttpRequest.newBuilder(service.address(path))
                        .header("X-API-Key", secret)
                        .method(method, HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }

    private List<Integer> revoked(RunningService service, List<String> officers, int whose) throws Exception {
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < officers.size(); i++) {
            String mine = officers.get(i);
            String other = officers.get((i + whose) % officers.size());
            work.add(() -> status(service, mine, "DELETE", "/v1/api-keys/" + other.split("_", -1)[1]));
        }
        return atOnce(service, AuditTrail.class, work);
    }

    private static void assertOneStays(RunningService service, List<String> officers) throws Exception {
        List<String> stay = new ArrayList<>();
        for (String secret : officers) {
            if (status(service, secret, "GET", "/v1/api-keys") == 200) {
                stay.add(secret);
            }
        }
        assertThat(stay).hasSize(1);
        JsonNode check = RunningService.json(service.send(
                HttpRequest.newBuilder(service.address("/v1/audit-check")).header("X-API-Key", stay.get(0))));
        assertThat(check.get("whole").asBoolean()).as(check.toString()).isTrue();
        assertThat(check.get("entries").asInt())
                .as("what was refused left nothing in the trail")
                .isEqualTo(2 * officers.size() - 1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void of_officers_who_revoke_the_keys_of_each_other_at_once_one_stays(Kind kind) throws Exception {
        for (int many = 2; many <= 3; many++) {
            Path own = folder.resolve(kind + "-each-other-" + many);
            try (RunningService service = RunningService.in(own, databases.settings(kind))) {
                List<String> officers = new ArrayList<>(List.of(service.officer()));
                for (int i = 1; i < many; i++) {
                    officers.add(madeOfficer(service, i));
                }
                List<Integer> wanted = new ArrayList<>(Collections.nCopies(many - 1, 204));
                // whose key was revoked in the meantime revokes nobody any more
                wanted.add(401);
                assertThat(revoked(service, officers, 1)).containsExactlyInAnyOrderElementsOf(wanted);
                assertOneStays(service, officers);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void of_officers_who_each_revoke_their_own_key_at_once_one_stays(Kind kind) throws Exception {
        Path own = folder.resolve(kind + "-own");
        try (RunningService service = RunningService.in(own, databases.settings(kind))) {
            List<String> officers = List.of(service.officer(), madeOfficer(service, 1), madeOfficer(service, 2));
            assertThat(revoked(service, officers, 0)).containsExactlyInAnyOrder(204, 204, 409);
            assertOneStays(service, officers);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_officer_whose_key_is_revoked_at_once_makes_no_key_any_more(Kind kind) throws Exception {
        Path own = folder.resolve(kind + "-makes");
        try (RunningService service = RunningService.in(own, databases.settings(kind))) {
            String other = madeOfficer(service, 1);
            byte[] wanted = "{\"name\": \"later\", \"role\": \"OFFICER\"}".getBytes(StandardCharsets.UTF_8);
            Callable<Integer> revokes =
                    () -> status(service, service.officer(), "DELETE", "/v1/api-keys/" + other.split("_", -1)[1]);
            Callable<Integer> makes = () -> service.send(HttpRequest.newBuilder(service.address("/v1/api-keys"))
                            .header("X-API-Key", other)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(wanted)))
                    .statusCode();
            List<Integer> statuses = atOnce(service, AuditTrail.class, List.of(revokes, makes));
            assertThat(statuses.get(0)).isEqualTo(204);
            assertThat(statuses.get(1)).as("before it, or not at all").isIn(201, 401);
            List<String> done = RunningService.json(service.get("/v1/audit-entries"))
                    .get("items")
                    .valueStream()
                    .map(entry -> entry.get("action").asString())
                    .toList();
            assertThat(done.get(done.size() - 1)).isEqualTo("KEY_REVOKED");
            assertThat(done).hasSize(statuses.get(1) == 201 ? 4 : 3);
        }
    }

    private static boolean isLeft(Path own) throws Exception {
        try (Stream<Path> files = Files.list(own)) {
            return files.anyMatch(file -> file.toString().endsWith(".part"));
        }
    }

    /** Brings a backup back into an empty database, and tells how many assessments are in it. */
    private int restored(Kind kind, Path file) throws Exception {
        String[] settings = BothDatabases.joined(
                databases.settings(kind),
                "--permit-service.folder="
                        + folder.resolve(file.getFileName() + "-restored").toAbsolutePath());
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(PermitService.class)
                .web(WebApplicationType.NONE)
                .run(settings)) {
            assertThat(context.getBean(Backups.class).restore(file).whole()).isTrue();
            return Objects.requireNonNull(context.getBean(JdbcClient.class)
                    .sql("select count(*) from assessment")
                    .query(Integer.class)
                    .single());
        }
    }

    private static Path fetched(RunningService service, Path file) throws Exception {
        HttpResponse<byte[]> backup = service.bytes(service.request("/v1/backup"));
        assertThat(backup.statusCode()).isEqualTo(200);
        return Files.write(file, backup.body());
    }

    /** As the command does it, which another program with the same database may do at any moment. */
    private static Path written(RunningService service, Path file) throws Exception {
        service.part(Backups.class).note("command");
        try (OutputStream out = Files.newOutputStream(file)) {
            service.part(Backups.class).write(out);
        }
        return file;
    }

    /** Somebody else throws one assessment away and has another kept, and is done when this comes back. */
    private void meanwhile(RunningService service, String id) {
        try {
            people.submit(() -> {
                        assertThat(status(service, service.officer(), "DELETE", "/v1/assessments/" + id))
                                .isEqualTo(204);
                        assertThat(service.postHouse(KEEP).statusCode()).isEqualTo(201);
                        return true;
                    })
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_backup_has_what_was_kept_when_it_began_whatever_is_kept_and_thrown_away_in_the_middle(Kind kind)
            throws Exception {
        Path file = folder.resolve(kind + "-middle.zip");
        try (RunningService service = RunningService.in(folder.resolve(kind + "-middle"), databases.settings(kind))) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                ids.add(RunningService.json(service.postHouse(KEEP)).get("id").asString());
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                service.part(Backups.class).write(new FilterOutputStream(out) {
                    @Override
                    public void write(byte[] bytes, int from, int many) throws IOException {
                        String name = new String(bytes, from, many, StandardCharsets.ISO_8859_1);
                        // the assessments were written, neither their files nor the trail
                        if (name.equals("assessment_file.ndjson") && !ids.isEmpty()) {
                            meanwhile(service, ids.remove(0));
                        }
                        out.write(bytes, from, many);
                    }
                });
            }
            assertThat(ids).hasSizeLessThan(3);
        }
        assertThat(restored(kind, file)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_check_finds_nothing_wrong_whatever_is_kept_and_thrown_away_in_the_middle(Kind kind) throws Exception {
        try (RunningService service = RunningService.in(folder.resolve(kind + "-check"), databases.settings(kind))) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                ids.add(RunningService.json(service.postHouse(KEEP)).get("id").asString());
            }
            AuditCheck.Result result = service.part(AuditCheck.class).check(null, null, Patience.ENDLESS.stopped(() -> {
                if (!ids.isEmpty()) {
                    meanwhile(service, ids.remove(0));
                }
                return false;
            }));
            assertThat(ids).isEmpty();
            assertThat(result.faults()).isEmpty();
            assertThat(result.entries()).as("those that there were").isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void of_backups_at_once_each_is_whole_whatever_is_kept_and_thrown_away_meanwhile(Kind kind) throws Exception {
        Path own = folder.resolve(kind + "-backups");
        List<Path> files;
        try (RunningService service = RunningService.in(own, databases.settings(kind))) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                ids.add(RunningService.json(service.postHouse(KEEP)).get("id").asString());
            }
            Future<?> meanwhile = people.submit(() -> {
                for (String id : ids.subList(0, 4)) {
                    assertThat(status(service, service.officer(), "DELETE", "/v1/assessments/" + id))
                            .isEqualTo(204);
                    assertThat(service.postHouse(KEEP).statusCode()).isEqualTo(201);
                }
                return true;
            });
            files = atOnce(
                    service,
                    BackupFiles.class,
                    List.of(
                            () -> fetched(service, folder.resolve(kind + "-one.zip")),
                            () -> fetched(service, folder.resolve(kind + "-two.zip"))));
            files = Stream.concat(files.stream(), Stream.of(written(service, folder.resolve(kind + "-command.zip"))))
                    .toList();
            meanwhile.get();
            // a file goes when it was fetched, which whoever fetches it may know a little sooner
            while (isLeft(own)) {
                LockSupport.parkNanos(PAUSE);
            }
        }
        for (Path file : files) {
            assertThat(restored(kind, file)).as(file.toString()).isIn(7, 8);
        }
    }
}
