package nl.huisnorm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark runs, once, in this process, and on the smallest there is. */
class EachBenchmarkTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                EnginesBenchmark.class,
                AssessmentBenchmark.class,
                GrowthBenchmark.class,
                ReadingBenchmark.class,
                LargeFacilityBenchmark.class
            })
    void each_runs(Class<?> benchmark) throws RunnerException {
        assertThat(new Runner(new OptionsBuilder()
                                .include(benchmark.getName().replace(".", "\\.") + "\\.")
                                .param("example", "DWELLING")
                                .param("rooms", "30")
                                .param("oneIn", "8")
                                .param("shape", "ONE_BUILDING")
                                .forks(0)
                                .warmupIterations(0)
                                .measurementIterations(1)
                                .measurementTime(TimeValue.milliseconds(1))
                                .verbosity(VerboseMode.SILENT)
                                .shouldFailOnError(true)
                                .build())
                        .run())
                .isNotEmpty();
    }
}
