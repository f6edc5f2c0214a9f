package nl.huisnorm.io.write;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.assessment.Alternative;
import nl.huisnorm.assessment.Between;
import nl.huisnorm.assessment.DataFinding;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.io.read.SourceMap;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the parts of findings that more than one kind of JSON has. */
final class FindingJson {

    private final JsonGenerator json;

    FindingJson(JsonGenerator json) {
        this.json = json;
    }

    /** A subject with its place. */
    void subject(Subject subject) {
        json.writeStartObject();
        json.writeStringProperty("kind", subject.kind());
        json.writeStringProperty("id", subject.id());
        if (subject.name() != null) {
            json.writeStringProperty("name", subject.name());
        }
        json.writeStringProperty("pointer", subject.place().toString());
        json.writeEndObject();
    }

    /** Where the fact that decides stands, or would stand, where it was read from a file. */
    void place(Pointer place, SourceMap positions) {
        json.writeName("place");
        json.writeStartObject();
        json.writeStringProperty("pointer", place.toString());
        optional("file", positions.file(place));
        position(positions.place(place));
        json.writeEndObject();
    }

    /** Which finding it is, and what it says. */
    void brief(Finding finding, Locale locale) {
        json.writeStartObject();
        json.writeStringProperty("norm", finding.norm().id());
        json.writeName("subject");
        subject(finding.subject());
        json.writeStringProperty("outcome", finding.outcome().name());
        json.writeStringProperty("message", finding.message(locale));
        json.writeEndObject();
    }

    /** The numbers that decided; null where one is not known. */
    void measure(Measure measure) {
        json.writeStartObject();
        number("actual", measure.actual());
        number("required", measure.required());
        number("margin", measure.margin());
        json.writeStringProperty("comparator", measure.direction().name());
        json.writeStringProperty("unit", measure.unit().name());
        between("actualBetween", measure.actualBetween());
        between("requiredBetween", measure.requiredBetween());
        between("marginBetween", measure.marginBetween());
        json.writeEndObject();
    }

    private void between(String name, @Nullable Between between) {
        if (between != null) {
            json.writeObjectPropertyStart(name);
            number("least", between.least());
            number("most", between.most());
            json.writeEndObject();
        }
    }

    /** A number without needless zeros; null where it is not known. */
    void number(String name, @Nullable BigDecimal number) {
        if (number == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, plain(number));
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** An input with its place and, where it was read from a file, line and column. */
    void evidence(Evidence evidence, SourceMap positions) {
        json.writeStartObject();
        json.writeStringProperty("pointer", evidence.place().toString());
        optional("file", positions.file(evidence.place()));
        position(positions.locate(evidence.place()));
        value(evidence.value());
        json.writeEndObject();
    }

    /** The answer in one of the cases that are still possible. */
    void alternative(Alternative alternative) {
        json.writeStartObject();
        json.writeName("readings");
        new JsonParts(json).readings(alternative.readings());
        if (!alternative.supposed().isEmpty()) {
            json.writeName("supposed");
            json.writeStartArray();
            alternative.supposed().forEach(this::supposed);
            json.writeEndArray();
        }
        json.writeStringProperty("norm", alternative.norm());
        json.writeStringProperty("outcome", alternative.outcome().name());
        if (alternative.measure() != null) {
            json.writeName("measure");
            measure(alternative.measure());
        }
        json.writeEndObject();
    }

    /** A fact that is not known, as it was supposed to be. */
    private void supposed(Evidence evidence) {
        json.writeStartObject();
        json.writeStringProperty("pointer", evidence.place().toString());
        value(evidence.value());
        json.writeEndObject();
    }

    private void value(Object value) {
        json.writeName("value");
        if (value instanceof BigDecimal number) {
            json.writeNumber(plain(number));
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(value instanceof Named word ? word.key() : value.toString());
        }
    }

    /** The facts that are in doubt, each finding with its places; nothing where all fit. */
    void data(List<DataFinding> all, SourceMap positions, Locale locale) {
        if (all.isEmpty()) {
            return;
        }
        json.writeName("dataFindings");
        json.writeStartArray();
        for (DataFinding finding : all) {
            json.writeStartObject();
            json.writeStringProperty("check", finding.check().key());
            json.writeStringProperty("message", finding.message(locale));
            optional("reason", finding.reason());
            json.writeName("places");
            json.writeStartArray();
            finding.places().forEach(place -> evidence(place, positions));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void position(@Nullable Position position) {
        if (position != null) {
            json.writeNumberProperty("line", position.line());
            json.writeNumberProperty("column", position.column());
            if (position.sheet() != null) {
                json.writeStringProperty("sheet", position.sheet());
            }
        }
    }

    private void optional(String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }
}
