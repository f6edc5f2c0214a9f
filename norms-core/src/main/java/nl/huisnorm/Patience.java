package nl.huisnorm;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * How long whoever asks will wait. There are two ways in which waiting can end, and none of them gives an answer that is not
 * right:
 *
 * <ul>
 *   <li>the <b>time</b> of a search is over: the answer holds what was found until then and says that not all was tried, in the
 *       way it always says so ({@code searchedAll}, {@code searchedUntil} or, of a question, {@code tried});
 *   <li>it is <b>stopped</b>: there is no answer, but a {@link CancellationException}.
 * </ul>
 *
 * <p>Without time a search is bounded by what it tries, and its answer is the same on any machine. With time it is not: what is
 * found depends on how fast the machine is. What it says is true all the same.
 */
@Experimental
public final class Patience {

    /** To wait for as long as it takes. */
    public static final Patience ENDLESS = new Patience(null, () -> false);

    private final @Nullable Duration time;
    private final BooleanSupplier stopped;

    private Patience(@Nullable Duration time, BooleanSupplier stopped) {
        this.time = time;
        this.stopped = stopped;
    }

    /**
     * So much time for each search: for one question that is asked, not for all of them together. A step that has begun is
     * finished, so that it takes a little longer.
     *
     * @param time how long a search may take
     * @throws IllegalArgumentException if that is negative
     */
    public static Patience of(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException(time + " to search");
        }
        return new Patience(time, () -> false);
    }

    /**
     * The same that ends when it is stopped.
     *
     * @param by whether it is stopped, for instance {@code Thread.currentThread()::isInterrupted} or the {@code get} of an {@link
     *     java.util.concurrent.atomic.AtomicBoolean}; it is asked often, by any thread that works, and is to answer at once
     */
    public Patience stopped(BooleanSupplier by) {
        return new Patience(time, by);
    }

    /** The same that has no end but to be stopped. */
    public Patience withoutTime() {
        return new Patience(null, stopped);
    }

    /** How long a search may take; none where it may take as long as it does. */
    public Optional<Duration> time() {
        return Optional.ofNullable(time);
    }

    /**
     * Comes back where it is not stopped.
     *
     * @throws CancellationException if it is
     */
    public void requireGoingOn() {
        if (stopped.getAsBoolean()) {
            throw new CancellationException("stopped by whoever asked");
        }
    }
}
