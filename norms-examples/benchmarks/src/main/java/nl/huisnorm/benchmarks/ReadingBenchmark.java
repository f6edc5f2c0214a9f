package nl.huisnorm.benchmarks;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** Reading the hotel, with places and all mistakes at once, against Jackson over the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 2, time = 1)
public class ReadingBenchmark {

    private final byte[] bytes = Example.HOTEL.bytes();
    private final JsonMapper mapper = JsonMapper.builder()
            .annotationIntrospector(new WordsInFiles())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Words of closed lists as they are written in files. */
    private static final class WordsInFiles extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            for (int i = 0; i < names.length; i++) {
                names[i] = constants[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
            return names;
        }
    }

    /** By the library. */
    @Benchmark
    public FacilityDocument library() throws UnreadableInputException {
        return FacilityReader.read(Example.HOTEL.file(), bytes);
    }

    /** Every token, and nothing made of it. */
    @Benchmark
    public int tokens() {
        int tokens = 0;
        try (JsonParser parser = mapper.createParser(bytes)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /** Jackson's tree. */
    @Benchmark
    public JsonNode tree() {
        return mapper.readTree(bytes);
    }

    /** Jackson binding the same records. */
    @Benchmark
    public Facility records() {
        return mapper.readValue(bytes, Facility.class);
    }
}
