package nl.huisnorm.benchmarks;

import java.util.concurrent.TimeUnit;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.facility.Facility;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** All findings of all regimes, on one thread and on two. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 2, time = 1)
public class AssessmentBenchmark {

    @Param
    private Example example = Example.DWELLING;

    private final Huisnorm huisnorm = Huisnorm.bundled();
    private Facility facility = Example.DWELLING.facility();

    /** Reads the facility. */
    @Setup
    public void setUp() {
        facility = example.facility();
    }

    /** On one thread. */
    @Benchmark
    @Threads(1)
    public Assessment one() {
        return huisnorm.assess(facility, Days.ALL);
    }

    /** On two threads, each of which does as much. Where both processors judge, the compiler has none of its own, so this is warm later. */
    @Benchmark
    @Threads(2)
    @Warmup(iterations = 12, time = 2)
    public Assessment two() {
        return huisnorm.assess(facility, Days.ALL);
    }
}
