package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import nl.huisnorm.permitservice.BothDatabases.Kind;
import nl.huisnorm.permitservice.backup.Backups;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever is asked to erase what is kept of a facility finds it in plans and applications too, also where an earlier version kept them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubjectsTest {

    private static final Path PLANS = RunningService.FILES.resolve("plans");
    private static final Path PLAN = PLANS.resolve("distributiecentrum-de-hoef.yaml");
    private static final Path APPLICATION = PLANS.resolve("aanvraag-campus-noordkade.yaml");
    private static final Path[] PLACES = {
        PLANS.resolve("facilities/campus-noordkade.yaml"), PLANS.resolve("facilities/flat-zuiderweg.yaml")
    };

    /** What the version before this table wrote: a plan, an application, a recheck, and a facility that was thrown away. */
    private static final String BEFORE = "/nl/huisnorm/permitservice/before.zip";

    /** Its files, those that others name first. */
    private static final List<String> TABLES =
            List.of("api_key", "assessment", "assessment_file", "recheck", "recheck_change", "audit_entry");

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

    private static List<String> kinds(RunningService service, String subject) throws Exception {
        return RunningService.json(service.get("/v1/assessments?size=200&subject=" + subject))
                .get("items")
                .valueStream()
                .map(one -> one.get("kind").asString())
                .toList();
    }

    private static void assertWhole(RunningService service) throws Exception {
        JsonNode result = RunningService.json(service.get("/v1/audit-check"));
        assertThat(result.get("whole").asBoolean()).as(result.toString()).isTrue();
    }

    private static void assertFoundAndErased(RunningService service) throws Exception {
        assertThat(kinds(service, "Z-2026-1187")).containsExactly("application");
        assertThat(kinds(service, "dc-de-hoef")).containsExactly("application", "plan");
        assertThat(kinds(service, "campus-noordkade")).containsExactly("application", "plan");
        assertThat(kinds(service, "flat-zuiderweg")).containsExactly("application", "plan");
        assertThat(kinds(service, "flat-zuiderwegx")).isEmpty();
        for (JsonNode one : RunningService.json(service.get("/v1/assessments?subject=flat-zuiderweg"))
                .get("items")) {
            assertThat(service.send(service.request(
                                            "/v1/assessments/" + one.get("id").asString())
                                    .DELETE())
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(kinds(service, "flat-zuiderweg")).isEmpty();
        assertWhole(service);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_facility_is_found_in_plans_and_applications(Kind kind) throws Exception {
        try (RunningService service = RunningService.in(folder.resolve(kind + "-now"), databases.settings(kind))) {
            String path = "/v1/assessments?regimes=snf&" + RunningService.DAY;
            HttpResponse<String> application = service.postParts(path, APPLICATION, PLACES[0], PLACES[1], PLAN);
            assertThat(application.statusCode()).as(application.body()).isEqualTo(201);
            assertThat(service.postParts(path, PLAN, PLACES).statusCode()).isEqualTo(201);
            service.keepHouse();
            assertWhole(service);
            assertFoundAndErased(service);
            assertThat(kinds(service, "lie-dor-118")).containsExactly("facility");
        }
    }

    private Path before() throws Exception {
        Path file = folder.resolve("before.zip");
        try (InputStream in = Objects.requireNonNull(SubjectsTest.class.getResourceAsStream(BEFORE))) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_backup_of_the_version_before_is_brought_back_and_looked_through(Kind kind) throws Exception {
        Path own = folder.resolve(kind + "-backup");
        String[] settings = databases.settings(kind);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(PermitService.class)
                .web(WebApplicationType.NONE)
                .run(BothDatabases.joined(settings, "--permit-service.folder=" + own.toAbsolutePath()))) {
            assertThat(context.getBean(Backups.class).restore(before()).whole()).isTrue();
        }
        try (RunningService service = RunningService.in(own, settings)) {
            assertLookedThrough(service);
        }
    }

    private static void assertLookedThrough(RunningService service) throws Exception {
        assertThat(service.get("/v1/audit-entries?size=200").body()).contains("\"ASSESSMENT_INDEXED\"");
        assertWhole(service);
        JdbcClient jdbc = service.part(JdbcClient.class);
        assertThat(jdbc.sql("update assessment_subject set subject = 'x' where place = 1")
                        .update())
                .isEqualTo(2);
        assertThat(RunningService.json(service.get("/v1/audit-check"))
                        .get("faults")
                        .toString())
                .contains("content-changed");
        jdbc.sql("delete from assessment_subject").update();
        service.part("earlierSubjects", ApplicationRunner.class).run(new DefaultApplicationArguments());
        assertThat(RunningService.json(service.get("/v1/rechecks"))
                        .at("/items/0/state")
                        .asString())
                .isEqualTo("ENDED");
        assertFoundAndErased(service);
    }

    /** A database as the version before left it, with all that it kept. */
    private static void fill(DataSource source, Path backup) throws Exception {
        JdbcClient jdbc = JdbcClient.create(source);
        JsonMapper json = JsonMapper.builder().build();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (String table : TABLES) {
                ZipEntry rows = Objects.requireNonNull(zip.getEntry(table + ".ndjson"));
                String text = new String(zip.getInputStream(rows).readAllBytes(), StandardCharsets.UTF_8);
                for (String line : text.lines().toList()) {
                    insert(jdbc, table, json.readTree(line));
                }
            }
        }
        jdbc.sql("update audit_head set seq = (select max(seq) from audit_entry), hash = (select hash from audit_entry"
                        + " where seq = (select max(seq) from audit_entry))")
                .update();
    }

    private static void insert(JdbcClient jdbc, String table, JsonNode row) {
        Map<String, String> casts = Map.of("id", "uuid", "as_of", "date", "recheck", "uuid", "assessment", "uuid");
        StringBuilder values = new StringBuilder();
        List<@Nullable Object> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> one : row.properties()) {
            String name = one.getKey();
            String cast = name.endsWith("_at")
                    ? "timestamp(3) with time zone"
                    : table.equals("api_key") ? "varchar(300)" : casts.getOrDefault(name, "varchar(100000)");
            String text = one.getValue().isNull() ? null : one.getValue().asString();
            boolean isBytes = name.equals("report") || name.equals("content");
            boolean isNumber = List.of("place", "seq", "looked_at", "changed", "not_judged")
                    .contains(name);
            values.append(values.isEmpty() ? "" : ", ")
                    .append(isBytes ? "?" : "cast(? as " + (isNumber ? "bigint" : cast) + ")");
            all.add(text == null ? null : isBytes ? Base64.getDecoder().decode(text) : text);
        }
        JdbcClient.StatementSpec insert = jdbc.sql(
                "insert into " + table + " (" + String.join(", ", row.propertyNames()) + ") values (" + values + ")");
        for (Object one : all) {
            insert = insert.param(one);
        }
        insert.update();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_database_of_the_version_before_is_taken_on_and_looked_through(Kind kind) throws Exception {
        Path own = folder.resolve(kind + "-database");
        String[] settings = databases.settings(kind);
        DataSource source = kind == Kind.H2
                ? new DriverManagerDataSource(
                        "jdbc:h2:file:" + own.toAbsolutePath() + "/kept;WRITE_DELAY=0", "permit", "")
                : new DriverManagerDataSource(
                        settings[0].substring(settings[0].indexOf('=') + 1), "postgres", "postgres");
        Flyway.configure()
                .dataSource(source)
                .locations(kind == Kind.H2 ? "classpath:db/h2" : "classpath:db/postgresql", "classpath:db/common")
                .target("2")
                .load()
                .migrate();
        fill(source, before());
        try (RunningService service = RunningService.in(own, settings)) {
            assertLookedThrough(service);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_cannot_be_read_any_more_is_found_by_its_own_id(Kind kind) throws Exception {
        Path own = folder.resolve(kind + "-unread");
        String[] settings = databases.settings(kind);
        try (RunningService service = RunningService.in(own, settings)) {
            service.keepHouse();
            JdbcClient jdbc = service.part(JdbcClient.class);
            jdbc.sql("update assessment_file set content = ?")
                    .param(new byte[] {'{'})
                    .update();
            jdbc.sql("delete from assessment_subject").update();
        }
        try (RunningService again = RunningService.in(own, settings)) {
            assertThat(kinds(again, "lie-dor-118")).containsExactly("facility");
        }
    }
}
