package nl.huisnorm.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rulebook.Regime;
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

/** How an assessment grows with the rooms of a facility, and with the norms that are in force. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 2, time = 1)
public class GrowthBenchmark {

    /** A facility of a size. */
    @State(Scope.Benchmark)
    public static class Size {

        @Param({"30", "60", "125", "250", "500"})
        private int rooms = 30;

        private final Huisnorm huisnorm = Huisnorm.bundled();
        private Facility facility = LargeFacility.ofRooms(30);

        /** Makes the facility. */
        @Setup
        public void setUp() {
            facility = LargeFacility.ofRooms(rooms);
        }
    }

    /** A part of the regimes. */
    @State(Scope.Benchmark)
    public static class Law {

        /** One regime in so many is judged by. */
        @Param({"8", "4", "2", "1"})
        private int oneIn = 1;

        private final Huisnorm huisnorm = Huisnorm.bundled();
        private final Facility facility = LargeFacility.ofRooms(60);
        private AssessmentOptions options = Days.ALL;

        /** Picks the regimes. */
        @Setup
        public void setUp() {
            options = partOfTheLaw(huisnorm, oneIn);
        }
    }

    /** One regime in so many. */
    static AssessmentOptions partOfTheLaw(Huisnorm huisnorm, int oneIn) {
        List<Regime> all = huisnorm.rulebook().regimes();
        return Days.ALL.withRegimes(all.stream()
                .filter(regime -> all.indexOf(regime) % oneIn == 0)
                .map(Regime::id)
                .toList());
    }

    /** All norms on so many rooms. */
    @Benchmark
    public Assessment rooms(Size size) {
        return size.huisnorm.assess(size.facility, Days.ALL);
    }

    /** Some of the norms on sixty rooms. */
    @Benchmark
    public Assessment norms(Law law) {
        return law.huisnorm.assess(law.facility, law.options);
    }
}
