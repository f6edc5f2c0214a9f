package nl.huisnorm.io.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.huisnorm.internal.source.Items;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.RecordShape;
import nl.huisnorm.internal.source.RecordShape.Limits;
import nl.huisnorm.internal.source.RecordShape.Part;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import nl.huisnorm.text.Text;

/** Makes the schema of one kind of file from the records that it is read as. */
final class SchemaBuilder {

    /** Stands for nothing where a list of values has it. */
    static final Object NOTHING = new Object();

    private static final String TYPE = "type";
    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";
    private static final String REFERENCE = "#/$defs/";

    private static final int FIRST_WORDS = 2;

    private final FileKind kind;
    private final FieldTexts texts;
    private final Restrictions restrictions;
    private final Map<String, Object> definitions = new LinkedHashMap<>();

    SchemaBuilder(FileKind kind, FieldTexts texts, Restrictions restrictions) {
        this.kind = kind;
        this.texts = texts;
        this.restrictions = restrictions;
    }

    /** The schema of the whole file. */
    Map<String, Object> file() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        file.put("$id", "urn:huisnorm:" + kind.key() + ":1");
        file.put(
                TITLE,
                "Huisnorm: " + FieldTexts.both(new Text(kind.label(Messages.DUTCH), kind.label(Locale.ENGLISH))));
        file.putAll(record(kind.record(), true));
        file.put("$defs", definitions);
        return file;
    }

    private Map<String, Object> record(Class<? extends Record> type, boolean isFile) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (isFile) {
            properties.put(RecordBinder.SCHEMA, schema());
        }
        List<String> required = new ArrayList<>();
        for (Part part : RecordShape.of(type).parts().values()) {
            properties.put(part.name(), field(type, part));
            if (part.needed()) {
                required.add(part.name());
            }
        }
        Map<String, Object> record = new LinkedHashMap<>();
        record.put(DESCRIPTION, FieldTexts.lines(texts.about(type)));
        record.put(TYPE, "object");
        record.put("properties", properties);
        if (!required.isEmpty()) {
            record.put("required", required);
        }
        record.put("additionalProperties", false);
        record.putAll(restrictions.ofRecord(type.getSimpleName()));
        return record;
    }

    private static Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                DESCRIPTION,
                FieldTexts.lines(new Text(
                        Messages.in(Messages.DUTCH).get("schema.schema"),
                        Messages.in(Locale.ENGLISH).get("schema.schema"))));
        schema.put(TYPE, "string");
        return schema;
    }

    private Map<String, Object> field(Class<?> type, Part part) {
        String name = type.getSimpleName() + "." + part.name();
        Map<String, Object> field = new LinkedHashMap<>(texts.told(type, part.name()));
        field.putAll(value(part.type(), part, name, !part.needed()));
        field.putAll(restrictions.of(name));
        List<?> examples = examples(name, element(part.type()));
        if (!examples.isEmpty()) {
            boolean isList = isList(part.type());
            field.put("examples", isList ? examples.stream().map(List::of).toList() : examples);
        }
        return field;
    }

    /** What a field can be, for instance: as a file has it, or the first words there are. */
    private static List<?> examples(String name, Type type) {
        Object example = Examples.of(name);
        if (example != null) {
            return List.of(example);
        }
        if (type == Boolean.class) {
            return List.of(true, false);
        }
        return type instanceof Class<?> words && words.isEnum()
                ? Arrays.stream(words.getEnumConstants())
                        .limit(FIRST_WORDS)
                        .map(word -> ((Named) word).key())
                        .toList()
                : List.of();
    }

    private static Type element(Type type) {
        return type instanceof ParameterizedType generic && isList(type) ? generic.getActualTypeArguments()[0] : type;
    }

    private static boolean isList(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == List.class;
    }

    private Map<String, Object> value(Type type, Part part, String name, boolean nothingToo) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Map<String, Object> several = new LinkedHashMap<>();
            if (generic.getRawType() == Map.class) {
                several.put(TYPE, orNothing("object", nothingToo));
                several.put("propertyNames", new LinkedHashMap<>(Map.of("maxLength", SourceParser.LONGEST_NAME)));
                several.put("additionalProperties", value(arguments[1], part, name, false));
                several.put("maxProperties", RecordBinder.MOST_ITEMS);
            } else {
                Map<String, Object> element = value(arguments[0], part, name, false);
                element.putAll(restrictions.ofElements(name));
                several.put(TYPE, orNothing("array", nothingToo));
                several.put("items", element);
                several.put("maxItems", Items.most(arguments[0]));
            }
            return several;
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted == Condition.class) {
            if (definitions.putIfAbsent("condition", Map.of()) == null) {
                definitions.put("condition", new ConditionForms(texts).definition());
            }
            return reference("condition", nothingToo);
        }
        if (wanted.isRecord()) {
            return reference(define(wanted.asSubclass(Record.class)), nothingToo);
        }
        if (wanted.isEnum()) {
            return words(wanted, nothingToo);
        }
        if (wanted == Boolean.class) {
            return new LinkedHashMap<>(Map.of(TYPE, orNothing("boolean", nothingToo)));
        }
        if (wanted == Integer.class || wanted == BigDecimal.class) {
            return number(wanted, part, nothingToo);
        }
        if (wanted == LocalDate.class) {
            Map<String, Object> day = new LinkedHashMap<>();
            day.put(TYPE, orNothing("string", nothingToo));
            day.put("format", "date");
            day.put("pattern", TextForms.DAY);
            return day;
        }
        Pattern pattern = part.pattern() == null ? null : part.pattern().pattern();
        return TextForms.of(pattern, part.isId(), nothingToo);
    }

    private static Object orNothing(String type, boolean nothingToo) {
        return nothingToo ? List.of(type, "null") : type;
    }

    private static Map<String, Object> reference(String name, boolean nothingToo) {
        Map<String, Object> reference = Map.of("$ref", REFERENCE + name);
        return new LinkedHashMap<>(nothingToo ? Map.of("anyOf", List.of(reference, Map.of(TYPE, "null"))) : reference);
    }

    /** Sees to it that a record is among the definitions, and tells its name there. */
    private String define(Class<? extends Record> type) {
        String simple = type.getSimpleName();
        String name = simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, record(type, false));
        }
        return name;
    }

    private static Map<String, Object> words(Class<?> type, boolean nothingToo) {
        List<Object> keys = new ArrayList<>();
        List<String> meanings = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            keys.add(((Named) constant).key());
            meanings.add(FieldTexts.word((Named) constant));
        }
        if (nothingToo) {
            keys.add(NOTHING);
        }
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("enum", keys);
        words.put("enumDescriptions", meanings);
        return words;
    }

    private static Map<String, Object> number(Class<?> wanted, Part part, boolean nothingToo) {
        Map<String, Object> number = new LinkedHashMap<>();
        number.put(TYPE, orNothing(wanted == Integer.class ? "integer" : "number", nothingToo));
        Limits limits = part.limits();
        if (limits != null) {
            number.put("minimum", limits.least());
            number.put("maximum", limits.most());
        } else if (wanted == Integer.class) {
            number.put("minimum", Integer.MIN_VALUE);
            number.put("maximum", Integer.MAX_VALUE);
        } else {
            number.put(
                    "exclusiveMinimum",
                    BigDecimal.TEN.pow(RecordBinder.MOST_DIGITS).negate());
            number.put("exclusiveMaximum", BigDecimal.TEN.pow(RecordBinder.MOST_DIGITS));
        }
        return number;
    }
}
