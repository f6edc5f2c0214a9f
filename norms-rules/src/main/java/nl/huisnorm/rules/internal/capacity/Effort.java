package nl.huisnorm.rules.internal.capacity;

import nl.huisnorm.rules.internal.law.Watch;

/**
 * How much a search for the most people may still try for one answer, counted in groups of places that are looked at and not
 * timed unless a host gives it time, so that the same question gets the same answer on any machine.
 */
public final class Effort {

    private static final long MOST = 20_000_000;
    private static final long MOST_EACH = 1_000_000;

    private long left;
    private final long mostEach;
    private final Watch watch;
    private boolean ranOut;

    /** As much as one answer may take. */
    public Effort() {
        this(Watch.endless());
    }

    /** The same that ends when its time is over too. */
    Effort(Watch watch) {
        this(MOST, MOST_EACH, watch);
    }

    /** So much in all, and so much for one search. */
    Effort(long most, long mostEach) {
        this(most, mostEach, Watch.endless());
    }

    private Effort(long most, long mostEach, Watch watch) {
        this.left = most;
        this.mostEach = mostEach;
        this.watch = watch;
    }

    /** Whether any search stopped before all was tried. */
    public boolean ranOut() {
        return ranOut;
    }

    /** How much the next search may try. */
    long granted() {
        return watch.isOver() ? 0 : Math.min(left, mostEach);
    }

    /** Notes what a search tried, and whether it stopped before all was. */
    void note(long tried, boolean stopped) {
        left = Math.max(0, left - tried);
        ranOut |= stopped;
    }
}
