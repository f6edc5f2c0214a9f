package nl.huisnorm.checker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import nl.huisnorm.machine.OnLinux;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No output harms an input or what was there; and of a batch that is stopped is kept what was finished. */
@Timeout(180)
class OutputsTest {

    private static final Path FILES = Path.of("../files");
    private static final String HOUSE = "../files/facilities/woning-dorpsstraat.yaml";

    @TempDir
    private Path folder = Path.of("");

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"huis.yaml", "koppeling.yaml", "hard.yaml", "./huis.yaml", "ontheffing.yaml", "gevraagd.yaml"})
    void check_never_writes_over_what_it_reads(String output) throws IOException {
        Path house = Files.copy(Path.of(HOUSE), folder.resolve("huis.yaml"));
        Files.createSymbolicLink(folder.resolve("koppeling.yaml"), house);
        Files.createLink(folder.resolve("hard.yaml"), house);
        Path waivers = Files.copy(FILES.resolve("waivers/boerderij-heideweg.yaml"), folder.resolve("ontheffing.yaml"));
        Path scenario = Files.copy(FILES.resolve("scenarios/advies-bindend.yaml"), folder.resolve("gevraagd.yaml"));
        byte[] before = Files.readAllBytes(folder.resolve(output));
        Run run = Run.of(
                "check",
                house.toString(),
                "--waivers",
                waivers.toString(),
                "--scenario",
                scenario.toString(),
                "-o",
                folder + "/" + output);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is ook invoer");
        assertThat(Files.readAllBytes(folder.resolve(output))).isEqualTo(before);
    }

    @Test
    void nor_what_a_plan_names() throws IOException {
        Path house = Files.writeString(folder.resolve("huis.yaml"), "id: huis\nbuildings: [{id: a}]\n");
        Path plan = Files.writeString(folder.resolve("plan.yaml"), """
                id: p
                phases: [{id: a, from: 2026-01-01}]
                facilities: {huis: huis.yaml}
                """);
        Run run = Run.of("check", "--format", "text", plan.toString(), "-o", house.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is ook invoer");
        assertThat(Files.readString(house)).startsWith("id: huis");
        assertThat(names()).containsExactly("huis.yaml", "plan.yaml");
    }

    /** Whatever is wrong with an input, what it names is read, or was to be. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: p\nphases: [{id: a, from: nooit}]\nfacilities: {huis: huis.yaml}\n",
                "id: p\nphasen: []\nfacilities:\n  huis: ./map/../huis.yaml   # de woning\n",
                "id: p\nphases: [{id: a\nfacilities: {huis: huis.yaml, ander: weg.yaml}\n",
                "id: p\nphases: [{id: a, from: 2026-01-01}]\nfacilities: {huis: 'huis.yaml', x: er-is-niets.yaml}\n",
                "{\"id\": \"p\", \"phases\": [1,5,], \"facilities\": {\"huis\": \".\\/huis.yaml\"}",
                "id: p\nphases: [{id: a, from: 2026-01-01}]\nfacilities: {anders: koppeling.yaml}\n",
                "application: {id: a}\nfacility: huis.yaml\n",
                "application: {id: a}\nfacility: weg.yaml\nplan: huis.yaml\n",
                "application: {id: a}\nfacility: weg.yaml\nprofile: huis.yaml\n",
                "application: {id: a}\nfacility: weg.yaml\nplan: kapot-plan.yaml\n",
                "\tapplication: {id: a\nplan: kapot-plan.yaml\n"
            })
    void nor_what_is_named_by_a_file_that_cannot_be_read(String text) throws IOException {
        Path house = Files.writeString(folder.resolve("huis.yaml"), "id: huis\nbuildings: [{id: a}]\n");
        Files.createSymbolicLink(folder.resolve("koppeling.yaml"), house);
        Files.createDirectory(folder.resolve("map"));
        Files.writeString(folder.resolve("kapot-plan.yaml"), "phases: nee\nfacilities: {huis: huis.yaml}\n");
        Path input = Files.writeString(folder.resolve("invoer.yaml"), text);
        Run run = Run.of("check", "--format", "text", HOUSE, input.toString(), "-o", house.toString());
        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("is ook invoer");
        assertThat(Files.readString(house)).isEqualTo("id: huis\nbuildings: [{id: a}]\n");
        assertThat(names()).containsExactly("huis.yaml", "invoer.yaml", "kapot-plan.yaml", "koppeling.yaml", "map");
    }

    @Test
    void nor_the_profile_that_an_application_names() throws IOException {
        Path plans = FILES.resolve("plans");
        copyAll(plans, folder);
        Path application = folder.resolve("aanvraag-campus-noordkade.yaml");
        String text = Files.readString(application).replaceAll("(?m)^profile:.*\\n", "") + "\nprofile: eigen.yaml\n";
        Files.writeString(application, text);
        Path profile = Files.writeString(folder.resolve("eigen.yaml"), "id: eigen\n");
        Run run = Run.of(
                "check",
                "--format",
                "text",
                application.toString(),
                "--root",
                folder.toString(),
                "-o",
                profile.toString());
        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("is ook invoer");
        assertThat(Files.readString(profile)).isEqualTo("id: eigen\n");
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** What an input that cannot be read does not name may be written, and is not looked at as anything else. */
    @Test
    void what_a_broken_file_does_not_name_is_written() throws IOException {
        Path input =
                Files.writeString(folder.resolve("invoer.yaml"), "id: p\nphases: nee\nfacilities: {a: huis.yaml}\n");
        Path report = folder.resolve("verslag.txt");
        Run run = Run.of("check", input.toString(), "-o", report.toString());
        assertThat(run.exit()).isEqualTo(4);
        assertThat(report).exists();
    }

    @ParameterizedTest
    @CsvSource({"-o, een.yaml", "--chart, een.yaml", "-o, namen.csv", "--chart, namen.csv", "--chart, verslag.txt"})
    void impact_writes_over_no_file_of_its_stock_nor_the_chart_over_the_report(String option, String name)
            throws IOException {
        Path stock = Files.createDirectory(folder.resolve("voorraad"));
        Files.copy(Path.of(HOUSE), stock.resolve("een.yaml"));
        Files.copy(FILES.resolve("facilities/boerderij-heideweg.yaml"), stock.resolve("twee.yaml"));
        Path names = Files.writeString(folder.resolve("namen.csv"), "GM0743,Asten\n");
        Path report = Files.writeString(folder.resolve("verslag.txt"), "oud");
        Path target = name.equals("een.yaml") ? stock.resolve(name) : folder.resolve(name);
        byte[] before = Files.readAllBytes(target);
        List<String> arguments = new ArrayList<>(
                List.of("impact", stock.toString(), "--then", "2027-01-01", "--names", names.toString(), option));
        arguments.add(target.toString());
        if (option.equals("--chart")) {
            arguments.addAll(List.of("-o", report.toString()));
        }
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is ook invoer");
        assertThat(Files.readAllBytes(target)).isEqualTo(before);
        assertThat(Files.readString(report)).isEqualTo("oud");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void a_full_disk_is_named_and_is_no_fault_of_the_program(String format) {
        OnLinux.file("/dev/full");
        Run run = Run.of("check", HOUSE, "--format", format, "-o", "/dev/full");
        assertThat(run.exit()).isEqualTo(74);
        assertThat(run.err()).isEqualTo("/dev/full kan niet worden geschreven: de schijf is vol\n");
        Run chart = Run.of(
                "impact", HOUSE, "--then", "2027-01-01", "--format", format, "--chart", "/dev/full", "--lang", "en");
        assertThat(chart.exit()).isEqualTo(74);
        assertThat(chart.err()).isEqualTo("/dev/full cannot be written: the disk is full\n");
    }

    @Test
    void one_path_that_cannot_be_ends_no_batch() {
        for (String command : List.of("check", "capacity", "questions")) {
            Run run = Run.of(command, "a\0b.yaml", "x".repeat(5_000), HOUSE);
            assertThat(run.exit()).as(command).isEqualTo(4);
            assertThat(run.err()).contains("a\\u0000b.yaml: zo kan een bestand hier niet heten");
            assertThat(run.out()).contains("Dorpsstraat");
        }
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "nl.huisnorm.checker.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    private Process start(Path out, String... arguments) throws IOException {
        return new ProcessBuilder(command(arguments))
                .redirectOutput(out.toFile())
                .redirectError(new File(folder.toFile(), "err"))
                .start();
    }

    @Test
    void standard_output_on_a_full_disk_is_noticed_by_every_form() throws Exception {
        OnLinux.file("/dev/full");
        for (String[] arguments : new String[][] {
            {"check", HOUSE}, {"check", HOUSE, "--format", "json"}, {"norms", "list"}, {"schema", "facility"}
        }) {
            Process process = start(Path.of("/dev/full"), arguments);
            assertThat(process.waitFor()).as(String.join(" ", arguments)).isEqualTo(74);
            assertThat(Files.readString(folder.resolve("err"))).contains("de schijf is vol");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void a_reader_who_wants_no_more_is_told_nothing(String format) throws Exception {
        List<String> command = command("check", "--format", format, "--expand", HOUSE, HOUSE, "none.yaml");
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("err").toFile())
                .start();
        process.getInputStream().close();
        assertThat(process.waitFor()).isEqualTo(74);
        assertThat(folder.resolve("err")).isEmptyFile();
    }

    /** The second file is a pipe that gives nothing, so that the batch stands still when it is stopped. */
    @ParameterizedTest
    @CsvSource({"text, false", "json, true"})
    void a_batch_that_is_stopped_keeps_what_was_finished_and_leaves_nothing_behind(String format, boolean killed)
            throws Exception {
        Path pipe = OnLinux.pipe(folder.resolve("pipe.yaml"));
        Path out = folder.resolve("out");
        Process process = start(out, "check", "--format", format, HOUSE, pipe.toString());
        long size = -1;
        for (int i = 0; i < 60 && (size < 1 || size != Files.size(out)); i++) {
            size = Files.size(out);
            Thread.sleep(2_000);
        }
        stop(process, killed);
        assertThat(Files.readString(out, UTF_8)).contains("Dorpsstraat").contains("ROE-1");
        Path old = Files.writeString(folder.resolve("old"), "oud");
        Path err = folder.resolve("err");
        Process file = start(
                out, "check", "--format", format, HOUSE, "weg.yaml", pipe.toString(), HOUSE, "-o", old.toString());
        // the first is judged when the second is told of
        for (int i = 0; i < 300 && !Files.readString(err).contains("weg.yaml"); i++) {
            Thread.sleep(200);
        }
        stop(file, killed);
        if (killed) {
            assertThat(Files.readString(old)).isEqualTo("oud");
        } else {
            assertThat(Files.readString(old)).contains("ROE-1").contains(pipe + "\nNiet getoetst: ");
            assertThat(Files.readString(err)).contains("Gestopt voordat alles was getoetst.");
        }
        assertThat(names()).containsExactly("err", "old", "out", "pipe.yaml");
    }

    /** The same by a thread that is interrupted, in a form for machines. */
    @Test
    void a_report_of_a_batch_that_is_stopped_is_whole_and_says_what_was_not_judged() throws Exception {
        Path pipe = OnLinux.pipe(folder.resolve("pipe.yaml"));
        Path report = folder.resolve("report.json");
        AtomicReference<Run> run = new AtomicReference<>();
        AtomicBoolean interrupted = new AtomicBoolean();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Thread thread = new Thread(() -> {
            run.set(Run.telling(
                    err,
                    "check",
                    "--format",
                    "json",
                    HOUSE,
                    "weg.yaml",
                    pipe.toString(),
                    HOUSE,
                    "-o",
                    report.toString()));
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        thread.start();
        while (thread.isAlive() && !err.toString(UTF_8).contains("weg.yaml")) {
            Thread.sleep(50);
        }
        thread.interrupt();
        thread.join();
        Run stopped = Objects.requireNonNull(run.get());
        assertThat(stopped.exit()).isEqualTo(74);
        assertThat(stopped.err()).endsWith("Gestopt voordat alles was getoetst.\n");
        assertThat(interrupted).isTrue();
        JsonNode json = JsonMapper.shared().readTree(Files.readString(report));
        assertThat(json.get("assessments").size()).isEqualTo(1);
        assertThat(json.get("unreadable")
                        .valueStream()
                        .map(one -> one.at("/input/file").asString() + " "
                                + one.at("/problems/0/code").asString()))
                .containsExactly("weg.yaml not-found", pipe + " stopped", HOUSE + " stopped");
    }

    @Test
    void where_nothing_was_finished_the_old_report_stays() throws IOException {
        Path report = Files.writeString(folder.resolve("report"), "oud");
        Thread.currentThread().interrupt();
        Run run;
        try {
            run = Run.of("check", HOUSE, "-o", report.toString());
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(run.exit()).isEqualTo(74);
        assertThat(run.err()).isEqualTo("Gestopt voordat alles was getoetst.\n");
        assertThat(report).hasContent("oud");
        assertThat(names()).containsExactly("report");
    }

    private static void stop(Process process, boolean killed) throws InterruptedException {
        assertThat(process.isAlive()).isTrue();
        if (killed) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    /** Before anything is judged: nobody waits for the pipe, which gives nothing. */
    @Test
    void an_output_that_is_an_input_still_to_come_is_refused_at_once() throws Exception {
        Path pipe = OnLinux.pipe(folder.resolve("pipe.yaml"));
        Path last = Files.writeString(folder.resolve("laatste.yaml"), "id: huis\nbuildings: [{id: a}]\n");
        for (String command : List.of("check", "duties")) {
            Run run = Run.of(command, HOUSE, pipe.toString(), last.toString(), "-o", last.toString());
            assertThat(run.exit()).as(command).isEqualTo(2);
            assertThat(run.err()).contains("is ook invoer");
        }
        assertThat(last).hasContent("id: huis\nbuildings: [{id: a}]\n");
    }

    /** Whether or not the plan that was not come to can be read. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01}]\nfacilities: {huis: huis.yaml}", "nooit}]\nfacilities:\n  huis: 'huis.yaml'"})
    void nor_does_a_batch_that_is_stopped_write_over_what_an_input_still_to_come_names(String plan) throws Exception {
        Path pipe = OnLinux.pipe(folder.resolve("pipe.yaml"));
        Path house = Files.writeString(folder.resolve("huis.yaml"), "id: huis\nbuildings: [{id: a}]\n");
        Path last = Files.writeString(folder.resolve("plan.yaml"), "id: p\nphases: [{id: a, from: " + plan + "\n");
        for (String format : List.of("text", "json")) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            AtomicReference<Run> run = new AtomicReference<>();
            Thread thread = new Thread(() -> run.set(Run.telling(
                    err,
                    "check",
                    "--format",
                    format,
                    HOUSE,
                    "weg.yaml",
                    pipe.toString(),
                    last.toString(),
                    "-o",
                    house.toString())));
            thread.start();
            while (thread.isAlive() && !err.toString(UTF_8).contains("weg.yaml")) {
                Thread.sleep(50);
            }
            thread.interrupt();
            thread.join();
            Run stopped = Objects.requireNonNull(run.get());
            assertThat(stopped.exit()).isEqualTo(2);
            assertThat(stopped.err()).contains("is ook invoer");
            assertThat(house).hasContent("id: huis\nbuildings: [{id: a}]\n");
        }
        assertThat(names()).containsExactly("huis.yaml", "pipe.yaml", "plan.yaml");
    }
}
