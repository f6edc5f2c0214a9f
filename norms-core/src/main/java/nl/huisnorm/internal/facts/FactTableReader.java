package nl.huisnorm.internal.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the table that was made when the library was built. It was checked then. */
final class FactTableReader {

    private static final String RESOURCE = "facts.json";

    private FactTableReader() {}

    static FactTable read() {
        try (InputStream in = FactTableReader.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), in)) {
                parser.nextToken();
                Part root = new Part(fields(parser));
                return new FactTable(
                        root.each("records", FactTableReader::factRecord),
                        root.each("choices", FactTableReader::choice),
                        root.each("kinds", FactTableReader::filePart));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FactRecord factRecord(Part record) {
        String type = record.text("name");
        String owner = FactRecord.ownerOf(type.substring(type.lastIndexOf('.') + 1));
        Text where = record.optionalSaid("where");
        String walk = record.optional("walk");
        return new FactRecord(
                type,
                record.said("about"),
                record.said("label"),
                where,
                record.each("facts", fact -> fact(owner, where, walk, fact)));
    }

    private static Fact fact(String owner, @Nullable Text whereOfAll, @Nullable String walkOfAll, Part fact) {
        String unit = fact.optional("unit");
        Text where = fact.optionalSaid("where");
        Known known = Known.valueOf(constant(fact.text("known")));
        return new Fact(
                owner,
                fact.text("name"),
                FactType.of(fact.text("type")),
                fact.optional("of"),
                "true".equals(fact.optional("required")),
                number(fact.optional("least")),
                number(fact.optional("most")),
                unit == null ? null : MeasurementUnit.valueOf(constant(unit)),
                fact.optional("pattern"),
                fact.optional("example"),
                fact.said("about"),
                fact.said("label"),
                fact.optionalSaid("ask"),
                where == null && whereOfAll != null ? whereOfAll : fact.said("where"),
                known,
                walk(known, fact.optional("walk"), walkOfAll),
                fact.list("remedy"),
                fact.words());
    }

    /** What is not known on site is asked in the office, where it does not say itself that it is asked earlier. */
    private static Walk walk(Known known, @Nullable String own, @Nullable String ofRecord) {
        String stop = own == null && known == Known.ON_SITE ? ofRecord : own;
        return stop == null ? Walk.OFFICE : Walk.valueOf(constant(stop));
    }

    private static Choice choice(Part choice) {
        return new Choice(
                choice.text("name"),
                choice.said("about"),
                choice.each(
                        "words",
                        word -> new Choice.Word(
                                word.text("key"), word.said("about"), word.said("label"), word.words())));
    }

    private static FilePart filePart(Part part) {
        return new FilePart(
                part.text("file"),
                part.text("name"),
                part.said("about"),
                part.each(
                        "fields",
                        field -> new FilePart.Field(field.text("name"), field.said("about"), field.said("label"))));
    }

    private static String constant(String key) {
        return key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Part(fields(parser));
            case START_ARRAY -> elements(parser);
            default -> parser.getString();
        };
    }

    private static Map<String, Object> fields(JsonParser parser) {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static List<Object> elements(JsonParser parser) {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }

    /** A part of the file, which holds texts, lists and parts. */
    private record Part(Map<String, Object> fields) {

        @Nullable String optional(String name) {
            Object value = fields.get(name);
            return value == null ? null : value.toString();
        }

        String text(String name) {
            if (fields.get(name) instanceof String text) {
                return text;
            }
            throw missing(name);
        }

        private IllegalStateException missing(String name) {
            return new IllegalStateException(RESOURCE + " has no " + name + " in " + fields);
        }

        @Nullable Text optionalSaid(String name) {
            return fields.get(name) instanceof Part said ? new Text(said.text("nl"), said.text("en")) : null;
        }

        Text said(String name) {
            Text said = optionalSaid(name);
            if (said == null) {
                throw missing(name);
            }
            return said;
        }

        Words words() {
            if (fields.get("words") instanceof Part words) {
                return new Words(words.list("nl"), words.list("en"));
            }
            throw missing("words");
        }

        List<String> list(String name) {
            return fields.get(name) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        <T> List<T> each(String name, Function<Part, T> make) {
            return fields.get(name) instanceof List<?> list
                    ? list.stream().map(Part.class::cast).map(make).toList()
                    : List.of();
        }
    }
}
