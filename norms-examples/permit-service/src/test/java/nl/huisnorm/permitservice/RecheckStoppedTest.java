package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
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

/** A service that goes away in the middle of a recheck and comes back: what was found until then is whole, and another can begin. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecheckStoppedTest {

    @TempDir
    Path folder;

    private final GatedLaw gate = GatedLaw.of(Huisnorm.bundled());
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
        return service.send(service.request("/v1/rechecks?asOf=2020-01-01").POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static String location(HttpResponse<String> begun) {
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        return begun.headers().firstValue("Location").orElseThrow();
    }

    private static void sql(RunningService service, String sql) {
        service.part(JdbcClient.class).sql(sql).update();
    }

    private static boolean isIn(String method) {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().startsWith(Rechecks.class.getName())
                        && (method.isEmpty() || frame.getMethodName().equals(method)));
    }

    /** Keeps three facilities, and begins a recheck that has judged the first and is in the middle of the second. */
    private String inTheMiddle(RunningService service) throws Exception {
        for (int i = 0; i < 3; i++) {
            service.keepHouse();
        }
        gate.shut();
        String location = location(begin(service));
        gate.awaitThat(1);
        gate.openOnce();
        gate.awaitThat(2);
        return location;
    }

    /** What a recheck found is what it counted and what the trail says of it. */
    private static JsonNode assertWhole(RunningService service, String location, String state) throws Exception {
        JsonNode recheck = RunningService.json(service.get(location));
        assertThat(recheck.get("state").asString()).isEqualTo(state);
        assertThat(recheck.has("endedAt")).isTrue();
        assertThat(recheck.get("changed").asInt())
                .as("as many as are kept")
                .isEqualTo(RunningService.json(service.get(location + "/changes"))
                        .get("items")
                        .size());
        JsonNode result = RunningService.json(service.get("/v1/audit-check"));
        assertThat(result.get("whole").asBoolean()).as(result.toString()).isTrue();
        return recheck;
    }

    private static void assertAnotherDoesAll(RunningService service) throws Exception {
        String location = location(begin(service));
        service.ended(location);
        JsonNode recheck = assertWhole(service, location, "ENDED");
        assertThat(recheck.get("lookedAt").asInt()).isEqualTo(3);
        assertThat(recheck.get("changed").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void of_a_service_that_is_stopped_it_has_broken_off_at_once_and_another_does_all(Kind kind) throws Exception {
        Path own = folder.resolve(kind + "-stopped");
        String[] settings = databases.settings(kind);
        String location;
        try (RunningService service = RunningService.in(own, gate.law(), settings)) {
            location = inTheMiddle(service);
            Thread stopping = new Thread(service::close);
            stopping.start();
            while (!isIn("close")) {
                Thread.sleep(10);
            }
            gate.open();
            stopping.join();
        } finally {
            gate.open();
        }
        try (RunningService again = RunningService.in(own, settings)) {
            JsonNode recheck = assertWhole(again, location, "BROKEN_OFF");
            assertThat(recheck.get("lookedAt").asInt())
                    .as("the second was finished, the third not begun")
                    .isEqualTo(2);
            assertAnotherDoesAll(again);
            assertThat(RunningService.json(again.get(location)))
                    .as("and the first stays as it was")
                    .isEqualTo(recheck);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void of_a_service_that_is_killed_it_has_broken_off_when_nobody_holds_it_and_another_does_all(Kind kind)
            throws Exception {
        Path own = folder.resolve(kind + "-killed");
        String[] settings = databases.settings(kind);
        String location;
        try (RunningService service = RunningService.in(own, gate.law(), settings)) {
            location = inTheMiddle(service);
            // whoever is killed writes nothing more
            service.part(HikariDataSource.class).close();
            gate.open();
            while (isIn("")) {
                Thread.sleep(10);
            }
        } finally {
            gate.open();
        }
        try (RunningService held = RunningService.in(own, settings)) {
            assertThat(begin(held).statusCode()).as("another may still run it").isEqualTo(409);
            sql(held, "update recheck set held_until = current_timestamp - interval '1' second where ended_at is null");
        }
        try (RunningService again = RunningService.in(own, settings)) {
            assertThat(assertWhole(again, location, "BROKEN_OFF")
                            .get("lookedAt")
                            .asInt())
                    .isEqualTo(1);
            assertAnotherDoesAll(again);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void wherever_it_breaks_off_as_many_are_counted_as_are_kept(Kind kind) throws Exception {
        for (String gone : List.of(
                "recheck add constraint gone check (looked_at < 2)",
                "recheck_change add constraint gone check (place < 2)")) {
            Path own = folder.resolve(kind + "-" + gone.length());
            try (RunningService service = RunningService.in(own, databases.settings(kind))) {
                for (int i = 0; i < 3; i++) {
                    service.keepHouse();
                }
                sql(service, "alter table " + gone);
                String location = location(begin(service));
                service.ended(location);
                sql(service, "alter table " + gone.split(" ", -1)[0] + " drop constraint gone");
                JsonNode recheck = assertWhole(service, location, "BROKEN_OFF");
                assertThat(recheck.get("lookedAt").asInt()).isEqualTo(1);
                assertAnotherDoesAll(service);
            }
        }
    }
}
