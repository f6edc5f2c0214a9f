package nl.huisnorm.hosts.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A host that was started as a program of its own.
 *
 * @param exit its exit code
 * @param said what it printed, errors too
 */
public record Started(int exit, String said) {

    private static final Path HOUSE = Path.of("../../files/facilities/woning-dorpsstraat.yaml");

    /** A fresh machine has no common pool where there is one processor. */
    private static final String POOL = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=2";

    /**
     * Starts the Java that runs the test, and waits until it ends.
     *
     * @param arguments what follows {@code java}; the file to judge comes after it
     */
    public static Started with(List<String> arguments) throws IOException, InterruptedException {
        return with(Path.of(System.getProperty("java.home"), "bin", "java"), arguments);
    }

    /**
     * Starts a Java and waits until it ends.
     *
     * @param java its {@code java}
     * @param arguments what follows that; the file to judge comes after it
     */
    public static Started with(Path java, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.add(POOL);
        command.addAll(arguments);
        command.add(HOUSE.toRealPath().toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Started(process.waitFor(), said);
    }

    /** The same verdict was given wherever it was asked for, first of all in the common pool. */
    public void hasAnswered() {
        assertThat(exit).as(said).isZero();
        assertThat(said).containsPattern("""
                        first, on ForkJoinPool\\.commonPool-worker-[0-9]+: COMPLIANT, room for ([0-9]+)
                        in a parallel stream: COMPLIANT, room for \\1
                        here: COMPLIANT, room for \\1
                        """);
    }
}
