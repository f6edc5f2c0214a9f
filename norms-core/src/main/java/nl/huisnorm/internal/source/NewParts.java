package nl.huisnorm.internal.source;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/** Parts of which no more is known than that they are there. */
public final class NewParts {

    private static final String ID = "id";

    private NewParts() {}

    /** So many parts of which nothing is known, with numbers for ids where they need any. */
    public static List<Record> of(Class<? extends Record> type, int number) {
        boolean named = Edit.needed(type).contains(ID);
        List<Record> parts = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            parts.add(Edit.create(type, named ? Map.of(ID, Integer.toString(i)) : Map.of()));
        }
        return parts;
    }

    /** The constant of a word; none where the type is no closed list of words. */
    public static @Nullable Named constant(Type type, String key) {
        if (!(type instanceof Class<?> words) || !words.isEnum()) {
            return null;
        }
        return Arrays.stream(words.getEnumConstants())
                .map(Named.class::cast)
                .filter(word -> word.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** One part of each kind. */
    public static List<Record> oneOfEachKind(Class<? extends Record> type, List<String> kinds) {
        List<Record> parts = new ArrayList<>();
        kinds.forEach(kind -> parts.add(ofKind(type, kind, 1)));
        return parts;
    }

    /** A part of one kind, named by it and a number. */
    public static Record ofKind(Class<? extends Record> type, String key, int number) {
        String kind = kindOf(type);
        Object word = constant(Edit.part(type, Pointer.ROOT.field(kind)).type(), key);
        return Edit.create(type, Map.of(ID, key + "-" + number, kind, Objects.requireNonNull(word)));
    }

    /** The component that tells of what kind a part is. */
    public static String kindOf(Class<? extends Record> type) {
        return Edit.needed(type).stream()
                .filter(name -> !name.equals(ID))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kinds of " + type.getSimpleName()));
    }
}
