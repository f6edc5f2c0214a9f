package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing of what is sent stands in the log, whatever goes wrong with it. */
class LogTest {

    private static final String SECRET = "Kowalczyk";

    @TempDir
    Path folder;

    @Test
    void nobody_who_is_named_in_an_input_or_an_address_is_named_in_the_log() throws Exception {
        PrintStream out = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (RunningService service = RunningService.in(folder)) {
            String house = Files.readString(RunningService.HOUSE).replaceFirst("(?m)^name: .*$", "name: " + SECRET);
            assertThat(house).contains(SECRET);
            byte[] sound = house.getBytes(StandardCharsets.UTF_8);
            byte[] unsound = (house + "\n" + SECRET + ": 1\n").getBytes(StandardCharsets.UTF_8);
            byte[] malformed = ("{\"" + SECRET + "\": ").getBytes(StandardCharsets.UTF_8);
            for (byte[] body : new byte[][] {sound, unsound, malformed}) {
                service.post("/v1/assessments?" + RunningService.DAY, "application/yaml", body);
                service.post("/v1/api-keys", "application/json", body);
                service.post("/v1/" + SECRET, "application/yaml", body);
                service.post("/v1/assessments", "text/" + SECRET, body);
            }
            service.get("/v1/assessments/" + SECRET + "?asOf=" + SECRET);
            service.send(HttpRequest.newBuilder(service.address("/v1/norms")).header("X-API-Key", SECRET));
            service.part(JdbcClient.class).sql("drop table assessment_file").update();
            assertThat(service.post("/v1/assessments?" + RunningService.DAY, "application/yaml", sound)
                            .statusCode())
                    .isEqualTo(503);
        } finally {
            System.setOut(out);
        }
        assertThat(log.toString(StandardCharsets.UTF_8))
                .as("the log was listened to")
                .contains("database:")
                .doesNotContain(SECRET)
                .doesNotContain("hn_");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .contains("kept.mv.db")
                    .noneMatch(name -> name.endsWith(".trace.db"));
        }
    }

    @Test
    void a_key_of_a_role_that_there_is_not_is_told_in_one_line() throws Exception {
        PrintStream out = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (RunningService service = RunningService.in(folder)) {
            service.part(JdbcClient.class)
                    .sql("update api_key set role = ?")
                    .param(SECRET)
                    .update();
            assertThat(service.get("/v1/norms").statusCode()).isEqualTo(401);
            assertThat(log.toString(StandardCharsets.UTF_8))
                    .contains("api_key: key " + service.officer().split("_", -1)[1] + " has a role that there is not");
        } finally {
            System.setOut(out);
        }
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain(SECRET, "hn_", "Exception");
    }
}
