package nl.huisnorm.io.write;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import nl.huisnorm.assessment.Interval;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes what reports and comparisons have in common beside findings. */
final class JsonParts {

    private final JsonGenerator json;

    JsonParts(JsonGenerator json) {
        this.json = json;
    }

    void tool(String name, String version) {
        json.writeName("tool");
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("version", version);
        json.writeEndObject();
    }

    void rulebook(String version, String digest) {
        json.writeName("rulebook");
        json.writeStartObject();
        json.writeStringProperty("version", version);
        json.writeStringProperty("sha256", digest);
        json.writeEndObject();
    }

    void readings(Map<String, String> readings) {
        json.writeStartObject();
        new TreeMap<>(readings).forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    void strings(Collection<String> values) {
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /** A number that has no upper bound is one whose most is left out. */
    void interval(String name, Interval interval) {
        json.writeName(name);
        json.writeStartObject();
        json.writeNumberProperty("least", interval.least());
        if (!interval.isUnbounded()) {
            json.writeNumberProperty("most", interval.most());
        }
        json.writeEndObject();
    }

    void optional(String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }
}
