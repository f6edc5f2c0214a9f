package nl.huisnorm.proofs.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The one jar in a process of its own, as people start it, in a folder of a test. */
final class Jar {

    /** A line of a list: a place with one room of which little is known. */
    static final String SMALL =
            "{\"id\": \"%s\", \"buildings\": [{\"id\": \"a\", \"rooms\": [{\"id\": \"r\", \"kind\": \"bedroom\", \"area\": 6.5}]}]}\n";

    /** The day of all judgements. */
    static final String DAY = "--as-of=2026-11-23";

    private static final Path JAR = Path.of(System.getProperty("proofs.jar", "../checker/target/huisnorm.jar"))
            .toAbsolutePath()
            .normalize();
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RIGHTS = "CapEff:";
    /** The right to pass over the rights of files, among those that the kernel knows. */
    private static final int PASSES_OVER = 1;

    private final Path folder;
    private final List<String> before = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private boolean alone;

    private Jar(Path folder) {
        this.folder = folder;
        assertThat(JAR).isRegularFile();
    }

    /** In a folder. */
    static Jar in(Path folder) {
        return new Jar(folder);
    }

    /** Started by something else. */
    Jar by(String... command) {
        before.addAll(List.of(command));
        return this;
    }

    /** With options of the Java machine. */
    Jar with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Without anything in its environment. */
    Jar alone() {
        alone = true;
        return this;
    }

    /** So that rights of files hold for it, whoever runs the test: who may pass over them gives that up. */
    Jar heldByRights() throws IOException {
        return mayPassOver()
                ? by("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner", "--inh-caps=-all")
                : this;
    }

    private static boolean mayPassOver() throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(RIGHTS))
                .anyMatch(line -> new BigInteger(line.substring(RIGHTS.length()).strip(), 16).testBit(PASSES_OVER));
    }

    /** The command line, up to what the program is asked. */
    List<String> command() {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xmx256m"));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        return command;
    }

    /** A process that was not started yet; what it says goes to files beside each other, by a name. */
    ProcessBuilder process(String name, String... arguments) {
        List<String> command = command();
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(said(name, "out").toFile())
                .redirectError(said(name, "err").toFile());
        if (alone) {
            process.environment().clear();
        }
        process.environment().keySet().removeIf(key -> key.startsWith("HUISNORM_"));
        process.environment().putIfAbsent("LC_ALL", "C.UTF-8");
        return process;
    }

    private Path said(String name, String end) {
        return Path.of(folder + "-" + name + "." + end);
    }

    /** What it said until now. */
    Run told(String name, int exit) throws IOException {
        return new Run(exit, Files.readString(said(name, "out")), Files.readString(said(name, "err")));
    }

    /** Runs it to its end. */
    Run run(String... arguments) throws IOException, InterruptedException {
        return told("run", process("run", arguments).start().waitFor());
    }

    /** Asks a shell, in the folder. */
    static Run shell(Path folder, String script) throws IOException, InterruptedException {
        Path out = Path.of(folder + "-shell.out");
        Path err = Path.of(folder + "-shell.err");
        int exit = new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Run(exit, Files.readString(out), Files.readString(err));
    }

    /**
     * What came of it.
     *
     * @param exit its exit code
     * @param out standard output
     * @param err standard error
     */
    record Run(int exit, String out, String err) {

        /** That it told what went wrong in words, and no more. */
        Run inWords() {
            assertThat(err).doesNotContain("\tat ").doesNotContain("Exception").doesNotContain("Error:");
            return this;
        }
    }

    /** The names of what is in a folder. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** What is in a file, each byte a sign. */
    static String bytes(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    /** The names of what is in a workbook, of which everything could be read. */
    static List<String> entries(String workbook) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(workbook.getBytes(StandardCharsets.ISO_8859_1)))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                zip.readAllBytes();
                names.add(entry.getName());
                entry = zip.getNextEntry();
            }
        }
        return names;
    }

    /** Takes a bundled file along. */
    static Path bundled(Path folder, String name) throws IOException {
        Path file = Path.of("../files", name);
        return Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
    }

    /** A list of small places. */
    static Path list(Path folder, int count) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(SMALL.formatted("h" + i));
        }
        return Files.writeString(folder.resolve("lijst.ndjson"), lines);
    }
}
