package nl.huisnorm.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Locale;
import nl.huisnorm.answer.timeline.Change;
import nl.huisnorm.answer.timeline.Changes;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.internal.write.JsonOut;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes, as JSON, on which days answers change though nothing is built. Equal input, rulebook and language give equal
 * bytes. The resource {@code nl/huisnorm/io/schema/timeline.schema.json} describes it.
 *
 * <p>Every method throws an {@link IOException} as the stream threw it.
 */
@Experimental
public final class TimelineWriter implements AutoCloseable {

    private final JsonGenerator json;
    private final Locale locale;

    /**
     * Begins.
     *
     * @param out where to write; it stays open
     * @param locale the language of the sentences; anything but Dutch gives English
     * @param rulebook the rulebook that was applied
     * @param first the first day
     * @param last the last day
     */
    public TimelineWriter(OutputStream out, Locale locale, Rulebook rulebook, LocalDate first, LocalDate last)
            throws IOException {
        try {
            this.locale = locale;
            json = JsonOut.generator(out);
            json.writeStartObject();
            Header.write(json, rulebook, locale);
            json.writeStringProperty("from", first.toString());
            json.writeStringProperty("to", last.toString());
            json.writeName("timelines");
            json.writeStartArray();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    /** Adds the changes of a facility. */
    public void add(FacilityDocument document, Changes changes) throws IOException {
        add(() -> Header.write(json, document), changes);
    }

    /** Adds the changes of a plan. */
    public void add(PlanDocument document, Changes changes) throws IOException {
        add(() -> Header.write(json, document), changes);
    }

    private void add(Runnable header, Changes changes) throws IOException {
        try {
            json.writeStartObject();
            header.run();
            json.writeStringProperty("searchedUntil", changes.searchedUntil().toString());
            json.writeBooleanProperty("searchedAll", changes.searchedAll());
            json.writeName("changes");
            json.writeStartArray();
            for (Change change : changes.list()) {
                json.writeStartObject();
                json.writeStringProperty("day", change.day().toString());
                json.writeStringProperty("norm", change.norm().id());
                json.writeStringProperty("subject", change.subject().id());
                outcome("before", change.before());
                outcome("after", change.after());
                json.writeStringProperty("cause", change.cause().name());
                json.writeStringProperty("reason", change.reason(locale));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.flush();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    private void outcome(String name, @Nullable Outcome outcome) {
        if (outcome != null) {
            json.writeStringProperty(name, outcome.name());
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
