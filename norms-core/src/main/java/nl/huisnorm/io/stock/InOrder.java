package nl.huisnorm.io.stock;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.ToLongFunction;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * Works on things on a number of threads, and gives what came of them in the order in which they were taken. One thread takes
 * them, and only as long as there is room: no more of them are on their way than a number, nor more of their bytes, so that
 * any number of them takes the same memory, and who gives them waits for who takes what came of them. What came of one is
 * given as soon as all before it were, also where nothing more comes for a time.
 *
 * @param <T> what is worked on
 * @param <R> what comes of it
 */
@Experimental
public final class InOrder<T, R> implements AutoCloseable {

    private static final int KIBI = 1024;

    /** How often is looked whether to go on, in milliseconds. */
    private static final int LOOK_EVERY = 50;

    private final Source<T> source;
    private final ToLongFunction<T> size;
    private final int mostKibi;
    private final ExecutorService workers;
    private final CompletableFuture<Work<T, R>> work = new CompletableFuture<>();
    private final Queue<Item<T, R>> queue = new ArrayDeque<>();
    private final Semaphore places;
    private final Semaphore room;
    private final Thread taker;
    private int taken;
    private boolean waiting;
    private boolean ended;
    private @Nullable Throwable broken;

    /**
     * Gives one thing after another.
     *
     * @param <T> what is given
     */
    @FunctionalInterface
    public interface Source<T> {

        /** The next, called by one thread; none at the end. */
        @Nullable T next();
    }

    /**
     * Finds what comes of a thing.
     *
     * @param <T> what is worked on
     * @param <R> what comes of it
     */
    @FunctionalInterface
    public interface Work<T, R> {

        /**
         * Works on one, called by several threads.
         *
         * @throws Exception whatever goes wrong; it is told where the result is asked for, and stops no other
         */
        R on(T one) throws Exception;
    }

    /**
     * Is asked from time to time by whoever waits.
     *
     * @param <E> how it says no
     */
    @FunctionalInterface
    public interface GoOn<E extends Exception> {

        /**
         * Comes back where the waiting is to go on.
         *
         * @throws E if it is not
         */
        void require() throws E;
    }

    /**
     * One that was taken.
     *
     * @param one what was taken
     * @param result what came of it, or what went wrong
     * @param <T> what is worked on
     * @param <R> what comes of it
     */
    public record Item<T, R>(T one, Future<R> result) {}

    /**
     * Begins to take, until there is no more room; nothing is worked on before {@link #work} is called.
     *
     * @param threads how many threads work
     * @param places how many are on their way at the most
     * @param bytes how many bytes of them are on their way at the most; one that is larger is alone
     * @param source gives them
     * @param size about how many bytes one has
     * @throws IllegalArgumentException if one of the numbers is not positive
     */
    public InOrder(int threads, int places, long bytes, Source<T> source, ToLongFunction<T> size) {
        if (threads < 1 || places < 1 || bytes < 1) {
            throw new IllegalArgumentException(threads + " threads, " + places + " places, " + bytes + " bytes");
        }
        this.source = source;
        this.size = size;
        this.mostKibi = (int) Math.min(Integer.MAX_VALUE, 1 + bytes / KIBI);
        this.room = new Semaphore(mostKibi);
        this.places = new Semaphore(places);
        this.workers = Executors.newFixedThreadPool(threads, task -> daemon(task, "judge"));
        this.taker = daemon(this::take, "reader");
        taker.start();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private int weight(T one) {
        return (int) Math.min(mostKibi, 1 + size.applyAsLong(one) / KIBI);
    }

    private void take() {
        try {
            T next = source.next();
            while (next != null) {
                T one = next;
                acquire(weight(one));
                add(new Item<>(one, workers.submit(() -> work.get().on(one))));
                next = source.next();
            }
            end(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(null);
        } catch (RuntimeException | Error e) {
            end(e);
        }
    }

    private void acquire(int weight) throws InterruptedException {
        if (!places.tryAcquire()) {
            waits(true);
            places.acquire();
        }
        if (!room.tryAcquire(weight)) {
            waits(true);
            room.acquire(weight);
        }
        waits(false);
    }

    private synchronized void waits(boolean now) {
        waiting = now;
        notifyAll();
    }

    private synchronized void add(Item<T, R> item) {
        queue.add(item);
        taken++;
        notifyAll();
    }

    private synchronized void end(@Nullable Throwable fault) {
        broken = fault;
        ended = true;
        notifyAll();
    }

    /** Tells what is done with each. */
    public void work(Work<T, R> by) {
        work.complete(by);
    }

    /**
     * Whether there are more than so many, or more bytes of them than there is room for; asked before the first is {@linkplain
     * #told told}.
     *
     * @param few how many are few, less than there are places
     * @param goOn is asked while it is waited for
     * @throws E if the waiting is not to go on
     * @throws InterruptedException if the thread is interrupted
     */
    public synchronized <E extends Exception> boolean isMoreThan(int few, GoOn<E> goOn) throws E, InterruptedException {
        while (taken <= few && !ended && !waiting) {
            goOn.require();
            wait(LOOK_EVERY);
        }
        return taken > few || !ended;
    }

    /**
     * The next that was taken, in the order of the source; none at the end. Its result may still be on its way.
     *
     * @param goOn is asked while it is waited for
     * @throws E if the waiting is not to go on
     * @throws InterruptedException if the thread is interrupted
     * @throws IllegalStateException if the source failed; all that it gave before it were given
     */
    public synchronized <E extends Exception> @Nullable Item<T, R> next(GoOn<E> goOn) throws E, InterruptedException {
        while (queue.isEmpty() && !ended) {
            goOn.require();
            wait(LOOK_EVERY);
        }
        if (queue.isEmpty() && broken != null) {
            throw new IllegalStateException("nothing more can be taken", broken);
        }
        return queue.poll();
    }

    /** What came of an item was told, which makes room for another. */
    public void told(Item<T, R> item) {
        room.release(weight(item.one()));
        places.release();
    }

    /** Takes nothing more, and gives up what is on its way. */
    @Override
    public void close() {
        work.cancel(true);
        workers.shutdownNow();
        taker.interrupt();
    }
}
