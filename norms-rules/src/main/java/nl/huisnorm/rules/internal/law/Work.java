package nl.huisnorm.rules.internal.law;

/**
 * How much a search may try, counted in rules that are tried on a subject and never in time: the same question gets the same
 * answer on any machine. Whoever searches stops of his own accord when it is spent, and whoever leaves out anything that could
 * have been tried says so.
 */
public final class Work {

    private final long most;
    private long done;
    private boolean cut;

    /** Work that is still all to do. */
    public Work(long most) {
        this.most = most;
    }

    void count() {
        done++;
    }

    /** How many rules were tried on a subject. */
    public long done() {
        return done;
    }

    /** Whether there is nothing left; who asks leaves something out if there is not. */
    public boolean isSpent() {
        cut |= done >= most;
        return done >= most;
    }

    /** Notes that something was left out since there was too much of it, and hands on that it was. */
    public boolean leavesOut(boolean something) {
        cut |= something;
        return something;
    }

    /** Whether anything was left out. */
    public boolean isCut() {
        return cut;
    }
}
