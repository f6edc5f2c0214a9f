package nl.huisnorm.benchmarks;

import java.util.concurrent.TimeUnit;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.answer.remedy.Remedies;
import nl.huisnorm.assessment.AssessmentOptions;
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
import org.openjdk.jmh.annotations.Warmup;

/** Answers about a facility of 500 rooms and 1,000 residents, on one core once warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 1)
public class LargeFacilityBenchmark {

    /** How the rooms lie. */
    public enum Shape {
        ONE_BUILDING,
        FIVE_BUILDINGS
    }

    @Param
    private Shape shape = Shape.ONE_BUILDING;

    private final Huisnorm huisnorm = Huisnorm.bundled();
    private final AssessmentOptions options = Days.ALL;
    private Facility facility = LargeFacility.ofOneBuilding();

    /** Makes the facility. */
    @Setup
    public void setUp() {
        facility = shape == Shape.ONE_BUILDING ? LargeFacility.ofOneBuilding() : LargeFacility.ofFiveBuildings();
    }

    /** How many people may live there. */
    @Benchmark
    public Capacity capacity() {
        return huisnorm.capacity(facility, options);
    }

    /** The smallest changes that make it comply. */
    @Benchmark
    public Remedies remedies() {
        return huisnorm.remedies(facility, options);
    }
}
