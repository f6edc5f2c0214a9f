package nl.huisnorm.checker.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.huisnorm.input.UnreadableInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading where facilities lie costs no more than the file is long, whatever stands in it. */
class RegionPlacesTest {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int[] SIZES = {250_000, 500_000, 1_000_000, 2_000_000};
    private static final long MOST_TIMES = 30;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void blanks_around_the_parts_of_a_line_are_nothing() throws Exception {
        Path file = Files.writeString(folder.resolve("p.csv"), "\uFEFF campus ;\t5.0712 ; 51.6874 \n\nhuis;-4;5.5\n");
        assertThat(RegionPlaces.read(file))
                .containsOnlyKeys("campus", "huis")
                .containsEntry("campus", new RegionPlaces.Place(new BigDecimal("5.0712"), new BigDecimal("51.6874")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;1", "a;1;2;3", "a;1;2;", ";1;2", "a;181;2", "a;1;91", "a;1,5;2", "a 1 2"})
    void a_line_that_is_no_place_is_refused(String line) throws Exception {
        Path file = Files.writeString(folder.resolve("p.csv"), line + "\n");
        assertThatThrownBy(() -> RegionPlaces.read(file)).isInstanceOf(UnreadableInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", ";", "; ", " ;", "9", "-", "a\n", "a;1;2\n", "\uFEFF"})
    void twice_as_long_a_file_is_twice_the_work(String filler) throws Exception {
        long first = 0;
        for (int size : SIZES) {
            Path file = Files.writeString(folder.resolve("p.csv"), "a" + filler.repeat(size / filler.length()) + "b");
            long start = THREADS.getCurrentThreadCpuTime();
            assertThatThrownBy(() -> RegionPlaces.read(file)).isInstanceOf(UnreadableInputException.class);
            long time = THREADS.getCurrentThreadCpuTime() - start;
            first = first == 0 ? Math.max(time, 20_000_000) : first;
            assertThat(time).as(size + " signs in nanoseconds").isLessThan(first * MOST_TIMES);
        }
    }
}
