package nl.huisnorm.internal.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import nl.huisnorm.input.UnreadableInputException;

/**
 * The bytes of a file, of which there is an end whatever the file is: not more than the limit is ever read, of a device that
 * never ends or of a file that grows meanwhile neither; and what is no file but gives bytes, as a pipe does, is given up when
 * nothing comes of it, or too little for too long.
 */
public final class FileBytes {

    /** How long nothing may come out of a pipe before it is given up. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How long is waited for a pipe, all in all: what gives a byte now and then would else never end. */
    static final Duration ENDURANCE = Duration.ofMinutes(5);

    /** How much longer for every 1024 bytes of what may be larger than memory: a thousand bytes a second are enough. */
    static final Duration PER_KIBI = Duration.ofSeconds(1);

    private FileBytes() {}

    /**
     * Reads a whole file, of {@link SourceParser#LARGEST_FILE} bytes at the most.
     *
     * @throws RefusedFileException if it is a folder, has more bytes, or gives nothing or too little
     * @throws IOException if it cannot be read
     */
    public static byte[] read(Path file) throws IOException {
        return read(file, SourceParser.LARGEST_FILE, new Patience(PATIENCE, ENDURANCE, Duration.ZERO));
    }

    /** The same, and what is wrong with the file becomes a problem of the file. */
    static byte[] read(Path file, Problems problems) throws UnreadableInputException {
        try {
            return read(file);
        } catch (IOException e) {
            throw problems.fatal(null, ReadFault.mistake(e));
        }
    }

    static byte[] read(Path file, int limit, Patience patience) throws IOException {
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

    private static byte[] piecemeal(Path file, int limit, Patience patience) throws IOException {
        try (InputStream in = new PatientStream(file, patience)) {
            return in.readNBytes(limit + 1);
        }
    }

    /**
     * The bytes of a file that may be larger than memory: of a file so many as it has now, though it grow; of anything else
     * what comes out of it, until nothing does, or too little for too long.
     *
     * @throws IOException if it cannot be read
     */
    public static InputStream stream(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new RefusedFileException(file, "is-directory");
        }
        return attributes.isRegularFile()
                ? new Limited(Files.newInputStream(file), attributes.size())
                : new PatientStream(file, new Patience(PATIENCE, ENDURANCE, PER_KIBI));
    }

    /** So many bytes of a stream and no more. */
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            int one = left <= 0 ? -1 : in.read();
            left -= one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = left <= 0 ? -1 : in.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }
    }
}
