package nl.huisnorm.io.stock;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.ReadFault;
import nl.huisnorm.io.read.FacilityReader;
import org.jspecify.annotations.Nullable;

/** A file with one facility in JSON on each line. */
final class LinesStock implements FacilityStock {

    private static final int MEBI = 1024 * 1024;

    /** As far as the end of a line is looked for that is too long to be kept. */
    private static final long LONGEST_SKIPPED = 16L * LONGEST_LINE;

    private final String file;
    private final InputStream in;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int line;
    private @Nullable StockItem ahead;
    private boolean ended;

    private LinesStock(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** Opens a file. */
    static LinesStock open(Path path) throws UnreadableInputException {
        return new LinesStock(path.toString(), new BufferedInputStream(FacilityStock.bytes(path), 1 << 16));
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && !ended) {
            ahead = read();
        }
        return ahead != null;
    }

    @Override
    public StockItem next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        StockItem item = Objects.requireNonNull(ahead);
        ahead = null;
        return item;
    }

    /** The facility of the next line, or nothing for an empty line and at the end. */
    private @Nullable StockItem read() {
        boolean tooLong;
        try {
            tooLong = readLine();
        } catch (IOException e) {
            ended = true;
            Problem problem = ReadFault.problem(file, e);
            return new StockItem(file, line, null, List.of(problem));
        }
        if (tooLong) {
            return unreadable("line-too-long", LONGEST_LINE / MEBI);
        }
        byte[] text = bytes.toByteArray();
        int first = firstLetter(text);
        if (first < 0) {
            return null;
        }
        if (first != '{') {
            return unreadable("line-not-json");
        }
        try {
            return new StockItem(file, line, FacilityReader.read(file, text).facility(), List.of());
        } catch (UnreadableInputException e) {
            return new StockItem(
                    file,
                    line,
                    null,
                    e.problems().stream().map(this::onThisLine).toList());
        }
    }

    /** Reads up to the end of a line; whether it was too long to keep. One that has no end is the last. */
    private boolean readLine() throws IOException {
        bytes.reset();
        line++;
        boolean tooLong = false;
        long skipped = 0;
        int one = in.read();
        while (one >= 0 && one != '\n') {
            tooLong |= bytes.size() >= LONGEST_LINE;
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
    private int firstLetter(byte[] text) {
        int from = line == 1 && text.length > 2 && (text[0] & 0xFF) == 0xEF ? 3 : 0;
        for (int i = from; i < text.length; i++) {
            if (text[i] != ' ' && text[i] != '\t' && text[i] != '\r') {
                return text[i];
            }
        }
        return -1;
    }

    private StockItem unreadable(String code, Object... arguments) {
        Problem problem = new Problem(file, new Position(line, 1), Pointer.ROOT, code, List.of(arguments));
        return new StockItem(file, line, null, List.of(problem));
    }

    /** What is wrong with a line was found as if it were a file of its own. */
    private Problem onThisLine(Problem problem) {
        Position position = problem.position();
        return new Problem(
                problem.file(),
                new Position(line, position == null ? 1 : position.column()),
                problem.pointer(),
                problem.code(),
                problem.arguments());
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
