package nl.huisnorm.rules.internal.law;

import org.jspecify.annotations.Nullable;

/**
 * How much a search may try, counted in rules that are tried on a subject and not in time, unless a host gives it time: the same
 * question gets the same answer on any machine. Whoever searches stops of his own accord when it is spent, and whoever leaves out anything that could
 * have been tried says so.
 */
public final class Work {

    private final long most;
    private final Watch watch;
    private long done;
    private final @Nullable Work whole;
    private boolean cut;

    /** Work that is still all to do. */
    public Work(long most) {
        this(most, Watch.endless());
    }

    /** The same that ends when its time is over too. */
    public Work(long most, Watch watch) {
        this(most, watch, null);
    }

    private Work(long most, Watch watch, @Nullable Work whole) {
        this.most = most;
        this.watch = watch;
        this.whole = whole;
    }

    /** A part of it that is done wholly, even if the time is over before; it counts here too. */
    Work untimed() {
        return new Work(Long.MAX_VALUE, watch.untimed(), this);
    }

    /** What tells that the time is over. */
    public Watch watch() {
        return watch;
    }

    void count() {
        watch.requireGoingOn();
        done++;
        if (whole != null) {
            whole.done++;
        }
    }

    /** How many rules were tried on a subject. */
    public long done() {
        return done;
    }

    /** Whether there is nothing left; who asks leaves something out if there is not. */
    public boolean isSpent() {
        boolean spent = done >= most || watch.isOver();
        cut |= spent;
        return spent;
    }

    /** Notes that something was left out since there was too much of it, and hands on that it was. */
    public boolean leavesOut(boolean something) {
        cut |= something;
        return something;
    }

    /** Whether anything was left out. */
    public boolean isCut() {
        return cut || watch.wasOver();
    }
}
