package nl.huisnorm.internal.source;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.internal.source.Meanings.Meaning;
import nl.huisnorm.internal.source.RecordShape.Part;
import nl.huisnorm.internal.source.SourceNode.Kind;
import nl.huisnorm.internal.source.Wrapper.Wrapped;
import org.jspecify.annotations.Nullable;

/**
 * Makes records from trees, and goes on after a mistake so that all mistakes of a file are told at once. A component
 * not marked {@code @Nullable} must be given. What fields there are and what values they take, the records say.
 */
public final class RecordBinder {

    /** Makes a value from a node in a way of its own. */
    @FunctionalInterface
    public interface Special {
        @Nullable Object bind(SourceNode node, Pointer at, Problems problems);
    }

    /** The most decimals that a number in a file may have. */
    public static final int MOST_DECIMALS = 9;

    /** The most digits before the point of a number: one written with an exponent takes no room until it is written out. */
    public static final int MOST_DIGITS = 18;

    /** The most characters that a text in a file may have. */
    public static final int LONGEST_TEXT = 10_000;

    /** The most items that a list in a file may have, or entries that a table may. */
    public static final int MOST_ITEMS = 10_000;

    /** What any file may name beside its own fields: the JSON Schema that an editor checks it by. */
    public static final String SCHEMA = "$schema";

    private static final Pattern DECIMALS = Pattern.compile("[0-9]{1,9}(?: ?\\p{L}.{0,20})?");

    private final Problems problems;
    private final Map<Class<?>, Special> specials;
    private final boolean passingOver;
    private final ScalarBinder scalars;
    private final Items items = new Items();
    private @Nullable Meanings meanings;

    public RecordBinder(Problems problems, Map<Class<?>, Special> specials) {
        this(problems, specials, false);
    }

    private RecordBinder(Problems problems, Map<Class<?>, Special> specials, boolean passingOver) {
        this.problems = problems;
        this.specials = Map.copyOf(specials);
        this.passingOver = passingOver;
        this.scalars = new ScalarBinder(problems);
    }

    /** One that passes over fields that a record does not have: for what was not written by hand. */
    public static RecordBinder passingOver(Problems problems, Map<Class<?>, Special> specials) {
        return new RecordBinder(problems, specials, true);
    }

    /** The record, or nothing if a part that it cannot do without is missing or wrong. */
    public <T extends Record> @Nullable T bind(SourceNode node, Class<T> type, Pointer at) {
        if (meanings == null || meanings.root() != type) {
            meanings = new Meanings(type);
        }
        return type.cast(record(node, type, at, meanings));
    }

    private @Nullable Object record(SourceNode node, Class<? extends Record> type, Pointer at, Meanings names) {
        if (!(node instanceof SourceNode.Fields object)) {
            scalars.wrongType(node, at, "object");
            return null;
        }
        RecordShape shape = RecordShape.of(type);
        if (at.equals(Pointer.ROOT)) {
            namesSchema(object.fields().get(SCHEMA), at.field(SCHEMA));
            Wrapped wrapped = Wrapper.of(object, type);
            if (wrapped != null) {
                Pointer inner = at.field(wrapped.name());
                problems.add(key(object, wrapped.name()), inner, "wrapped", Mistake.quote(wrapped.name()));
                return record(wrapped.fields(), type, inner, names);
            }
            String listed = Wrapper.listed(object, type);
            if (listed != null) {
                problems.add(key(object, listed), at.field(listed), "wrapped-list", Mistake.quote(listed));
                return null;
            }
        }
        @Nullable SourceNode[] given = new @Nullable SourceNode[shape.size()];
        boolean asExpected = given(object, shape, given);
        Set<String> cut = asExpected ? Set.of() : new HashSet<>();
        Set<String> meant = passingOver || asExpected ? Set.of() : unknownFields(object, type, at, names, cut);
        @Nullable Object[] values = new @Nullable Object[shape.size()];
        boolean complete = true;
        for (int i = 0; i < given.length; i++) {
            Part part = shape.part(i);
            SourceNode field = given[i];
            if (field == null || isNothing(field)) {
                if (part.needed()) {
                    if (field != null || !meant.contains(part.name())) {
                        Position position = field == null ? node.position() : field.position();
                        problems.add(position, at.field(part.name()), "missing-field", part.name());
                    }
                    complete = false;
                }
            } else if (cut.contains(part.name())) {
                complete = false;
            } else {
                values[i] = value(field, part.type(), part, at.field(part.name()), names);
                complete &= values[i] != null || !part.needed();
            }
        }
        return complete ? shape.create(values) : null;
    }

