package nl.huisnorm.proofs.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.huisnorm.io.stock.FacilityStock;
import nl.huisnorm.io.stock.StockItem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A stock of any length takes the same memory but for the ids that were met, and every thousand of it the same time. */
class EnduranceTest {

    /** What a stock keeps of an id is fifteen bytes at the most; the rest is what a heap of this size wavers by. */
    private static final long KILOBYTES_PER_MILLION = 20_000;

    private static final long SMALL_HEAP_KILOBYTES = 64 * 1024;

    @TempDir
    private Path folder = Path.of("");

    private Series lives(List<String> csv) {
        return new Series(csv.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Series.Point(Long.parseLong(cells[0]), Long.parseLong(cells[1])))
                .toList());
    }

    private Series time(List<String> csv) {
        return new Series(csv.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Series.Point(Long.parseLong(cells[0]), Long.parseLong(cells[2])))
                .toList());
    }

    /** The program in a Java machine of its own with a small heap. */
    private List<String> run(String what, String number, Path into) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endurance.class.getName(),
                        what,
                        number,
                        into.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
        assertThat(Files.readString(into.resolve("endurance.svg"))).contains("live heap (MB)");
        return Files.readAllLines(into.resolve("endurance.csv"));
    }

    @Test
    void a_thousand_fit_in_a_small_heap_and_are_written_down() throws Exception {
        List<String> csv = run("facilities", "1000", folder);
        assertThat(lives(csv).points()).extracting(Series.Point::at).containsExactly(500L, 1000L);
        assertThat(lives(csv).most()).isBetween(1_000L, SMALL_HEAP_KILOBYTES);
        assertThat(time(csv).points())
                .allSatisfy(point -> assertThat(point.value()).isPositive());
    }

    @Test
    @Tag("slow")
    void for_an_hour_memory_and_time_stay_what_they_are() throws Exception {
        List<String> csv = run(
                "minutes",
                System.getProperty("endurance.minutes", "60"),
                Files.createDirectories(Path.of("target/endurance").toAbsolutePath()));
        assertThat(lives(csv).growthPerMillion()).isLessThan(KILOBYTES_PER_MILLION);
        assertThat(time(csv).lastInHundredthsOfSecond()).isLessThan(150L);
    }

    @Test
    void no_facility_of_the_endless_stock_is_there_twice() throws Exception {
        List<String> ids = new ArrayList<>();
        try (FacilityStock stock = FacilityStock.lines("endless", new EndlessLines(given -> given < 30))) {
            while (stock.hasNext()) {
                StockItem item = stock.next();
                assertThat(item.problems()).isEmpty();
                ids.add(String.valueOf(item.facility()));
            }
        }
        assertThat(ids).hasSize(30).doesNotHaveDuplicates();
    }

    private static Series grows(long by) {
        return new Series(LongStream.rangeClosed(1, 400)
                .mapToObj(i -> new Series.Point(i * 1000, 20_000 + i * by + i % 7))
                .toList());
    }

    @Test
    void what_leaks_is_seen_and_what_only_wavers_is_not() {
        assertThat(grows(0).growthPerMillion()).isBetween(-100L, 100L);
        assertThat(grows(15).growthPerMillion()).isBetween(14_900L, 15_100L);
        assertThat(grows(21).growthPerMillion()).isGreaterThan(KILOBYTES_PER_MILLION);
        assertThat(grows(0).lastInHundredthsOfSecond()).isEqualTo(100);
        assertThat(grows(50).lastInHundredthsOfSecond()).isGreaterThan(125);
    }

    @Test
    void few_points_have_no_quarters() {
        Series three = new Series(List.of(new Series.Point(1, 1), new Series.Point(2, 1), new Series.Point(3, 1)));
        assertThatThrownBy(three::growthPerMillion).hasMessage("3 points have no quarters");
    }

    @Test
    void a_log_of_collections_is_read() {
        GcLog log = GcLog.of(Stream.of(
                "[0.010s][info][gc] Using Serial",
                "[0.412s][info][gc] GC(0) Pause Young (Allocation Failure) 17M->3M(61M) 5.012ms",
                "[2026-11-30T19:50:00.000+0000][1.200s][info][gc] GC(1) Pause Full (Ergonomics) 57M->40M(61M) 31.5ms",
                "[1.500s][info][gc] GC(2) Pause Full (System.gc()) 40960K->30720K(62464K) 20,1ms",
                "[1.600s][info][gc] GC(3) Concurrent Mark 12.000ms"));
        assertThat(log.after().points())
                .containsExactly(
                        new Series.Point(412, 3 * 1024),
                        new Series.Point(1200, 40 * 1024),
                        new Series.Point(1500, 30 * 1024));
        assertThat(log.afterFull().points()).hasSize(2);
        assertThat(log.heap()).isEqualTo(61 * 1024);
        assertThat(log.hasManyFull()).isFalse();
        assertThat(log.lives()).isEqualTo(log.after());
    }

    @Test
    void of_small_collections_the_least_of_each_stretch_counts() {
        assertThat(grows(0).least(4).points())
                .hasSize(4)
                .allSatisfy(point -> assertThat(point.value()).isEqualTo(20_000));
        assertThat(grows(15).least(4).points())
                .extracting(Series.Point::value)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void a_log_becomes_a_picture_and_numbers() throws Exception {
        StringBuilder log = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            log.append("[%d.000s][info][gc] GC(%d) Pause Full (Ergonomics) 57M->4%dM(61M) 31.5ms%n"
                    .formatted(i, i, i % 3));
        }
        Path file = Files.writeString(folder.resolve("gc.log"), log);
        Endurance.main("log", file.toString(), folder.toString());
        assertThat(Files.readAllLines(folder.resolve("gc.csv"))).hasSize(21).contains("1000,41984");
        assertThat(Files.readString(folder.resolve("gc.svg"))).contains("left after a full collection (MB)");
    }

    /** Of a run that somebody made, such as that of the page of guarantees: {@code -Dendurance.log=gc.log}. */
    @Test
    @EnabledIfSystemProperty(named = "endurance.log", matches = ".+")
    void what_lived_in_a_run_of_somebody_grew_by_no_more_than_the_ids() throws Exception {
        String log = System.getProperty("endurance.log", "");
        Endurance.main("log", log, "target/endurance");
        Series lives = GcLog.read(Path.of(log)).lives();
        assertThat(lives.middleOfQuarter(3) - lives.middleOfQuarter(1)).isLessThan(KILOBYTES_PER_MILLION / 2);
    }

    @Test
    void a_picture_is_sound_xml_whatever_is_measured() throws Exception {
        for (long value : new long[] {0, 1, 4, 5, 999, 1_000_000_007}) {
            Series series = new Series(List.of(new Series.Point(0, 0), new Series.Point(value, value)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new Plot("a < b", List.of(new Plot.Panel("hoe", "how", "ver", "far", series, 1, 1, 0))).write(out);
            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(out.toByteArray()))
                            .getElementsByTagName("path")
                            .getLength())
                    .as(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo(7);
        }
    }
}
