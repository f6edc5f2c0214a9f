package nl.huisnorm.checker.stock;

import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.stock.StockItem;
import org.jspecify.annotations.Nullable;

/**
 * A facility of a CSV file.
 *
 * @param item the facility, or what is wrong with it
 * @param document the same with the cells that tell of it; none where it cannot be read
 */
public record CsvRecord(StockItem item, @Nullable FacilityDocument document) {

    /** Of a facility that cannot be read. */
    static CsvRecord of(StockItem unreadable) {
        return new CsvRecord(unreadable, null);
    }
}
