package nl.huisnorm.benchmarks.cold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Starts processes by turns and takes their time and memory. Of each, what is told is the median. */
public final class ColdStarts {

    private static final Pattern PEAK = Pattern.compile(Peak.MARK + "\\s+(\\d+) kB");
    private static final long PATIENCE = 120;

    private final Path folder;
    private final Path input;
    private final String day;
    private final ClassPath all;
    private final Map<String, List<String>> commands = new LinkedHashMap<>();
    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

    /**
     * Prepares.
     *
     * @param folder where archives are put
     * @param input the facility that is reported on
     * @param day the day by which it is judged
     */
    public ColdStarts(Path folder, Path input, String day) throws IOException {
        this.folder = folder;
        this.input = input;
        this.day = day;
        this.all = ClassPath.ofThisProgram(folder);
    }

    /**
     * What was taken of one process.
     *
     * @param micros its time
     * @param kilobytes its memory; none where the system does not tell
     */
    public record Sample(long micros, @Nullable Long kilobytes) {}

    /**
     * Adds the ways to start on a Java.
     *
     * @param name what it is called
     * @param home where it is
     * @param withCache whether it keeps classes ahead of time in a cache, as Java does since 25
     */
    public void addJava(String name, Path home, boolean withCache) throws IOException {
        String java = home.resolve("bin/java").toString();
        String library = all.ofTheLibrary().option();
        List<String> report = List.of(FirstReport.class.getName(), input.toString(), day);
        commands.put(name + ", bare", command(java, List.of("-cp", library), List.of(BareStart.class.getName())));
        commands.put(name + ", plain jars", command(java, List.of("-cp", library), report));
        Path archive = folder.resolve(name.replace(' ', '-') + ".archive");
        List<String> lean =
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss512k", "-Xmx64m", "-cp", library);
        String make = withCache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
        String use = withCache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
        run(command(java, with(make + archive, lean), report));
        commands.put(
                name + (withCache ? ", cache ahead of time" : ", class data"),
                command(java, with(use + archive, lean), report));
    }

    /** Adds another engine, on the Java that this program runs on. */
    public void addEngine(String engine) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        commands.put(
                engine,
                command(
                        java,
                        List.of("-cp", all.option()),
                        List.of(FirstAnswer.class.getName(), input.toString(), day, engine)));
    }

    /** Adds a program in a jar of its own, such as the checker; its memory is not told. */
    public void addProgram(String name, List<String> command) {
        commands.put(name, command);
    }

    /**
     * Starts all of them by turns.
     *
     * @param rounds how often
     * @param progress is told what begins
     * @return what was taken, the median of all rounds
     */
    public Map<String, Sample> run(int rounds, Consumer<String> progress) throws IOException {
        for (int round = 0; round < rounds; round++) {
            progress.accept("cold starts, round " + (round + 1) + " of " + rounds);
            for (Map.Entry<String, List<String>> one : commands.entrySet()) {
                samples.computeIfAbsent(one.getKey(), any -> new ArrayList<>()).add(run(one.getValue()));
            }
        }
        Map<String, Sample> medians = new LinkedHashMap<>();
        samples.forEach((name, taken) -> medians.put(name, median(taken)));
        return medians;
    }

    private static Sample median(List<Sample> taken) {
        long[] times = taken.stream().mapToLong(Sample::micros).sorted().toArray();
        long[] memory = taken.stream()
                .map(Sample::kilobytes)
                .filter(one -> one != null)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return new Sample(times[times.length / 2], memory.length == 0 ? null : Long.valueOf(memory[memory.length / 2]));
    }

    private static List<String> with(String first, List<String> others) {
        List<String> all = new ArrayList<>();
        all.add(first);
        all.addAll(others);
        return all;
    }

    private static List<String> command(String java, List<String> options, List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(java);
        command.addAll(options);
        command.addAll(program);
        return command;
    }

    private Sample run(List<String> command) throws IOException {
        Path out = folder.resolve("out.txt");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("did not end: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
        String said = new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
        if (process.exitValue() > 1) {
            throw new IOException(Arrays.toString(command.toArray()) + ": " + said);
        }
        Matcher peak = PEAK.matcher(said);
        return new Sample(micros, peak.find() ? Long.valueOf(peak.group(1)) : null);
    }
}
