package nl.huisnorm.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.internal.write.JsonOut;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes, as JSON, what to ask about facilities and plans. Equal input, rulebook and language give equal bytes. The resource {@code
 * nl/huisnorm/io/schema/questions.schema.json} describes it.
 *
 * <p>Every method throws an {@link IOException} as the stream threw it.
 */
@Experimental
public final class QuestionsWriter implements AutoCloseable {

    private final JsonGenerator json;
    private final Locale locale;

    /**
     * Begins.
     *
     * @param out where to write; it stays open
     * @param locale the language of the sentences; anything but Dutch gives English
     * @param rulebook the rulebook that was applied
     * @param options what was judged by
     */
    public QuestionsWriter(OutputStream out, Locale locale, Rulebook rulebook, AssessmentOptions options)
            throws IOException {
        try {
            this.locale = locale;
            json = JsonOut.generator(out);
            json.writeStartObject();
            Header.write(json, rulebook, locale);
            json.writeStringProperty("asOf", options.asOf().toString());
            json.writeName("facilities");
            json.writeStartArray();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    /**
     * Adds the questions about a facility.
     *
     * @param document the facility
     * @param assessment its assessment
     * @param questions the questions about it
     */
    public void add(FacilityDocument document, Assessment assessment, List<Question> questions) throws IOException {
        add(() -> Header.write(json, document), assessment, questions);
    }

    /**
     * Adds the questions about a plan and the facilities it names.
     *
     * @param document the plan
     * @param assessment its assessment
     * @param questions the questions about it
     */
    public void add(PlanDocument document, Assessment assessment, List<Question> questions) throws IOException {
        add(() -> Header.write(json, document), assessment, questions);
    }

    private void add(Runnable header, Assessment assessment, List<Question> questions) throws IOException {
        try {
            json.writeStartObject();
            header.run();
            json.writeStringProperty("verdict", assessment.verdict().name());
            json.writeName("undetermined");
            json.writeStartObject();
            for (Reason reason : Reason.values()) {
                json.writeNumberProperty(
                        reason.name(),
                        assessment.findings(Outcome.UNDETERMINED).stream()
                                .filter(finding -> finding.reason() == reason)
                                .count());
            }
            json.writeEndObject();
            json.writeName("questions");
            json.writeStartArray();
            questions.forEach(this::write);
            json.writeEndArray();
            json.writeEndObject();
            json.flush();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    private void write(Question question) {
        json.writeStartObject();
        json.writeStringProperty("id", question.id());
        json.writeName("fact");
        json.writeStartObject();
        json.writeStringProperty("owner", question.owner());
        json.writeStringProperty("name", question.fact());
        json.writeStringProperty("label", Messages.in(locale).fact(question.owner(), question.fact()));
        json.writeEndObject();
        Norm norm = question.norm();
        if (norm != null) {
            json.writeStringProperty("norm", norm.id());
            json.writeStringProperty(
                    "requirement", question.findings().get(0).requirement().in(locale));
        }
        json.writeStringProperty("text", question.text(locale));
        json.writeStringProperty("whereToFind", question.whereToFind(locale));
        answer(question);
        json.writeBooleanProperty("binding", question.binding());
        json.writeName("decides");
        json.writeStartObject();
        json.writeNumberProperty("least", question.decides().least());
        json.writeNumberProperty("most", question.decides().most());
        number("onAverage", question.decidesOnAverage());
        json.writeNumberProperty("of", question.findings().size());
        json.writeBooleanProperty("tried", question.tried());
        json.writeEndObject();
        json.writeName("places");
        json.writeStartArray();
        for (Question.Place place : question.places()) {
            json.writeStartObject();
            json.writeStringProperty("pointer", place.pointer().toString());
            json.writeStringProperty("description", place.description(locale));
            json.writeName("subject");
            json.writeStartObject();
            json.writeStringProperty("kind", place.subject().kind());
            json.writeStringProperty("id", place.subject().id());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        Map<String, Integer> norms = new LinkedHashMap<>();
        for (Finding finding : question.findings()) {
            norms.merge(finding.norm().id(), 1, Integer::sum);
        }
        json.writeName("norms");
        json.writeStartArray();
        norms.forEach((id, findings) -> {
            json.writeStartObject();
            json.writeStringProperty("norm", id);
            json.writeNumberProperty("findings", findings);
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private void answer(Question question) {
        json.writeName("answer");
        json.writeStartObject();
        json.writeStringProperty("type", question.type().name());
        if (question.unit() != null) {
            json.writeStringProperty("unit", question.unit().key());
        }
        number("least", question.least());
        number("most", question.most());
        if (!question.choices().isEmpty()) {
            json.writeName("choices");
            json.writeStartArray();
            for (Question.Choice choice : question.choices()) {
                json.writeStartObject();
                json.writeStringProperty("key", choice.key());
                json.writeStringProperty("label", choice.label().in(locale));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void number(String name, @Nullable BigDecimal number) {
        if (number != null) {
            json.writeName(name);
            json.writeNumber(number.toPlainString());
        }
    }

    /** Ends. */
    @Override
    public void close() throws IOException {
        try {
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }
}
