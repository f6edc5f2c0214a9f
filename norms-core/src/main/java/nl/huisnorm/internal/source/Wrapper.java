package nl.huisnorm.internal.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.internal.source.RecordShape.Part;
import org.jspecify.annotations.Nullable;

/** A name that stands around all fields of a file, such as {@code facility:} before a facility that begins below it. */
public final class Wrapper {

    /** The name, and the fields that it stands around. */
    public record Wrapped(String name, SourceNode.Fields fields) {}

    private Wrapper() {}

    /** What a file is wrapped in, where it has one field with fields of its own; none where it has more, or none such. */
    public static @Nullable Wrapped of(SourceNode root) {
        if (!(root instanceof SourceNode.Fields object)) {
            return null;
        }
        Map<String, SourceNode> named = object.fields().entrySet().stream()
                .filter(field -> !field.getKey().equals(RecordBinder.SCHEMA))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (named.size() != 1) {
            return null;
        }
        Map.Entry<String, SourceNode> only = named.entrySet().iterator().next();
        return only.getValue() instanceof SourceNode.Fields fields ? new Wrapped(only.getKey(), fields) : null;
    }

    /** What a file is wrapped in that is to be read as a record: most fields within are fields of that record. */
    static @Nullable Wrapped of(SourceNode root, Class<? extends Record> type) {
        Wrapped wrapped = of(root);
        Set<String> known = RecordShape.of(type).parts().keySet();
        if (wrapped == null) {
            return null;
        }
        Set<String> names = wrapped.fields().fields().keySet();
        if (known.contains(wrapped.name())) {
            return hasAllOf(type, names) ? wrapped : null;
        }
        long meant = names.stream()
                .filter(name -> !FactWords.meant(type, known, name).isEmpty())
                .count();
        return meant > 0 && 2 * meant >= names.size() ? wrapped : null;
    }

    /** The name that stands around a list of what would be files of their own; none where none does. */
    static @Nullable String listed(SourceNode.Fields root, Class<? extends Record> type) {
        if (root.fields().size() != 1) {
            return null;
        }
        Map.Entry<String, SourceNode> only = root.fields().entrySet().iterator().next();
        boolean isList = only.getValue() instanceof SourceNode.Elements list
                && !list.elements().isEmpty()
                && list.elements().get(0) instanceof SourceNode.Fields first
                && hasAllOf(type, first.fields().keySet());
        return isList ? only.getKey() : null;
    }

    /** Whether all fields are there that a record cannot do without. */
    private static boolean hasAllOf(Class<? extends Record> type, Set<String> names) {
        List<String> needed = RecordShape.of(type).parts().values().stream()
                .filter(Part::needed)
                .map(Part::name)
                .toList();
        return needed.size() > 1 && names.containsAll(needed);
    }
}
