package nl.huisnorm.rules.internal.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Inputs, each place once, in the order in which they came; of those at the same place the last is kept, where the first was. Up to a
 * few are looked through one by one, which is what nearly every finding has; of more the places are kept in a map.
 *
 * @param <T> an input
 */
final class InputsOnce<T> {

    private static final int FEW = 8;

    private final Function<T, Pointer> place;
    private final List<T> all = new ArrayList<>(FEW);
    private @Nullable Map<Pointer, Integer> indices;

    InputsOnce(Function<T, Pointer> place) {
        this.place = place;
    }

    void add(@Nullable T input) {
        if (input == null) {
            return;
        }
        int earlier = indexOf(input);
        if (earlier >= 0) {
            all.set(earlier, input);
        } else {
            all.add(input);
        }
    }

    /** Where one at the same place is; -1 where there is none, which is then taken to be added. */
    private int indexOf(T input) {
        Map<Pointer, Integer> known = indices;
        if (known == null && all.size() < FEW) {
            Pointer at = place.apply(input);
            for (int i = 0; i < all.size(); i++) {
                if (place.apply(all.get(i)).equals(at)) {
                    return i;
                }
            }
            return -1;
        }
        if (known == null) {
            known = new HashMap<>();
            for (int i = 0; i < all.size(); i++) {
                known.put(place.apply(all.get(i)), i);
            }
            indices = known;
        }
        Integer earlier = known.putIfAbsent(place.apply(input), all.size());
        return earlier == null ? -1 : earlier;
    }

    List<T> all() {
        return List.copyOf(all);
    }
}
