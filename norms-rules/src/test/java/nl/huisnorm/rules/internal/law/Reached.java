package nl.huisnorm.rules.internal.law;

import java.lang.ref.Reference;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What can be reached from an object through fields, arrays, collections, maps and references. What the JDK keeps to itself
 * is seen through its public methods; the classes of threads and of class loaders are left out.
 */
final class Reached {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();

    private Reached() {}

    /** All that can be reached, each once. */
    static List<Object> from(Object start) {
        Reached reached = new Reached();
        reached.add(start);
        while (!reached.open.isEmpty()) {
            reached.look(reached.open.pop());
        }
        return new ArrayList<>(reached.seen);
    }

    /** Those of a type. */
    static <T> List<T> from(Object start, Class<T> type) {
        return from(start).stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void add(@Nullable Object object) {
        if (object != null
                && !(object instanceof Class<?>)
                && !(object instanceof ClassLoader)
                && !(object instanceof Thread)
                && seen.add(object)) {
            open.push(object);
        }
    }

    private void look(Object object) {
        if (object instanceof Object[] array) {
            for (int i = 0; i < array.length; i++) {
                add(Array.get(array, i));
            }
        } else if (object instanceof Map<?, ?> map && isOfJdk(object)) {
            map.forEach((key, value) -> {
                add(key);
                add(value);
            });
        } else if (object instanceof Collection<?> collection && isOfJdk(object)) {
            collection.forEach(this::add);
        } else if (object instanceof Optional<?> optional) {
            optional.ifPresent(this::add);
        } else if (object instanceof AtomicReference<?> reference) {
            add(reference.get());
        } else if (object instanceof Reference<?> reference) {
            add(reference.get());
        } else {
            for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())
                            && !field.getType().isPrimitive()) {
                        add(value(field, object));
                    }
                }
            }
        }
    }

    private static boolean isOfJdk(Object object) {
        return object.getClass().getName().startsWith("java.");
    }

    private static @Nullable Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (InaccessibleObjectException e) {
            return null;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }
}
