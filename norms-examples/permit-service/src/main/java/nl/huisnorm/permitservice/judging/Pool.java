package nl.huisnorm.permitservice.judging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.huisnorm.Patience;
import nl.huisnorm.permitservice.problem.ServiceException;
import nl.huisnorm.permitservice.setting.ServiceSettings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Judges on a few threads. Whoever comes when too many wait, or whose answer takes too long, is told so at once; what was given up is
 * stopped, so that its thread is there for the next. No thread is interrupted: the embedded database closes its file when one is that
 * reads from it.
 */
@Component
public class Pool {

    /** The kind of problem where too many wait: the same can be asked again. */
    public static final String BUSY = "busy";

    /** The kind of problem where the service goes away. */
    public static final String STOPPING = "stopping";

    private static final int SECONDS_TO_END = 5;

    private final ThreadPoolExecutor threads;
    private final Duration longest;
    private final Timer timer;
    private final AtomicBoolean closing = new AtomicBoolean();

    Pool(ServiceSettings settings, MeterRegistry meters) {
        this.threads = new ThreadPoolExecutor(
                settings.threads(),
                settings.threads(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(Math.max(1, settings.waiting())),
                Pool::thread);
        this.longest = settings.longest();
        this.timer = Timer.builder("permit.judging")
                .description("time that an answer of the library took")
                .register(meters);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "judging");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Something that takes a while.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Work<T> {

        /**
         * Does it.
         *
         * @param patience ends when nobody waits for it any more: to be given to the library, and looked at between two steps
         */
        T within(Patience patience) throws Exception;
    }

    /**
     * Does something on one of the threads, and waits for it.
     *
     * @param work what to do
     * @throws ServiceException if too many wait, or it takes too long
     */
    public <T> T answer(Work<T> work) {
        AtomicBoolean givenUp = new AtomicBoolean();
        Patience patience = Patience.ENDLESS.stopped(() -> givenUp.get() || closing.get());
        FutureTask<T> task = new FutureTask<>(() -> timer.recordCallable(() -> work.within(patience)));
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            throw ServiceException.of(HttpStatus.SERVICE_UNAVAILABLE, closing.get() ? STOPPING : BUSY);
        }
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            givenUp.set(true);
            if (threads.remove(task)) {
                // it never came to its turn
                throw ServiceException.of(HttpStatus.SERVICE_UNAVAILABLE, BUSY);
            }
            throw ServiceException.of(HttpStatus.SERVICE_UNAVAILABLE, "took-too-long", longest.toSeconds());
        } catch (InterruptedException e) {
            givenUp.set(true);
            threads.remove(task);
            Thread.currentThread().interrupt();
            throw ServiceException.of(HttpStatus.SERVICE_UNAVAILABLE, STOPPING);
        } catch (CancellationException e) {
            throw ServiceException.of(HttpStatus.SERVICE_UNAVAILABLE, STOPPING);
        } catch (ExecutionException e) {
            throw thrown(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof CancellationException) {
            return ServiceException.of(HttpStatus.SERVICE_UNAVAILABLE, STOPPING);
        }
        if (cause instanceof RuntimeException known) {
            return known;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(cause);
    }

    /** Ends with the service: what has begun is stopped, and what waits is told. */
    @PreDestroy
    void close() throws InterruptedException {
        closing.set(true);
        threads.shutdown();
        List<Runnable> waiting = new ArrayList<>();
        threads.getQueue().drainTo(waiting);
        waiting.forEach(one -> ((FutureTask<?>) one).cancel(false));
        threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    }
}
