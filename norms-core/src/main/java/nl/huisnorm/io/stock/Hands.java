package nl.huisnorm.io.stock;

import java.util.concurrent.Executor;
import nl.huisnorm.Patience;
import org.jspecify.annotations.Nullable;

/**
 * Who finds the answers about a stock, and for how long.
 *
 * @param threads how many threads of our own; with 1 it is the thread that asks
 * @param executor the threads of the host; none where they are our own
 * @param ahead how many are on their way at the most with those of the host
 * @param patience when it is stopped
 */
record Hands(int threads, @Nullable Executor executor, int ahead, Patience patience) {

    Hands {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
        if (ahead < 1) {
            throw new IllegalArgumentException(ahead + " ahead");
        }
    }

    static Hands ofOneThread() {
        return new Hands(1, null, 1, Patience.ENDLESS);
    }

    Hands withThreads(int number) {
        return new Hands(number, null, 1, patience);
    }

    Hands withExecutor(Executor ofHost, int most) {
        return new Hands(1, ofHost, most, patience);
    }

    Hands within(Patience wait) {
        return new Hands(threads, executor, ahead, wait);
    }
}
