package nl.huisnorm.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Spark as its makers hand it out, as far as it is needed to submit a job: a folder with its libraries, and its own program that makes the
 * command line of {@code spark-submit}. Nothing of ours is on its class path.
 */
final class SparkHome {

    /** What only we need, or the tests. */
    private static final Pattern NOT_OF_SPARK = Pattern.compile(
            ".*[/\\\\](classes|test-classes|norms-[^/\\\\]*|stock-[^/\\\\]*|org[/\\\\](drools|kie|junit|assertj|snakeyaml)|tools[/\\\\]jackson|info[/\\\\]picocli)([/\\\\].*|$)");

    private final Path home;

    private SparkHome(Path home) {
        this.home = home;
    }

    /** Lays it out in a folder that is not there yet. */
    static SparkHome in(Path home) throws IOException {
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (String one : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
            Path jar = Path.of(one);
            if (one.endsWith(".jar") && !NOT_OF_SPARK.matcher(one).matches()) {
                Files.copy(jar, jars.resolve(jar.getFileName().toString()));
            }
        }
        return new SparkHome(home);
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The command line that its script would run. */
    private List<String> command(List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                java().toString(),
                "-cp",
                home.resolve("jars") + File.separator + "*",
                "org.apache.spark.launcher.Main",
                "org.apache.spark.deploy.SparkSubmit"));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
        environment(builder.environment());
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("no command line: " + told);
        }
        // after an empty line, each word ends with a sign that stands in no word
        return Pattern.compile("\0")
                .splitAsStream(told)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private void environment(Map<String, String> environment) {
        environment.put("SPARK_HOME", home.toString());
        environment.put("SPARK_SCALA_VERSION", "2.13");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("SPARK_LOCAL_IP", "127.0.0.1");
    }

    /**
     * Submits.
     *
     * @param told where everything it tells is written
     * @return its exit code
     */
    int submit(Path told, List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command(arguments)).redirectErrorStream(true).redirectOutput(told.toFile());
        environment(builder.environment());
        return builder.start().waitFor();
    }
}
