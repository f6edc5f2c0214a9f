package nl.huisnorm.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What comes out of something that is no file, for as long as there is patience with it. It is read on a thread of its own, since
 * opening a pipe that nobody writes to, or reading from it, never ends.
 */
final class PatientStream extends InputStream {

    private static final int PIECE = 1 << 16;
    private static final int AHEAD = 4;

    private final Path file;
    private final Patience patience;
    private final Pieces comes;
    private final LongSupplier clock;
    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;
    private ByteBuffer piece = ByteBuffer.allocate(0);
    private boolean ended;

    /** A piece that was read, the end where it has no bytes, or what went wrong. */
    record Piece(ByteBuffer bytes, @Nullable IOException failed) {}

    /** Where pieces come from. */
    @FunctionalInterface
    interface Pieces {

        /** The next piece; none where it does not come within so many nanoseconds. */
        @Nullable Piece next(long nanos) throws InterruptedException;
    }

    PatientStream(Path file, Patience patience) {
        this.file = file;
        this.patience = patience;
        comes = nanos -> pieces.poll(nanos, TimeUnit.NANOSECONDS);
        clock = System::nanoTime;
        reader = new Thread(this::run, "reading " + file.getFileName());
        reader.setDaemon(true);
        reader.start();
    }

    /** A stream that is played: what comes, and when, is made up. */
    PatientStream(Path file, Patience patience, Pieces comes, LongSupplier clock) {
        this.file = file;
        this.patience = patience;
        this.comes = comes;
        this.clock = clock;
        reader = new Thread(() -> {});
    }

    /** A channel closes when its thread is interrupted; a stream would not. */
    private void readAll() throws InterruptedException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate(PIECE);
            while (in.read(buffer) > 0) {
                pieces.put(new Piece(ByteBuffer.wrap(Arrays.copyOf(buffer.array(), buffer.position())), null));
                buffer.clear();
            }
            pieces.put(new Piece(ByteBuffer.allocate(0), null));
        } catch (IOException e) {
            pieces.put(new Piece(ByteBuffer.allocate(0), e));
        }
    }

    private void run() {
        try {
            readAll();
        } catch (InterruptedException e) {
            // whoever reads has enough, or has given up
            Thread.currentThread().interrupt();
        }
    }

    private boolean more() throws IOException {
        if (ended || piece.hasRemaining()) {
            return !ended;
        }
        long left = patience.left();
        long begun = clock.getAsLong();
        Piece next;
        try {
            next = comes.next(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        patience.count(
                clock.getAsLong() - begun, next == null ? 0 : next.bytes().remaining());
        if (next == null) {
            throw new RefusedFileException(file, patience.ended(left));
        }
        if (next.failed() != null) {
            throw next.failed();
        }
        piece = next.bytes();
        ended = !piece.hasRemaining();
        return !ended;
    }

    @Override
    public int read() throws IOException {
        return more() ? piece.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int count = Math.min(length, piece.remaining());
        piece.get(bytes, offset, count);
        return count;
    }

    @Override
    public void close() {
        ended = true;
        reader.interrupt();
    }
}
