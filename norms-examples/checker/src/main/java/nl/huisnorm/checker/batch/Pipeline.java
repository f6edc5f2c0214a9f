package nl.huisnorm.checker.batch;

import java.io.IOException;
import java.util.List;
import nl.huisnorm.checker.command.Batch;
import nl.huisnorm.checker.command.Stop;
import nl.huisnorm.checker.command.StoppedException;
import nl.huisnorm.checker.input.Input;
import nl.huisnorm.checker.input.Inputs;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.stock.InOrder;
import org.jspecify.annotations.Nullable;

/**
 * Reads and judges inputs on a number of threads, and gives the answers in the order of the inputs. No more inputs are on their
 * way than there is work for, nor more of their bytes than a number, so that a list of any length takes the same memory. The
 * first are read while the rulebook is loaded.
 */
public final class Pipeline implements AutoCloseable {

    /** With more inputs than this each is told in a line. */
    public static final int FEW = 10;

    /** How many inputs are on their way for each thread. */
    private static final int AHEAD = 4;

    /** How many bytes of inputs are on their way; one that is larger is alone. */
    private static final long ROOM = 64 * 1024 * 1024;

    private final Inputs inputs;
    private final Stop stop;
    private final InOrder<Input, Batch.Answer> work;
    private boolean broken;

    /** Finds the answer about an input. */
    @FunctionalInterface
    public interface Judging {
        Batch.Answer judge(Input input) throws UnreadableInputException, IOException;
    }

    /** Begins to read; nothing is judged before {@link #judge} is called. */
    public Pipeline(Inputs inputs, int threads, Stop stop) {
        this.inputs = inputs;
        this.stop = stop;
        this.work = new InOrder<>(threads, Math.max(FEW + 1, threads * AHEAD), ROOM, this::read, Input::size);
    }

    /** The next input. A fault in reading is one that is told where its answer is asked for, and is the last. */
    private @Nullable Input read() {
        if (broken) {
            return null;
        }
        try {
            return inputs.next();
        } catch (RuntimeException | Error e) {
            broken = true;
            return new Input("", 0, 0, false, 0, null, () -> {
                throw new IllegalStateException(e);
            });
        }
    }

    /** Tells by what is judged. */
    public void judge(Judging by) {
        work.work(by::judge);
    }

    /**
     * Whether there are more than a few inputs, or more bytes of them than are kept at a time; asked before the first answer is.
     *
     * @throws StoppedException if the program or the thread is to stop
     */
    public boolean isMany() throws StoppedException {
        Integer known = inputs.number();
        if (known != null) {
            return known > FEW;
        }
        try {
            return work.isMoreThan(FEW, this::requireGoOn);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /**
     * The next input with its answer, in the order of the inputs; none at the end.
     *
     * @throws StoppedException if the program or the thread is to stop
     */
    public InOrder.@Nullable Item<Input, Batch.Answer> next() throws StoppedException {
        try {
            return work.next(this::requireGoOn);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private void requireGoOn() throws StoppedException {
        if (stop.isAsked()) {
            throw new StoppedException(List.of());
        }
    }

    private static StoppedException interrupted() {
        Thread.currentThread().interrupt();
        return new StoppedException(List.of());
    }

    /** An answer was written, and makes room for another. */
    public void told(InOrder.Item<Input, Batch.Answer> item) {
        work.told(item);
    }

    @Override
    public void close() {
        work.close();
    }
}
