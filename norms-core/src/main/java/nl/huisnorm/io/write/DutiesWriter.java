package nl.huisnorm.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import nl.huisnorm.answer.agenda.Agenda;
import nl.huisnorm.answer.agenda.AgendaItem;
import nl.huisnorm.answer.settlement.Duty;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.internal.write.JsonOut;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Messages;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes, as JSON, the days on which something must be done or ends under settlement plans. Equal input, rulebook and language
 * give equal bytes. The resource {@code nl/huisnorm/io/schema/duties.schema.json} describes it.
 *
 * <p>Every method throws an {@link IOException} as the stream threw it.
 */
@Experimental
public final class DutiesWriter implements AutoCloseable {

    private final JsonGenerator json;
    private final Locale locale;
    private final JsonParts parts;

    /**
     * Begins.
     *
     * @param out where to write; it stays open
     * @param locale the language of the sentences; anything but Dutch gives English
     * @param rulebook the rulebook that was applied
     * @param options the date, and what else was judged by
     */
    public DutiesWriter(OutputStream out, Locale locale, Rulebook rulebook, AssessmentOptions options)
            throws IOException {
        try {
            this.locale = locale;
            json = JsonOut.generator(out);
            parts = new JsonParts(json);
            json.writeStartObject();
            Header.write(json, rulebook, options, locale);
            json.writeName("plans");
            json.writeStartArray();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    /** Adds the agenda of a plan. */
    public void add(PlanDocument document, Agenda agenda) throws IOException {
        try {
            json.writeStartObject();
            Header.input(json, document);
            json.writeStringProperty("plan", document.plan().id());
            parts.optional("name", document.plan().name());
            json.writeStringProperty("until", agenda.last().toString());
            json.writeBooleanProperty("goesOn", agenda.goesOn());
            json.writeName("days");
            json.writeStartArray();
            agenda.items().forEach(this::item);
            json.writeEndArray();
            json.writeName("unknown");
            json.writeStartArray();
            for (Missing fact : agenda.unknown()) {
                json.writeStartObject();
                json.writeStringProperty("pointer", fact.place().toString());
                json.writeStringProperty("name", Messages.in(locale).fact(fact.owner(), fact.fact()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.flush();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    private void item(AgendaItem item) {
        json.writeStartObject();
        json.writeStringProperty("day", item.day().toString());
        json.writeStringProperty("kind", item.kind().name());
        json.writeStringProperty("label", item.kind().label(locale));
        json.writeStringProperty("subject", item.subject());
        parts.optional("name", item.name());
        parts.optional("norm", item.norm() == null ? null : item.norm().id());
        Duty duty = item.duty();
        if (duty != null) {
            json.writeStringProperty("state", duty.state().name());
            parts.optional(
                    "doneOn", duty.doneOn() == null ? null : duty.doneOn().toString());
            parts.optional("since", duty.since() == null ? null : duty.since().toString());
            json.writeNumberProperty("daysLate", duty.days());
            Interval lacking = duty.bedsShort();
            if (lacking != null) {
                parts.interval("bedsShort", lacking);
            }
        }
        json.writeEndObject();
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
