package nl.huisnorm.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.benchmarks.dmn.DmnDecisions;
import nl.huisnorm.benchmarks.drl.DrlRules;
import nl.huisnorm.benchmarks.evrete.EvreteRules;
import nl.huisnorm.benchmarks.loops.LoopFindings;
import nl.huisnorm.benchmarks.loops.PlainLoops;
import nl.huisnorm.benchmarks.subset.Answer;
import nl.huisnorm.benchmarks.subset.ByLibrary;
import nl.huisnorm.benchmarks.subset.Judge;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The same norms by everything that a user could pick, once warm, and by the library with the rest of their regime. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 2, time = 1)
public class EnginesBenchmark {

    /** What judges. */
    public enum Engine {
        /** Plain loops. */
        LOOPS {
            @Override
            Judge make() {
                return PlainLoops.bare();
            }
        },
        /** Plain loops that tell what they used. */
        LOOPS_WITH_EVIDENCE {
            @Override
            Judge make() {
                return PlainLoops.withEvidence();
            }
        },
        /** Drools as most people use it. */
        DROOLS {
            @Override
            Judge make() {
                return new DrlRules();
            }
        },
        /** Evrete. */
        EVRETE {
            @Override
            Judge make() {
                return new EvreteRules();
            }
        },
        /** A DMN model. */
        DMN {
            @Override
            Judge make() {
                return new DmnDecisions();
            }
        };

        abstract Judge make();
    }

    /** What judges. */
    @State(Scope.Benchmark)
    public static class Other {

        @Param
        private Engine engine = Engine.LOOPS;

        private Judge judge = Engine.LOOPS.make();

        /** Makes its rules ready. */
        @Setup
        public void setUp() {
            judge = engine.make();
        }

        /** Ends it. */
        @TearDown
        public void tearDown() {
            if (judge instanceof EvreteRules evrete) {
                evrete.close();
            }
        }
    }

    @Param
    private Example example = Example.DWELLING;

    private final ByLibrary library = new ByLibrary(Huisnorm.bundled());
    private final LoopFindings loops = new LoopFindings(Huisnorm.bundled().rulebook());
    private Facility facility = Example.DWELLING.facility();

    /** Reads the facility. */
    @Setup
    public void setUp() {
        facility = example.facility();
    }

    /** All findings of the regime, with evidence. */
    @Benchmark
    @Warmup(iterations = 4, time = 2)
    public Assessment library() {
        return library.assess(facility, Days.DAY);
    }

    /** Findings like those of the library, with evidence, made by plain loops. */
    @Benchmark
    public List<Finding> findings() {
        return loops.judge(facility, Days.DAY);
    }

    /** The answers of another engine. */
    @Benchmark
    public List<Answer> other(Other other) {
        return other.judge.judge(facility, Days.DAY);
    }
}
