package nl.huisnorm.rules.internal.value;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Inputs, each place once, in the order in which they came; of those at the same place the last is kept, where the first was. Up to a
 * few are looked through one by one, which is what nearly every finding has; of more, it is kept where each of them is.
 *
 * @param <T> an input
 */
final class InputsOnce<T> {

    private static final int FEW = 8;

    private final Function<T, Pointer> place;
    private @Nullable Object[] all = new Object[FEW];
    private int size;

    /** Where each input is, plus one, at the slot of its place or the next that was free; twice as many slots as inputs. */
    private int @Nullable [] slots;

    InputsOnce(Function<T, Pointer> place) {
        this.place = place;
    }

    void add(@Nullable T input) {
        if (input == null) {
            return;
        }
        int at = indexOf(place.apply(input));
        if (at < size) {
            all[at] = input;
            return;
        }
        if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
            slots = null;
        }
        all[size++] = input;
        int[] known = slots;
        if (known != null) {
            known[slot(known, place.apply(input))] = size;
        } else if (size > FEW) {
            slots = slotsOfAll();
        }
    }

    /** Where one at that place is; as many as there are where there is none. */
    private int indexOf(Pointer wanted) {
        int[] known = slots;
        if (known != null) {
            int found = known[slot(known, wanted)];
            return found == 0 ? size : found - 1;
        }
        int at = 0;
        while (at < size && !place.apply(get(at)).equals(wanted)) {
            at++;
        }
        return at;
    }

    private int[] slotsOfAll() {
        int[] made = new int[2 * all.length];
        for (int i = 0; i < size; i++) {
            made[slot(made, place.apply(get(i)))] = i + 1;
        }
        return made;
    }

    /** The slot of a place: its own, or the one that is free for it. */
    private int slot(int[] known, Pointer wanted) {
        int hash = wanted.hashCode();
        int slot = (hash ^ hash >>> 16) & known.length - 1;
        while (known[slot] != 0 && !place.apply(get(known[slot] - 1)).equals(wanted)) {
            slot = slot + 1 & known.length - 1;
        }
        return slot;
    }

    @SuppressWarnings("unchecked") // only inputs are put into it
    private T get(int at) {
        return (T) Objects.requireNonNull(all[at]);
    }

    @SuppressWarnings("unchecked") // as above; the list makes a copy of its own
    List<T> all() {
        return switch (size) {
            case 0 -> List.of();
            case 1 -> List.of(get(0));
            case 2 -> List.of(get(0), get(1));
            default -> (List<T>) List.of(size == all.length ? all : Arrays.copyOf(all, size));
        };
    }
}
