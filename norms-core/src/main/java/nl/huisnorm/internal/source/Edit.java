package nl.huisnorm.internal.source;

import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.assessment.Pointer;
import nl.huisnorm.internal.source.RecordShape.Part;
import org.jspecify.annotations.Nullable;

/** Copies of records with another value at one place; what is not on the way to that place is shared. */
public final class Edit {

    private Edit() {}

    /**
     * A copy with a value at a place. Records and lists on the way that are not there yet are made; the element behind the
     * last of a list is added.
     *
     * @throws IllegalArgumentException if there is no such place
     */
    public static <T extends Record> T with(T record, Pointer at, @Nullable Object value) {
        Deque<String> steps = new ArrayDeque<>();
        for (Pointer step = at; step.parent() != null; step = step.parent()) {
            steps.push(step.last());
        }
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) record.getClass();
        return Objects.requireNonNull(type.cast(with(record, type, steps, value)));
    }

    private static @Nullable Object with(@Nullable Object old, Type type, Deque<String> steps, @Nullable Object value) {
        if (steps.isEmpty()) {
            return value;
        }
        String step = steps.pop();
        if (type instanceof java.lang.reflect.ParameterizedType list) {
            List<Object> copy = old == null ? new ArrayList<>() : new ArrayList<>((List<?>) old);
            int index = Integer.parseInt(step);
            if (index > copy.size()) {
                throw new IllegalArgumentException("no element " + index + " in a list of " + copy.size());
            }
            Object element = index == copy.size() ? null : copy.get(index);
            Object other = with(element, list.getActualTypeArguments()[0], steps, value);
            if (index == copy.size()) {
                copy.add(other);
            } else {
                copy.set(index, other);
            }
            return copy;
        }
        Class<? extends Record> wanted = ((Class<?>) type).asSubclass(Record.class);
        RecordShape shape = RecordShape.of(wanted);
        if (!shape.parts().containsKey(step)) {
            throw new IllegalArgumentException("no " + step + " in " + wanted.getSimpleName());
        }
        @Nullable Object[] values = new @Nullable Object[shape.parts().size()];
        int i = 0;
        for (Part part : shape.parts().values()) {
            Object now = old == null ? null : shape.value(old, i);
            values[i++] = part.name().equals(step) ? with(now, part.type(), steps, value) : now;
        }
        return shape.create(values);
    }

    /** The value at a place, or none where nothing is there. */
    public static @Nullable Object at(Record record, Pointer at) {
        Pointer parent = at.parent();
        if (parent == null) {
            return record;
        }
        Object owner = at(record, parent);
        if (owner instanceof List<?> list) {
            int index = Integer.parseInt(at.last());
            return index < list.size() ? list.get(index) : null;
        }
        if (owner instanceof Record found) {
            RecordShape shape = RecordShape.of(found.getClass());
            int index = shape.indexOf(at.last());
            return index < 0 ? null : shape.value(found, index);
        }
        return null;
    }

    /** What a record says of the value at a place: its type, and the bounds of a number. */
    public static RecordPart part(Class<? extends Record> root, Pointer at) {
        Pointer parent = at.parent();
        if (parent == null) {
            throw new IllegalArgumentException("the whole is no part");
        }
        Class<? extends Record> owner = type(root, parent);
        Part part = RecordShape.of(owner).parts().get(at.last());
        if (part == null) {
            throw new IllegalArgumentException("no " + at.last() + " in " + owner.getSimpleName());
        }
        var limits = part.limits();
        return new RecordPart(
                part.type(),
                limits == null ? null : limits.least(),
                limits == null ? null : limits.most(),
                limits == null ? "" : limits.symbol());
    }

    /** What a field belongs to, as facts are named: for a field of a bedroom, the word for rooms. */
    public static String owner(Class<? extends Record> root, Pointer at) {
        Pointer parent = Objects.requireNonNull(at.parent());
        String name = type(root, parent).getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** A record with the given values and none for the rest. */
    public static <T extends Record> T create(Class<T> type, Map<String, Object> values) {
        Map<String, Part> parts = RecordShape.of(type).parts();
        return type.cast(RecordShape.of(type)
                .create(parts.keySet().stream().map(values::get).toArray()));
    }

    /** The components of a record by name. */
    public static Map<String, Type> parts(Class<? extends Record> type) {
        Map<String, Type> parts = new LinkedHashMap<>();
        RecordShape.of(type).parts().forEach((name, part) -> parts.put(name, part.type()));
        return parts;
    }

    private static Class<? extends Record> type(Class<? extends Record> root, Pointer at) {
        Deque<String> steps = new ArrayDeque<>();
        for (Pointer step = at; step.parent() != null; step = step.parent()) {
            steps.push(step.last());
        }
        Type type = root;
        for (String step : steps) {
            if (type instanceof java.lang.reflect.ParameterizedType list) {
                type = list.getActualTypeArguments()[0];
            } else {
                Part part = RecordShape.of(((Class<?>) type).asSubclass(Record.class))
                        .parts()
                        .get(step);
                if (part == null) {
                    throw new IllegalArgumentException("no " + step + " in " + type);
                }
                type = part.type();
            }
        }
        return ((Class<?>) type).asSubclass(Record.class);
    }
}
