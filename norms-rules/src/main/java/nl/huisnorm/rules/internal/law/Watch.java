package nl.huisnorm.rules.internal.law;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import nl.huisnorm.Patience;

/**
 * Tells one search when its time is over or it is stopped. Only where a host gives a search time is a clock read. For one question
 * and one thread.
 */
public final class Watch {

    private final Patience patience;
    private final LongSupplier clock;
    private final boolean timed;
    private final long end;
    private boolean wasOver;

    private Watch(Patience patience, LongSupplier clock) {
        this.patience = patience;
        this.clock = clock;
        Duration time = patience.time().orElse(null);
        this.timed = time != null;
        this.end = time == null ? 0 : clock.getAsLong() + nanos(time);
    }

    /** One that begins now. */
    public static Watch of(Patience patience) {
        return new Watch(patience, System::nanoTime);
    }

    /** One that begins now by a clock that counts nanoseconds. */
    static Watch of(Patience patience, LongSupplier clock) {
        return new Watch(patience, clock);
    }

    /** One that never ends. */
    public static Watch endless() {
        return of(Patience.ENDLESS);
    }

    /** The same that ends only when it is stopped. */
    Watch untimed() {
        return new Watch(patience.withoutTime(), clock);
    }

    /** As far as it can be counted; that is longer than anybody waits. */
    private static long nanos(Duration time) {
        return time.compareTo(Duration.ofDays(365)) > 0 ? Duration.ofDays(365).toNanos() : time.toNanos();
    }

    /**
     * Comes back where nobody stopped it.
     *
     * @throws CancellationException if somebody did
     */
    public void requireGoingOn() {
        patience.requireGoingOn();
    }

    /**
     * Whether the time is over; who asks leaves something out if it is.
     *
     * @throws CancellationException if it is stopped
     */
    public boolean isOver() {
        patience.requireGoingOn();
        boolean over = timed && clock.getAsLong() - end >= 0;
        wasOver |= over;
        return over;
    }

    /** Whether anything was left out since the time was over. */
    public boolean wasOver() {
        return wasOver;
    }
}
