package nl.huisnorm.internal.source;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.RecordShape.Part;
import org.jspecify.annotations.Nullable;

/** Copies of records with another value at one place; what is not on the way to that place is shared. */
public final class Edit {

    private static final ClassValue<String> OWNERS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> record) {
            String name = record.getSimpleName();
            return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        }
    };

    private Edit() {}

    /**
     * A copy with a value at a place. Records and lists on the way that are not there yet are made; the element behind the
     * last of a list is added.
     *
     * @throws IllegalArgumentException if there is no such place
     */
    public static <T extends Record> T with(T record, Pointer at, @Nullable Object value) {
        Changes changes = new Changes();
        changes.add(at, value);
        return with(record, changes);
    }

    /**
     * A copy with values at several places at once; each place as for one.
     *
     * @throws IllegalArgumentException if there is no such place
     */
    public static <T extends Record> T with(T record, Map<Pointer, ?> values) {
        Changes changes = new Changes();
        values.forEach(changes::add);
        return with(record, changes);
    }

    private static <T extends Record> T with(T record, Changes changes) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) record.getClass();
        return Objects.requireNonNull(type.cast(changes.of(record, type)));
    }

    /** The other values below a place, or the value that stands there instead. */
    private static final class Changes {

        private final Map<String, Changes> below = new LinkedHashMap<>();
        private @Nullable Object value;

        void add(Pointer at, @Nullable Object other) {
            Changes place = this;
            for (String step : steps(at)) {
                place = place.below.computeIfAbsent(step, name -> new Changes());
            }
            place.value = other;
        }

        @Nullable Object of(@Nullable Object old, Type type) {
            if (below.isEmpty()) {
                return value;
            }
            return type instanceof ParameterizedType list
                    ? inList((List<?>) old, list.getActualTypeArguments()[0])
                    : inRecord(old, ((Class<?>) type).asSubclass(Record.class));
        }

        private List<Object> inList(@Nullable List<?> old, Type type) {
            List<Object> copy = old == null ? new ArrayList<>() : new ArrayList<>(old);
            below.forEach((step, changes) -> {
                int index = Integer.parseInt(step);
                if (index > copy.size()) {
                    throw new IllegalArgumentException("no element " + index + " in a list of " + copy.size());
                }
                if (index == copy.size()) {
                    copy.add(changes.of(null, type));
                } else {
                    copy.set(index, changes.of(copy.get(index), type));
                }
            });
            return copy;
        }

        private Object inRecord(@Nullable Object old, Class<? extends Record> type) {
            RecordShape shape = RecordShape.of(type);
            below.keySet().stream()
                    .filter(step -> !shape.parts().containsKey(step))
                    .findFirst()
                    .ifPresent(step -> {
                        throw new IllegalArgumentException("no " + step + " in " + type.getSimpleName());
                    });
            @Nullable Object[] values = new @Nullable Object[shape.parts().size()];
            int i = 0;
            for (Part part : shape.parts().values()) {
                Object now = old == null ? null : shape.value(old, i);
                Changes changes = below.get(part.name());
                values[i++] = changes == null ? now : changes.of(now, part.type());
            }
            return shape.create(values);
        }
    }

    private static Deque<String> steps(Pointer at) {
        Deque<String> steps = new ArrayDeque<>();
        for (Pointer step = at; step.parent() != null; step = step.parent()) {
            steps.push(step.last());
        }
        return steps;
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

    /** The values of a record by the names of its components, in their order; those not known left out. */
    public static Map<String, Object> values(Record record) {
        RecordShape shape = RecordShape.of(record.getClass());
        Map<String, Object> values = new LinkedHashMap<>();
        int i = 0;
        for (String name : shape.parts().keySet()) {
            Object value = shape.value(record, i++);
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    /** The same as a file can have them: no point of a number can be taken for one that parts thousands. */
    public static Map<String, Object> written(Record record) {
        RecordShape shape = RecordShape.of(record.getClass());
        Map<String, Object> values = values(record);
        values.replaceAll((name, value) -> value instanceof BigDecimal number
                ? WrittenNumber.plain(
                        number, Objects.requireNonNull(shape.parts().get(name)).limits())
                : value);
        return values;
    }

    /** The names of those components of a record that must be given. */
    public static List<String> needed(Class<? extends Record> type) {
        return RecordShape.of(type).parts().values().stream()
                .filter(Part::needed)
                .map(Part::name)
                .toList();
    }

    /** What facts of a record belong to, for instance {@code smokeDetector}. */
    public static String owner(Class<?> record) {
        return OWNERS.get(record);
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
                owner(owner),
                part.type(),
                limits == null ? null : limits.least(),
                limits == null ? null : limits.most(),
                limits == null ? null : limits.unit());
    }

    /** What a field belongs to, as facts are named: for a field of a bedroom, the word for rooms. */
    public static String owner(Class<? extends Record> root, Pointer at) {
        return owner(type(root, Objects.requireNonNull(at.parent())));
    }

    /** A record with the given values and none for the rest. */
    public static <T extends Record> T create(Class<T> type, Map<String, ?> values) {
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
        Type type = root;
        for (String step : steps(at)) {
            if (type instanceof ParameterizedType list) {
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
