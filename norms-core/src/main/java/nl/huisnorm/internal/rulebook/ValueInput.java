package nl.huisnorm.internal.rulebook;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ValueOutput} wrote. */
final class ValueInput {

    private final DataInputStream in;
    private final List<Object> read = new ArrayList<>();
    private final List<Type> types = new ArrayList<>();

    ValueInput(DataInputStream in) {
        this.in = in;
    }

    /** A type that was named; of a record, how it is made. */
    private record Type(Class<?> type, @Nullable Constructor<?> constructor) {}

    @Nullable Object read() throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case ValueKind.NOTHING -> null;
            case ValueKind.YES -> true;
            case ValueKind.NO -> false;
            case ValueKind.COUNT -> in.readInt();
            case ValueKind.AGAIN -> read.get(in.readInt());
            case ValueKind.LIST -> List.of(all());
            case ValueKind.SET -> set();
            case ValueKind.MAP -> map();
            default -> kept(readNew(kind));
        };
    }

    private Object kept(Object value) {
        read.add(value);
        return value;
    }

    private Object readNew(int kind) throws IOException {
        return switch (kind) {
            case ValueKind.TEXT -> text();
            case ValueKind.WORD -> word();
            case ValueKind.NUMBER -> new BigDecimal(text());
            case ValueKind.DAY -> LocalDate.ofEpochDay(in.readLong());
            case ValueKind.DAY_OF_YEAR -> MonthDay.of(in.readByte(), in.readByte());
            case ValueKind.RECORD -> record();
            default -> throw new IOException("no kind of value: " + kind);
        };
    }

    private Object[] all() throws IOException {
        Object[] values = new Object[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Objects.requireNonNull(read());
        }
        return values;
    }

    private Set<Object> set() throws IOException {
        return new LinkedHashSet<>(List.of(all()));
    }

    private Map<Object, Object> map() throws IOException {
        int size = in.readInt();
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            map.put(Objects.requireNonNull(read()), Objects.requireNonNull(read()));
        }
        return map;
    }

    private Object word() throws IOException {
        Class<?> type = type().type();
        String name = text();
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IOException("no " + name + " in " + type);
    }

    private Object record() throws IOException {
        Constructor<?> constructor = Objects.requireNonNull(type().constructor());
        @Nullable Object[] values = new @Nullable Object[constructor.getParameterCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read();
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IOException("cannot make " + constructor, e);
        }
    }

    private Type type() throws IOException {
        int number = in.readShort();
        if (number == types.size()) {
            types.add(type(text()));
        }
        return types.get(number);
    }

    private static Type type(String name) throws IOException {
        try {
            Class<?> type = Class.forName(name, true, ValueInput.class.getClassLoader());
            if (!type.isRecord()) {
                return new Type(type, null);
            }
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] parameters = new Class<?>[components.length];
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] = components[i].getType();
            }
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return new Type(type, constructor);
        } catch (ReflectiveOperationException e) {
            throw new IOException("no type " + name, e);
        }
    }

    private String text() throws IOException {
        byte[] bytes = in.readNBytes(in.readInt());
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
