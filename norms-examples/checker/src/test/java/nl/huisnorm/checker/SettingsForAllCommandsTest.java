package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import nl.huisnorm.checker.command.Settings;
import nl.huisnorm.checker.command.Stop;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.input.UnreadableInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is settled for all commands is for those that can do it; the others go on as if it were not there. */
class SettingsForAllCommandsTest {

    private static final String HOUSE = "../files/facilities/woning-dorpsstraat.yaml";

    @TempDir
    private Path folder = Path.of("");

    private static Run run(Map<String, String> environment, String... arguments) throws UnreadableInputException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(
                new Surroundings(
                        new ByteArrayInputStream("klaar\n".getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC),
                        false,
                        new Stop(),
                        Settings.of(environment)),
                arguments);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Map<String, String> inFile(String text) throws IOException {
        Path file = folder.resolve("own.properties");
        Files.writeString(file, text);
        return Map.of("HUISNORM_CONFIG", file.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "questions HOUSE",
                "capacity HOUSE",
                "remedies HOUSE",
                "explain HOUSE --norm SNF-5.1",
                "diff HOUSE HOUSE",
                "timeline HOUSE --from 2026-11-23 --to 2026-12-31",
                "validate HOUSE",
                "convert HOUSE",
                "impact HOUSE --then 2027-01-01",
                "test ../files/cases",
                "norms list --regime snf",
                "norms search toilet",
                "init woning",
                "schema facility",
                "completion bash",
                "interview HOUSE",
                "duties ../files/plans/de-hoef/4-toezicht.yaml",
                "region ../files/plans/de-hoef",
                "lint ../files/profiles/voorbeeldgemeente-2026.yaml"
            })
    void two_languages_and_a_form_of_reports_are_passed_over_by_what_has_neither(String command) throws Exception {
        String[] arguments = command.replace("HOUSE", HOUSE).split(" ", -1);
        Run plain = run(Map.of(), arguments);
        assertThat(plain.exit()).as(plain.err()).isNotEqualTo(2).isNotEqualTo(70);
        assertThat(run(Map.of("HUISNORM_LANG", "nl,en", "HUISNORM_FORMAT", "pdf"), arguments))
                .isEqualTo(plain);
        assertThat(run(inFile("lang = nl,en\nformat = pdf\n"), arguments)).isEqualTo(plain);
    }

    @Test
    void the_first_of_the_languages_is_that_of_what_speaks_one() throws Exception {
        assertThat(run(Map.of("HUISNORM_LANG", "en,nl"), "capacity", HOUSE))
                .isEqualTo(run(Map.of(), "capacity", HOUSE, "--lang", "en"));
        Run both = run(Map.of("HUISNORM_LANG", "nl,en"), "check", HOUSE, "--format", "csv");
        assertThat(both).isEqualTo(run(Map.of(), "check", HOUSE, "--format", "csv", "--lang", "nl,en"));
    }

    @Test
    void a_form_is_taken_by_each_command_that_has_it() throws Exception {
        assertThat(run(Map.of("HUISNORM_FORMAT", "json"), "capacity", HOUSE))
                .isEqualTo(run(Map.of(), "capacity", HOUSE, "--format", "json"));
        assertThat(run(Map.of("HUISNORM_FORMAT", "csv"), "norms", "list", "--regime", "snf"))
                .isEqualTo(run(Map.of(), "norms", "list", "--regime", "snf", "--format", "csv"));
        assertThat(run(Map.of("HUISNORM_TO", "json"), "timeline", HOUSE, "--from", "2026-11-23"))
                .isEqualTo(run(Map.of(), "timeline", HOUSE, "--from", "2026-11-23"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HUISNORM_LANG=nl,fr", "HUISNORM_LANG=frans", "HUISNORM_FORMAT=pdff"})
    void what_no_command_can_be_is_refused_by_all(String setting) throws Exception {
        String[] both = setting.split("=", -1);
        for (String command : new String[] {"check", "capacity"}) {
            Run run = run(Map.of(both[0], both[1]), command, HOUSE);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains(both[1]).contains("(" + both[0] + ")");
        }
    }

    @Test
    void what_is_settled_for_one_command_is_not_passed_over() throws Exception {
        assertThat(run(inFile("capacity.format = pdf\n"), "capacity", HOUSE).exit())
                .isEqualTo(2);
    }
}
