package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.permitservice.BothDatabases.Kind;
import nl.huisnorm.permitservice.kept.Rechecks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A recheck goes on whatever is thrown away meanwhile, and one that nobody runs any more is told as broken off: only then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecheckHeldTest {

    private static final String OTHER_DAY = "/v1/rechecks?asOf=2020-01-01";
    private static final Huisnorm BUNDLED = Huisnorm.bundled();

    @TempDir
    Path folder;

    private final GatedLaw gate = GatedLaw.of(BUNDLED);
    private BothDatabases databases;

    @BeforeAll
    void start() throws Exception {
        databases = new BothDatabases();
    }

    @AfterAll
    void stop() throws Exception {
        databases.close();
    }

    private static HttpResponse<String> begin(RunningService service) throws Exception {
        return service.send(service.request(OTHER_DAY).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static String location(HttpResponse<String> begun) {
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        return begun.headers().firstValue("Location").orElseThrow();
    }

    private static String state(RunningService service, String location) throws Exception {
        return RunningService.json(service.get(location)).get("state").asString();
    }

    private static void assertWhole(RunningService service) throws Exception {
        JsonNode result = RunningService.json(service.get("/v1/audit-check"));
        assertThat(result.get("whole").asBoolean()).as(result.toString()).isTrue();
    }

    private static void erase(RunningService service, String id) throws Exception {
        assertThat(service.send(service.request("/v1/assessments/" + id).DELETE())
                        .statusCode())
                .isEqualTo(204);
    }

    private static void sql(RunningService service, String sql) {
        service.part(JdbcClient.class).sql(sql).update();
    }

    /** Nobody says any more that the recheck is held, as when its service went away. */
    private static void letGo(RunningService service) {
        sql(service, "update recheck set held_until = current_timestamp - interval '1' second where state = 'RUNNING'");
    }

    /** Waits until no service in this machine is in the middle of a recheck. */
    private static void awaitIdle() throws InterruptedException {
        while (Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().startsWith(Rechecks.class.getName()))) {
            Thread.sleep(20);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_is_thrown_away_in_the_middle_stops_nothing_and_leaves_nothing(Kind kind) throws Exception {
        Path own = folder.resolve(kind + "-erased");
        try (RunningService service = RunningService.in(own, gate.law(), databases.settings(kind))) {
            List<String> ids = List.of(service.keepHouse(), service.keepHouse(), service.keepHouse());
            gate.shut();
            String location = location(begin(service));
            gate.awaitThat(1);
            erase(service, ids.get(0));
            erase(service, ids.get(1));
            gate.open();
            JsonNode recheck = service.ended(location);
            assertThat(recheck.get("state").asString()).isEqualTo("ENDED");
            assertThat(recheck.get("lookedAt").asInt()).isEqualTo(3);
            assertThat(recheck.get("changed").asInt()).isEqualTo(1);
            assertThat(recheck.get("notJudged").asInt()).isZero();
            JsonNode changes =
                    RunningService.json(service.get(location + "/changes")).get("items");
            assertThat(changes.size()).isEqualTo(1);
            assertThat(changes.get(0).get("assessment").asString()).isEqualTo(ids.get(2));
            assertWhole(service);
            erase(service, ids.get(2));
            assertThat(RunningService.json(service.get(location + "/changes"))
                            .get("items")
                            .size())
                    .isZero();
            assertThat(service.part(JdbcClient.class)
                            .sql("select count(*) from recheck_change where report is not null or verdict is not null")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertWhole(service);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_is_thrown_away_between_what_was_found_and_the_end_stays_in_the_hash_of_the_end(Kind kind)
            throws Exception {
        Path own = folder.resolve(kind + "-between");
        try (RunningService service = RunningService.in(own, gate.law(), databases.settings(kind))) {
            String first = service.keepHouse();
            service.keepHouse();
            gate.shut();
            String location = location(begin(service));
            gate.awaitThat(1);
            gate.openOnce();
            gate.awaitThat(2);
            erase(service, first);
            gate.open();
            JsonNode recheck = service.ended(location);
            assertThat(recheck.get("changed").asInt()).isEqualTo(2);
            assertWhole(service);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_another_instance_runs_goes_on_until_nobody_says_any_more_that_it_does(Kind kind) throws Exception {
        Path own = folder.resolve(kind + "-two");
        String[] settings = databases.settings(kind);
        try (RunningService one = RunningService.in(own, gate.law(), settings)) {
            one.keepHouse();
            gate.shut();
            String location = location(begin(one));
            gate.awaitThat(1);
            try (RunningService other = RunningService.in(own, settings)) {
                assertThat(state(other, location)).isEqualTo("RUNNING");
                other.part(Rechecks.class).breakOffLeft();
                assertThat(state(other, location)).as("it is held").isEqualTo("RUNNING");
                HttpResponse<String> second = begin(other);
                assertThat(second.statusCode()).isEqualTo(409);
                assertThat(second.body()).contains("problem:recheck-runs");

                letGo(other);
                other.part(Rechecks.class).breakOffLeft();
                JsonNode broken = RunningService.json(other.get(location));
                assertThat(broken.get("state").asString()).isEqualTo("BROKEN_OFF");
                assertThat(broken.has("endedAt")).isTrue();
                assertWhole(other);
                assertThat(other.ended(location(begin(other))).get("state").asString())
                        .isEqualTo("ENDED");

                gate.open();
                awaitIdle();
                assertThat(RunningService.json(one.get(location)))
                        .as("who lost it writes nothing more")
                        .isEqualTo(broken);
                assertThat(RunningService.json(one.get(location + "/changes"))
                                .get("items")
                                .size())
                        .isZero();
                assertWhole(one);
            }
        } finally {
            gate.open();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_could_not_be_ended_since_the_database_was_gone_does_not_run_for_ever(Kind kind) throws Exception {
        Path own = folder.resolve(kind + "-gone");
        try (RunningService service = RunningService.in(own, gate.law(), databases.settings(kind))) {
            service.keepHouse();
            gate.shut();
            String location = location(begin(service));
            gate.awaitThat(1);
            // nothing more can be written of it, neither how far it is nor its end
            sql(service, "alter table recheck add constraint gone check (looked_at = 0 and state = 'RUNNING')");
            gate.open();
            awaitIdle();
            sql(service, "alter table recheck drop constraint gone");
            assertThat(state(service, location)).isEqualTo("RUNNING");
            assertThat(begin(service).statusCode()).as("while it may still run").isEqualTo(409);
            letGo(service);
            HttpResponse<String> next = begin(service);
            assertThat(state(service, location)).isEqualTo("BROKEN_OFF");
            assertThat(service.ended(location(next)).get("state").asString()).isEqualTo("ENDED");
            assertWhole(service);
        }
    }
}
