package nl.huisnorm.io.stock;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.facility.Facility;

/** Facilities that a host made, one after another. */
final class GivenStock implements FacilityStock {

    private final String name;
    private final Iterator<Facility> facilities;
    private final Runnable closing;
    private int number;

    GivenStock(String name, Iterator<Facility> facilities, Runnable closing) {
        this.name = name;
        this.facilities = facilities;
        this.closing = closing;
    }

    @Override
    public boolean hasNext() {
        return facilities.hasNext();
    }

    @Override
    public StockItem next() {
        number++;
        Facility facility = Objects.requireNonNull(facilities.next(), () -> name + ": facility " + number);
        return new StockItem(name, number, facility, List.of());
    }

    @Override
    public void close() {
        closing.run();
    }
}
