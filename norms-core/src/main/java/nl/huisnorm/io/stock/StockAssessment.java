package nl.huisnorm.io.stock;

import java.io.IOException;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.stability.Experimental;

/**
 * Judges a stock of facilities of any length. No facility is kept: what becomes of each is told to a listener, in the order of
 * the stock, before more of it is read than the threads can work on. Each assessment is the one that {@link Huisnorm#assess}
 * gives of that facility, on any number of threads.
 *
 * @param huisnorm judges
 * @param options the date, and what to judge by
 * @param threads how many threads judge; with 1 it is the thread that asks
 */
@Experimental
public record StockAssessment(Huisnorm huisnorm, AssessmentOptions options, int threads) {

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
     * Checks the number of threads.
     *
     * @throws IllegalArgumentException if there is not at least one
     */
    public StockAssessment {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
    }

    /**
     * Judges a whole stock.
     *
     * @param stock the stock; it is read to its end and stays open. Where the listener throws, a thread may still wait for the
     *     next of it
     * @param listener is told of every item
     * @throws IOException as the listener throws it, or if the thread that asks is interrupted while others judge
     */
    public void of(FacilityStock stock, Listener listener) throws IOException {
        new StockWork<>(threads, facility -> huisnorm.assess(facility, options)).all(stock, new StockWork.Told<>() {
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
