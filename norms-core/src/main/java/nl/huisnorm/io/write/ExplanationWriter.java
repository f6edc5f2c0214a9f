package nl.huisnorm.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.answer.explanation.Explanation;
import nl.huisnorm.answer.explanation.Explanation.Step;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.internal.write.JsonOut;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.SourceMap;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.stability.Experimental;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes explanations as JSON. Equal input, rulebook, options and language give equal bytes. The resource
 * {@code nl/huisnorm/io/schema/explanation.schema.json} describes it.
 *
 * <p>Every method throws an {@link IOException} as the stream threw it.
 */
@Experimental
public final class ExplanationWriter implements AutoCloseable {

    private final JsonGenerator json;
    private final FindingJson findings;
    private final Locale locale;

    /**
     * Begins.
     *
     * @param out where to write; it stays open
     * @param locale the language of the sentences; anything but Dutch gives English
     * @param rulebook the rulebook that was applied
     * @param options the date, and what was judged by
     */
    public ExplanationWriter(OutputStream out, Locale locale, Rulebook rulebook, AssessmentOptions options)
            throws IOException {
        try {
            this.locale = locale;
            json = JsonOut.generator(out);
            findings = new FindingJson(json);
            json.writeStartObject();
            Header.write(json, rulebook, locale);
            json.writeStringProperty("asOf", options.asOf().toString());
            json.writeName("explanations");
            json.writeStartArray();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    /** Adds the explanation of a finding on what was read from a file. */
    public void add(InputDocument document, Explanation explanation) throws IOException {
        try {
            Finding finding = explanation.finding();
            json.writeStartObject();
            Header.input(json, document);
            json.writeStringProperty("norm", finding.norm().id());
            json.writeName("subject");
            findings.subject(finding.subject());
            json.writeStringProperty("outcome", finding.outcome().name());
            if (finding.measure() != null) {
                json.writeName("measure");
                findings.measure(finding.measure());
            }
            json.writeName("explanation");
            step(explanation.root(), document.positions());
            json.writeEndObject();
            json.flush();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    private void step(Step step, SourceMap positions) {
        json.writeStartObject();
        json.writeStringProperty("kind", step.kind().name());
        json.writeStringProperty("origin", step.origin().name());
        if (step.regime() != null) {
            json.writeStringProperty("regime", step.regime().id());
            json.writeStringProperty("layer", step.regime().layer().name());
        }
        if (step.holds() != null) {
            json.writeStringProperty("holds", step.holds().name());
        }
        json.writeStringProperty("text", step.text().in(locale));
        if (step.unit() != null) {
            findings.number("number", step.number());
            json.writeStringProperty("unit", step.unit().name());
        }
        if (!step.inputs().isEmpty()) {
            json.writeName("inputs");
            json.writeStartArray();
            step.inputs().forEach(evidence -> findings.evidence(evidence, positions));
            json.writeEndArray();
        }
        if (!step.missing().isEmpty()) {
            json.writeName("missing");
            json.writeStartArray();
            step.missing().stream().map(Missing::place).forEach(place -> json.writeString(place.toString()));
            json.writeEndArray();
        }
        List<Step> parts = step.parts();
        if (!parts.isEmpty()) {
            json.writeName("parts");
            json.writeStartArray();
            parts.forEach(part -> step(part, positions));
            json.writeEndArray();
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
