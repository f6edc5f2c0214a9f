package nl.huisnorm.rules.internal.plausibility;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Edit;
import org.jspecify.annotations.Nullable;

/**
 * A part of a facility as it is written.
 *
 * @param owner what its facts belong to, as in the table of facts
 * @param record the part
 * @param place where it stands
 */
record Part(String owner, Record record, Pointer place) {

    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new LinkedHashMap<>();
            Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .forEach(accessor -> accessors.put(accessor.getName(), accessor));
            return accessors;
        }
    };

    private static final ClassValue<List<String>> HOLDERS = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return named(type, of -> Record.class.isAssignableFrom(of) || Collection.class.isAssignableFrom(of));
        }
    };

    private static final ClassValue<List<String>> DAYS = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return named(type, LocalDate.class::equals);
        }
    };

    private static List<String> named(Class<?> type, Predicate<Class<?>> of) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> of.test(component.getType()))
                .map(RecordComponent::getName)
                .toList();
    }

    /** All parts of a facility, itself first. */
    static List<Part> of(Facility facility) {
        List<Part> parts = new ArrayList<>();
        collect(facility, Pointer.ROOT, parts);
        return parts;
    }

    private static void collect(Record record, Pointer place, List<Part> parts) {
        Part part = new Part(Edit.owner(record.getClass()), record, place);
        parts.add(part);
        for (String fact : HOLDERS.get(record.getClass())) {
            Object value = part.get(fact);
            if (value instanceof Record below) {
                collect(below, place.field(fact), parts);
            } else if (value instanceof Collection<?> list) {
                int index = 0;
                for (Object element : list) {
                    if (element instanceof Record below) {
                        collect(below, place.field(fact).element(index), parts);
                    }
                    index++;
                }
            }
        }
    }

    /** The names of its facts that are days. */
    List<String> days() {
        return DAYS.get(record.getClass());
    }

    /** What it says of a fact; nothing where it says nothing. */
    @Nullable Object get(String fact) {
        Method accessor = ACCESSORS.get(record.getClass()).get(fact);
        if (accessor == null) {
            throw new IllegalArgumentException("no fact " + owner + "." + fact);
        }
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + owner + "." + fact, e);
        }
    }

    /** What it says of a fact, with the place. */
    @Nullable Evidence said(String fact) {
        Object value = get(fact);
        return value == null ? null : new Evidence(owner, place.field(fact), value);
    }
}
