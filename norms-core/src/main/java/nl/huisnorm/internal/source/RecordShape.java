package nl.huisnorm.internal.source;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.facility.Matches;
import nl.huisnorm.facility.MeasurementUnit;
import org.jspecify.annotations.Nullable;

/** What a record says of itself, looked up once: reading it off by reflection costs more than making the record. */
public final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final Class<?> type;
    private final int number;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Part[] inOrder;
    private final Map<String, Integer> indices = new HashMap<>();
    private final @Nullable ByReflection reflection;

    /**
     * A component of a record.
     *
     * @param name its name, and that of the field
     * @param type its type
     * @param needed whether it must be given
     * @param limits the values a number can have
     * @param pattern the pattern of a text
     */
    public record Part(
            String name,
            Type type,
            boolean needed,
            @Nullable Limits limits,
            @Nullable TextPattern pattern) {

        /** Whether it is what others name the record by; two of those that look the same must be the same. */
        public boolean isId() {
            return name.equals("id") && type == String.class;
        }
    }

    /** The values a number can have, and how to write them down. */
    public record Limits(BigDecimal least, BigDecimal most, MeasurementUnit unit) {
        boolean allow(BigDecimal number) {
            return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
        }

        String symbol() {
            return unit.symbol();
        }
    }

    /** The pattern of a text, with an example of it. */
    public record TextPattern(Pattern pattern, String example) {}

    private RecordShape(Class<?> type) {
        this.type = type;
        this.number = TableRecords.number(type.getName());
        for (RecordComponent component : type.getRecordComponents()) {
            parts.put(component.getName(), part(component));
        }
        inOrder = parts.values().toArray(Part[]::new);
        for (int i = 0; i < inOrder.length; i++) {
            indices.put(inOrder[i].name(), i);
        }
        reflection = number < 0 ? new ByReflection(type) : null;
    }

    private static Part part(RecordComponent component) {
        Bounds bounds = component.getAnnotation(Bounds.class);
        Matches matches = component.getAnnotation(Matches.class);
        return new Part(
                component.getName(),
                component.getGenericType(),
                !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                bounds == null
                        ? null
                        : new Limits(new BigDecimal(bounds.min()), new BigDecimal(bounds.max()), bounds.unit()),
                matches == null ? null : new TextPattern(Pattern.compile(matches.value()), matches.example()));
    }

    /** What a record says of itself. */
    public static RecordShape of(Class<? extends Record> type) {
        return SHAPES.get(type);
    }

    /** The components by name, in their order. */
    public Map<String, Part> parts() {
        return parts;
    }

    /** A component, told by its place in their order. */
    Part part(int index) {
        return inOrder[index];
    }

    /** How many components there are. */
    int size() {
        return inOrder.length;
    }

    /** The value of one of the components, told by its place in their order. */
    @Nullable Object value(Object record, int index) {
        return reflection == null ? TableRecords.value(number, record, index) : reflection.value(record, index);
    }

    /** The place of a component in their order; -1 for a name that is no component's. */
    int indexOf(String name) {
        return indices.getOrDefault(name, -1);
    }

    /** Makes a record of the values of all components, in their order. */
    Object create(@Nullable Object[] values) {
        try {
            return reflection == null ? TableRecords.make(number, values) : reflection.create(values);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException("cannot make " + type.getName(), e);
        } catch (NullPointerException e) {
            throw new IllegalStateException("cannot make " + type.getName(), e);
        }
    }

    /** How a record is read and made that is not of the table of facts. */
    private static final class ByReflection {

        private final Constructor<?> constructor;
        private final List<Method> accessors = new ArrayList<>();

        ByReflection(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                accessors.add(accessor);
            }
            try {
                constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has this constructor", e);
            }
        }

        @Nullable Object value(Object record, int index) {
            try {
                return accessors.get(index).invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + record.getClass(), e);
            }
        }

        Object create(@Nullable Object[] values) {
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException("cannot make " + constructor.getName(), e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot make " + constructor.getName(), e);
            }
        }
    }
}
