package nl.huisnorm.io.stock;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.impact.FacilityImpact;
import nl.huisnorm.answer.impact.Impact;
import nl.huisnorm.answer.impact.ImpactTally;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * Runs a stock of facilities past a change of the law, or a scenario. No facility is kept: what becomes of each is told to a
 * listener, and the numbers are added up. The same stock gives the same result, also with more threads.
 *
 * @param huisnorm judges before the change
 * @param before the date, and what to judge by, before the change
 * @param changed judges after it: the same, or one made of the same with a scenario
 * @param after the date, and what to judge by, after the change
 * @param threads how many threads judge; with 1 it is the thread that asks
 */
@Experimental
public record StockImpact(
        Huisnorm huisnorm, AssessmentOptions before, Huisnorm changed, AssessmentOptions after, int threads) {

    private static final int AHEAD = 8;

    /** Is told of every item of the stock, in the order of the stock, by the thread that asks. */
    public interface Listener {

        /**
         * Takes a facility, whether or not anything is different for it.
         *
         * @throws IOException if it cannot be written
         */
        void facility(StockItem item, FacilityImpact impact) throws IOException;

        /**
         * Takes an item that could not be read.
         *
         * @throws IOException if it cannot be written
         */
        void unreadable(StockItem item) throws IOException;

        /**
         * Takes a facility that could be read and was not judged, since judging it failed: a fault of the library. Where this
         * comes back the rest of the stock is judged, and the facility is counted with what could not be read.
         *
         * @param fault what judging threw; thrown again unless a listener knows better
         * @throws IOException if it cannot be written
         */
        default void failed(StockItem item, RuntimeException fault) throws IOException {
            throw fault;
        }
    }

    /** What became of an item: the impact on it, why judging failed, or neither where it could not be read. */
    private record Judged(
            StockItem item,
            @Nullable FacilityImpact impact,
            @Nullable RuntimeException fault) {}

    /**
     * Checks the number of threads.
     *
     * @throws IllegalArgumentException if there is not at least one
     */
    public StockImpact {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
    }

    /**
     * Judges a whole stock.
     *
     * @param stock the stock; it is read to its end and stays open
     * @param listener is told of every item
     * @return the stock as a whole
     * @throws IOException as the listener throws it, or if the thread that asks is interrupted while others judge
     * @throws IllegalArgumentException as for {@link Huisnorm#impact}
     */
    public Impact of(FacilityStock stock, Listener listener) throws IOException {
        ImpactTally tally = new ImpactTally(huisnorm.rulebook(), before, changed.rulebook(), after);
        if (threads == 1) {
            while (stock.hasNext()) {
                tell(judge(stock.next()), tally, listener);
            }
            return tally.impact();
        }
        ExecutorService judges = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "impact");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Queue<Future<Judged>> waiting = new ArrayDeque<>();
            while (stock.hasNext() || !waiting.isEmpty()) {
                while (waiting.size() < threads * AHEAD && stock.hasNext()) {
                    StockItem item = stock.next();
                    waiting.add(judges.submit(() -> judge(item)));
                }
                tell(result(waiting.remove()), tally, listener);
            }
        } finally {
            judges.shutdownNow();
        }
        return tally.impact();
    }

    /** What judging refuses though it was read is wrong with that one item, and stops no other. */
    private Judged judge(StockItem item) {
        Facility facility = item.facility();
        if (facility == null) {
            return new Judged(item, null, null);
        }
        try {
            return new Judged(item, huisnorm.impact(facility, before, changed, after), null);
        } catch (UnsoundInputException e) {
            List<Problem> problems = e.problems().stream()
                    .map(problem -> new Problem(
                            item.file(),
                            item.line() == 0 ? null : new Position(item.line(), 1),
                            problem.pointer(),
                            problem.code(),
                            problem.arguments()))
                    .toList();
            return new Judged(new StockItem(item.file(), item.line(), null, problems), null, null);
        } catch (RuntimeException e) {
            return new Judged(item, null, e);
        }
    }

    private static void tell(Judged judged, ImpactTally tally, Listener listener) throws IOException {
        if (judged.fault() != null) {
            tally.addUnreadable();
            listener.failed(judged.item(), judged.fault());
        } else if (judged.impact() == null) {
            tally.addUnreadable();
            listener.unreadable(judged.item());
        } else {
            tally.add(judged.impact());
            listener.facility(judged.item(), judged.impact());
        }
    }

    private static Judged result(Future<Judged> future) throws InterruptedIOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(Objects.toString(e.getMessage()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while judging");
        }
    }
}
