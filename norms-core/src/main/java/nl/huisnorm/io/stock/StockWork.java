package nl.huisnorm.io.stock;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Function;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnsoundInputException;
import org.jspecify.annotations.Nullable;

/**
 * Finds an answer about each facility of a stock, and has the answers told in the order of the stock. Lines of a list are read
 * by the threads that find the answers.
 *
 * @param hands who finds answers
 * @param answering finds an answer
 * @param <R> the answer
 */
record StockWork<R>(Hands hands, Function<Facility, R> answering) {

    /** How many are on their way for each thread. */
    private static final int AHEAD = 4;

    private static final long MEBI = 1024 * 1024;

    /** The most bytes of lines that are on their way, and which part of memory they may have: what is read of them is larger. */
    private static final long MOST_BYTES = 64 * MEBI;

    private static final long PART_OF_MEMORY = 32;

    /** Is told of each item by the thread that asks. */
    interface Told<R> {
        void done(StockItem item, R answer) throws IOException;

        void unreadable(StockItem item) throws IOException;

        void failed(StockItem item, RuntimeException fault) throws IOException;
    }

    /**
     * An item that is to be read: a line, or what was read with its file.
     *
     * @param line the line; none where it is an item already
     * @param item the item; none where it is a line
     */
    private record Taken(
            @Nullable FacilityLine line, @Nullable StockItem item) {

        long size() {
            return line == null ? 0 : line.size();
        }

        StockItem read() {
            if (item != null) {
                return item;
            }
            if (line != null) {
                return line.item();
            }
            throw new IllegalStateException("a line or an item");
        }
    }

    /**
     * What became of an item: the answer, why there is none, or neither where it could not be read.
     *
     * @param read the item as it was read
     * @param item the same with what is wrong with it
     */
    private record Found<R>(
            StockItem read,
            StockItem item,
            @Nullable R answer,
            @Nullable RuntimeException fault) {}

    /** Goes through the stock to its end. */
    void all(FacilityStock stock, Told<R> told) throws IOException {
        Executor executor = hands.executor();
        if (executor == null && hands.threads() == 1) {
            goOn();
            while (stock.hasNext()) {
                tell(find(stock.next()), told);
                goOn();
            }
            return;
        }
        EachOnce once = stock instanceof EachOnce each ? each : null;
        FacilityStock source = once == null ? stock : once.each();
        if (executor == null) {
            byThreads(source, once, told);
        } else {
            goOn();
            new HostsWork<Taken, Found<R>>(
                            executor, hands.ahead(), mostBytes(), Taken::size, taken -> find(taken.read()))
                    .all(() -> next(source), this::result, found -> {
                        goOn();
                        tell(found, once, told);
                        return once == null || !once.isEnded();
                    });
        }
    }

    private void goOn() {
        hands.patience().requireGoingOn();
    }

    private static long mostBytes() {
        return Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
    }

    private void byThreads(FacilityStock source, @Nullable EachOnce once, Told<R> told) throws IOException {
        int threads = hands.threads();
        try (InOrder<Taken, Found<R>> work =
                new InOrder<>(threads, threads * AHEAD, mostBytes(), () -> next(source), Taken::size)) {
            work.work(taken -> find(taken.read()));
            InOrder.Item<Taken, Found<R>> item = next(work);
            while (item != null && (once == null || !once.isEnded())) {
                goOn();
                tell(result(item.result()), once, told);
                work.told(item);
                item = next(work);
            }
        }
    }

    /** Tells what became of an item, unless it was there before. */
    private void tell(Found<R> found, @Nullable EachOnce once, Told<R> told) throws IOException {
        StockItem counted = once == null ? found.read() : once.once(found.read());
        if (counted.problems().equals(found.read().problems())) {
            tell(found, told);
        } else {
            told.unreadable(counted);
        }
    }

    private static @Nullable Taken next(FacilityStock stock) {
        if (!stock.hasNext()) {
            return null;
        }
        return stock instanceof LinesStock lines ? new Taken(lines.nextLine(), null) : new Taken(null, stock.next());
    }

    /** What finding an answer refuses though it was read is wrong with that one item, and stops no other. */
    private Found<R> find(StockItem item) {
        Facility facility = item.facility();
        if (facility == null) {
            return new Found<>(item, item, null, null);
        }
        try {
            return new Found<>(item, item, answering.apply(facility), null);
        } catch (UnsoundInputException e) {
            Position position = item.line() == 0 ? null : new Position(item.line(), 1);
            List<Problem> problems = e.problems().stream()
                    .map(problem ->
                            new Problem(item.file(), position, problem.pointer(), problem.code(), problem.arguments()))
                    .toList();
            return new Found<>(item, new StockItem(item.file(), item.line(), null, problems), null, null);
        } catch (CancellationException e) {
            // nothing is wrong with the item: the whole is stopped
            throw e;
        } catch (RuntimeException e) {
            return new Found<>(item, item, null, e);
        }
    }

    private void tell(Found<R> found, Told<R> told) throws IOException {
        if (found.fault() != null) {
            told.failed(found.item(), found.fault());
        } else if (found.answer() == null) {
            told.unreadable(found.item());
        } else {
            told.done(found.item(), found.answer());
        }
    }

    private InOrder.@Nullable Item<Taken, Found<R>> next(InOrder<Taken, Found<R>> work) throws InterruptedIOException {
        try {
            return work.<RuntimeException>next(this::goOn);
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (IllegalStateException e) {
            throw cause(e);
        }
    }

    private Found<R> result(Future<Found<R>> result) throws InterruptedIOException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw cause(e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** As it would be thrown by the thread that asks, if that did all by itself. */
    private static RuntimeException cause(Exception e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("stopped while judging");
    }
}
