package nl.huisnorm.io.stock;

import java.io.IOException;
import java.util.concurrent.Executor;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.Patience;
import nl.huisnorm.answer.impact.FacilityImpact;
import nl.huisnorm.answer.impact.Impact;
import nl.huisnorm.answer.impact.ImpactTally;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.stability.Experimental;

/**
 * Runs a stock of facilities past a change of the law, or a scenario. No facility is kept: what becomes of each is told to a
 * listener, and the numbers are added up. The same stock gives the same result, whoever judges.
 *
 * <p>It is made with {@link #by} and judges on the thread that asks; {@link #withThreads} and {@link #withExecutor} have others
 * work too. It is immutable and can be used for one stock after another.
 */
@Experimental
public final class StockImpact {

    private final Huisnorm huisnorm;
    private final AssessmentOptions before;
    private final Huisnorm changed;
    private final AssessmentOptions after;
    private final Hands hands;

    private StockImpact(
            Huisnorm huisnorm, AssessmentOptions before, Huisnorm changed, AssessmentOptions after, Hands hands) {
        this.huisnorm = huisnorm;
        this.before = before;
        this.changed = changed;
        this.after = after;
        this.hands = hands;
    }

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
     * One that judges on the thread that asks.
     *
     * @param huisnorm judges before the change
     * @param before the date, and what to judge by, before the change
     * @param changed judges after it: the same, or one made of the same with a scenario
     * @param after the date, and what to judge by, after the change
     */
    public static StockImpact by(
            Huisnorm huisnorm, AssessmentOptions before, Huisnorm changed, AssessmentOptions after) {
        return new StockImpact(huisnorm, before, changed, after, Hands.ofOneThread());
    }

    private StockImpact with(Hands others) {
        return new StockImpact(huisnorm, before, changed, after, others);
    }

    /**
     * The same on threads that are made for it and end with it, as {@link StockAssessment#withThreads} has them.
     *
     * @param threads how many threads judge; with 1 it is the thread that asks, and no other is made
     * @throws IllegalArgumentException if there is not at least one
     */
    public StockImpact withThreads(int threads) {
        return with(hands.withThreads(threads));
    }

    /**
     * The same with the threads of the host, as {@link StockAssessment#withExecutor} has them work: no other thread is made, and the
     * thread that asks judges itself what the executor refuses or has not begun when its turn comes.
     *
     * @param executor is given the facilities to judge; it is not shut down
     * @param ahead how many facilities are on their way at the most, read and not told
     * @throws IllegalArgumentException if there is not at least one
     */
    public StockImpact withExecutor(Executor executor, int ahead) {
        return with(hands.withExecutor(executor, ahead));
    }

    /**
     * The same that can be stopped. It is looked before each item and from time to time while one is waited for. What was told
     * until then was told wholly; nothing is told afterwards.
     *
     * @param patience tells when it is stopped; its time is that of a search, and judging is none
     */
    public StockImpact within(Patience patience) {
        return new StockImpact(
                huisnorm.within(patience), before, changed.within(patience), after, hands.within(patience));
    }

    /** Who judges before the change. */
    public Huisnorm huisnorm() {
        return huisnorm;
    }

    /** The date, and what to judge by, before the change. */
    public AssessmentOptions before() {
        return before;
    }

    /** Who judges after the change. */
    public Huisnorm changed() {
        return changed;
    }

    /** The date, and what to judge by, after the change. */
    public AssessmentOptions after() {
        return after;
    }

    /**
     * Judges a whole stock.
     *
     * @param stock the stock; it is read to its end and stays open
     * @param listener is told of every item
     * @return the stock as a whole
     * @throws IOException as the listener throws it, or if the thread that asks is interrupted while others judge
     * @throws IllegalArgumentException as for {@link Huisnorm#impact}
     * @throws java.util.concurrent.CancellationException if it is stopped ({@link #within})
     */
    public Impact of(FacilityStock stock, Listener listener) throws IOException {
        ImpactTally tally = new ImpactTally(huisnorm.rulebook(), before, changed.rulebook(), after);
        new StockWork<>(hands, (Facility facility) -> huisnorm.impact(facility, before, changed, after))
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
