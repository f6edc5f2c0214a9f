package nl.huisnorm.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.RelatedFiles;
import nl.huisnorm.io.read.ReportReader;
import nl.huisnorm.io.read.WaiverReader;
import nl.huisnorm.io.stock.FacilityStock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Twice as much to read is twice the work, whatever it is. Work is counted in bytes that the thread asks memory for, which
 * does not depend on what else the machine does; what is copied over and over shows there. Time itself is only looked at
 * for what copies nothing, and with much room.
 */
class LinearWorkTest {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int[] SIZES = {1_000, 2_000, 4_000, 8_000};

    /** So many times as much for twice as much: room for tables that double. */
    private static final long MOST_PERCENT = 260;

    /** Eight times as much to read takes at most so many times as long: squared it would be sixty-four. */
    private static final long MOST_TIMES = 30;

    private static String repeat(int times, IntFunction<String> one, String between) {
        return IntStream.range(0, times).mapToObj(one).collect(Collectors.joining(between));
    }

    /** What a file can be full of. */
    enum Shape {
        NOTHING(n -> "id: x\nbuildings: [" + repeat(n, i -> "~", ",\n") + "]\n"),
        TRUTHS(n -> "id: x\nbuildings:\n" + repeat(n, i -> "  - True", "\n") + "\n"),
        COMMENTS(n -> "id: x\n" + repeat(n, i -> "# what nobody reads", "\n") + "\nbuildings: [{id: a}]\n"),
        BLANKS(n -> "id: x\n" + "\n".repeat(n * 10) + "buildings: [{id: a}]\n"),
        ANCHORS(n -> "id: x\nbuildings:\n" + repeat(n, i -> "  - &a" + i + " {id: b" + i + "}", "\n") + "\n"),
        ALIASES(n -> "id: &i x\nbuildings:\n" + repeat(n, i -> "  - *i", "\n") + "\n"),
        LONG_TEXTS(n -> "id: x\nbuildings:\n"
                + repeat(n / 500, i -> "  - {id: b" + i + ", name: \"" + "y".repeat(9_000) + "\"}", "\n")),
        BLOCK_TEXTS(
                n -> "id: x\nname: |\n" + repeat(n, i -> "  a line of a long text", "\n") + "\nbuildings: [{id: a}]\n"),
        FOLDED_TEXTS(
                n -> "id: x\nname: >\n" + repeat(n, i -> "  a line of a long text", "\n") + "\nbuildings: [{id: a}]\n"),
        PLAIN_LINES(n -> "id: x\nname: a\n" + repeat(n, i -> "  word", "\n") + "\nbuildings: [{id: a}]\n"),
        ROOMS(n -> "id: x\nbuildings:\n  - id: a\n    rooms:\n"
                + repeat(n, i -> "      - {id: r" + i + ", kind: bedroom, area: 12.5}", "\n") + "\n"),
        SAME_IDS(n -> "id: x\nbuildings:\n" + repeat(n, i -> "  - {id: a}", "\n") + "\n"),
        UNKNOWN_FIELDS(n -> "id: x\n" + repeat(n, i -> "field" + i + ": 1", "\n") + "\n"),
        UNKNOWN_FIELDS_OF_MANY(
                n -> "id: x\nbuildings:\n" + repeat(n, i -> "  - {id: b" + i + ", naem: x}", "\n") + "\n"),
        SAME_FIELDS(n -> "id: x\n" + repeat(n, i -> "name: a", "\n") + "\n"),
        CURLY_QUOTES(n -> "id: x\nbuildings:\n" + repeat(n, i -> "  - {id: “b" + i + "”}", "\n") + "\n"),
        DATES(n -> "id: x\nbuildings:\n" + repeat(n, i -> "  - {id: b" + i + ", permitAppliedOn: 01-02-2020}", "\n")
                + "\n"),
        CERTIFICATES(n -> "id: x\nbuildings: [{id: a}]\ncertificates:\n"
                + repeat(n, i -> "  - {scheme: snf, accredited: true}", "\n") + "\n"),
        LONG_LINES(n -> "id: x\n" + repeat(n / 100, i -> "# " + "y".repeat(9_000), "\n") + "\nbuildings: [{id: a}]\n"),
        LONG_IDS(n -> "id: x\nbuildings:\n" + repeat(n / 500, i -> "  - {id: \"" + "y".repeat(9_000) + i + "\"}", "\n")
                + "\n"),
        ODD_IDS(n -> "id: x\nbuildings:\n" + repeat(n, i -> "  - {id: \"b;" + i + "\"}", "\n") + "\n"),
        NAMED_FACILITIES(n -> "id: p\nphases: [{id: f, from: 2026-01-01}]\nfacilities:\n"
                + repeat(n, i -> "  f" + i + ": f.yaml", "\n") + "\n"),
        JSON_ONE_LINE(n -> "{\"id\": \"x\", \"buildings\": [{\"id\": \"a\", \"usableFloorArea\": 12,5}]"
                + " ".repeat(n * 50) + "}"),
        JSON_ROOMS(n -> "{\"id\": \"x\", \"buildings\": [{\"id\": \"a\", \"rooms\": ["
                + repeat(n, i -> "{\"id\": \"r" + i + "\", \"kind\": \"bedroom\"}", ",") + "]}]}"),
        JSON_BROKEN(n -> "{\"id\": \"x\", \"buildings\": [" + repeat(n, i -> "{\"id\": 1,5}", ",") + "]}"),
        FLOW_BROKEN(n -> "{id: x, buildings: [\n" + repeat(n, i -> "{id: a" + i + "}", ",\n") + "\n"),
        PHASES(n -> "id: p\nphases:\n" + repeat(n, i -> "  - {id: f" + i + ", from: 2026-01-01}", "\n") + "\n"),
        STAYS_OF_UNKNOWN_BUILDINGS(n -> "id: x\nbuildings:\n" + repeat(n / 4, i -> "  - {id: b" + i + "}", "\n")
                + "\nstays:\n"
                + repeat(n / 2, i -> "  - {id: s" + i + ", building: q" + i + ", from: 2026-01-01}", "\n") + "\n"),
        UNKNOWN_BUILDINGS_OF_LONG_NAMES(n -> "id: x\nbuildings:\n"
                + repeat(n / 100, i -> "  - {id: \"" + "y".repeat(90) + i + "\"}", "\n") + "\nstays:\n"
                + repeat(n / 2, i -> "  - {id: s" + i + ", building: q" + i + ", from: 2026-01-01}", "\n") + "\n"),
        LINES_IN_UNKNOWN_FACILITIES(n -> "id: p\nphases: [{id: f, from: 2026-01-01}]\nfacilities:\n"
                + repeat(n / 2, i -> "  f" + i + ": f.yaml", "\n") + "\nhousing:\n"
                + repeat(n / 16, i -> "  - {id: h" + i + ", beds: 1, from: 2026-01-01, facility: q" + i + "}", "\n")
                + "\n"),
        MILESTONES_AFTER_UNKNOWN(n -> "id: p\nphases: [{id: f, from: 2026-01-01}]\nmilestones:\n"
                + repeat(n / 2, i -> "  - {id: m" + i + ", due: 2026-01-01, after: q" + i + "}", "\n") + "\n"),
        REVISED_FOR_UNKNOWN(n -> "id: p\nphases:\n"
                + repeat(n / 4, i -> "  - {id: f" + i + ", from: 2026-01-01}", "\n") + "\nagreement:\n  revisedFor:\n"
                + repeat(n / 2, i -> "    - q" + i, "\n") + "\n"),
        REPORTS_OF_EIGHT_THOUSAND_YEARS(n -> "id: p\nphases: [{id: f, from: 2026-01-01}]\n"
                + "agreement: {from: 1000-01-01, firstReportOn: 1000-01-01, reportMonths: 1}\nreports:\n"
                + repeat(
                        n / 2,
                        i -> "  - {dueOn: 9999-01-0" + (1 + i % 9) + ", submittedOn: 20" + (10 + i % 89) + "-01-01}",
                        "\n")
                + "\n"),
        BLANKS_BEFORE_A_NAME(n -> "id: x\nname: b\n" + " ".repeat(n * 6) + "c: d\n"),
        MILESTONES(n -> "id: p\nphases: [{id: f, from: 2026-01-01}]\nmilestones:\n"
                + repeat(
                        n,
                        i -> "  - {id: m" + i + ", due: 2026-01-01" + (i == 0 ? "" : ", after: m" + (i - 1)) + "}",
                        "\n")
                + "\n");

