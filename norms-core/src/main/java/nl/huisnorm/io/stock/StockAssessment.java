package nl.huisnorm.io.stock;

import java.io.IOException;
import java.util.concurrent.Executor;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.Patience;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.stability.Experimental;

/**
 * Judges a stock of facilities of any length. No facility is kept: what becomes of each is told to a listener, in the order of
 * the stock, before more of it is read than there is work for. Each assessment is the one that {@link Huisnorm#assess} gives of
 * that facility, on any number of threads.
 *
 * <p>It is made with {@link #by} and judges on the thread that asks; {@link #withThreads} and {@link #withExecutor} have others
 * work too. It is immutable and can be used for one stock after another.
 */
@Experimental
public final class StockAssessment {

    private final Huisnorm huisnorm;
    private final AssessmentOptions options;
    private final Hands hands;

    private StockAssessment(Huisnorm huisnorm, AssessmentOptions options, Hands hands) {
        this.huisnorm = huisnorm;
        this.options = options;
        this.hands = hands;
    }

    /** Is told of every item of the stock, in the order of the stock, by the thread that asks. */
    public interface Listener {

        /**
         * Takes a facility.
         *
         * @throws IOException if it cannot be written
         */
        void facility(StockItem item, Assessment assessment) throws IOException;

        /**
         * Takes an item that could not be read, or that says something that cannot be.
         *
         * @throws IOException if it cannot be written
         */
        void unreadable(StockItem item) throws IOException;

        /**
         * Takes a facility that could be read and was not judged, since judging it failed: a fault of the library. Where this
         * comes back the rest of the stock is judged.
         *
         * @param fault what judging threw; thrown again unless a listener knows better
         * @throws IOException if it cannot be written
         */
        default void failed(StockItem item, RuntimeException fault) throws IOException {
            throw fault;
        }
    }

    /**
     * One that judges on the thread that asks.
     *
     * @param huisnorm judges
     * @param options the date, and what to judge by
     */
    public static StockAssessment by(Huisnorm huisnorm, AssessmentOptions options) {
        return new StockAssessment(huisnorm, options, Hands.ofOneThread());
    }

    /**
     * The same on threads that are made for it and end with it; one more reads the stock. The next is read while those before it are
     * judged, and an answer is told as soon as all before it were, also where nothing more comes for a time.
     *
     * @param threads how many threads judge; with 1 it is the thread that asks, and no other is made
     * @throws IllegalArgumentException if there is not at least one
     */
    public StockAssessment withThreads(int threads) {
        return new StockAssessment(huisnorm, options, hands.withThreads(threads));
    }

    /**
     * The same with the threads of the host: no other is made. The thread that asks reads the stock and tells the answers; it
     * judges itself what the executor refuses or has not begun when its turn comes, so that no executor is too small, and one that
     * judges stocks itself does not wait for itself. Where reading waits, answers wait: for a stock that comes in bit by bit {@link
     * #withThreads} is better.
     *
     * @param executor is given the facilities to judge; it is not shut down
     * @param ahead how many facilities are on their way at the most, read and not told
     * @throws IllegalArgumentException if there is not at least one
     */
    public StockAssessment withExecutor(Executor executor, int ahead) {
        return new StockAssessment(huisnorm, options, hands.withExecutor(executor, ahead));
    }

    /**
     * The same that can be stopped. It is looked before each item and from time to time while one is waited for. What was told
     * until then was told wholly; nothing is told afterwards.
     *
     * @param patience tells when it is stopped; its time is that of a search, and judging is none
     */
    public StockAssessment within(Patience patience) {
        return new StockAssessment(huisnorm.within(patience), options, hands.within(patience));
    }

    /**
     * Judges a whole stock.
     *
     * @param stock the stock; it is read to its end and stays open. Where the listener throws, a thread may still wait for the
     *     next of it
     * @param listener is told of every item
     * @throws IOException as the listener throws it, or if the thread that asks is interrupted while others judge
     * @throws java.util.concurrent.CancellationException if it is stopped ({@link #within})
     */
    public void of(FacilityStock stock, Listener listener) throws IOException {
        new StockWork<>(hands, facility -> huisnorm.assess(facility, options)).all(stock, new StockWork.Told<>() {
            @Override
            public void done(StockItem item, Assessment assessment) throws IOException {
                listener.facility(item, assessment);
            }

            @Override
            public void unreadable(StockItem item) throws IOException {
                listener.unreadable(item);
            }

            @Override
            public void failed(StockItem item, RuntimeException fault) throws IOException {
                listener.failed(item, fault);
            }
        });
    }
}
