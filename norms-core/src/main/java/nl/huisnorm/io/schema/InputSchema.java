package nl.huisnorm.io.schema;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.huisnorm.internal.write.JsonOut;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.stability.Experimental;
import tools.jackson.core.JsonGenerator;

/**
 * The form of the files that people write, as JSON Schema (2020-12). It is made from what the readers go by, so that both
 * refuse the same: fields, types, bounds, words and patterns. What depends on more than one field, such as an id that occurs
 * twice, only the readers know.
 *
 * <p>Titles and descriptions are in Dutch and English. {@code x-norms} names the norms that look at a field,
 * {@code x-unit} its unit, {@code x-known} where somebody must be to know it.
 */
@Experimental
public final class InputSchema {

    private InputSchema() {}

    /**
     * The schema of a kind of file. Equal rulebooks give equal texts.
     *
     * @param kind the kind of file
     * @param rulebook the rulebook whose norms fields serve and files may name
     * @return the schema, as JSON, with a line end after it
     */
    public static String json(FileKind kind, Rulebook rulebook) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonOut.generator(out)) {
            write(
                    json,
                    new SchemaBuilder(kind, new FieldTexts(kind.table(), rulebook), new Restrictions(rulebook)).file());
        }
        return out.toString(StandardCharsets.UTF_8) + "\n";
    }

    private static void write(JsonGenerator json, Object value) {
        if (value instanceof Map<?, ?> fields) {
            json.writeStartObject();
            fields.forEach((name, field) -> {
                json.writeName(name.toString());
                if (field == null) {
                    json.writeNull();
                } else {
                    write(json, field);
                }
            });
            json.writeEndObject();
        } else if (value instanceof Iterable<?> elements) {
            json.writeStartArray();
            elements.forEach(element -> write(json, element));
            json.writeEndArray();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof java.math.BigDecimal number) {
            json.writeNumber(number);
        } else if (value == SchemaBuilder.NOTHING) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }
}
