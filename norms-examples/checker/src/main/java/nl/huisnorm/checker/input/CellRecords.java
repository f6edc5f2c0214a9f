package nl.huisnorm.checker.input;

import nl.huisnorm.checker.stock.CsvRecord;
import nl.huisnorm.checker.stock.CsvStock;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import org.jspecify.annotations.Nullable;

/** A list in CSV, as stocks are read. */
final class CellRecords implements Records {

    /** About how many bytes a facility has that is kept. */
    private static final int SIZE = 1 << 14;

    private final String file;
    private final boolean found;
    private final int step;
    private final CsvStock stock;

    /** Of a stock, which is closed with it. */
    CellRecords(String file, boolean found, int step, CsvStock stock) {
        this.file = file;
        this.found = found;
        this.step = step;
        this.stock = stock;
    }

    @Override
    public @Nullable Input next() {
        if (!stock.hasNext()) {
            return null;
        }
        CsvRecord record = stock.nextRecord();
        return new Input(file, Math.max(1, record.item().line()), SIZE, found, step, null, () -> read(record));
    }

    private static FacilityDocument read(CsvRecord record) throws UnreadableInputException {
        FacilityDocument document = record.document();
        if (document == null) {
            throw new UnreadableInputException(record.item().problems());
        }
        return document;
    }

    @Override
    public void close() {
        stock.close();
    }
}
