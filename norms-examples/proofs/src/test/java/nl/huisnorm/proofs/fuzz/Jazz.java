package nl.huisnorm.proofs.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Jazzer in a process of its own, since it changes every class that it watches.
 *
 * @param exit its exit code
 * @param log what it told
 * @param findings the inputs on which something went wrong
 */
record Jazz(int exit, String log, List<Path> findings) {

    /** What is watched: the library, the checker, and what reads for them, by its name here and in what is packaged. */
    private static final String WATCHED = String.join(
            ":",
            "nl.huisnorm.**",
            "huisnorm.yaml.**",
            "huisnorm.snakeyaml.**",
            "tools.jackson.core.**",
            "tools.jackson.dataformat.**",
            "org.snakeyaml.**");

    /** What is large and no reader. */
    private static final String NOT_WATCHED = "nl.huisnorm.rules.norms.**";

    /** What inputs are called on which something went wrong. */
    private static final Pattern WRONG = Pattern.compile("(?:crash|oom|timeout|leak)-.*");

    private static final int LONGEST_OF_SEVERAL = 20_000;

    private static final Pattern PROGRESS =
            Pattern.compile("#([0-9]+)\\s+[A-Za-z]+\\s+cov: ([0-9]+).*?corp: ([0-9]+)/(\\S+)");

    /**
     * Sends noise.
     *
     * @param targets what to
     * @param seconds how long
     * @param folder where what was found is left, beside the log
     */
    static Jazz on(List<Target> targets, int seconds, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("findings"));
        Files.createDirectories(folder.resolve("temporary"));
        Path dictionary = folder.resolve("words.txt");
        Words.write(dictionary);
        Path seeds = folder.resolve("seeds");
        Corpus.write(targets, seeds);
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder.resolve("temporary"),
                "-cp",
                System.getProperty("java.class.path"),
                Jazzer.class.getName(),
                "--target_class=" + Fuzzed.class.getName(),
                "--instrumentation_includes=" + WATCHED,
                "--instrumentation_excludes=" + NOT_WATCHED,
                "--custom_hook_includes=" + WATCHED,
                "--custom_hook_excludes=" + NOT_WATCHED,
                "--keep_going=" + Integer.getInteger("noise.findings", 1),
                "--reproducer_path=" + folder.resolve("findings"),
                "--target_args="
                        + String.join(" ", targets.stream().map(Target::key).toList())));
        command.addAll(List.of(
                "-artifact_prefix=" + folder.resolve("findings") + "/",
                "-dict=" + dictionary,
                "-max_total_time=" + seconds,
                "-timeout=300",
                // by the clock, which a busy machine has not for this alone; what an input takes is counted by its
                // target
                "-report_slow_units=300",
                "-rss_limit_mb=2560",
                "-max_len=" + (targets.size() == 1 ? targets.get(0).longest() : LONGEST_OF_SEVERAL),
                "-use_value_profile=1",
                "-print_final_stats=1",
                "-reload=0",
                corpus.toString(),
                seeds.toString()));
        Path log = folder.resolve("log.txt");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        return new Jazz(exit, Files.readString(log), kept(targets, folder));
    }

    /** The inputs on which something went wrong, as they can be kept: in a folder of their target. */
    private static List<Path> kept(List<Target> targets, Path folder) throws IOException {
        List<Path> kept = new ArrayList<>();
        List<Path> all;
        try (Stream<Path> found = Files.list(folder.resolve("findings"))) {
            all = found.filter(file ->
                            WRONG.matcher(String.valueOf(file.getFileName())).matches())
                    .sorted()
                    .toList();
        }
        for (Path file : all) {
            byte[] data = Files.readAllBytes(file);
            boolean marked = targets.size() > 1 && data.length > 0;
            Target target = marked ? Corpus.marked(data, targets) : targets.get(0);
            Path to = Files.createDirectories(folder.resolve("to-keep").resolve(target.key()));
            kept.add(
                    Files.write(to.resolve(String.valueOf(file.getFileName())), marked ? Corpus.unmarked(data) : data));
        }
        return kept;
    }

    /** How many inputs were tried, what was reached, and how many inputs are worth keeping. */
    String counted() {
        Matcher progress = PROGRESS.matcher(log);
        String last = "nothing was tried";
        while (progress.find()) {
            last = progress.group(1) + " inputs, " + progress.group(2) + " edges, a corpus of " + progress.group(3)
                    + " (" + progress.group(4) + ")";
        }
        return last;
    }

    /** The end of what it told. */
    String end() {
        List<String> lines = log.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }
}
