package nl.huisnorm.checker.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * How far a long run is, as a bar at the foot of a terminal; nothing anywhere else. What else goes to the terminal is written
 * above it.
 */
public final class Progress implements AutoCloseable {

    private static final int UPDATE_EVERY = 200;
    private static final String WIPE = "\r\u001B[K";

    private final PrintStream err;
    private final @Nullable ProgressBar bar;
    private String drawn = "";
    private boolean closed;

    /** A bar that is shown or not, whatever standard error is. */
    Progress(PrintStream err, @Nullable Integer total, String name, int width, boolean shown) {
        this.err = err;
        this.bar = shown ? bar(total, name, width) : null;
    }

    /** Of a list whose end is not known a bar would tell nothing: how many there were so far is told. */
    private ProgressBar bar(@Nullable Integer total, String name, int width) {
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(total == null ? -1 : total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_EVERY)
                .setMaxRenderedLength(width)
                .setConsumer(new Foot(width));
        if (total == null) {
            builder.setRenderer((state, most) -> state.getTaskName() + ": " + state.getCurrent());
        }
        return builder.build();
    }

    /** No bar. */
    public static Progress none(Surroundings surroundings) {
        return new Progress(surroundings.err(), null, "", 0, false);
    }

    /**
     * A bar where somebody watches: standard input, output and error are a terminal, which can move its cursor.
     *
     * @param total how many there are; none where that is not known
     * @param name what is counted
     */
    public static Progress of(Surroundings surroundings, @Nullable Integer total, String name) {
        boolean shown = surroundings.terminal() && surroundings.settings().colours() && Terminal.isError();
        int width = surroundings.settings().width(surroundings.terminal());
        return new Progress(surroundings.err(), total, name, width - 1, shown);
    }

    /** Something that is written. */
    @FunctionalInterface
    public interface Writing {
        void write() throws IOException;
    }

    /** Writes something else: the bar goes, and comes back below it. */
    public synchronized void above(Writing writing) throws IOException {
        if (bar == null) {
            writing.write();
            return;
        }
        raw(WIPE);
        try {
            writing.write();
        } finally {
            raw(drawn);
        }
    }

    /** One more is done. */
    public void step() {
        if (bar != null) {
            bar.step();
        }
    }

    private void raw(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        err.write(bytes, 0, bytes.length);
        err.flush();
    }

    /** The bar draws from a thread of its own, and may be late. */
    private synchronized void draw(String text) {
        if (!closed) {
            drawn = text;
            raw(WIPE + text);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            draw("");
            end();
        }
    }

    private synchronized void end() {
        closed = true;
        drawn = "";
    }

    /** Takes what the bar looks like. */
    private final class Foot implements ProgressBarConsumer {
        private final int width;

        Foot(int width) {
            this.width = width;
        }

        @Override
        public int getMaxRenderedLength() {
            return width;
        }

        @Override
        public void accept(String text) {
            draw(text);
        }

        @Override
        public void clear() {
            draw("");
        }

        @Override
        public void close() {
            draw("");
        }
    }
}
