package nl.huisnorm.internal.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.huisnorm.input.UnreadableInputException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file, of which there is an end whatever the file is: not more than the limit is ever read, of a device that
 * never ends or of a file that grows meanwhile neither; and what is no file but gives bytes, as a pipe does, is given up when
 * nothing comes of it.
 */
public final class FileBytes {

    /** How long nothing may come out of a pipe before it is given up. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int PIECE = 1 << 16;

    private FileBytes() {}

    /**
     * Reads a whole file, of {@link SourceParser#LARGEST_FILE} bytes at the most.
     *
     * @throws RefusedFileException if it is a folder, has more bytes, or gives nothing
     * @throws IOException if it cannot be read
     */
    public static byte[] read(Path file) throws IOException {
        return read(file, SourceParser.LARGEST_FILE, PATIENCE);
    }

    /** The same, and what is wrong with the file becomes a problem of the file. */
    static byte[] read(Path file, Problems problems) throws UnreadableInputException {
        try {
            return read(file);
        } catch (IOException e) {
            throw problems.fatal(null, ReadFault.mistake(e));
        }
    }

    static byte[] read(Path file, int limit, Duration patience) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new RefusedFileException(file, "is-directory");
        }
        if (attributes.isRegularFile() && attributes.size() > limit) {
            throw tooLarge(file, limit);
        }
        byte[] bytes = attributes.isRegularFile() ? whole(file, limit) : piecemeal(file, limit, patience);
        if (bytes.length > limit) {
            throw tooLarge(file, limit);
        }
        return bytes;
    }

    private static RefusedFileException tooLarge(Path file, int limit) {
        return new RefusedFileException(file, "too-large", limit / SourceParser.MEBI);
    }

    /** One byte more than the limit tells that there are more. */
    private static byte[] whole(Path file, int limit) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(limit + 1);
        }
    }

    /** A piece that was read, the end where it has no bytes, or what went wrong. */
    private record Piece(ByteBuffer bytes, @Nullable IOException failed) {}

    /** Reads on a thread of its own, since opening a pipe nobody writes to, or reading from it, never ends. */
    private static byte[] piecemeal(Path file, int limit, Duration patience) throws IOException {
        BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(4);
        Thread reader = new Thread(() -> read(file, pieces), "reading " + file.getFileName());
        reader.setDaemon(true);
        reader.start();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            while (bytes.size() <= limit) {
                Piece piece = pieces.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
                if (piece == null) {
                    throw new RefusedFileException(file, "gives-nothing", (int) patience.toSeconds());
                }
                if (piece.failed() != null) {
                    throw piece.failed();
                }
                if (!piece.bytes().hasRemaining()) {
                    break;
                }
                bytes.writeBytes(piece.bytes().array());
            }
            return bytes.toByteArray();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            reader.interrupt();
        }
    }

    /** A channel closes when its thread is interrupted; a stream would not. */
    private static void read(Path file, BlockingQueue<Piece> pieces) {
        try {
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
        } catch (InterruptedException e) {
            // whoever reads has enough, or has given up
            Thread.currentThread().interrupt();
        }
    }
}
