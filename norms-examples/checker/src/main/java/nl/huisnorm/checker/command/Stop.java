package nl.huisnorm.checker.command;

import java.io.IOException;
import java.time.Duration;

/** A wish from outside that the program ends, as when somebody interrupts it; and the time it takes to keep what is finished. */
public final class Stop {

    /** How long what is being finished may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private boolean asked;
    private boolean working;

    /** Work that is not to be broken off before what is finished has been kept. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    /** Asks everything that works to stop, and waits until it has, for a time. */
    public synchronized void ask() {
        asked = true;
        long end = System.nanoTime() + PATIENCE.toNanos();
        long left = PATIENCE.toMillis();
        try {
            while (working && left > 0) {
                wait(left);
                left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the program is to stop. */
    public synchronized boolean isAsked() {
        return asked;
    }

    /** Does what is waited for; what follows on it, as telling that it was stopped, is waited for too, until all has ended. */
    public <T> T during(Work<T> work) throws IOException {
        working(true);
        return work.run();
    }

    /** Ends the wait: all that was to be kept and told is. */
    public void ended() {
        working(false);
    }

    private synchronized void working(boolean now) {
        working = now;
        notifyAll();
    }
}
