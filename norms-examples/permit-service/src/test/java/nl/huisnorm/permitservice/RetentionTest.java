package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import nl.huisnorm.permitservice.kept.Retention;
import nl.huisnorm.permitservice.setting.ServiceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

/** What was kept longer than it is to be kept is thrown away, and nothing else. */
class RetentionTest {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final Instant BEGIN = Instant.parse("2026-11-30T12:00:00Z");

    @TempDir
    Path folder;

    private final Turned clock = new Turned();

    /** A clock that stands still until somebody turns it. */
    private static final class Turned extends Clock {
        private Instant now = BEGIN;

        @Override
        public ZoneId getZone() {
            return HERE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static List<String> kept(RunningService service) throws Exception {
        return RunningService.json(service.get("/v1/assessments"))
                .get("items")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    private static JsonNode lastEntry(RunningService service) throws Exception {
        JsonNode entries =
                RunningService.json(service.get("/v1/audit-entries?size=200")).get("items");
        return entries.get(entries.size() - 1);
    }

    @Test
    void what_is_as_old_as_the_term_stays_and_what_is_a_moment_older_goes() throws Exception {
        String old;
        String recent;
        try (RunningService service = RunningService.in(folder, clock, "--permit-service.keep-for=P1M")) {
            old = service.keepHouse();
            recheck(service);
            clock.now = BEGIN.plusMillis(1);
            recent = service.keepHouse();
            clock.now = Instant.parse("2026-12-30T12:00:00Z");
            service.part(Retention.class).nightly();
            assertThat(kept(service)).containsExactly(old, recent);
            clock.now = clock.now.plusMillis(1);
            service.part(Retention.class).nightly();
            assertThat(kept(service)).containsExactly(recent);
            assertThat(lastEntry(service).get("action").asString()).isEqualTo("ASSESSMENT_EXPIRED");
            assertThat(lastEntry(service).get("about").asString()).isEqualTo(old);
            assertThat(lastEntry(service).get("actor").asString()).isEqualTo("service");
            assertThat(RunningService.json(service.get("/v1/audit-check"))
                            .get("whole")
                            .asBoolean())
                    .isTrue();
        }
        clock.now = clock.now.plusMillis(1);
        try (RunningService again = RunningService.in(folder, clock, "--permit-service.keep-for=P1M")) {
            assertThat(kept(again)).as("when it begins too").isEmpty();
        }
    }

    /** What a recheck found about an assessment goes with it. */
    private static void recheck(RunningService service) throws Exception {
        service.ended(service.post("/v1/rechecks?asOf=2020-01-01", "application/json", new byte[0])
                .headers()
                .firstValue("Location")
                .orElseThrow());
    }

    @Test
    void without_a_term_everything_stays() throws Exception {
        try (RunningService service = RunningService.in(folder, clock)) {
            String id = service.keepHouse();
            clock.now = BEGIN.plus(Duration.ofDays(36_500));
            service.part(Retention.class).nightly();
            assertThat(kept(service)).containsExactly(id);
        }
    }

    private static ServiceSettings keepFor(Period term) {
        return new ServiceSettings(
                Path.of("."), false, DataSize.ofMegabytes(8), 200, 0, 64, Duration.ofSeconds(60), term);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1D", "P1M-40D", "P-1M"})
    void a_term_that_throws_away_what_was_just_kept_is_refused(String term) {
        assertThatThrownBy(() -> keepFor(Period.parse(term)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("keep-for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P7Y", "P18M", "P1Y6M"})
    void a_term_is_a_number_of_days_months_or_years(String term) {
        assertThat(keepFor(Period.parse(term)).keepFor()).isEqualTo(Period.parse(term));
    }
}
