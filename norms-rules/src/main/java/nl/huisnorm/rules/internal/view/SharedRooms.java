package nl.huisnorm.rules.internal.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import org.jspecify.annotations.Nullable;

/**
 * What is known of rooms that are the same in one variation of a facility after another: what a room says of itself, and how many
 * people a list of rooms tells. It follows from the rooms and where they stand alone, so that it holds wherever the same rooms
 * stand in the same place. Only what was seen last is kept. Used by one thread, for views of one law and tolerance.
 */
public final class SharedRooms {

    private final Map<Pointer, OfList> last = new HashMap<>();

    /** What is known of a list of rooms, or of units with their rooms, at a place. */
    OfList of(List<?> rooms, Pointer list) {
        OfList before = last.get(list);
        if (before != null && before.isOf(rooms)) {
            return before;
        }
        OfList now = new OfList(rooms, before);
        last.put(list, now);
        return now;
    }

    /** What is known of a list of rooms or units. */
    static final class OfList {

        private final List<?> rooms;
        private final @Nullable OfRoom[] each;
        private @Nullable Amount residents;

        @SuppressWarnings("ReferenceEquality")
        private OfList(List<?> rooms, @Nullable OfList before) {
            this.rooms = rooms;
            this.each = new @Nullable OfRoom[rooms.size()];
            for (int i = 0; before != null && i < Math.min(each.length, before.each.length); i++) {
                each[i] = rooms.get(i) == before.rooms.get(i) ? before.each[i] : null;
            }
        }

        @SuppressWarnings("ReferenceEquality")
        private boolean isOf(List<?> others) {
            return rooms == others;
        }

        /** What is known of one of the rooms. */
        OfRoom room(int index) {
            OfRoom known = each[index];
            if (known == null) {
                known = new OfRoom();
                each[index] = known;
            }
            return known;
        }

        /** The people in all of them. */
        Amount residents(Supplier<Amount> counted) {
            Amount known = residents;
            if (known == null) {
                known = counted.get();
                residents = known;
            }
            return known;
        }
    }

    /** What is known of a room. */
    static final class OfRoom {

        final @Nullable Object[] values = new @Nullable Object[RoomFacts.VALUES];
        private @Nullable Map<String, Flag> detecting;

        /** Whether it has a detector that complies with a standard. */
        Flag detecting(String standard, Function<String, Flag> found) {
            Map<String, Flag> known = detecting;
            if (known == null) {
                known = new HashMap<>();
                detecting = known;
            }
            return known.computeIfAbsent(standard, found);
        }
    }
}
