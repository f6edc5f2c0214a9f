package nl.huisnorm.stock;


import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.text.Named;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A facility as one line of JSON, in the form of facility files; what is not known is left out. */
final class FacilityJson {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private FacilityJson() {}

    static String line(Facility facility) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(json, facility);
        }
        return out.toString();
    }

    private static void write(JsonGenerator json, Object value) {
        if (value instanceof Record part) {
            json.writeStartObject();
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                Object field = of(component, part);
                if (field != NOTHING) {
                    json.writeName(component.getName());
                    write(json, field);
                }
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(element -> write(json, element));
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            throw new IllegalArgumentException("facilities have no maps: " + map.keySet());
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(value instanceof Named word ? word.key() : value.toString());
        }
    }

    private static final Object NOTHING = new Object();

    private static Object of(RecordComponent component, Record part) {
        try {
            Object value = component.getAccessor().invoke(part);
            return value == null ? NOTHING : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("records of the library can be read", e);
        }
    }
}
