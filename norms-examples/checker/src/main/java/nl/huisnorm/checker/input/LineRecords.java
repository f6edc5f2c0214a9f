package nl.huisnorm.checker.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.stock.FacilityStock;
import nl.huisnorm.io.stock.SeenIds;
import org.jspecify.annotations.Nullable;

/** A list with a facility in JSON on each line. A line is kept until it is judged, and none after that. */
final class LineRecords implements Records {

    private static final int MEBI = 1024 * 1024;

    /** As far as the end of a line is looked for that is too long to be kept. */
    private static final long LONGEST_SKIPPED = 16L * FacilityStock.LONGEST_LINE;

    private final String file;
    private final boolean found;
    private final int step;
    private final InputStream in;
    private final SeenIds seen = new SeenIds();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int line;
    private boolean ended;

    /**
     * Of a stream, which is closed with it.
     *
     * @throws UnreadableInputException if each letter of it is two bytes, as no line would be readable then
     */
    LineRecords(String file, boolean found, int step, InputStream stream) throws UnreadableInputException {
        this.file = file;
        this.found = found;
        this.step = step;
        this.in = stream instanceof BufferedInputStream ? stream : new BufferedInputStream(stream, 1 << 16);
        try {
            if (isWide(in)) {
                throw new UnreadableInputException(List.of(problem(null, "file-utf", "UTF-16")));
            }
        } catch (IOException e) {
            throw new UnreadableInputException(List.of(problem(null, "not-readable", String.valueOf(e.getMessage()))));
        }
    }

    /** Whether a text begins with the mark of letters of two bytes, or every other of its first bytes is nought. */
    static boolean isWide(InputStream in) throws IOException {
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

    private Problem problem(@Nullable Position position, String code, Object... arguments) {
        return new Problem(file, position, Pointer.ROOT, code, List.of(arguments));
    }

    @Override
    public @Nullable Input next() {
        while (!ended) {
            Input next = read();
            if (next != null) {
                return next;
            }
        }
        return null;
    }

    /** The facility of the next line; none for an empty line and at the end. */
    private @Nullable Input read() {
        boolean tooLong;
        try {
            tooLong = readLine();
        } catch (IOException e) {
            ended = true;
            return refused("not-readable", String.valueOf(e.getMessage()));
        }
        if (tooLong) {
            return refused("line-too-long", FacilityStock.LONGEST_LINE / MEBI);
        }
        byte[] text = bytes.toByteArray();
        int first = firstLetter(text, line == 1);
        if (first < 0) {
            return null;
        }
        if (seen.isFull()) {
            ended = true;
            return refused("stock-too-many", SeenIds.MOST);
        }
        int here = line;
        return first == '{'
                ? new Input(file, here, text.length, found, step, seen, () -> read(here, text))
                : refused("line-not-json");
    }

    /** Reads up to the end of a line; whether it was too long to keep. One that has no end is the last. */
    private boolean readLine() throws IOException {
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

    /** The first byte that is no blank, or -1 where there is none; the mark that some put before a text is passed over. */
    static int firstLetter(byte[] text, boolean isStart) {
        int from = isStart && text.length > 2 && (text[0] & 0xFF) == 0xEF ? 3 : 0;
        for (int i = from; i < text.length; i++) {
            if (text[i] != ' ' && text[i] != '\t' && text[i] != '\r' && text[i] != '\n') {
                return text[i];
            }
        }
        return -1;
    }

    private Input refused(String code, Object... arguments) {
        Problem problem = problem(new Position(line, 1), code, arguments);
        return new Input(file, line, 0, found, step, null, () -> {
            throw new UnreadableInputException(List.of(problem));
        });
    }

    /** What is wrong with a line, and where things stand on it, was found as if it were a file of its own. */
    private FacilityDocument read(int here, byte[] text) throws UnreadableInputException {
        try {
            FacilityDocument read = FacilityReader.read(file, text);
            return new FacilityDocument(
                    file,
                    read.sha256(),
                    read.facility(),
                    read.positions().moved(position -> new Position(here, position.column())));
        } catch (UnreadableInputException e) {
            throw new UnreadableInputException(e.problems().stream()
                    .map(one -> new Problem(
                            one.file(),
                            new Position(
                                    here,
                                    one.position() == null ? 1 : one.position().column()),
                            one.pointer(),
                            one.code(),
                            one.arguments()))
                    .toList());
        }
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
