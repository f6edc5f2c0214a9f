package nl.huisnorm.rules.stock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.Patience;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.stock.FacilityStock;
import nl.huisnorm.io.stock.StockAssessment;
import nl.huisnorm.io.stock.StockItem;
import nl.huisnorm.rules.FacilityGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host has is a stock too, and is judged by the threads of the host, in order, until the host says stop. */
@Timeout(120)
class StockSourcesTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final AssessmentOptions SNF =
            AssessmentOptions.asOf(LocalDate.of(2026, 11, 23)).withRegimes(List.of("snf"));
    private static final ExecutorService TWO = Executors.newFixedThreadPool(2);

    @AfterAll
    static void end() {
        TWO.shutdownNow();
    }

    /** What was told of each, in order. */
    private static final class Told implements StockAssessment.Listener {
        private final List<String> all = new ArrayList<>();
        private final List<Assessment> assessments = new ArrayList<>();

        @Override
        public void facility(StockItem item, Assessment assessment) {
            all.add(item.line() + " " + assessment.subject().id());
            assessments.add(assessment);
        }

        @Override
        public void unreadable(StockItem item) {
            all.add(item.line() + " " + item.problems().get(0).code());
        }
    }

    private static Facility facility(int number) {
        return FacilityBuilder.builder()
                .id("f" + number)
                .buildings(List.of(BuildingBuilder.builder().id("b").build()))
                .build();
    }

    private static final StockAssessment ALONE = StockAssessment.by(HUISNORM, SNF);

    /** Executors of all kinds: those that work at once, never, refuse, or have as many threads as they like. */
    static Stream<StockAssessment> hands() {
        return Stream.of(
                ALONE,
                ALONE.withThreads(3),
                ALONE.withExecutor(TWO, 8),
                ALONE.withExecutor(TWO, 1),
                ALONE.withExecutor(ForkJoinPool.commonPool(), 5),
                ALONE.withExecutor(Runnable::run, 4),
                ALONE.withExecutor(task -> {}, 4),
                ALONE.withExecutor(
                        task -> {
                            throw new RejectedExecutionException("full");
                        },
                        4));
    }

    @ParameterizedTest
    @MethodSource("hands")
    void one_that_is_wrong_in_the_middle_stops_nothing_and_order_stays(StockAssessment judging) throws Exception {
        List<Facility> facilities = new ArrayList<>();
        IntStream.range(0, 40).forEach(number -> facilities.add(facility(number)));
        Facility unsound = facility(7)
                .withBuildings(List.of(BuildingBuilder.builder()
                        .id("b")
                        .usableFloorArea(new BigDecimal("-1"))
                        .build()));
        facilities.set(7, unsound);
        facilities.set(20, facility(3));
        Told told = new Told();
        try (FacilityStock stock = FacilityStock.of("ours", facilities.iterator())) {
            judging.of(stock, told);
        }
        List<String> expected = new ArrayList<>();
        IntStream.range(0, 40).forEach(number -> expected.add((number + 1) + " f" + number));
        expected.set(7, "8 out-of-bounds");
        expected.set(20, "21 stock-twice");
        assertThat(told.all).isEqualTo(expected);
    }

    @Property(tries = 8)
    void each_is_judged_as_it_is_alone(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 9999) Integer> seeds,
            @ForAll @IntRange(min = 1, max = 6) int ahead)
            throws IOException {
        List<Facility> facilities = IntStream.range(0, seeds.size())
                .mapToObj(i -> FacilityGenerator.facility(seeds.get(i)).withId("f" + i))
                .toList();
        Told told = new Told();
        try (FacilityStock stock = FacilityStock.of("ours", facilities.stream())) {
            ALONE.withExecutor(TWO, ahead).of(stock, told);
        }
        assertThat(told.assessments)
                .isEqualTo(facilities.stream()
                        .map(one -> HUISNORM.assess(one, SNF))
                        .toList());
    }

    @Test
    void the_threads_of_the_host_judge_and_no_others_are_made() throws Exception {
        Set<Thread> judging = ConcurrentHashMap.newKeySet();
        Set<Thread> reading = ConcurrentHashMap.newKeySet();
        Executor watched = task -> TWO.execute(() -> {
            judging.add(Thread.currentThread());
            task.run();
        });
        Stream<Facility> facilities = IntStream.range(0, 60).mapToObj(number -> {
            reading.add(Thread.currentThread());
            return facility(number);
        });
        Told told = new Told();
        try (FacilityStock stock = FacilityStock.of("ours", facilities)) {
            ALONE.withExecutor(watched, 6).of(stock, told);
        }
        assertThat(told.all).hasSize(60);
        assertThat(judging).isNotEmpty().hasSizeLessThanOrEqualTo(2).doesNotContain(Thread.currentThread());
        assertThat(reading).containsExactly(Thread.currentThread());
        assertThat(TWO.isShutdown()).isFalse();
    }

    /** Endless, and knows how many were asked for. */
    private static final class Endless implements Iterator<Facility> {
        private final AtomicInteger given = new AtomicInteger();

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public Facility next() {
            return facility(given.getAndIncrement());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void no_more_is_asked_for_than_is_let_on_its_way(int ahead) {
        Endless endless = new Endless();
        AtomicInteger told = new AtomicInteger();
        FacilityStock stock = FacilityStock.of("ours", endless);
        assertThatThrownBy(() -> ALONE.withExecutor(TWO, ahead).of(stock, new StockAssessment.Listener() {
                    @Override
                    public void facility(StockItem item, Assessment assessment) throws IOException {
                        assertThat(endless.given.get()).isBetween(told.get() + 1, told.get() + ahead);
                        if (told.incrementAndGet() == 50) {
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

    @ParameterizedTest
    @MethodSource("hands")
    void stopped_in_the_middle_it_tells_what_it_told_and_no_more(StockAssessment judging) {
        AtomicBoolean stopped = new AtomicBoolean();
        Endless endless = new Endless();
        List<String> told = new ArrayList<>();
        StockAssessment stopping = judging.within(Patience.ENDLESS.stopped(stopped::get));
        try (FacilityStock stock = FacilityStock.of("ours", endless)) {
            assertThatThrownBy(() -> stopping.of(stock, new StockAssessment.Listener() {
                        @Override
                        public void facility(StockItem item, Assessment assessment) {
                            told.add(assessment.subject().id());
                            stopped.set(told.size() == 10);
                        }

                        @Override
                        public void unreadable(StockItem item) {
                            throw new AssertionError(item.problems());
                        }

                        @Override
                        public void failed(StockItem item, RuntimeException fault) {
                            told.add("a stop is no fault of a facility");
                        }
                    }))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(told)
                .containsExactlyElementsOf(
                        IntStream.range(0, 10).mapToObj(i -> "f" + i).toList());
    }

    /** Also where nothing comes, and the one that reads waits for ever. */
    @Test
    void with_threads_of_its_own_it_is_stopped_while_it_waits_for_the_next() {
        AtomicBoolean stopped = new AtomicBoolean();
        CountDownLatch never = new CountDownLatch(1);
        Iterator<Facility> waiting = new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Facility next() {
                if (given == 2) {
                    stopped.set(true);
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
                return facility(given++);
            }
        };
        StockAssessment stopping = ALONE.withThreads(2).within(Patience.ENDLESS.stopped(stopped::get));
        assertThatThrownBy(() -> stopping.of(FacilityStock.of("ours", waiting), new Told()))
                .isInstanceOf(CancellationException.class);
    }

    /** A pool of one thread that judges a stock itself does not wait for itself. */
    @Test
    void the_executor_that_asks_may_be_the_one_that_judges() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            Told told = one.submit(() -> {
                        Told inside = new Told();
                        ALONE.withExecutor(one, 4)
                                .of(
                                        FacilityStock.of(
                                                "ours", IntStream.range(0, 9).mapToObj(i -> facility(i))),
                                        inside);
                        return inside;
                    })
                    .get();
            assertThat(told.all).hasSize(9);
        } finally {
            one.shutdownNow();
        }
    }

    @ParameterizedTest
    @MethodSource("hands")
    void what_the_source_throws_comes_after_what_it_gave(StockAssessment judging) {
        Stream<Facility> breaking = IntStream.range(0, 5).mapToObj(number -> {
            if (number == 3) {
                throw new IllegalStateException("the data base is gone");
            }
            return facility(number);
        });
        Told told = new Told();
        try (FacilityStock stock = FacilityStock.of("ours", breaking)) {
            assertThatThrownBy(() -> judging.of(stock, told))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the data base is gone");
        }
        assertThat(told.all).containsExactly("1 f0", "2 f1", "3 f2");
    }

    private static Told lines(Reader text) throws IOException, UnreadableInputException {
        Told told = new Told();
        try (FacilityStock stock = FacilityStock.lines("list", text)) {
            ALONE.withExecutor(TWO, 3).of(stock, told);
        }
        return told;
    }

    @Test
    void a_reader_is_a_list_as_its_bytes_are() throws Exception {
        String id = "\u00e9\ud83c\udfe0".repeat(3000);
        String text = "\ufeff{\"id\": \"a\", \"name\": \"" + id + "\", \"buildings\": [{\"id\": \"b\"}]}\n\nnee\n"
                + "{\"id\": \"c\", \"buildings\": [{\"id\": \"b\"}]}";
        Told told = lines(new StringReader(text));
        assertThat(told.all).containsExactly("1 a", "3 line-not-json", "4 c");
        assertThat(told.assessments.get(0).subject().name()).isEqualTo(id);
        Told bytes = new Told();
        try (FacilityStock stock =
                FacilityStock.lines("list", new java.io.ByteArrayInputStream(text.getBytes(UTF_8)))) {
            ALONE.of(stock, bytes);
        }
        assertThat(told.assessments).isEqualTo(bytes.assessments);
    }

    /** Half a letter, alone or at the end, is no letter: what stands before it is told. */
    @ParameterizedTest
    @ValueSource(strings = {"\ud83c", "\ud83c\n", "x\udfe0x\n"})
    void half_a_letter_is_told_on_its_line(String half) throws Exception {
        Told told = lines(new StringReader("{\"id\": \"a\", \"buildings\": [{\"id\": \"b\"}]}\n" + half));
        assertThat(told.all).hasSize(2).startsWith("1 a");
        assertThat(told.all.get(1)).startsWith("2 ");
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_stream_is_closed_with_its_stock_and_nothing_given_is_no_facility() {
        AtomicBoolean closed = new AtomicBoolean();
        List<Facility> none = new ArrayList<>();
        none.add(null);
        FacilityStock stock = FacilityStock.of("ours", none.stream().onClose(() -> closed.set(true)));
        assertThatThrownBy(stock::next).isInstanceOf(NullPointerException.class).hasMessage("ours: facility 1");
        stock.close();
        assertThat(closed).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void there_is_one_on_its_way_at_least(int ahead) {
        assertThatThrownBy(() -> ALONE.withExecutor(TWO, ahead)).isInstanceOf(IllegalArgumentException.class);
    }
}
