package nl.huisnorm.permitservice.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.huisnorm.permitservice.problem.ServiceException;
import nl.huisnorm.permitservice.setting.ServiceSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Not more is judged at once than there are threads, and nobody waits without end. */
class PoolTest {

    private final ExecutorService askers = Executors.newCachedThreadPool();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void release() {
        release.countDown();
        askers.shutdown();
    }

    private static Pool pool(Duration longest) {
        return new Pool(
                new ServiceSettings(Path.of("."), false, DataSize.ofMegabytes(1), 10, 1, 1, longest, null),
                new SimpleMeterRegistry());
    }

    /** Somebody who is being answered for as long as the test wants. */
    private Future<?> asked(Pool pool, CountDownLatch begun) {
        return askers.submit(() -> pool.answer(patience -> {
            begun.countDown();
            release.await();
            return "";
        }));
    }

    @Test
    void whoever_comes_when_the_threads_and_the_queue_are_full_is_told_at_once() throws Exception {
        Pool pool = pool(Duration.ofMinutes(5));
        CountDownLatch begun = new CountDownLatch(1);
        Future<?> first = asked(pool, begun);
        begun.await();
        Future<?> second = askers.submit(() -> pool.answer(patience -> ""));
        // the second waits in the queue when a third finds it full
        ServiceException busy = null;
        while (busy == null) {
            try {
                askers.submit(() -> pool.answer(patience -> "")).get(100, TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                busy = (ServiceException) e.getCause();
            } catch (TimeoutException e) {
                // it was the one that waits
            }
        }
        assertThat(busy.code()).isEqualTo("busy");
        assertThat(busy.status().value()).isEqualTo(503);
        release.countDown();
        first.get();
        assertThat(second).isNotNull();
    }

    @Test
    void an_answer_that_takes_too_long_is_given_up() {
        Pool pool = pool(Duration.ofMillis(1));
        assertThatThrownBy(() -> pool.answer(patience -> {
                    release.await();
                    return "";
                }))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("took-too-long"));
    }

    @Test
    void what_was_given_up_is_stopped_and_its_thread_is_there_for_the_next() throws Exception {
        Pool pool = pool(Duration.ofMillis(200));
        CountDownLatch ended = new CountDownLatch(1);
        assertThatThrownBy(() -> pool.answer(patience -> {
                    try {
                        while (true) {
                            patience.requireGoingOn();
                            Thread.onSpinWait();
                        }
                    } finally {
                        ended.countDown();
                    }
                }))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("took-too-long"));
        ended.await();
        assertThat(pool.<String>answer(patience -> "next")).isEqualTo("next");
    }

    @Test
    void no_thread_is_interrupted() throws Exception {
        Pool pool = pool(Duration.ofMillis(50));
        CountDownLatch looked = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        assertThatThrownBy(() -> pool.answer(patience -> {
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                    }
                    interrupted.compareAndSet(false, Thread.currentThread().isInterrupted());
                    looked.countDown();
                    return "";
                }))
                .isInstanceOf(ServiceException.class);
        release.countDown();
        looked.await();
        assertThat(interrupted).isFalse();
    }

    @Test
    void what_never_came_to_its_turn_was_not_too_slow_and_takes_no_place_any_more() throws Exception {
        Pool pool = pool(Duration.ofMillis(100));
        CountDownLatch begun = new CountDownLatch(1);
        Future<?> first = asked(pool, begun);
        begun.await();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> pool.answer(patience -> ""))
                    .isInstanceOfSatisfying(
                            ServiceException.class, e -> assertThat(e.code()).isEqualTo("busy"));
        }
        assertThatThrownBy(first::get).hasCauseInstanceOf(ServiceException.class);
    }

    @Test
    void when_the_service_goes_away_whoever_waits_is_told_and_what_was_begun_is_stopped() throws Exception {
        Pool pool = pool(Duration.ofMinutes(5));
        CountDownLatch begun = new CountDownLatch(1);
        Future<?> first = askers.submit(() -> pool.answer(patience -> {
            begun.countDown();
            while (true) {
                patience.requireGoingOn();
                Thread.onSpinWait();
            }
        }));
        begun.await();
        pool.close();
        assertThatThrownBy(first::get)
                .cause()
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("stopping"));
        assertThatThrownBy(() -> pool.answer(patience -> ""))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("stopping"));
    }

    @Test
    void what_goes_wrong_comes_back_as_it_was() {
        Pool pool = pool(Duration.ofMinutes(5));
        assertThat(pool.<String>answer(patience -> "well")).isEqualTo("well");
        IllegalArgumentException wrong = new IllegalArgumentException("wrong");
        assertThatThrownBy(() -> pool.answer(patience -> {
                    throw wrong;
                }))
                .isSameAs(wrong);
        assertThatThrownBy(() -> pool.answer(patience -> {
                    throw new IOException("x");
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
