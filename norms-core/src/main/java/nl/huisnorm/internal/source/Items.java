package nl.huisnorm.internal.source;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.internal.source.RecordShape.Part;
import nl.huisnorm.settlement.HousingLine;
import org.jspecify.annotations.Nullable;

/**
 * Counts what stands in the lists of one input, before anything is done with it. Each place is judged by most of the norms, so
 * of those there can be fewer than of what is only counted or held against a day.
 */
public final class Items {

    /** The most buildings, units and rooms of one input together. */
    static final int MOST_PLACES = 5_000;

    /** The most items of all lists of one input together. */
    static final int MOST = 50_000;

    /** The most housing lines of a plan: all that stand on a day are judged together, on every day on which one begins or ends. */
    static final int MOST_HOUSING = 1_000;

    private static final Set<Type> HOUSING = Set.of(HousingLine.class);
    private static final Set<Type> PLACES = Set.of(Building.class, Unit.class, Room.class);

    private int places;
    private int all;

    /** Counts the items of a list; what is wrong where there are too many. */
    @Nullable Mistake add(int size, Part part) {
        if (size > RecordBinder.MOST_ITEMS) {
            return Mistake.of("list-too-long", size, RecordBinder.MOST_ITEMS);
        }
        if (isOf(PLACES, part)) {
            places += size;
            if (places > MOST_PLACES) {
                return Mistake.of("too-many-places", MOST_PLACES);
            }
        }
        if (isOf(HOUSING, part) && size > MOST_HOUSING) {
            return Mistake.of("list-too-long", size, MOST_HOUSING);
        }
        all += size;
        return all > MOST ? Mistake.of("too-many-items", MOST) : null;
    }

    /** The most items that a list of a type can have. */
    public static int most(Type of) {
        return HOUSING.contains(of) ? MOST_HOUSING : RecordBinder.MOST_ITEMS;
    }

    private static boolean isOf(Set<Type> types, Part part) {
        return part.type() instanceof ParameterizedType list && types.contains(list.getActualTypeArguments()[0]);
    }
}
