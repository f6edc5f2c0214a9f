package nl.huisnorm.rules.stock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.stock.FacilityStock;
import nl.huisnorm.io.stock.StockAssessment;
import nl.huisnorm.io.stock.StockItem;
import nl.huisnorm.io.write.FacilityWriter;
import nl.huisnorm.rules.FacilityGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list is judged in its order, whatever its length and however many threads judge, as each facility of it would be alone. */
class StockAssessmentTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(LocalDate.of(2026, 11, 23));

    /** What was told: the line, and the assessment or the codes of what is wrong. */
    private static final class Told implements StockAssessment.Listener {
        private final List<Integer> lines = new ArrayList<>();
        private final List<Object> all = new ArrayList<>();

        @Override
        public void facility(StockItem item, Assessment assessment) {
            lines.add(item.line());
            all.add(assessment);
        }

        @Override
        public void unreadable(StockItem item) {
            lines.add(item.line());
            all.add(item.problems().stream()
                    .map(one -> one.code() + " at "
                            + Objects.requireNonNull(one.position()).line())
                    .toList());
        }
    }

    private static Told judged(byte[] list, int threads) throws IOException, UnreadableInputException {
        Told told = new Told();
        try (FacilityStock stock = FacilityStock.lines("list", new ByteArrayInputStream(list))) {
            StockAssessment.by(HUISNORM, OPTIONS).withThreads(threads).of(stock, told);
        }
        return told;
    }

    @Property(tries = 12)
    void each_is_judged_as_it_is_alone_in_the_order_of_the_list(
            @ForAll @Size(min = 1, max = 30) List<Long> seeds, @ForAll @IntRange(min = 1, max = 5) int threads)
            throws IOException, UnreadableInputException {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        List<Object> alone = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            Facility facility = FacilityGenerator.facility(seeds.get(i)).withId("f" + i);
            ByteArrayOutputStream one = new ByteArrayOutputStream();
            FacilityWriter.write(facility, FacilityWriter.Format.JSON, one);
            list.write(one.toString(UTF_8).replace("\n", "").getBytes(UTF_8));
            list.write('\n');
            alone.add(
                    HUISNORM.assess(FacilityReader.read("f", one.toByteArray()).facility(), OPTIONS));
        }
        assertThat(judged(list.toByteArray(), threads).all).isEqualTo(alone);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void what_is_wrong_is_told_with_its_line_and_stops_nothing(int threads) throws Exception {
        Told told = judged("""
                {"id": "a", "buildings": [{"id": "b"}]}

                nee
                {"id": "A", "buildings": [{"id": "b"}]}
                {"id": "c", "buildings": [{"id": "b", "oppervlak": 3}]}
                {"id": "c", "buildings": [{"id": "b"}]}
                {"id": "d"
                {"id": "e", "buildings": [{"id": "b"}]}""".getBytes(UTF_8), threads);
        assertThat(told.lines).containsExactly(1, 3, 4, 5, 6, 7, 8);
        assertThat(told.all.get(1)).isEqualTo(List.of("line-not-json at 3"));
        assertThat(told.all.get(2)).isEqualTo(List.of("stock-twice at 4"));
        assertThat(told.all.get(3)).asString().contains("at 5");
        assertThat(told.all.get(5)).asString().contains("at 7");
        assertThat(List.of(told.all.get(0), told.all.get(4), told.all.get(6)))
                .allSatisfy(one -> assertThat(one).isInstanceOf(Assessment.class));
    }

    /** A list that has no end, and knows how much of it was read. */
    private static final class Endless extends InputStream {
        private final AtomicLong lines = new AtomicLong();
        private byte[] line = new byte[0];
        private int at;

        @Override
        public int read() {
            if (at == line.length) {
                line = ("{\"id\": \"f" + lines.getAndIncrement() + "\", \"buildings\": [{\"id\": \"b\"}], \"name\": \""
                                + "x".repeat(10_000) + "\"}\n")
                        .getBytes(UTF_8);
                at = 0;
            }
            return line[at++];
        }

        @Override
        public int read(byte[] into, int from, int most) {
            into[from] = (byte) read();
            return 1;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void no_more_is_read_than_there_is_work_for(int threads) throws Exception {
        Endless list = new Endless();
        AtomicLong told = new AtomicLong();
        try (FacilityStock stock = FacilityStock.lines("list", list)) {
            StockAssessment judging = StockAssessment.by(HUISNORM, OPTIONS.withRegimes(List.of("snf")))
                    .withThreads(threads);
            assertThatThrownBy(() -> judging.of(stock, new StockAssessment.Listener() {
                        @Override
                        public void facility(StockItem item, Assessment assessment) throws IOException {
                            // those on their way, the next, and what is read into a buffer at a time
                            assertThat(list.lines.get()).isLessThanOrEqualTo(told.get() + 4L * threads + 9);
                            if (told.incrementAndGet() == 100) {
                                throw new IOException("enough");
                            }
                        }

                        @Override
                        public void unreadable(StockItem item) {
                            throw new AssertionError(item.problems());
                        }
                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("enough");
        }
        assertThat(told.get()).isEqualTo(100);
    }

    /** Who sends one and waits for its answer before the next gets it. */
    @Test
    @Timeout(60)
    void an_answer_waits_for_no_line_after_it() throws Exception {
        PipedInputStream in = new PipedInputStream(1 << 12);
        PipedOutputStream out = new PipedOutputStream(in);
        out.write(line(0));
        AtomicLong told = new AtomicLong();
        try (FacilityStock stock = FacilityStock.lines("list", in)) {
            StockAssessment.by(HUISNORM, OPTIONS).withThreads(3).of(stock, new StockAssessment.Listener() {
                @Override
                public void facility(StockItem item, Assessment assessment) throws IOException {
                    if (told.incrementAndGet() == 3) {
                        out.close();
                    } else {
                        out.write(line(told.get()));
                    }
                    out.flush();
                }

                @Override
                public void unreadable(StockItem item) {
                    throw new AssertionError(item.problems());
                }
            });
        }
        assertThat(told.get()).isEqualTo(3);
    }

    private static byte[] line(long number) {
        return ("{\"id\": \"f" + number + "\", \"buildings\": [{\"id\": \"b\"}]}\n").getBytes(UTF_8);
    }

    @Test
    void letters_of_two_bytes_are_refused_before_anything_is_judged() {
        byte[] wide = "{\"id\": \"a\"}".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        assertThatThrownBy(() -> FacilityStock.lines("list", new ByteArrayInputStream(wide)))
                .isInstanceOf(UnreadableInputException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void there_is_a_thread_at_least(int threads) {
        assertThatThrownBy(() -> StockAssessment.by(HUISNORM, OPTIONS).withThreads(threads))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