        @SuppressWarnings("ImmutableEnumChecker")
        private final IntFunction<String> text;

        Shape(IntFunction<String> text) {
            this.text = text;
        }
    }

    /** What a reader does, its refusals included. */
    private interface Reading {
        void read(byte[] bytes) throws UnreadableInputException;
    }

    private static void read(Reading reading, byte[] bytes) {
        try {
            reading.read(bytes);
        } catch (UnreadableInputException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    private static void isLinear(String what, Reading reading, IntFunction<String> text) {
        read(reading, text.apply(SIZES[0]).getBytes(UTF_8));
        long before = 0;
        long first = 0;
        for (int size : SIZES) {
            byte[] bytes = text.apply(size).getBytes(UTF_8);
            long asked = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            read(reading, bytes);
            long work = THREADS.getCurrentThreadAllocatedBytes() - asked;
            long time = THREADS.getCurrentThreadCpuTime() - start;
            if (before > 0) {
                assertThat(work * 100 / before).as(what + " " + size).isLessThan(MOST_PERCENT);
            }
            first = first == 0 ? Math.max(time, 20_000_000) : first;
            assertThat(time).as(what + " " + size + " in nanoseconds").isLessThan(first * MOST_TIMES);
            before = work;
        }
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void inputs(Shape shape) {
        isLinear(shape.name(), bytes -> InputReader.read("f", bytes, RelatedFiles.none()), shape.text);
    }

    /** A plan that names one file in many ways does not have it read as often. */
    @Test
    void a_file_that_is_named_often_is_read_once_and_after_many_that_are_wrong_no_more_are() {
        byte[] bad = ("id: x\nbuildings:\n" + repeat(1_000, i -> "  - {id: b" + i + ", zz: 1}", "\n")).getBytes(UTF_8);
        byte[] good = "id: f1\nbuildings: [{id: a}]\n".getBytes(UTF_8);
        assertThat(timesRead(bad, i -> "f.yaml")).isEqualTo(1);
        assertThat(timesRead(bad, i -> "./".repeat(1 + i % 50) + "f.yaml")).isEqualTo(1);
        assertThat(timesRead(bad, i -> "a" + i + "/../f.yaml")).isEqualTo(100);
        assertThat(timesRead(good, i -> "f.yaml")).isEqualTo(1);
        assertThat(timesRead(good, i -> "a" + i + "/../f.yaml")).isBetween(100, 101);
    }

    private static int timesRead(byte[] file, IntFunction<String> path) {
        AtomicInteger times = new AtomicInteger();
        String plan = "id: p\nphases: [{id: f, from: 2026-01-01}]\nfacilities:\n"
                + repeat(10_000, i -> "  f" + i + ": " + path.apply(i), "\n") + "\n";
        RelatedFiles files = name -> {
            times.incrementAndGet();
            return file;
        };
        assertThatThrownBy(() -> InputReader.read("p", plan.getBytes(UTF_8), files))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        e -> assertThat(e.problems()).hasSizeBetween(1, 110_000));
        return times.get();
    }

    /** A stock costs as much as what it is of. */
    @Test
    void a_stock_of_lines(@TempDir Path folder) {
        isLinear(
                "lines",
                bytes -> {
                    try (FacilityStock stock = FacilityStock.open(Files.write(folder.resolve("stock.ndjson"), bytes))) {
                        stock.forEachRemaining(item -> assertThat(item.line()).isPositive());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                n -> repeat(
                        n,
                        i -> i % 3 == 0
                                ? "{\"id\": \"same\", \"buildings\": [{\"id\": \"a\"}]}"
                                : i % 3 == 1 ? "{\"id\": \"x" + i + "\", \"buildings\": []}" : "{\"id\": " + i,
                        "\n"));
    }

    @Test
    void files_of_weights_and_waivers_and_reports() {
        isLinear(
                "weights",
                bytes -> CostModelReader.read("c", bytes),
                n -> "id: x\ntitle: {nl: a, en: a}\nkinds:\n"
                        + repeat(
                                n,
                                i -> "  - {id: k" + i + ", label: {nl: a, en: a}, facts: [room.chairs], way: more}",
                                "\n")
                        + "\n");
        isLinear(
                "waivers",
                bytes -> WaiverReader.read("w", bytes),
                n -> "waivers:\n"
                        + repeat(
                                n,
                                i -> "  - {id: w" + i
                                        + ", facility: f, norm: SNF-3.1, reason: x, owner: y, approver: z, from: 2026-01-01}",
                                "\n")
                        + "\n");
        isLinear(
                "waivers of the same",
                bytes -> WaiverReader.read("w", bytes),
                n -> "waivers:\n"
                        + repeat(
                                n / 2,
                                i -> "  - {id: w" + i + ", facility: f, norm: SNF-3.1, reason: x, owner: y,"
                                        + " approver: z, from: 2026-01-01, until: 2027-01-01}",
                                "\n")
                        + "\n");
        isLinear(
                "reports",
                bytes -> ReportReader.read("r", bytes),
                n -> "{\"assessments\": [" + repeat(n, i -> "{\"subject\": {}}", ",") + "]}");
    }
}
