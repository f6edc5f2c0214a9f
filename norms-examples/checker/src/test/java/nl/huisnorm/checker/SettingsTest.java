package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.huisnorm.checker.command.Settings;
import nl.huisnorm.checker.command.Stop;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.input.UnreadableInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same option as flag, variable of the environment and line of a file; and what a terminal says of itself. */
class SettingsTest {

    private static final String FARM = "../files/facilities/boerderij-heideweg.yaml";
    private static final String ESCAPE = "\u001b[";

    @TempDir
    private Path folder = Path.of("");

    private static Run run(Map<String, String> environment, boolean terminal, String... arguments)
            throws UnreadableInputException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(
                new Surroundings(
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC),
                        terminal,
                        new Stop(),
                        Settings.of(environment)),
                arguments);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Map<String, String> file(String text) throws IOException {
        Path file = folder.resolve("own.properties");
        Files.writeString(file, text);
        return Map.of("HUISNORM_CONFIG", file.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HUISNORM_AS_OF   | as-of  | 2025-01-01 | --as-of
            HUISNORM_REGIME  | regime | snf,bbl    | --regime
            HUISNORM_FORMAT  | format | json       | --format
            HUISNORM_LANG    | lang   | en         | --lang
            HUISNORM_EXPAND  | expand | true       | --expand
            """)
    void a_variable_and_a_line_of_a_file_do_what_the_option_does(
            String variable, String key, String value, String option) throws Exception {
        Run flag = value.equals("true") ? Run.of("check", FARM, option) : Run.of("check", FARM, option, value);
        assertThat(flag).isNotEqualTo(Run.of("check", FARM));
        assertThat(run(Map.of(variable, value), false, "check", FARM)).isEqualTo(flag);
        assertThat(run(file(key + " = " + value + "\n"), false, "check", FARM)).isEqualTo(flag);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HUISNORM_READING    | reading          | SNF-Q-1=ALL | --reading
            HUISNORM_BY_MACHINE | check.by-machine | true        | --by-machine
            """)
    void also_where_a_report_of_everything_or_the_exit_code_shows_the_difference(
            String variable, String key, String value, String option) throws Exception {
        String text = Files.readString(Path.of("../files/facilities/woning-dorpsstraat.yaml"));
        Path open = folder.resolve("open.yaml");
        Files.writeString(open, text.substring(0, text.indexOf("inspections:")));
        String[] check = {"check", open.toString(), "--format", "json"};
        List<String> flagged = new ArrayList<>(List.of(check));
        flagged.add(option);
        if (!value.equals("true")) {
            flagged.add(value);
        }
        Run flag = Run.of(flagged.toArray(String[]::new));
        assertThat(flag).isNotEqualTo(Run.of(check));
        assertThat(run(Map.of(variable, value), false, check)).isEqualTo(flag);
        assertThat(run(file(key + " = " + value + "\n"), false, check)).isEqualTo(flag);
    }

    @Test
    void the_command_line_goes_before_the_environment_and_that_before_the_file() throws Exception {
        Path file = folder.resolve("own.properties");
        Files.writeString(file, "as-of=2020-01-01\r\ncheck.lang=en\r\n");
        Map<String, String> both = Map.of("HUISNORM_CONFIG", file.toString(), "HUISNORM_AS_OF", "2025-01-01");
        assertThat(run(both, false, "check", FARM))
                .isEqualTo(Run.of("check", FARM, "--as-of", "2025-01-01", "--lang", "en"));
        assertThat(run(both, false, "check", FARM, "--as-of", "2026-01-01", "--lang", "nl"))
                .isEqualTo(Run.of("check", FARM, "--as-of", "2026-01-01"));
    }

    @Test
    void a_line_for_one_command_goes_for_that_one_only() throws Exception {
        Map<String, String> file = file("\uFEFFcheck.format=json\n# of norms\nnorms.list.regime=snf\n");
        assertThat(run(file, false, "check", FARM)).isEqualTo(Run.of("check", FARM, "--format", "json"));
        assertThat(run(file, false, "capacity", FARM)).isEqualTo(Run.of("capacity", FARM));
        assertThat(run(file, false, "norms", "list")).isEqualTo(Run.of("norms", "list", "--regime", "snf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XDG_CONFIG_HOME", "APPDATA"})
    void the_file_of_the_user_is_read_where_none_is_named(String variable) throws Exception {
        Files.writeString(folder.resolve("huisnorm.properties"), "lang=en\n");
        assertThat(run(Map.of(variable, folder.toString()), false, "check", FARM))
                .isEqualTo(Run.of("check", FARM, "--lang", "en"));
        Path home = Files.createDirectories(folder.resolve("home/.config"));
        Files.writeString(home.resolve("huisnorm.properties"), "lang=en\n");
        assertThat(run(Map.of("HOME", folder.resolve("home").toString()), false, "check", FARM))
                .isEqualTo(Run.of("check", FARM, "--lang", "en"));
        assertThat(run(Map.of("HOME", folder.toString()), false, "check", FARM)).isEqualTo(Run.of("check", FARM));
    }

    @Test
    void a_file_that_is_named_and_cannot_be_read_is_told() {
        Map<String, String> named =
                Map.of("HUISNORM_CONFIG", folder.resolve("none").toString());
        assertThatThrownBy(() -> Settings.of(named)).isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void a_line_that_settles_nothing_is_refused_with_what_was_meant() throws Exception {
        Run run = run(file("as_of=2025-01-01\n"), false, "check", FARM);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(folder.resolve("own.properties") + ": as_of stelt niets in; bedoelt u as-of?\n");
        assertThat(run(file("output=x\n"), false, "check", FARM).exit()).isEqualTo(2);
    }

    @Test
    void where_something_is_wrong_what_is_settled_and_where_is_told() throws Exception {
        Run run = run(Map.of("HUISNORM_REGIME", "snff"), false, "check", FARM);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("er is geen regime snff", "Ingesteld: --regime=snff (HUISNORM_REGIME)\n");
        Run typed = run(Map.of("HUISNORM_REGIME", "bbl"), false, "check", FARM, "--regime", "snff");
        assertThat(typed.err()).doesNotContain("Ingesteld");
        Run date = run(file("as-of=morgen\n"), false, "check", FARM);
        assertThat(date.exit()).isEqualTo(2);
        assertThat(date.err()).contains("--as-of: «morgen» is geen datum", "own.properties: as-of)");
    }

    @Test
    void what_is_written_to_is_never_settled() throws Exception {
        Path out = folder.resolve("out.txt");
        assertThat(run(Map.of("HUISNORM_OUTPUT", out.toString()), false, "check", FARM))
                .isEqualTo(Run.of("check", FARM));
        assertThat(out).doesNotExist();
    }

    @Test
    void what_is_settled_forbids_nothing_that_was_typed() throws Exception {
        Map<String, String> settled = Map.of("HUISNORM_AS_OF", "2025-01-01", "HUISNORM_REGIME", "snf");
        assertThat(run(settled, false, "diff", FARM, "--from", "2025-01-01", "--to", "2026-01-01")
                        .exit())
                .isIn(0, 1, 3);
        Path report = folder.resolve("report.json");
        Run.of("check", FARM, "--format", "json", "-o", report.toString());
        assertThat(run(settled, false, "diff", report.toString(), report.toString())
                        .exit())
                .isZero();
    }

    @Test
    void colour_is_for_terminals_that_want_it() throws Exception {
        assertThat(run(Map.of(), true, "check", "--help").out()).contains(ESCAPE);
        assertThat(run(Map.of("NO_COLOR", ""), true, "check", "--help").out()).contains(ESCAPE);
        assertThat(run(Map.of("NO_COLOR", "1"), true, "check", "--help").out()).doesNotContain(ESCAPE);
        assertThat(run(Map.of("TERM", "dumb"), true, "check", "--help").out()).doesNotContain(ESCAPE);
        assertThat(run(Map.of(), false, "check", "--help").out()).doesNotContain(ESCAPE);
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "80, 80", "20, 40", "500, 110", "wide, 110", "'', 110"})
    void lines_are_as_wide_as_the_terminal_says_within_reason(String columns, int width) throws Exception {
        Run run = run(Map.of("COLUMNS", columns), true, "norms", "search", "toilet");
        assertThat(run.out().lines().filter(line -> line.startsWith("  ") && line.contains(" ")))
                .isNotEmpty()
                .allMatch(line -> line.length() <= width || !line.strip().contains(" "));
        if (width == 110) {
            assertThat(run).isEqualTo(Run.of("norms", "search", "toilet"));
        }
    }

    @Test
    void help_is_not_wider_than_the_terminal() throws Exception {
        Map<String, String> narrow = Map.of("COLUMNS", "70", "NO_COLOR", "1");
        assertThat(run(narrow, true, "check", "--help").out().lines()).allMatch(line -> line.length() <= 70);
        Map<String, String> wide = Map.of("COLUMNS", "200", "NO_COLOR", "1");
        assertThat(run(wide, true, "check", "--help")).isEqualTo(Run.of("check", "--help"));
        assertThat(run(narrow, false, "check", "--help")).isEqualTo(Run.of("check", "--help"));
    }
}