    /** Puts what is given in the order of the components; whether all of it is known, so that nothing need be told of its names. */
    private static boolean given(SourceNode.Fields object, RecordShape shape, @Nullable SourceNode[] given) {
        boolean asExpected = true;
        for (Map.Entry<String, SourceNode> field : object.fields().entrySet()) {
            int index = shape.indexOf(field.getKey());
            if (index < 0) {
                asExpected = false;
            } else {
                given[index] = field.getValue();
            }
        }
        return asExpected;
    }

    /**
     * Tells the fields that are not known; the known ones that were meant, of which nobody needs hear that they are missing. Those
     * whose number a comma cut in two are told here, and added to the ones that are.
     */
    private Set<String> unknownFields(
            SourceNode.Fields object, Class<? extends Record> type, Pointer at, Meanings names, Set<String> cut) {
        Set<String> known = RecordShape.of(type).parts().keySet();
        Set<String> meant = new HashSet<>();
        String before = null;
        for (String name : object.fields().keySet()) {
            boolean isSchema = at.equals(Pointer.ROOT) && name.equals(SCHEMA);
            Mistake comma = before == null ? null : comma(object, before, name);
            if (before != null && comma != null) {
                problems.add(key(object, name), at.field(before), comma);
                cut.add(before);
            } else if (!isSchema && !known.contains(name) && problems.isFull() && !names.hasMet(type, name)) {
                problems.leaveRest();
            } else if (!isSchema && !known.contains(name)) {
                Meaning meaning = names.ofField(type, name);
                problems.add(key(object, name), at.field(name), meaning.mistake());
                if (meaning.field() != null) {
                    meant.add(meaning.field());
                }
            }
            before = name;
        }
        return meant;
    }

    private static Position key(SourceNode.Fields object, String name) {
        return Objects.requireNonNullElse(object.keys().get(name), object.position());
    }

    /** Tells a decimal comma between braces, where it parts what comes behind it from the number as a field of its own. */
    private static @Nullable Mistake comma(SourceNode.Fields object, String before, String name) {
        boolean isRest = !name.isEmpty()
                && Character.isDigit(name.charAt(0))
                && DECIMALS.matcher(name).matches()
                && isNothing(Objects.requireNonNull(object.child(name)));
        return isRest && object.child(before) instanceof SourceNode.Scalar number
                ? WrittenNumber.withComma(number.text(), name)
                : null;
    }

    private void namesSchema(@Nullable SourceNode schema, Pointer at) {
        if (schema != null && !(schema instanceof SourceNode.Scalar scalar && scalar.kind() == Kind.TEXT)) {
            scalars.wrongType(schema, at, "text");
        }
    }

    private static boolean isNothing(SourceNode node) {
        return node instanceof SourceNode.Scalar scalar && scalar.kind() == Kind.NOTHING;
    }

    private @Nullable Object value(SourceNode node, Type type, Part part, Pointer at, Meanings names) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? map(node, arguments[1], part, at, names)
                    : list(node, arguments[0], part, at, names);
        }
        Class<?> wanted = (Class<?>) type;
        Special special = specials.isEmpty() ? null : specials.get(wanted);
        if (special != null) {
            return special.bind(node, at, problems);
        }
        if (wanted.isRecord()) {
            return record(node, wanted.asSubclass(Record.class), at, names);
        }
        if (!(node instanceof SourceNode.Scalar scalar)) {
            scalars.wrongType(node, at, ScalarBinder.expected(wanted));
            return null;
        }
        return scalars.value(scalar, wanted, part, at);
    }

    private List<Object> list(SourceNode node, Type type, Part part, Pointer at, Meanings names) {
        List<Object> values = new ArrayList<>();
        if (!(node instanceof SourceNode.Elements list)) {
            scalars.wrongType(node, at, "list");
            return values;
        }
        Mistake tooMany = passingOver ? null : items.add(list.elements().size(), part);
        if (tooMany != null) {
            int first = Math.min(Items.most(type), list.elements().size() - 1);
            problems.add(list.elements().get(first).position(), at, tooMany);
            return values;
        }
        for (int i = 0; i < list.elements().size(); i++) {
            SourceNode element = list.elements().get(i);
            Object value = null;
            if (isNothing(element)) {
                problems.add(element.position(), at.element(i), "nothing-in-list");
            } else {
                value = value(element, type, part, at.element(i), names);
            }
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private Map<String, Object> map(SourceNode node, Type type, Part part, Pointer at, Meanings names) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (!(node instanceof SourceNode.Fields object)) {
            scalars.wrongType(node, at, "object");
            return values;
        }
        Mistake tooMany = passingOver ? null : items.add(object.fields().size(), part);
        if (tooMany != null) {
            problems.add(node.position(), at, tooMany);
            return values;
        }
        object.fields().forEach((name, field) -> {
            Object value = value(field, type, part, at.field(name), names);
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }
}
