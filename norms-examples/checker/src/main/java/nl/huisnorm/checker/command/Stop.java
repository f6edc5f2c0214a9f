package nl.huisnorm.checker.command;

import java.io.IOException;
import java.time.Duration;

/** A wish from outside that the program ends, as when somebody interrupts it; and the time it takes to keep what is finished. */
public final class Stop {

    /** How long what is being finished may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private boolean asked;
    private int working;

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
            while (working > 0 && left > 0) {
                wait(left);
                left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the program is to stop. */
    synchronized boolean isAsked() {
        return asked;
    }

    /** Does what is waited for. */
    public <T> T during(Work<T> work) throws IOException {
        count(1);
        try {
            return work.run();
        } finally {
            count(-1);
        }
    }

    private synchronized void count(int more) {
        working += more;
        notifyAll();
    }
}
