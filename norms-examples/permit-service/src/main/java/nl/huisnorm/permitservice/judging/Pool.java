package nl.huisnorm.permitservice.judging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.huisnorm.permitservice.problem.ServiceException;
import nl.huisnorm.permitservice.setting.ServiceSettings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Judges on a few threads. Whoever comes when too many wait, or whose answer takes too long, is told so at once; what runs too long holds
 * one thread until it ends, and never more than there are.
 */
@Component
public class Pool {

    private final ThreadPoolExecutor threads;
    private final Duration longest;
    private final Timer timer;

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
     * Does something on one of the threads, and waits for it.
     *
     * @param work what to do
     * @throws ServiceException if too many wait, or it takes too long
     */
    public <T> T answer(Callable<T> work) {
        Future<T> future;
        try {
            future = threads.submit(() -> timer.recordCallable(work));
        } catch (RejectedExecutionException e) {
            throw ServiceException.of(HttpStatus.SERVICE_UNAVAILABLE, "busy");
        }
        try {
            return future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw ServiceException.of(HttpStatus.SERVICE_UNAVAILABLE, "took-too-long", longest.toSeconds());
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw ServiceException.of(HttpStatus.SERVICE_UNAVAILABLE, "stopping");
        } catch (ExecutionException e) {
            throw thrown(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof RuntimeException known) {
            return known;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(cause);
    }

    /** Ends with the service. */
    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
