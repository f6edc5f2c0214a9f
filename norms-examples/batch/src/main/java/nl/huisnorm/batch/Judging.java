package nl.huisnorm.batch;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.io.stock.FacilityLine;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Finds what becomes of lines, one after another. What is wrong with one, and a fault of the library with one, is told of that
 * line and stops no other.
 */
abstract class Judging implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1L;

    private static final System.Logger LOG = System.getLogger(Judging.class.getName());

    /** The row about a facility. */
    abstract Row judged(String file, long line, Facility facility);

    /** The row about a line of which something is wrong. */
    abstract Row notJudged(String file, long line, List<Problem> problems);

    @Override
    public final Iterator<Row> call(Iterator<Row> lines) {
        return new Iterator<>() {
            private @Nullable Row ahead;

            @Override
            public boolean hasNext() {
                while (ahead == null && lines.hasNext()) {
                    Row row = lines.next();
                    FacilityLine line = Lines.line(row);
                    ahead = line.isBlank() ? null : row(row, line);
                }
                return ahead != null;
            }

            @Override
            public Row next() {
                if (!hasNext() || ahead == null) {
                    throw new NoSuchElementException();
                }
                Row next = ahead;
                ahead = null;
                return next;
            }
        };
    }

    private Row row(Row row, FacilityLine line) {
        try {
            Facility facility = line.read().facility();
            if (row.getBoolean(3)) {
                return problem(line, Pointer.ROOT.field("id"), "stock-twice", facility.id());
            }
            return judged(line.file(), line.line(), facility);
        } catch (UnreadableInputException e) {
            return notJudged(line.file(), line.line(), e.problems());
        } catch (UnsoundInputException e) {
            return notJudged(line.file(), line.line(), e.problems());
        } catch (RuntimeException e) {
            // the kind of fault and its place; a message may hold what stands in a facility
            LOG.log(
                    System.Logger.Level.ERROR,
                    "line {0} was not judged: {1} at {2}",
                    line.line(),
                    e.getClass().getName(),
                    e.getStackTrace().length == 0 ? "-" : e.getStackTrace()[0]);
            return problem(line, Pointer.ROOT, "program-failed");
        }
    }

    private Row problem(FacilityLine line, Pointer pointer, String code, Object... arguments) {
        Position position = new Position(line.line(), 1);
        return notJudged(
                line.file(),
                line.line(),
                List.of(new Problem(line.file(), position, pointer, code, List.of(arguments))));
    }
}
