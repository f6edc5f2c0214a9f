package nl.huisnorm.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Packages that were made, and what is done with them. */
final class Unpacked {

    static final Path TARGET = Path.of("target").toAbsolutePath();
    static final String VERSION = System.getProperty("packages.version", "");
    static final String NAME = "huisnorm-" + VERSION;
    static final Path DWELLING =
            Path.of("../files/facilities/woning-dorpsstraat.yaml").toAbsolutePath();
    private static final String DAY = "2026-11-23";

    private Unpacked() {}

    /**
     * What a program ended with.
     *
     * @param exit its exit code
     * @param out what it wrote to standard output
     * @param err what it wrote to standard error
     */
    record Ended(int exit, String out, String err) {}

    static Ended run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(TARGET, "out", ".txt");
        Path err = Files.createTempFile(TARGET, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        Ended ended = new Ended(
                exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
        Files.delete(out);
        Files.delete(err);
        return ended;
    }

    static Ended run(List<String> command) throws IOException, InterruptedException {
        return run(TARGET, Map.of(), command);
    }

    static Ended fine(List<String> command) throws IOException, InterruptedException {
        Ended ended = run(command);
        assertThat(ended.exit()).as("%s: %s", command, ended).isZero();
        return ended;
    }

    /** A report of the dwelling, the same whenever it is asked for. */
    static Ended report(Path program, Map<String, String> environment, String... more)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(program.toString(), "check", "--as-of", DAY, DWELLING.toString()));
        command.addAll(List.of(more));
        return run(TARGET, environment, command);
    }

    /** The same by the plain jar. */
    static Ended plain() throws IOException, InterruptedException {
        return run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of(System.getProperty("packages.jar", "")).toString(),
                "check",
                "--as-of",
                DAY,
                DWELLING.toString()));
    }

    static Path tar(String archive, Path into) throws IOException, InterruptedException {
        fine(List.of("tar", "-xzf", TARGET.resolve(archive).toString(), "-C", into.toString()));
        return into.resolve(NAME);
    }
}
