package nl.huisnorm.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.answer.capacity.CapacityLimit;
import nl.huisnorm.answer.capacity.LayerCapacity;
import nl.huisnorm.answer.capacity.NormCapacity;
import nl.huisnorm.answer.capacity.PlaceCapacity;
import nl.huisnorm.answer.settlement.PhaseHousing;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.internal.write.JsonOut;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes, as JSON, how many people may live in facilities, and in those of plans together. Equal input, rulebook and language give equal bytes. The resource
 * {@code nl/huisnorm/io/schema/capacity.schema.json} describes it.
 *
 * <p>Every method throws an {@link IOException} as the stream threw it.
 */
@Experimental
public final class CapacityWriter implements AutoCloseable {

    private final JsonGenerator json;
    private final FindingJson parts;
    private final Locale locale;
    private final List<Runnable> plans = new ArrayList<>();

    /**
     * Begins.
     *
     * @param out where to write; it stays open
     * @param locale the language of the sentences; anything but Dutch gives English
     * @param rulebook the rulebook that was applied
     * @param options what was judged by
     */
    public CapacityWriter(OutputStream out, Locale locale, Rulebook rulebook, AssessmentOptions options)
            throws IOException {
        try {
            this.locale = locale;
            json = JsonOut.generator(out);
            parts = new FindingJson(json);
            json.writeStartObject();
            Header.write(json, rulebook, options, locale);
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
     * @param capacity how many people may live there
     */
    public void add(FacilityDocument document, Capacity capacity) throws IOException {
        try {
            json.writeStartObject();
            Header.write(json, document);
            number("residents", capacity.residents());
            persons(capacity.persons());
            json.writeBooleanProperty("searchedAll", capacity.searchedAll());
            json.writeName("layers");
            json.writeStartArray();
            capacity.layers().forEach(this::layer);
            json.writeEndArray();
            json.writeName("places");
            json.writeStartArray();
            capacity.places().forEach(this::place);
            json.writeEndArray();
            json.writeName("norms");
            json.writeStartArray();
            capacity.norms().forEach(this::norm);
            json.writeEndArray();
            findings("obstacles", capacity.obstacles());
            findings("open", capacity.open());
            parts.data(capacity.dataFindings(), document.positions(), locale);
            json.writeEndObject();
            json.flush();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    /**
     * Adds what a plan asks of its facilities, which are added by themselves. It stands at the end, after all facilities.
     *
     * @param document the plan
     * @param assessment its assessment
     * @param facilities how many people may live in each of its facilities, by id
     */
    public void add(PlanDocument document, SettlementAssessment assessment, Map<String, Capacity> facilities) {
        plans.add(() -> plan(document, assessment.housing(), facilities));
    }

    private void plan(PlanDocument document, List<PhaseHousing> phases, Map<String, Capacity> facilities) {
        json.writeStartObject();
        Header.write(json, document);
        json.writeName("phases");
        json.writeStartArray();
        for (PhaseHousing phase : phases) {
            json.writeStartObject();
            json.writeStringProperty("phase", phase.phase());
            json.writeStringProperty("day", phase.asOf().toString());
            number("migrants", phase.migrants());
            number("peak", phase.peak());
            number("required", phase.required());
            number("promised", phase.promised());
            persons(phase.capacity(facilities));
            json.writeName("counted");
            json.writeStartObject();
            json.writeNumberProperty("least", phase.secured().least());
            number(
                    "most",
                    phase.secured().isUnbounded()
                            ? null
                            : Integer.valueOf(phase.secured().most()));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void layer(LayerCapacity layer) {
        json.writeStartObject();
        json.writeStringProperty("layer", layer.layer().name());
        persons(layer.persons());
        json.writeEndObject();
    }

    private void place(PlaceCapacity place) {
        json.writeStartObject();
        json.writeName("subject");
        parts.subject(place.place());
        number("residents", place.residents());
        persons(place.persons());
        number("housed", place.housed());
        json.writeEndObject();
    }

    private void norm(NormCapacity norm) {
        json.writeStartObject();
        json.writeStringProperty("norm", norm.norm().id());
        json.writeBooleanProperty("binding", norm.norm().binding());
        persons(norm.allows());
        json.writeBooleanProperty("everywhere", norm.everywhere());
        json.writeBooleanProperty("binds", norm.binds());
        json.writeName("limits");
        json.writeStartArray();
        for (CapacityLimit limit : norm.limits()) {
            json.writeStartObject();
            json.writeName("subject");
            parts.subject(limit.subject());
            persons(limit.persons());
            json.writeBooleanProperty("binds", limit.binds());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void findings(String name, List<Finding> findings) {
        json.writeName(name);
        json.writeStartArray();
        findings.forEach(finding -> parts.brief(finding, locale));
        json.writeEndArray();
    }

    /** A bound that is not known, or that there is none of, is null. */
    private void persons(Interval persons) {
        json.writeName("persons");
        json.writeStartObject();
        number("least", persons.isWithoutLimit() ? null : Integer.valueOf(persons.least()));
        number("most", persons.isUnbounded() ? null : Integer.valueOf(persons.most()));
        json.writeBooleanProperty("withoutLimit", persons.isWithoutLimit());
        json.writeEndObject();
    }

    private void number(String name, @Nullable Integer number) {
        if (number == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, number);
        }
    }

    /** Ends. */
    @Override
    public void close() throws IOException {
        try {
            json.writeEndArray();
            if (!plans.isEmpty()) {
                json.writeName("plans");
                json.writeStartArray();
                plans.forEach(Runnable::run);
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }
}
