package nl.huisnorm.checker.batch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import nl.huisnorm.checker.command.Batch;
import nl.huisnorm.checker.command.Stop;
import nl.huisnorm.checker.command.StoppedException;
import nl.huisnorm.checker.input.Input;
import nl.huisnorm.checker.input.Inputs;
import nl.huisnorm.input.UnreadableInputException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and judges inputs on a number of threads, and gives the answers in the order of the inputs. No more inputs are on their
 * way than there is work for, nor more of their bytes than a number, so that a list of any length takes the same memory. The
 * first are read while the rulebook is loaded.
 */
public final class Pipeline implements AutoCloseable {

    /** With more inputs than this each is told in a line. */
    public static final int FEW = 10;

    /** How many inputs are on their way for each thread. */
    private static final int AHEAD = 4;

    /** How many KiB of inputs are on their way; one that is larger is alone. */
    private static final int ROOM = 64 * 1024;

    private static final int KIBI = 1024;

    /** How long a wish to stop may wait, in milliseconds. */
    private static final int LOOK_EVERY = 50;

    private final Inputs inputs;
    private final Stop stop;
    private final ExecutorService judges;
    private final CompletableFuture<Judging> judging = new CompletableFuture<>();
    private final Queue<Item> queue = new ArrayDeque<>();
    private final Semaphore places;
    private final Semaphore room = new Semaphore(ROOM);
    private final Thread feeder;
    private int fed;
    private boolean waiting;
    private boolean ended;

    /** Finds the answer about an input. */
    @FunctionalInterface
    public interface Judging {
        Batch.Answer judge(Input input) throws UnreadableInputException, IOException;
    }

    /**
     * An input on its way.
     *
     * @param input the input
     * @param answer the answer, or what went wrong
     */
    public record Item(Input input, Future<Batch.Answer> answer) {}

    private static int weight(Input input) {
        return (int) Math.min(ROOM, 1 + input.size() / KIBI);
    }

    /** Begins to read; nothing is judged before {@link #judge} is called. */
    public Pipeline(Inputs inputs, int threads, Stop stop) {
        this.inputs = inputs;
        this.stop = stop;
        this.places = new Semaphore(Math.max(FEW + 1, threads * AHEAD));
        this.judges = Executors.newFixedThreadPool(threads, task -> daemon(task, "judge"));
        this.feeder = daemon(this::feed, "reader");
        feeder.start();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void feed() {
        try {
            Input next = inputs.next();
            while (next != null) {
                Input input = next;
                acquire(weight(input));
                add(new Item(input, judges.submit(() -> judging.get().judge(input))));
                next = inputs.next();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            // whoever asks for the next answer is told
            Input none = new Input("", 0, 0, false, 0, null, () -> {
                throw new IllegalStateException(e);
            });
            add(new Item(none, CompletableFuture.failedFuture(e)));
        } finally {
            end();
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

    private synchronized void add(Item item) {
        queue.add(item);
        fed++;
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Tells by what is judged. */
    public void judge(Judging by) {
        judging.complete(by);
    }

    /**
     * Whether there are more than a few inputs, or more bytes of them than are kept at a time; asked before the first answer is.
     *
     * @throws StoppedException if the program or the thread is to stop
     */
    public boolean isMany() throws StoppedException {
        Integer known = inputs.number();
        if (known != null) {
            return known > FEW;
        }
        return isLong();
    }

    private synchronized boolean isLong() throws StoppedException {
        try {
            while (fed <= FEW && !ended && !waiting) {
                requireGoOn();
                wait(LOOK_EVERY);
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
        return fed > FEW || !ended;
    }

    /**
     * The next input with its answer, in the order of the inputs; none at the end.
     *
     * @throws StoppedException if the program or the thread is to stop
     */
    public synchronized @Nullable Item next() throws StoppedException {
        try {
            while (queue.isEmpty() && !ended) {
                requireGoOn();
                wait(LOOK_EVERY);
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
        return queue.poll();
    }

    private void requireGoOn() throws StoppedException {
        if (stop.isAsked()) {
            throw new StoppedException(List.of());
        }
    }

    private static StoppedException interrupted() {
        Thread.currentThread().interrupt();
        return new StoppedException(List.of());
    }

    /** An answer was written, and makes room for another. */
    public void told(Item item) {
        room.release(weight(item.input()));
        places.release();
    }

    @Override
    public void close() {
        judging.cancel(true);
        judges.shutdownNow();
        feeder.interrupt();
    }
}
