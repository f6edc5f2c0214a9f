package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.machine.OnLinux;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is typed where a command takes the name of a file is told in words: it is never a fault of the program. */
class NamesOfFilesTest {

    private static final String HOUSE = "../files/facilities/woning-dorpsstraat.yaml";

    /** What values are called, in help, that can be the name of a file or folder. */
    private static final Set<String> NAMES_OF_FILES =
            Set.of("FILE", "FOLDER", "OUT", "STOCK", "BEFORE", "AFTER", "PROFILE", "REPORT");

    private static final Set<String> PAPERS = Set.of("agreement", "council-note");

    /** What the commands need besides. */
    private static final Map<String, String> REQUIRED =
            Map.of("NORM", "SNF-3.1", "DATE", "2027-01-01", "KIND", "woning", "KIND|FILE", "woning");

    /** What stands where a command begins, though it can be left out. */
    private static final Set<String> FIRST = Set.of("FILE", "KIND", "KIND|FILE");

    private static final String REPORT = "target/report-of-house.json";

    @TempDir
    private Path folder = Path.of("");

    private static CommandLine program() {
        Surroundings nowhere = new Surroundings(
                new PrintStream(PrintStream.nullOutputStream()),
                new PrintStream(PrintStream.nullOutputStream()),
                Clock.systemUTC());
        return Main.command(nowhere, Texts.of(Locale.UK));
    }

    private static List<ArgSpec> arguments(CommandSpec command) {
        List<ArgSpec> all = new ArrayList<>(command.positionalParameters());
        all.addAll(command.options());
        return all;
    }

