package nl.huisnorm.rules.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.Patience;
import nl.huisnorm.answer.impact.FacilityImpact;
import nl.huisnorm.answer.impact.Impact;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.io.stock.FacilityStock;
import nl.huisnorm.io.stock.StockImpact;
import nl.huisnorm.io.stock.StockItem;
import nl.huisnorm.rules.FacilityGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a change does to a stock is the same whoever judges: the thread that asks, threads of the library, or those of a host. */
@Timeout(120)
class StockImpactTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final AssessmentOptions BEFORE =
            AssessmentOptions.asOf(LocalDate.of(2023, 6, 1)).withRegimes(List.of("bbl", "bouwbesluit-2012"));
    private static final AssessmentOptions AFTER = BEFORE.withAsOf(LocalDate.of(2026, 11, 23));
    private static final StockImpact ALONE = StockImpact.by(HUISNORM, BEFORE, HUISNORM, AFTER);
    private static final ExecutorService TWO = Executors.newFixedThreadPool(2);
    private static final int HOUSES = 12;

    @AfterAll
    static void end() {
        TWO.shutdownNow();
    }

    /** What was told, in order. */
    private static final class Told implements StockImpact.Listener {
        private final List<String> all = new ArrayList<>();

        @Override
        public void facility(StockItem item, FacilityImpact impact) {
            all.add(item.line() + " " + impact.subject().id() + " " + impact.turns() + " " + impact.lost());
        }

        @Override
        public void unreadable(StockItem item) {
            all.add(item.line() + " " + item.problems().get(0).code());
        }
    }

    private static FacilityStock stock() {
        Stream<Facility> facilities = IntStream.range(0, HOUSES)
                .mapToObj(number -> FacilityGenerator.facility(number).withId(number == 5 ? "f1" : "f" + number));
        return FacilityStock.of("ours", facilities);
    }

    static Stream<StockImpact> hands() {
        return Stream.of(
                ALONE.withThreads(3),
                ALONE.withExecutor(TWO, 4),
                ALONE.withExecutor(Runnable::run, 2),
                ALONE.withExecutor(
                        task -> {
                            throw new RejectedExecutionException("full");
                        },
                        3));
    }

    @ParameterizedTest
    @MethodSource("hands")
    void whoever_judges_all_is_told_in_order_and_adds_up_to_the_same(StockImpact judging) throws IOException {
        Told expected = new Told();
        Impact alone = ALONE.of(stock(), expected);
        Told told = new Told();
        assertThat(judging.of(stock(), told)).isEqualTo(alone);
        assertThat(told.all).hasSize(HOUSES).contains("6 stock-twice").isEqualTo(expected.all);
    }

    @Test
    void the_threads_of_the_host_judge_and_are_the_hosts_afterwards() throws IOException {
        Set<Thread> judging = ConcurrentHashMap.newKeySet();
        Executor watched = task -> TWO.execute(() -> {
            judging.add(Thread.currentThread());
            task.run();
        });
        ALONE.withExecutor(watched, 4).of(stock(), new Told());
        assertThat(judging).isNotEmpty().hasSizeLessThanOrEqualTo(2).doesNotContain(Thread.currentThread());
        assertThat(TWO.isShutdown()).isFalse();
    }

    @Test
    void a_host_can_stop_it_between_two() {
        AtomicBoolean stopped = new AtomicBoolean();
        List<String> told = new ArrayList<>();
        StockImpact judging = ALONE.withExecutor(TWO, 2).within(Patience.ENDLESS.stopped(stopped::get));
        assertThatThrownBy(() -> judging.of(stock(), new StockImpact.Listener() {
                    @Override
                    public void facility(StockItem item, FacilityImpact impact) {
                        told.add(impact.subject().id());
                        stopped.set(told.size() == 3);
                    }

                    @Override
                    public void unreadable(StockItem item) {
                        throw new AssertionError(item.problems());
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly("f0", "f1", "f2");
    }

    @Test
    void no_thread_and_nothing_on_its_way_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ALONE.withThreads(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ALONE.withExecutor(TWO, 0));
    }
}
