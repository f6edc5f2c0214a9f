package nl.huisnorm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import nl.huisnorm.Huisnorm;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import org.junit.jupiter.api.Test;

/** What is measured does what its name says. */
class BenchmarksTest {

    @Test
    void jackson_binds_the_same_records_that_the_library_reads() throws UnreadableInputException {
        ReadingBenchmark reading = new ReadingBenchmark();
        assertThat(reading.records()).isEqualTo(reading.library().facility());
        assertThat(reading.tree().get("buildings").isArray()).isTrue();
        assertThat(reading.tokens()).isPositive();
    }

    @Test
    void the_law_grows_with_the_regimes_that_are_judged_by() {
        Huisnorm huisnorm = Huisnorm.bundled();
        int part = huisnorm.assess(LargeFacility.ofRooms(30), GrowthBenchmark.partOfTheLaw(huisnorm, 8))
                .findings()
                .size();
        int all = huisnorm.assess(LargeFacility.ofRooms(30), GrowthBenchmark.partOfTheLaw(huisnorm, 1))
                .findings()
                .size();
        assertThat(part).isPositive().isLessThan(all);
    }

    @Test
    void every_example_can_be_read() throws UnreadableInputException {
        for (Example example : Example.values()) {
            assertThat(example.facility().buildings()).isNotEmpty();
        }
        assertThat(FacilityReader.read(Example.HOTEL.file(), Example.HOTEL.bytes())
                        .facility()
                        .id())
                .isNotEmpty();
    }
}
