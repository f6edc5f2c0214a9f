package nl.huisnorm.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.answer.remedy.FindingRemedies;
import nl.huisnorm.answer.remedy.Remedies;
import nl.huisnorm.answer.remedy.Remedy;
import nl.huisnorm.answer.remedy.RemedyPlan;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.internal.write.JsonOut;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes, as JSON, the smallest changes that make facilities comply. Equal input, rulebook, weights and language give equal
 * bytes. The resource {@code nl/huisnorm/io/schema/remedies.schema.json} describes it.
 *
 * <p>Every method throws an {@link IOException} as the stream threw it.
 */
@Experimental
public final class RemediesWriter implements AutoCloseable {

    private final JsonGenerator json;
    private final FindingJson parts;
    private final Locale locale;

    /**
     * Begins.
     *
     * @param out where to write; it stays open
     * @param locale the language of the sentences; anything but Dutch gives English
     * @param rulebook the rulebook that was applied
     * @param options what was judged by
     * @param costs what changes weigh
     */
    public RemediesWriter(
            OutputStream out, Locale locale, Rulebook rulebook, AssessmentOptions options, CostModel costs)
            throws IOException {
        try {
            this.locale = locale;
            json = JsonOut.generator(out);
            parts = new FindingJson(json);
            json.writeStartObject();
            Header.write(json, rulebook, options, locale);
            json.writeName("weights");
            json.writeStartObject();
            json.writeStringProperty("id", costs.id());
            json.writeStringProperty("title", costs.title().in(locale));
            json.writeEndObject();
            json.writeName("facilities");
            json.writeStartArray();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    /**
     * Adds a facility.
     *
     * @param document the facility
     * @param remedies what has to change there
     */
    public void add(FacilityDocument document, Remedies remedies) throws IOException {
        try {
            json.writeStartObject();
            Header.write(json, document);
            json.writeStringProperty("verdict", remedies.before().verdict().name());
            json.writeBooleanProperty("searchedAll", remedies.searchedAll());
            json.writeName("plans");
            json.writeStartArray();
            remedies.plans().forEach(this::plan);
            json.writeEndArray();
            json.writeName("findings");
            json.writeStartArray();
            remedies.findings().forEach(this::finding);
            json.writeEndArray();
            json.writeEndObject();
            json.flush();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    private void plan(RemedyPlan plan) {
        json.writeStartObject();
        parts.number("weight", plan.weight());
        json.writeBooleanProperty("mendsAll", plan.mendsAll());
        adjustments(plan.remedy());
        Integer tooMany = plan.tooMany();
        if (tooMany != null) {
            json.writeNumberProperty("residentsAtMost", tooMany);
        }
        json.writeStringProperty("verdictAfter", plan.after().verdict().name());
        json.writeStringProperty(
                "verdictAfterByMachine", plan.after().verdictByMachine().name());
        json.writeName("left");
        json.writeStartArray();
        plan.left().forEach(finding -> parts.brief(finding, locale));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void finding(FindingRemedies each) {
        json.writeStartObject();
        json.writeName("finding");
        parts.brief(each.finding(), locale);
        json.writeName("remedies");
        json.writeStartArray();
        for (Remedy remedy : each.remedies()) {
            json.writeStartObject();
            parts.number("weight", remedy.weight());
            adjustments(remedy);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void adjustments(Remedy remedy) {
        json.writeName("adjustments");
        json.writeStartArray();
        remedy.adjustments().forEach(this::adjustment);
        json.writeEndArray();
    }

    private void adjustment(Adjustment adjustment) {
        json.writeStartObject();
        json.writeStringProperty("kind", adjustment.kind().id());
        json.writeStringProperty("what", adjustment.kind().label().in(locale));
        json.writeStringProperty("pointer", adjustment.place().toString());
        json.writeName("subject");
        parts.subject(adjustment.where());
        value("from", adjustment.from());
        value("to", adjustment.after());
        json.writeName("added");
        json.writeStartArray();
        adjustment.added().forEach(element -> FacilityWriter.write(json, element));
        json.writeEndArray();
        parts.number("weight", adjustment.weight());
        json.writeStringProperty("text", adjustment.text(locale));
        json.writeEndObject();
    }

    private void value(String name, @Nullable Object value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            FacilityWriter.write(json, value);
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
