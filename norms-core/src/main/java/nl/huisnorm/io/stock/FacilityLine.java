package nl.huisnorm.io.stock;

import java.util.List;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.stability.Experimental;

/**
 * A line of a list that has a facility in JSON on each line. It is read when that is asked for, on any thread; what is wrong
 * with it is told with the list and the line.
 */
@Experimental
public final class FacilityLine {

    private static final byte MARK = (byte) 0xEF;
    private static final int MEBI = 1024 * 1024;

    private final String file;
    private final int line;
    private final byte[] text;
    private final List<Problem> refused;

    private FacilityLine(String file, int line, byte[] text, List<Problem> refused) {
        this.file = file;
        this.line = line;
        this.text = text;
        this.refused = refused;
    }

    /**
     * A line that was read by somebody else.
     *
     * @param file what the list is called
     * @param line which line of it, from 1
     * @param text what stands on it, in UTF-8; it is not copied, and is not changed afterwards
     */
    public static FacilityLine of(String file, int line, byte[] text) {
        return text.length > FacilityStock.LONGEST_LINE
                ? tooLong(file, line)
                : new FacilityLine(file, line, text, List.of());
    }

    /** One that is too long to be kept. */
    static FacilityLine tooLong(String file, int line) {
        List<Object> most = List.of(FacilityStock.LONGEST_LINE / MEBI);
        return refused(new Problem(file, new Position(line, 1), Pointer.ROOT, "line-too-long", most), line);
    }

    /** One that cannot be read, whatever stands on it. */
    static FacilityLine refused(Problem problem, int line) {
        return new FacilityLine(problem.file(), line, new byte[0], List.of(problem));
    }

    /** What the list is called. */
    public String file() {
        return file;
    }

    /** Which line of it this is, from 1. */
    public int line() {
        return line;
    }

    /** How many bytes it has. */
    public int size() {
        return text.length;
    }

    /** Whether nothing stands on it; such lines are passed over. */
    public boolean isBlank() {
        return refused.isEmpty() && firstLetter() < 0;
    }

    /**
     * What it says.
     *
     * @throws UnreadableInputException if it is no facility in JSON, with the list and the line
     */
    public FacilityDocument read() throws UnreadableInputException {
        if (!refused.isEmpty()) {
            throw new UnreadableInputException(refused);
        }
        if (firstLetter() != '{') {
            throw new UnreadableInputException(
                    List.of(new Problem(file, new Position(line, 1), Pointer.ROOT, "line-not-json", List.of())));
        }
        try {
            FacilityDocument read = FacilityReader.read(file, text);
            return new FacilityDocument(
                    file,
                    read.sha256(),
                    read.facility(),
                    read.positions().moved(position -> new Position(line, position.column())));
        } catch (UnreadableInputException e) {
            throw new UnreadableInputException(
                    e.problems().stream().map(this::onThisLine).toList());
        }
    }

    /** The same as an item of a stock. */
    StockItem item() {
        try {
            return new StockItem(file, line, read().facility(), List.of());
        } catch (UnreadableInputException e) {
            return new StockItem(file, line, null, e.problems());
        }
    }

    /** The first byte that is no blank, or -1 where there is none; the mark that some put before a text is passed over. */
    private int firstLetter() {
        for (int i = line == 1 && text.length > 2 && text[0] == MARK ? 3 : 0; i < text.length; i++) {
            if (text[i] != ' ' && text[i] != '\t' && text[i] != '\r') {
                return text[i];
            }
        }
        return -1;
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
}
