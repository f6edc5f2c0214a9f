package nl.huisnorm.rules.internal.law;

import static nl.huisnorm.rules.internal.NormSketch.norm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.huisnorm.rules.internal.LawSketch;
import nl.huisnorm.rules.internal.view.Classification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LawCacheTest {

    private static final Laws LAWS = LawSketch.of(norm("T-1")).laws();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final AtomicInteger made = new AtomicInteger();

    private LawOfDay make(LawCache.Key key) {
        made.incrementAndGet();
        return new LawOfDay(key.content(), key.asOf(), List.of(), List.of(), Classification.NONE);
    }

    private static LawCache.Key key(int day) {
        return key(LAWS, day, null, Set.of(), Map.of());
    }

    private static LawCache.Key key(
            Laws laws, int day, @Nullable LocalDate lodged, Set<String> regimes, Map<String, String> readings) {
        return new LawCache.Key(laws, DAY.plusDays(day), lodged, regimes, readings);
    }

    @Test
    void what_is_kept_is_given_again() {
        LawCache cache = new LawCache(2);
        LawOfDay law = cache.get(key(0), this::make);
        assertThat(cache.get(key(0), this::make)).isSameAs(law);
        assertThat(made).hasValue(1);
    }

    @Test
    void nothing_but_day_lodging_regimes_readings_and_rulebook_makes_another_law() {
        LawCache cache = new LawCache(64);
        Set<LawOfDay> laws = new HashSet<>();
        List<LawCache.Key> different = List.of(
                key(0),
                key(1),
                key(LAWS, 0, DAY, Set.of(), Map.of()),
                key(LAWS, 0, null, Set.of("a"), Map.of()),
                key(LAWS, 0, null, Set.of("a", "b"), Map.of()),
                key(LAWS, 0, null, Set.of(), Map.of("q", "x")),
                key(LAWS, 0, null, Set.of(), Map.of("q", "y")),
                key(LawSketch.of(norm("T-1")).laws(), 0, null, Set.of(), Map.of()));
        different.forEach(key -> laws.add(cache.get(key, this::make)));
        assertThat(laws).hasSize(different.size());
        different.forEach(key -> cache.get(key, this::make));
        assertThat(made).hasValue(different.size());
    }

    @Test
    void a_key_does_not_change_with_what_it_was_made_of() {
        Set<String> regimes = new HashSet<>(Set.of("a"));
        LawCache.Key key = key(LAWS, 0, null, regimes, Map.of());
        regimes.add("b");
        assertThat(key).isEqualTo(key(LAWS, 0, null, Set.of("a"), Map.of()));
    }

    @Test
    void there_are_never_more_than_asked_for_and_the_oldest_gives_way() {
        LawCache cache = new LawCache(3);
        for (int day = 0; day < 3; day++) {
            cache.get(key(day), this::make);
        }
        assertThat(cache.size()).isEqualTo(3);
        cache.get(key(3), this::make);
        assertThat(cache.size()).isEqualTo(3);
        assertThat(made).hasValue(4);
        for (int day = 1; day <= 3; day++) {
            cache.get(key(day), this::make);
        }
        assertThat(made).hasValue(4);
        cache.get(key(0), this::make);
        assertThat(made).hasValue(5);
        assertThat(cache.size()).isEqualTo(3);
    }

    @Test
    void with_room_for_none_each_is_made_anew() {
        LawCache cache = new LawCache(0);
        assertThat(cache.get(key(0), this::make)).isNotSameAs(cache.get(key(0), this::make));
        assertThat(made).hasValue(2);
        assertThat(cache.size()).isZero();
    }

    @Test
    void what_could_not_be_made_is_not_kept_and_takes_no_room() {
        LawCache cache = new LawCache(1);
        LawOfDay law = cache.get(key(0), this::make);
        for (int day = 1; day <= 1000; day++) {
            LawCache.Key refused = key(day);
            assertThatThrownBy(() -> cache.get(refused, key -> {
                        made.incrementAndGet();
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(made).hasValue(1001);
        assertThat(cache.size()).isEqualTo(1);
        assertThat(Reached.from(cache, LawCache.Key.class)).hasSize(1);
        assertThat(cache.get(key(0), this::make)).isSameAs(law);
    }

    @Test
    void of_many_threads_that_ask_at_once_one_makes_it_and_all_get_that_one() throws Exception {
        LawCache cache = new LawCache(4);
        int threads = 16;
        CountDownLatch start = new CountDownLatch(threads);
        List<Callable<LawOfDay>> asking = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            asking.add(() -> {
                start.countDown();
                start.await();
                return cache.get(key(0), key -> {
                    pause();
                    return make(key);
                });
            });
        }
        assertThat(new HashSet<>(all(asking))).hasSize(1);
        assertThat(made).hasValue(1);
    }

    /** Time for the others to ask as well. */
    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void many_threads_that_ask_for_many_days_leave_no_more_than_asked_for() throws Exception {
        for (int most = 1; most <= 5; most++) {
            LawCache cache = new LawCache(most);
            List<Callable<LawOfDay>> asking = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                int first = i;
                asking.add(() -> {
                    LawOfDay last = cache.get(key(first), this::make);
                    for (int k = 0; k < 200; k++) {
                        LawCache.Key key = key((first + k * 7) % 40);
                        last = cache.get(key, this::make);
                        assertThat(last.asOf()).isEqualTo(key.asOf());
                    }
                    return last;
                });
            }
            assertThat(all(asking)).hasSize(64);
            assertThat(cache.size()).isBetween(0, most);
            assertThat(Reached.from(cache, LawCache.Key.class)).hasSizeLessThanOrEqualTo(most);
        }
    }

    private static List<LawOfDay> all(List<Callable<LawOfDay>> asking) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<LawOfDay> all = new ArrayList<>();
            for (Future<LawOfDay> answer : threads.invokeAll(asking)) {
                all.add(answer.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
