package nl.huisnorm.internal.source;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.internal.source.RecordShape.Limits;
import nl.huisnorm.internal.source.RecordShape.Part;
import nl.huisnorm.internal.source.RecordShape.TextPattern;
import nl.huisnorm.internal.source.SourceNode.Kind;
import nl.huisnorm.text.Named;
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

    /** The most characters that a text in a file may have. */
    public static final int LONGEST_TEXT = 10_000;

    /** What any file may name beside its own fields: the JSON Schema that an editor checks it by. */
    public static final String SCHEMA = "$schema";

    /** The most digits before the point of a number: one written with an exponent takes no room until it is written out. */
    private static final int MOST_DIGITS = 18;

    private static final int LONGEST_QUOTE = 60;

    private final Problems problems;
    private final Map<Class<?>, Special> specials;
    private final boolean passingOver;

    public RecordBinder(Problems problems, Map<Class<?>, Special> specials) {
        this(problems, specials, false);
    }

    private RecordBinder(Problems problems, Map<Class<?>, Special> specials, boolean passingOver) {
        this.problems = problems;
        this.specials = Map.copyOf(specials);
        this.passingOver = passingOver;
    }

    /** One that passes over fields that a record does not have: for what was not written by hand. */
    public static RecordBinder passingOver(Problems problems, Map<Class<?>, Special> specials) {
        return new RecordBinder(problems, specials, true);
    }

    /** The record, or nothing if a part that it cannot do without is missing or wrong. */
    public <T extends Record> @Nullable T bind(SourceNode node, Class<T> type, Pointer at) {
        if (!(node instanceof SourceNode.Fields object)) {
            wrongType(node, at, "object");
            return null;
        }
        RecordShape shape = RecordShape.of(type);
        object.fields().keySet().forEach(name -> {
            if (at.equals(Pointer.ROOT) && name.equals(SCHEMA)) {
                namesSchema(object.fields().get(name), at.field(name));
            } else if (!passingOver && !shape.parts().containsKey(name)) {
                unknownField(object, at, name, shape.parts().keySet());
            }
        });
        @Nullable Object[] values = new @Nullable Object[shape.parts().size()];
        boolean complete = true;
        int i = 0;
        for (Part part : shape.parts().values()) {
            SourceNode field = object.fields().get(part.name());
            Pointer place = at.field(part.name());
            if (field == null || isNothing(field)) {
                if (part.needed()) {
                    Position position = field == null ? node.position() : field.position();
                    problems.add(position, place, "missing-field", part.name());
                    complete = false;
                }
            } else {
                values[i] = value(field, part.type(), part, place);
                complete &= values[i] != null || !part.needed();
            }
            i++;
        }
        return complete ? type.cast(shape.create(values)) : null;
    }

    private void namesSchema(@Nullable SourceNode schema, Pointer at) {
        if (schema != null && !(schema instanceof SourceNode.Scalar scalar && scalar.kind() == Kind.TEXT)) {
            wrongType(schema, at, "text");
        }
    }

    private void unknownField(SourceNode.Fields object, Pointer at, String name, Collection<String> known) {
        String nearest = Nearest.of(name, known);
        Position position = Objects.requireNonNullElse(object.keys().get(name), object.position());
        if (nearest == null) {
            problems.add(position, at.field(name), "unknown-field", quote(name), String.join(", ", known));
        } else {
            problems.add(position, at.field(name), "unknown-field-near", quote(name), nearest);
        }
    }

    private static boolean isNothing(SourceNode node) {
        return node instanceof SourceNode.Scalar scalar && scalar.kind() == Kind.NOTHING;
    }

    private @Nullable Object value(SourceNode node, Type type, Part part, Pointer at) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? map(node, arguments[1], part, at)
                    : list(node, arguments[0], part, at);
        }
        Class<?> wanted = (Class<?>) type;
        Special special = specials.get(wanted);
        if (special != null) {
            return special.bind(node, at, problems);
        }
        if (wanted.isRecord()) {
            return bind(node, wanted.asSubclass(Record.class), at);
        }
        if (!(node instanceof SourceNode.Scalar scalar)) {
            wrongType(node, at, expected(wanted));
            return null;
        }
        if (wanted.isEnum()) {
            return word(scalar, wanted, at);
        }
        if (wanted == Boolean.class) {
            return truth(scalar, at);
        }
        if (wanted == Integer.class) {
            return count(scalar, part, at);
        }
        if (wanted == BigDecimal.class) {
            return number(scalar, part, at);
        }
        if (wanted == LocalDate.class) {
            return date(scalar, at);
        }
        return text(scalar, part, at);
    }

    private List<Object> list(SourceNode node, Type type, Part part, Pointer at) {
        List<Object> values = new ArrayList<>();
        if (!(node instanceof SourceNode.Elements list)) {
            wrongType(node, at, "list");
            return values;
        }
        for (int i = 0; i < list.elements().size(); i++) {
            SourceNode element = list.elements().get(i);
            Object value = null;
            if (isNothing(element)) {
                problems.add(element.position(), at.element(i), "nothing-in-list");
            } else {
                value = value(element, type, part, at.element(i));
            }
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private Map<String, Object> map(SourceNode node, Type type, Part part, Pointer at) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (!(node instanceof SourceNode.Fields object)) {
            wrongType(node, at, "object");
            return values;
        }
        object.fields().forEach((name, field) -> {
            Object value = value(field, type, part, at.field(name));
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }

    private @Nullable Object word(SourceNode.Scalar scalar, Class<?> type, Pointer at) {
        List<String> known = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String key = ((Named) constant).key();
            if (key.equals(scalar.text())) {
                return constant;
            }
            known.add(key);
        }
        String nearest = Nearest.of(scalar.text(), known);
        if (nearest == null) {
            problems.add(scalar.position(), at, "unknown-word", quote(scalar.text()), String.join(", ", known));
        } else {
            problems.add(
                    scalar.position(),
                    at,
                    "unknown-word-near",
                    quote(scalar.text()),
                    nearest,
                    String.join(", ", known));
        }
        return null;
    }

    private @Nullable Boolean truth(SourceNode.Scalar scalar, Pointer at) {
        if (scalar.kind() != Kind.TRUTH) {
            wrongType(scalar, at, "truth");
            return null;
        }
        return Boolean.valueOf(scalar.text().toLowerCase(Locale.ROOT));
    }

    private @Nullable Integer count(SourceNode.Scalar scalar, Part part, Pointer at) {
        BigDecimal number = decimal(scalar, at, "count");
        if (number == null || !inBounds(number, scalar, part, at)) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            wrongType(scalar, at, "count");
            return null;
        }
    }

    private @Nullable BigDecimal number(SourceNode.Scalar scalar, Part part, Pointer at) {
        BigDecimal number = decimal(scalar, at, "number");
        if (number == null || !inBounds(number, scalar, part, at)) {
            return null;
        }
        if (number.scale() > MOST_DECIMALS) {
            problems.add(scalar.position(), at, "too-precise", quote(scalar.text()), MOST_DECIMALS);
            return null;
        }
        if ((long) number.precision() - number.scale() > MOST_DIGITS) {
            problems.add(scalar.position(), at, "too-many-digits", quote(scalar.text()), MOST_DIGITS);
            return null;
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private @Nullable BigDecimal decimal(SourceNode.Scalar scalar, Pointer at, String expected) {
        if (scalar.kind() == Kind.NUMBER) {
            try {
                return new BigDecimal(scalar.text());
            } catch (NumberFormatException e) {
                // written as YAML allows and JSON does not: told as a wrong type below
            }
        }
        wrongType(scalar, at, expected);
        return null;
    }

    private boolean inBounds(BigDecimal number, SourceNode.Scalar scalar, Part part, Pointer at) {
        Limits limits = part.limits();
        if (limits == null || (number.compareTo(limits.least()) >= 0 && number.compareTo(limits.most()) <= 0)) {
            return true;
        }
        problems.add(
                scalar.position(),
                at,
                "out-of-bounds",
                quote(scalar.text()),
                limits.least(),
                limits.most(),
                limits.symbol().isEmpty() ? "" : " " + limits.symbol());
        return false;
    }

    private @Nullable LocalDate date(SourceNode.Scalar scalar, Pointer at) {
        try {
            LocalDate date = LocalDate.parse(scalar.text());
            if (date.getYear() >= 1000 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // told below, as for a year that cannot be meant
        }
        problems.add(scalar.position(), at, "not-a-date", quote(scalar.text()));
        return null;
    }

    private @Nullable String text(SourceNode.Scalar scalar, Part part, Pointer at) {
        String text = scalar.text();
        if (scalar.kind() == Kind.TRUTH) {
            wrongType(scalar, at, "text");
            return null;
        }
        if (text.isBlank()) {
            problems.add(scalar.position(), at, "blank");
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            problems.add(scalar.position(), at, "text-too-long", LONGEST_TEXT);
            return null;
        }
        TextPattern pattern = part.pattern();
        if (pattern != null && !pattern.pattern().matcher(text).matches()) {
            problems.add(scalar.position(), at, "pattern", quote(text), pattern.example());
            return null;
        }
        return text;
    }

    private void wrongType(SourceNode node, Pointer at, String expected) {
        Object found = Found.OBJECT;
        if (node instanceof SourceNode.Elements) {
            found = Found.LIST;
        } else if (node instanceof SourceNode.Scalar scalar) {
            found = isNothing(scalar) ? Found.NOTHING : "«" + quote(scalar.text()) + "»";
            if (scalar.kind() == Kind.TEXT && looksLikeNumber(scalar.text()) && !expected.equals("text")) {
                problems.add(node.position(), at, "number-in-quotes", quote(scalar.text()));
                return;
            }
        }
        problems.add(node.position(), at, "wrong-type-" + expected, found);
    }

    private static boolean looksLikeNumber(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?");
    }

    /** What stands where something else belongs. */
    enum Found implements Named {
        OBJECT,
        LIST,
        NOTHING
    }

    private static String expected(Class<?> type) {
        if (type == Boolean.class) {
            return "truth";
        }
        if (type == Integer.class) {
            return "count";
        }
        if (type == BigDecimal.class) {
            return "number";
        }
        return type == LocalDate.class ? "date" : "text";
    }

    private static String quote(String text) {
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    }
}
