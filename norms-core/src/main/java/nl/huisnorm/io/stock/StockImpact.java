package nl.huisnorm.io.stock;

import java.io.IOException;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.impact.FacilityImpact;
import nl.huisnorm.answer.impact.Impact;
import nl.huisnorm.answer.impact.ImpactTally;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.stability.Experimental;

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
        new StockWork<>(
                        Hands.ofOneThread().withThreads(threads),
                        (Facility facility) -> huisnorm.impact(facility, before, changed, after))
                .all(stock, new StockWork.Told<>() {
                    @Override
                    public void done(StockItem item, FacilityImpact impact) throws IOException {
                        tally.add(impact);
                        listener.facility(item, impact);
                    }

                    @Override
                    public void unreadable(StockItem item) throws IOException {
                        tally.addUnreadable();
                        listener.unreadable(item);
                    }

                    @Override
                    public void failed(StockItem item, RuntimeException fault) throws IOException {
                        tally.addUnreadable();
                        listener.failed(item, fault);
                    }
                });
        return tally.impact();
    }
}
