package nl.huisnorm.io.stock;

import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A list with one facility in JSON on each line. */
final class LinesStock implements FacilityStock {

    private final FacilityLines lines;
    private @Nullable FacilityLine ahead;

    LinesStock(FacilityLines lines) {
        this.lines = lines;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = lines.next();
        }
        return ahead != null;
    }

    @Override
    public StockItem next() {
        return nextLine().item();
    }

    /** The next, which whoever takes it reads. */
    FacilityLine nextLine() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        FacilityLine line = Objects.requireNonNull(ahead);
        ahead = null;
        return line;
    }

    @Override
    public void close() {
        lines.close();
    }
}
