package nl.huisnorm.io.write;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.rulebook.Scenario.ChangedNorm;
import nl.huisnorm.rulebook.Scenario.ChangedValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the scenario that something was judged under, so that nobody takes the result for law. */
final class ScenarioJson {

    private ScenarioJson() {}

    /** Writes it as a field; nothing where there is none. */
    static void write(JsonGenerator json, @Nullable Scenario scenario, Locale locale) {
        if (scenario == null) {
            return;
        }
        json.writeName("scenario");
        json.writeStartObject();
        json.writeStringProperty("id", scenario.id());
        json.writeStringProperty("title", scenario.title().in(locale));
        if (scenario.remark() != null) {
            json.writeStringProperty("remark", scenario.remark().in(locale));
        }
        text(json, "source", scenario.source());
        json.writeName("norms");
        json.writeStartArray();
        scenario.norms().forEach(norm -> norm(json, norm));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void norm(JsonGenerator json, ChangedNorm norm) {
        json.writeStartObject();
        json.writeStringProperty("norm", norm.norm());
        if (norm.inForce() != null) {
            json.writeBooleanProperty("inForce", norm.inForce());
        }
        text(json, "from", norm.from());
        text(json, "until", norm.until());
        if (norm.binding() != null) {
            json.writeBooleanProperty("binding", norm.binding());
        }
        json.writeName("values");
        json.writeStartArray();
        for (ChangedValue value : Objects.requireNonNullElse(norm.values(), List.<ChangedValue>of())) {
            json.writeStartObject();
            json.writeStringProperty("parameter", value.parameter());
            json.writeNumberProperty("value", value.value());
            json.writeStringProperty("unit", value.unit().name());
            text(json, "from", value.from());
            text(json, "until", value.until());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }
}
