package nl.huisnorm.checker.input;

import java.io.InputStream;
import java.util.List;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.stock.FacilityLine;
import nl.huisnorm.io.stock.FacilityLines;
import nl.huisnorm.io.stock.SeenIds;
import org.jspecify.annotations.Nullable;

/** A list with a facility in JSON on each line. A line is kept until it is judged, and none after that. */
final class LineRecords implements Records {

    private final FacilityLines lines;
    private final boolean found;
    private final int step;
    private final SeenIds seen = new SeenIds();
    private boolean ended;

    /**
     * Of a stream, which is closed with it.
     *
     * @throws UnreadableInputException if it cannot be read at all
     */
    LineRecords(String file, boolean found, int step, InputStream stream) throws UnreadableInputException {
        this.lines = new FacilityLines(file, stream);
        this.found = found;
        this.step = step;
    }

    @Override
    public @Nullable Input next() {
        FacilityLine line = ended ? null : lines.next();
        if (line == null) {
            return null;
        }
        if (seen.isFull()) {
            ended = true;
            return tooMany(line);
        }
        return new Input(line.file(), line.line(), line.size(), found, step, seen, line::read);
    }

    private Input tooMany(FacilityLine line) {
        Position position = new Position(line.line(), 1);
        Problem problem = new Problem(line.file(), position, Pointer.ROOT, "stock-too-many", List.of(SeenIds.MOST));
        return new Input(line.file(), line.line(), 0, found, step, null, () -> {
            throw new UnreadableInputException(List.of(problem));
        });
    }

    @Override
    public void close() {
        lines.close();
    }
}
