package nl.huisnorm.io.stock;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.ReadFault;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * A list with a facility in JSON on each line (NDJSON), taken line by line and not read yet: whoever takes a line has it read,
 * on the thread that suits. Empty lines are passed over. Not for threads that share it.
 */
@Experimental
public final class FacilityLines implements AutoCloseable {

    private static final int MEBI = 1024 * 1024;

    /** As far as the end of a line is looked for that is too long to be kept. */
    private static final long LONGEST_SKIPPED = 16L * FacilityStock.LONGEST_LINE;

    private final String file;
    private final InputStream in;
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int line;
    private boolean ended;

    /**
     * Begins.
     *
     * @param file what to call the list in problems
     * @param stream what comes in, in UTF-8; it is closed with the list
     * @throws UnreadableInputException if it cannot be read, or each letter of it is two bytes, as no line would be readable
     */
    public FacilityLines(String file, InputStream stream) throws UnreadableInputException {
        this.file = file;
        this.in = stream instanceof BufferedInputStream ? stream : new BufferedInputStream(stream, 1 << 16);
        try {
            if (isWide(in)) {
                throw new UnreadableInputException(
                        List.of(new Problem(file, null, Pointer.ROOT, "file-utf", List.of("UTF-16"))));
            }
        } catch (IOException e) {
            throw new UnreadableInputException(List.of(ReadFault.problem(file, e)));
        }
    }

    /**
     * Whether a text begins with the mark of letters of two bytes, or every other of its first bytes is nought.
     *
     * @param in the text, which can be marked and is left at its beginning
     * @throws IOException if it cannot be read
     */
    public static boolean isWide(InputStream in) throws IOException {
        in.mark(4);
        byte[] first = in.readNBytes(4);
        in.reset();
        if (first.length < 2) {
            return false;
        }
        int one = first[0] & 0xFF;
        int two = first[1] & 0xFF;
        boolean isMarked = (one == 0xFF && two == 0xFE) || (one == 0xFE && two == 0xFF);
        return isMarked || (one == 0) != (two == 0);
    }

    /** The next line on which something stands; none at the end. Where the stream breaks off, the last is one that says so. */
    public @Nullable FacilityLine next() {
        while (!ended) {
            FacilityLine next = take();
            if (!next.isBlank()) {
                return next;
            }
        }
        return null;
    }

    private FacilityLine take() {
        boolean tooLong;
        try {
            tooLong = takeBytes();
        } catch (IOException e) {
            ended = true;
            Problem fault = ReadFault.problem(file, e);
            Position here = new Position(line, 1);
            return FacilityLine.refused(
                    new Problem(file, here, fault.pointer(), fault.code(), fault.arguments()), line);
        }
        return tooLong ? FacilityLine.tooLong(file, line) : FacilityLine.of(file, line, bytes.toByteArray());
    }

    /** Takes the bytes up to the end of a line; whether they were too many to keep. One that has no end is the last. */
    private boolean takeBytes() throws IOException {
        if (bytes.size() > MEBI) {
            bytes = new ByteArrayOutputStream();
        }
        bytes.reset();
        line++;
        boolean tooLong = false;
        long skipped = 0;
        int one = in.read();
        while (one >= 0 && one != '\n') {
            tooLong |= bytes.size() >= FacilityStock.LONGEST_LINE;
            if (tooLong && ++skipped > LONGEST_SKIPPED) {
                ended = true;
                return true;
            }
            if (!tooLong) {
                bytes.write(one);
            }
            one = in.read();
        }
        ended = one < 0;
        return tooLong;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            // nothing was written, so nothing is lost
        }
    }
}
