package nl.huisnorm.io.stock;

import java.util.List;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Problem;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * One item of a stock of facilities: a facility, or what is wrong with it.
 *
 * @param file the file it stands in, or what the stock is called
 * @param line the line it begins on, from 1, or which one it is of those that a host made; 0 where it has the file to itself
 * @param facility the facility; none where it cannot be read
 * @param problems what is wrong with it; empty where it could be read
 */
@Experimental
public record StockItem(String file, int line, @Nullable Facility facility, List<Problem> problems) {

    /** Copies the list, so that the item cannot change afterwards. */
    public StockItem {
        problems = List.copyOf(problems);
    }
}