    private static boolean takesFile(ArgSpec argument) {
        return NAMES_OF_FILES.contains(argument.paramLabel());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    static Stream<Arguments> allThatTakeFiles() {
        return program().getSubcommands().values().stream()
                .flatMap(command -> arguments(command.getCommandSpec()).stream()
                        .filter(NamesOfFilesTest::takesFile)
                        .map(argument -> Arguments.of(command.getCommandName(), name(argument))));
    }

    /** Each of them once, with a command that has it. */
    static Stream<Arguments> each() {
        Map<String, Arguments> first = new LinkedHashMap<>();
        allThatTakeFiles().forEach(one -> first.putIfAbsent(String.valueOf(one.get()[1]), one));
        return first.values().stream();
    }

    /** What stands for an argument that is not looked at. */
    private static String value(ArgSpec argument) {
        if (argument.isPositional() && argument.paramLabel().equals("FOLDER")) {
            return "../files/plans/regio";
        }
        if (argument.paramLabel().equals("REPORT")) {
            return REPORT;
        }
        return takesFile(argument) ? HOUSE : REQUIRED.getOrDefault(argument.paramLabel(), "x");
    }

    /** A command with all that it needs, and in one place what was typed. */
    private static Run run(String name, String where, String typed) {
        CommandSpec command =
                Objects.requireNonNull(program().getSubcommands().get(name)).getCommandSpec();
        List<String> line = new ArrayList<>(List.of(name));
        for (ArgSpec argument : arguments(command)) {
            boolean here = name(argument).equals(where);
            boolean needed = argument.required() || (FIRST.contains(argument.paramLabel()) && argument.isPositional());
            String value = here ? typed : value(argument);
            if (argument.isOption()
                    && (here || argument.required() || name(argument).equals("--then"))) {
                line.add(name(argument) + "=" + value);
            } else if (argument.isPositional() && (here || needed)) {
                line.add(value);
                if (name.equals("variants")) {
                    line.add(HOUSE);
                }
            }
        }
        if (PAPERS.contains(name) && !where.equals("--output")) {
            line.add("--output=target/paper.pdf");
        }
        if (name.equals("diff") && !where.equals("AFTER")) {
            line.addAll(List.of("--from=2026-01-01", "--to=2027-01-01"));
        }
        return Run.of(line.toArray(String[]::new));
    }

    @BeforeAll
    static void a_report_is_there() {
        assertThat(Run.of("check", HOUSE, "-o", REPORT).err()).isEmpty();
    }

    @Test
    void a_file_whose_name_begins_with_an_at_sign_is_a_file_and_no_command_line() throws IOException {
        Path victim = folder.resolve("report.txt");
        Files.writeString(victim, "old");
        Path file = folder.resolve("@house.yaml");
        Files.writeString(file, "-o " + victim);
        Run run = Run.of("check", file.toString(), "@" + file);
        assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(victim).content().isEqualTo("old");
    }

    @Test
    void what_takes_a_file_is_called_so() {
        for (CommandLine command : program().getSubcommands().values()) {
            assertThat(arguments(command.getCommandSpec()))
                    .filteredOn(argument -> argument.type().equals(Path.class))
                    .as(command.getCommandName())
                    .allMatch(NamesOfFilesTest::takesFile);
        }
        assertThat(allThatTakeFiles()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("allThatTakeFiles")
    void a_name_that_no_file_can_have_is_wrong_use_or_cannot_be_read(String command, String where) {
        // the second is what becomes of bytes that are no letters: another name than was typed
        for (String typed : List.of("a\0b", "a\uFFFDb")) {
            Run run = run(command, where, typed);
            assertThat(run.exit()).as(run.err()).isIn(2, 4);
            assertThat(run.out() + run.err())
                    .containsAnyOf("zo kan een bestand hier niet heten", "er is geen profiel of bestand")
                    .doesNotContain("\tat ")
                    .doesNotContain("\0");
            assertThat(Path.of("a\uFFFDb")).doesNotExist();
        }
    }

    @ParameterizedTest
    @MethodSource("each")
    void nor_is_any_other_odd_name_a_fault_of_the_program(String command, String where) {
        for (String typed : List.of("", "x".repeat(5_000), folder + "/\u202e\u0007", HOUSE + "/within")) {
            Run run = run(command, where, typed);
            assertThat(run.exit()).as(command + " " + where + " " + run.err()).isNotEqualTo(70);
            assertThat(run.err())
                    .doesNotContain("\tat ")
                    .doesNotContain("\u0007")
                    .doesNotContain("\u202e");
        }
    }

    @Test
    void the_interview_asks_again_where_to_keep_answers() {
        Run run = Run.typing("a\0b.yaml\nstop\n", "interview", HOUSE);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("a\\u0000b.yaml kan niet worden geschreven.");
    }

    private int impact(Path stock, String output) throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "nl.huisnorm.checker.Main",
                "impact",
                stock.toString(),
                "--scenario",
                "../files/scenarios/eigen-slaapkamer.yaml",
                "--format",
                "json",
                "-o",
                output);
        program.environment().put("LC_ALL", "C");
        return program.redirectErrorStream(true)
                .redirectOutput(folder.resolve("told").toFile())
                .start()
                .waitFor();
    }

    /** In most containers no name with an accent can be told as it is; the files are there all the same. */
    @Test
    void files_whose_names_cannot_be_told_here_are_judged_and_not_written_over() throws Exception {
        Path stock = Files.createDirectory(folder.resolve("stock"));
        for (String id : List.of("251", "250")) {
            Files.writeString(folder.resolve(id), "id: huis-" + id + "\nbuildings: [{id: a}]\n");
        }
        String make =
                "cd '" + folder + "' && for c in 251 250; do mv $c \"$(printf \"stock/caf\\\\303\\\\${c}.yaml\")\"; "
                        + "done; ln -s \"$(printf 'stock/caf\\303\\251.yaml')\" uit.json";
        OnLinux.shell(make);
        Path report = folder.resolve("report.json");
        assertThat(impact(stock, report.toString()))
                .as(Files.readString(folder.resolve("told")))
                .isZero();
        JsonNode json = JsonMapper.shared().readTree(Files.readString(report));
        assertThat(json.at("/total/facilities").asInt()).as(json.toString()).isEqualTo(2);
        assertThat(impact(stock, folder.resolve("uit.json").toString())).isEqualTo(2);
        assertThat(folder.resolve("uit.json")).content().startsWith("id: huis-251");
    }
}
