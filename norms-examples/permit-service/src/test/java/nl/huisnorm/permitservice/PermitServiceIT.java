package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The one jar, started as people start it. */
@Timeout(300)
class PermitServiceIT {

    private static final String NO_EXAMPLES = "--permit-service.examples=false";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    @TempDir
    Path folder;

    @Test
    void it_says_where_it_is_and_a_second_one_in_its_folder_says_why_not_and_disturbs_nothing() throws Exception {
        try (ServiceJar first = ServiceJar.start(folder, NO_EXAMPLES)) {
            assertThat(first.keep().statusCode()).isEqualTo(201);
            Process second = ServiceJar.run(folder);
            String said = ServiceJar.said(second);
            assertThat(second.waitFor()).isNotZero();
            assertThat(said).contains("runs in this folder already").doesNotContain("\tat ");
            assertThat(first.get("/assessments").statusCode()).isEqualTo(200);
            assertThat(first.post("/reports?asOf=2026-11-23", "application/pdf").body())
                    .startsWith("%PDF-");
            Load load = new Load(first.address(), first.key(), 2);
            Load.Told told = load.ask("/assessments", Files.readAllBytes(ServiceJar.HOUSE), 60, 6);
            assertThat(told.statuses()).containsExactlyEntriesOf(Map.of(201, 6));
            assertThat(told.confirmed()).hasSize(6);
            assertThat(load.lost(told.confirmed())).isZero();
            assertThat(load.lost(List.of("00000000-0000-0000-0000-000000000000")))
                    .isEqualTo(1);
        }
    }

    @Test
    void nothing_that_was_confirmed_is_lost_when_it_is_killed_in_the_middle() throws Exception {
        ServiceJar first = ServiceJar.start(folder, NO_EXAMPLES);
        ConcurrentLinkedQueue<String> confirmed = new ConcurrentLinkedQueue<>();
        ExecutorService writers = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            writers.execute(() -> keepUntilItIsGone(first, confirmed));
        }
        while (confirmed.size() < 20) {
            Thread.sleep(20);
        }
        first.process().destroyForcibly().waitFor();
        writers.shutdown();
        assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        try (ServiceJar again = ServiceJar.start(folder, NO_EXAMPLES)) {
            for (String id : confirmed) {
                assertThat(again.get("/assessments/" + id).statusCode()).as(id).isEqualTo(200);
            }
            assertThat(again.get("/audit-check").body()).contains("\"whole\":true");
        }
    }

    private static void keepUntilItIsGone(ServiceJar service, ConcurrentLinkedQueue<String> confirmed) {
        try {
            while (true) {
                HttpResponse<String> kept = service.keep();
                Matcher id = ID.matcher(kept.body());
                if (kept.statusCode() == 201 && id.find()) {
                    confirmed.add(id.group(1));
                }
            }
        } catch (IOException e) {
            // it is gone, as it should be
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_backup_is_made_and_brought_back_from_the_command_line() throws Exception {
        try (ServiceJar service = ServiceJar.start(folder, NO_EXAMPLES)) {
            service.keep();
        }
        Path file = folder.resolve("kept.zip");
        assertSays(2, "is no command. Commands are: backup, restore, verify", "explode");
        assertSays(0, "All that is kept is in", "backup", file.toString());
        assertSays(1, "exists already", "backup", file.toString());
        assertSays(1, "Something is kept in this database already", "restore", file.toString());
        assertSays(0, "Looked at 3 entries", "verify");
    }

    private void assertSays(int code, String words, String... arguments) throws Exception {
        Process process = ServiceJar.run(folder, arguments);
        assertThat(ServiceJar.said(process)).contains(words);
        assertThat(process.waitFor()).as(words).isEqualTo(code);
    }
}
