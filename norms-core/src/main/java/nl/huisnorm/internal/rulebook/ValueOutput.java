package nl.huisnorm.internal.rulebook;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Writes records and what they are made of. What is equal to something that was written is written as the same again. */
final class ValueOutput {

    private final DataOutputStream out;
    private final Map<Object, Integer> written = new HashMap<>();
    private final Map<Class<?>, Integer> types = new HashMap<>();

    ValueOutput(DataOutputStream out) {
        this.out = out;
    }

    void write(@Nullable Object value) throws IOException {
        if (value == null) {
            out.writeByte(ValueKind.NOTHING);
        } else if (value instanceof Boolean truth) {
            out.writeByte(truth ? ValueKind.YES : ValueKind.NO);
        } else if (value instanceof Integer count) {
            out.writeByte(ValueKind.COUNT);
            out.writeInt(count);
        } else {
            Integer before = isKept(value) ? written.get(value) : null;
            if (before != null) {
                out.writeByte(ValueKind.AGAIN);
                out.writeInt(before);
            } else {
                writeNew(value);
                if (isKept(value)) {
                    written.put(value, written.size());
                }
            }
        }
    }

    /** Lists, sets and maps are not looked for: of those that are equal each has its own order. */
    static boolean isKept(Object value) {
        return !(value instanceof Collection<?> || value instanceof Map<?, ?>);
    }

    private void writeNew(Object value) throws IOException {
        if (value instanceof String text) {
            out.writeByte(ValueKind.TEXT);
            text(text);
        } else if (value instanceof Enum<?> word) {
            out.writeByte(ValueKind.WORD);
            type(word.getDeclaringClass());
            text(word.name());
        } else if (value instanceof BigDecimal number) {
            out.writeByte(ValueKind.NUMBER);
            text(number.toString());
        } else if (value instanceof LocalDate day) {
            out.writeByte(ValueKind.DAY);
            out.writeLong(day.toEpochDay());
        } else if (value instanceof MonthDay day) {
            out.writeByte(ValueKind.DAY_OF_YEAR);
            out.writeByte(day.getMonthValue());
            out.writeByte(day.getDayOfMonth());
        } else if (value instanceof List<?> list) {
            out.writeByte(ValueKind.LIST);
            all(list);
        } else if (value instanceof Set<?> set) {
            out.writeByte(ValueKind.SET);
            all(inOrder(set, set instanceof SortedSet<?> || set instanceof LinkedHashSet<?>));
        } else if (value instanceof Map<?, ?> map) {
            out.writeByte(ValueKind.MAP);
            out.writeInt(map.size());
            for (Object key :
                    inOrder(map.keySet(), map instanceof SortedMap<?, ?> || map instanceof LinkedHashMap<?, ?>)) {
                write(key);
                write(map.get(key));
            }
        } else if (value instanceof Record record) {
            out.writeByte(ValueKind.RECORD);
            record(record);
        } else {
            throw new IllegalArgumentException("no value of a rulebook: " + value.getClass());
        }
    }

    /** As they come or, where their order changes from one start to the next, by the alphabet. */
    private static Collection<?> inOrder(Collection<?> all, boolean hasOrder) {
        if (hasOrder) {
            return all;
        }
        List<Object> sorted = new ArrayList<>(all);
        sorted.sort((one, other) -> one.toString().compareTo(other.toString()));
        return sorted;
    }

    private void all(Collection<?> values) throws IOException {
        out.writeInt(values.size());
        for (Object value : values) {
            write(value);
        }
    }

    private void record(Record record) throws IOException {
        type(record.getClass());
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                write(component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + record.getClass(), e);
            }
        }
    }

    /** The number of a type; with its name where it is a new one. */
    private void type(Class<?> type) throws IOException {
        Integer known = types.get(type);
        out.writeShort(known == null ? types.size() : known);
        if (known == null) {
            types.put(type, types.size());
            text(type.getName());
        }
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
