package nl.huisnorm.checker.command;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * The end of the program, which may be asked for at any moment. A file that is taking its place has it first, so that it is whole and
 * nothing lies beside it; whoever would begin with one after that waits for the end.
 */
public final class Ending {

    /** The one that Java machines have. */
    static final Ending OF_MACHINE = new Ending();

    private static final int ALL = Integer.MAX_VALUE;

    /** In the order in which they ask, so that the end comes. */
    private final Semaphore files = new Semaphore(ALL, true);

    Ending() {}

    /** What is short, and is not broken off. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Does all of it before the end comes, or nothing. */
    <T> T after(Work<T> work) throws IOException {
        files.acquireUninterruptibly();
        try {
            return work.run();
        } finally {
            files.release();
        }
    }

    /** Waits for what has begun; nothing begins any more. */
    void come() {
        files.acquireUninterruptibly(ALL);
    }

    /** What the Java machine does when it ends: all that works keeps what is finished, and files take their places. */
    public static Thread of(Stop stop) {
        return new Thread(
                () -> {
                    stop.ask();
                    OF_MACHINE.come();
                },
                "stop");
    }
}
