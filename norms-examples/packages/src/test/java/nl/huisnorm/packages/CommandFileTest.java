package nl.huisnorm.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher for Windows starts. There is no Windows here: its lines are gone through by a reader of ours, on a made-up disk. */
class CommandFileTest {

    private static final Path FILE = Path.of("src/main/launcher/huisnorm.cmd");
    private static final String LIBRARY = "C:\\huisnorm\\bin\\..\\lib";
    private static final String KEPT = LIBRARY + "\\classes\\java.jsa";
    private static final String STARTS = " -cp \"" + LIBRARY + "\\huisnorm.jar\" nl.huisnorm.checker.Main ";

    private static CommandFile.Ended run(Map<String, String> variables, Set<String> files, String... arguments)
            throws IOException {
        return CommandFile.run(FILE, variables, files, List.of(arguments));
    }

    @Test
    void it_starts_the_java_that_is_found_with_what_was_typed() throws IOException {
        CommandFile.Ended ended = run(Map.of(), Set.of("java.exe"), "norms", "list");
        assertThat(ended.started())
                .startsWith("\"java.exe\" ")
                .contains(" -Xmx512m ", " -XX:+UseSerialGC ")
                .endsWith(STARTS + "norms list");
        assertThat(ended.folders()).isEmpty();
        assertThat(ended.told()).isEmpty();
        assertThat(ended.exit()).as("that of what was started").isZero();
    }

    @Test
    void without_java_it_says_so_in_both_languages_and_ends_in_70() throws IOException {
        CommandFile.Ended ended = run(Map.of(), Set.of(), "check", "huis.yaml");
        assertThat(ended.exit()).isEqualTo(70);
        assertThat(ended.started()).isEmpty();
        assertThat(ended.told()).hasSize(2).anyMatch(line -> line.contains("geen Java gevonden"));
    }

    /** The nearer wins: the one that was asked for, the one that comes with it, that of the machine, that of the search path. */
    @Test
    void which_java_it_is_follows_from_how_near_it_is() throws IOException {
        String asked = "D:\\eigen java\\java.exe";
        String own = LIBRARY + "\\runtime\\bin\\java.exe";
        String home = "C:\\Program Files\\Java\\bin\\java.exe";
        Set<String> all = Set.of(asked, own, home, "java.exe");
        Map<String, String> both = Map.of("HUISNORM_JAVA", asked, "JAVA_HOME", "C:\\Program Files\\Java");
        Map<String, String> machine = Map.of("JAVA_HOME", "C:\\Program Files\\Java");
        assertThat(run(both, all, "help").started()).startsWith("\"" + asked + "\" ");
        assertThat(run(machine, all, "help").started()).startsWith("\"" + own + "\" ");
        assertThat(run(machine, Set.of(home, "java.exe"), "help").started()).startsWith("\"" + home + "\" ");
        assertThat(run(machine, Set.of("java.exe"), "help").started()).startsWith("\"java.exe\" ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "toets", "assess", "CHECK"})
    void the_first_check_keeps_the_classes_and_the_next_use_them(String command) throws IOException {
        CommandFile.Ended first = run(Map.of(), Set.of("java.exe"), command, "huis.yaml");
        assertThat(first.folders()).containsExactly(LIBRARY + "\\classes");
        assertThat(first.started()).contains(" \"-XX:ArchiveClassesAtExit=" + KEPT + "\" ");
        CommandFile.Ended next = run(Map.of(), Set.of("java.exe", KEPT), command, "huis.yaml");
        assertThat(next.folders()).isEmpty();
        assertThat(next.started())
                .contains(" \"-XX:SharedArchiveFile=" + KEPT + "\" ")
                .doesNotContain("AtExit");
    }

    @ParameterizedTest
    @CsvSource({"impact,", "gevolgen,", "region,", "regio,", "check,stock"})
    void what_goes_through_much_starts_otherwise(String command, String start) throws IOException {
        Map<String, String> variables = start == null ? Map.of() : Map.of("HUISNORM_START", start);
        CommandFile.Ended ended = run(variables, Set.of("java.exe"), command, "map");
        assertThat(ended.started()).doesNotContain("TieredStopAtLevel", "-Xmx").endsWith(STARTS + command + " map");
        assertThat(ended.folders()).isEmpty();
    }

    @Test
    void the_memory_that_was_asked_for_is_given_once() throws IOException {
        String started = run(Map.of("HUISNORM_MEMORY", "2g"), Set.of("java.exe"), "norms")
                .started();
        assertThat(started).contains(" -Xmx2g ").doesNotContain("-Xmx512m");
    }

    @Test
    void in_the_image_the_jar_lies_elsewhere() throws IOException {
        Set<String> image = Set.of(LIBRARY + "\\app\\huisnorm.jar", LIBRARY + "\\runtime\\bin\\java.exe");
        assertThat(run(Map.of(), image, "help").started()).contains(" -cp \"" + LIBRARY + "\\app\\huisnorm.jar\" ");
    }

    /** Letters beyond ASCII come out wrong there, and a quotation mark that is left open swallows the rest. */
    @Test
    void its_lines_are_plain_and_whole() throws IOException {
        try (Stream<String> lines = Files.lines(FILE, StandardCharsets.UTF_8)) {
            assertThat(lines)
                    .allMatch(line -> line.chars().allMatch(letter -> letter >= ' ' && letter <= '~'))
                    .allMatch(
                            line -> line.chars().filter(letter -> letter == '"').count() % 2 == 0);
        }
    }
}
