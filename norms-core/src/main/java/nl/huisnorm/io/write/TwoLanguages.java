package nl.huisnorm.io.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.internal.write.JsonOut;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Puts the same JSON in two languages together: it is that of the first, and in every object whose texts differ a field with the
 * code of the second language holds those texts by their names. Who reads one language only need not know of it.
 */
final class TwoLanguages {

    private final JsonGenerator json;
    private final JsonParser main;
    private final JsonParser other;
    private final String code;

    private TwoLanguages(JsonGenerator json, JsonParser main, JsonParser other, String code) {
        this.json = json;
        this.main = main;
        this.other = other;
        this.code = code;
    }

    /** Writes one value. */
    static void write(JsonGenerator json, byte[] main, byte[] other, String code) {
        try (JsonParser one = JsonOut.parser(main);
                JsonParser two = JsonOut.parser(other)) {
            TwoLanguages both = new TwoLanguages(json, one, two, code);
            both.next();
            both.value();
        }
    }

    private JsonToken next() {
        JsonToken token = main.nextToken();
        if (token != other.nextToken()) {
            throw new IllegalStateException("told otherwise in " + code + " at " + main.currentLocation());
        }
        return token;
    }

    private void value() {
        switch (main.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> json.writeString(main.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.writeNumber(main.getString());
            default -> json.copyCurrentEvent(main);
        }
    }

    private void object() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        json.writeStartObject();
        while (next() != JsonToken.END_OBJECT) {
            String name = main.currentName();
            if (!name.equals(other.currentName())) {
                throw new IllegalStateException("told otherwise in " + code + ": " + name);
            }
            json.writeName(name);
            if (next() == JsonToken.START_ARRAY) {
                List<String> list = array();
                if (!list.isEmpty()) {
                    lists.put(name, list);
                }
            } else {
                value();
                if (main.currentToken() == JsonToken.VALUE_STRING
                        && !main.getString().equals(other.getString())) {
                    texts.put(name, other.getString());
                }
            }
        }
        if (!texts.isEmpty() || !lists.isEmpty()) {
            json.writeObjectPropertyStart(code);
            texts.forEach(json::writeStringProperty);
            lists.forEach((name, list) -> {
                json.writeName(name);
                new JsonParts(json).strings(list);
            });
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Writes a list, and gives its texts in the other language where they differ; else none. */
    private List<String> array() {
        List<String> texts = new ArrayList<>();
        boolean differs = false;
        json.writeStartArray();
        while (next() != JsonToken.END_ARRAY) {
            value();
            if (main.currentToken() == JsonToken.VALUE_STRING) {
                texts.add(other.getString());
                differs |= !main.getString().equals(other.getString());
            }
        }
        json.writeEndArray();
        return differs ? texts : List.of();
    }
}
