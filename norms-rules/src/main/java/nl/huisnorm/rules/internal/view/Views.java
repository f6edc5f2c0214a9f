package nl.huisnorm.rules.internal.view;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * What rules see of the elements of a list, each made when it is first asked for: a norm on one room needs no view of the five
 * hundred others.
 *
 * @param <T> an element
 * @param <V> what is seen of it
 */
final class Views<T, V> extends AbstractList<V> implements RandomAccess {

    /** Makes what is seen of an element, told by its place in the list. */
    @FunctionalInterface
    interface Maker<T, V> {
        V of(T part, Pointer at, int index);
    }

    private final List<T> parts;
    private final Pointer list;
    private final Maker<T, V> view;
    private final @Nullable Object[] made;

    Views(List<T> parts, Pointer list, Maker<T, V> view) {
        this.parts = parts;
        this.list = list;
        this.view = view;
        this.made = new @Nullable Object[parts.size()];
    }

    @Override
    @SuppressWarnings("unchecked")
    public V get(int index) {
        Object known = made[index];
        if (known == null) {
            known = view.of(parts.get(index), list.element(index), index);
            made[index] = known;
        }
        return (V) known;
    }

    @Override
    public int size() {
        return made.length;
    }
}
