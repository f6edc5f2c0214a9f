package nl.huisnorm.io.stock;

import java.util.List;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;

/** A stock in which a facility counts once: given again, whoever it is given by, it is an item that cannot be read. */
final class EachOnce implements FacilityStock {

    private final FacilityStock stock;
    private final SeenIds seen = new SeenIds();
    private volatile boolean ended;

    EachOnce(FacilityStock stock) {
        this.stock = stock;
    }

    @Override
    public boolean hasNext() {
        return !ended && stock.hasNext();
    }

    @Override
    public StockItem next() {
        return once(stock.next());
    }

    /** The stock as it comes. */
    FacilityStock each() {
        return stock;
    }

    /** Whether there is no room for more. */
    boolean isEnded() {
        return ended;
    }

    /** An item as it came, or that it was there before; to be asked of each once, in the order of the stock. */
    StockItem once(StockItem item) {
        Facility facility = item.facility();
        if (facility == null) {
            return item;
        }
        if (seen.isFull()) {
            ended = true;
            return refused(item, "stock-too-many", SeenIds.MOST);
        }
        return seen.add(facility.id()) ? item : refused(item, "stock-twice", facility.id());
    }

    private static StockItem refused(StockItem item, String code, Object argument) {
        Position position = item.line() == 0 ? null : new Position(item.line(), 1);
        Problem problem = new Problem(item.file(), position, Pointer.ROOT.field("id"), code, List.of(argument));
        return new StockItem(item.file(), item.line(), null, List.of(problem));
    }

    @Override
    public void close() {
        stock.close();
    }
}
