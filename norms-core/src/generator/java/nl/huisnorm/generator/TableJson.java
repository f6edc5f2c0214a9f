package nl.huisnorm.generator;

import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The whole table in one file that is quickly read. What is not said is left out. */
final class TableJson {

    private final JsonGenerator json;

    private TableJson(JsonGenerator json) {
        this.json = json;
    }

    static String of(Table table) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), out)) {
            new TableJson(json).write(table);
        }
        return out.toString();
    }

    private void write(Table table) {
        json.writeStartObject();
        json.writeArrayPropertyStart("records");
        table.records().forEach(this::write);
        json.writeEndArray();
        json.writeArrayPropertyStart("choices");
        table.choices().forEach(this::write);
        json.writeEndArray();
        json.writeArrayPropertyStart("kinds");
        table.kinds().forEach(this::write);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(RecordEntry record) {
        json.writeStartObject();
        json.writeStringProperty("name", record.javaPackage() + "." + record.name());
        said("about", record.about());
        said("label", record.label());
        said("where", record.where());
        text("walk", record.walk());
        json.writeArrayPropertyStart("facts");
        record.facts().forEach(this::write);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(FactEntry fact) {
        json.writeStartObject();
        json.writeStringProperty("name", fact.name());
        json.writeStringProperty("type", fact.type().word());
        text("of", fact.of());
        if (fact.required()) {
            json.writeBooleanProperty("required", true);
        }
        text("least", fact.least());
        text("most", fact.most());
        text("unit", fact.unit());
        text("pattern", fact.pattern());
        text("example", fact.example());
        said("about", fact.about());
        said("label", fact.label());
        said("ask", fact.ask());
        said("where", fact.where());
        json.writeStringProperty("known", fact.known());
        text("walk", fact.walk());
        list("remedy", fact.remedies());
        words(fact.words());
        json.writeEndObject();
    }

    private void write(ChoiceEntry choice) {
        json.writeStartObject();
        json.writeStringProperty("name", choice.javaPackage() + "." + choice.name());
        said("about", choice.about());
        json.writeArrayPropertyStart("words");
        for (ChoiceEntry.Word word : choice.words()) {
            json.writeStartObject();
            json.writeStringProperty("key", word.key());
            said("about", word.about());
            said("label", word.label());
            words(word.words());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(KindEntry kind) {
        json.writeStartObject();
        json.writeStringProperty("file", kind.file());
        json.writeStringProperty("name", kind.name());
        said("about", kind.about());
        json.writeArrayPropertyStart("fields");
        for (KindEntry.Field field : kind.fields()) {
            json.writeStartObject();
            json.writeStringProperty("name", field.name());
            said("about", field.about());
            said("label", field.label());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void text(String name, @Nullable String text) {
        if (text != null) {
            json.writeStringProperty(name, text);
        }
    }

    private void said(String name, @Nullable Said said) {
        if (said != null) {
            json.writeObjectPropertyStart(name);
            json.writeStringProperty("nl", said.nl());
            json.writeStringProperty("en", said.en());
            json.writeEndObject();
        }
    }

    private void words(Words words) {
        json.writeObjectPropertyStart("words");
        list("nl", words.nl());
        list("en", words.en());
        json.writeEndObject();
    }

    private void list(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            json.writeArrayPropertyStart(name);
            texts.forEach(json::writeString);
            json.writeEndArray();
        }
    }
}
