package nl.huisnorm.checker.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.huisnorm.input.UnreadableInputException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Twice as many lines of a table are twice the work to read, whatever stands in them; counted in bytes that memory is asked for. */
class LinearCsvTest {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int[] SIZES = {500, 1_000, 2_000, 4_000};
    private static final long MOST_PERCENT = 260;
    private static final long MOST_TIMES = 30;
    private static final String HEAD = "facility.id,facility.name,building.id,room.id,room.kind,room.area\n";

    @TempDir
    private Path folder = Path.of("");

    private static String lines(int times, IntFunction<String> one) {
        return HEAD
                + IntStream.range(0, times).mapToObj(i -> one.apply(i) + "\n").collect(Collectors.joining());
    }

    /** What a table can be full of. */
    enum Shape {
        FACILITIES(n -> lines(n, i -> "f" + i + ",n,a,r,bedroom,12.5")),
        ROOMS_OF_ONE(n -> lines(n, i -> "f,n,a,r" + i + ",bedroom,12.5")),
        BUILDINGS_OF_ONE(n -> lines(n, i -> "f,n,b" + i + ",r,bedroom,12.5")),
        SAME_LINES(n -> lines(n, i -> "f,n,a,r,bedroom,12.5")),
        NAMES_THAT_DIFFER(n -> lines(n, i -> "f,n" + i + ",a,r" + i + ",bedroom,12.5")),
        AGAIN_AFTER_OTHERS(n -> lines(n, i -> "f" + i % 2 + ",n,a,r" + i + ",bedroom,12.5")),
        WRONG_NUMBERS(n -> lines(n, i -> "f" + i / 10 + ",n,a,r" + i + ",bedroom,x" + i)),
        WRONG_KINDS(n -> lines(n, i -> "f" + i / 10 + ",n,a,r" + i + ",bedrom" + i + ",12.5")),
        EMPTY_LINES(n -> lines(n, i -> "")),
        LONG_CELLS(n -> lines(n / 10, i -> "f" + i + "," + "y".repeat(5_000) + ",a,r,bedroom,12.5")),
        MANY_CELLS(n -> lines(n / 10, i -> "f" + i + ",n,a,r,bedroom,12.5" + ",".repeat(200))),
        OPEN_QUOTE(n -> lines(n, i -> (i == 0 ? "\"" : "") + "f" + i + ",n,a,r,bedroom,12.5"));

        @SuppressWarnings("ImmutableEnumChecker")
        private final IntFunction<String> text;

        Shape(IntFunction<String> text) {
            this.text = text;
        }
    }

    private static void read(Path file) {
        try (CsvStock stock = CsvStock.open(file)) {
            stock.forEachRemaining(item -> assertThat(item.line()).isPositive());
        } catch (UnreadableInputException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void tables(Shape shape) throws IOException {
        read(Files.writeString(folder.resolve("first.csv"), shape.text.apply(SIZES[0])));
        long before = 0;
        long first = 0;
        for (int size : SIZES) {
            Path file = Files.writeString(folder.resolve(size + ".csv"), shape.text.apply(size));
            long asked = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            read(file);
            long work = THREADS.getCurrentThreadAllocatedBytes() - asked;
            long time = THREADS.getCurrentThreadCpuTime() - start;
            if (before > 0) {
                assertThat(work * 100 / before).as(shape + " " + size).isLessThan(MOST_PERCENT);
            }
            first = first == 0 ? Math.max(time, 20_000_000) : first;
            assertThat(time).as(shape + " " + size + " in nanoseconds").isLessThan(first * MOST_TIMES);
            before = work;
        }
    }
}
