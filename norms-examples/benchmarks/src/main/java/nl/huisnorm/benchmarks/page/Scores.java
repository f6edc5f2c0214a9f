package nl.huisnorm.benchmarks.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What benchmarks came to, in microseconds and bytes an operation: the least of all rounds, which other work on the machine disturbed least. They
 * are taken from the file that JMH writes, as exact numbers.
 */
public final class Scores {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Map<String, BigDecimal> micros = new TreeMap<>();
    private final Map<String, BigDecimal> bytes = new TreeMap<>();

    /**
     * Runs benchmarks and keeps what they came to.
     *
     * @param rounds how often all of them, by turns
     * @param progress is told what begins
     * @param benchmarks their classes
     */
    public void measure(int rounds, Consumer<String> progress, Class<?>... benchmarks) throws IOException {
        Path results = Files.createTempFile("results", ".json");
        try {
            for (int round = 1; round <= rounds; round++) {
                for (Class<?> benchmark : benchmarks) {
                    progress.accept(benchmark.getSimpleName() + ", round " + round + " of " + rounds);
                    new Runner(new OptionsBuilder()
                                    .include(benchmark.getName().replace(".", "\\.") + "\\.")
                                    .addProfiler(GCProfiler.class)
                                    .verbosity(VerboseMode.SILENT)
                                    .shouldFailOnError(true)
                                    .resultFormat(ResultFormatType.JSON)
                                    .result(results.toString())
                                    .build())
                            .run();
                    read(Files.readString(results));
                }
            }
        } catch (RunnerException e) {
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(results);
        }
    }

    /** Takes what JMH wrote. */
    void read(String json) {
        for (JsonNode one : MAPPER.readTree(json)) {
            String key = key(one);
            micros.merge(key, one.get("primaryMetric").get("score").decimalValue(), BigDecimal::min);
            JsonNode allocated = one.get("secondaryMetrics").get("gc.alloc.rate.norm");
            if (allocated != null) {
                bytes.merge(key, allocated.get("score").decimalValue(), BigDecimal::min);
            }
        }
    }

    private static String key(JsonNode one) {
        String name = one.get("benchmark").asString();
        int method = name.lastIndexOf('.');
        StringBuilder key = new StringBuilder(name.substring(name.lastIndexOf('.', method - 1) + 1));
        JsonNode parameters = one.get("params");
        if (parameters != null) {
            Map<String, String> sorted = new TreeMap<>();
            parameters
                    .properties()
                    .forEach(each -> sorted.put(each.getKey(), each.getValue().asString()));
            sorted.values().forEach(value -> key.append(' ').append(value));
        }
        return key.toString();
    }

    /** The time of a benchmark: its class and method, and its parameters in the order of their names. */
    public BigDecimal micros(String benchmark) {
        return Objects.requireNonNull(micros.get(benchmark), () -> benchmark + " is not among " + micros.keySet());
    }

    /** What it asked for of the heap. */
    public BigDecimal bytes(String benchmark) {
        return Objects.requireNonNull(bytes.get(benchmark), benchmark);
    }

    /** How many times one number is another. */
    static String times(BigDecimal one, BigDecimal other) {
        return one.divide(other, one.compareTo(other.multiply(BigDecimal.TEN)) < 0 ? 2 : 0, RoundingMode.HALF_UP)
                        .toPlainString()
                + "×";
    }

    /** A time for people. */
    static String time(BigDecimal micros) {
        BigDecimal thousand = BigDecimal.valueOf(1000);
        return micros.compareTo(thousand) < 0
                ? micros.setScale(1, RoundingMode.HALF_UP).toPlainString() + " µs"
                : micros.divide(thousand, 2, RoundingMode.HALF_UP).toPlainString() + " ms";
    }

    /** A size for people. */
    static String size(BigDecimal bytes) {
        return bytes.divide(BigDecimal.valueOf(1_000_000), 2, RoundingMode.HALF_UP)
                        .toPlainString() + " MB";
    }
}
