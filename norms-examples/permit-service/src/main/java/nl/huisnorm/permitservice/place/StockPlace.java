package nl.huisnorm.permitservice.place;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A place of a stock.
 *
 * @param id the id of the facility
 * @param at where it lies, in metres
 * @param persons how many persons live there; none where that is not known
 * @param municipality the code of its municipality; none where that is not known
 */
record StockPlace(
        String id,
        Coordinate at,
        @Nullable Integer persons,
        @Nullable String municipality) {}
