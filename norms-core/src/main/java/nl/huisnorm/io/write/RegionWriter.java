package nl.huisnorm.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import nl.huisnorm.answer.agenda.AgendaItem;
import nl.huisnorm.answer.region.Region;
import nl.huisnorm.answer.region.RegionFacility;
import nl.huisnorm.answer.region.RegionMunicipality;
import nl.huisnorm.answer.region.RegionPlan;
import nl.huisnorm.answer.settlement.BedGap;
import nl.huisnorm.answer.settlement.Breach;
import nl.huisnorm.answer.settlement.CapEffect;
import nl.huisnorm.answer.settlement.Duty;
import nl.huisnorm.answer.settlement.Penalties;
import nl.huisnorm.answer.settlement.PhaseHousing;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.internal.write.JsonOut;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes, as JSON, the plans and facilities of municipalities together. Equal input, rulebook and language give equal bytes. The
 * resource {@code nl/huisnorm/io/schema/region.schema.json} describes it.
 */
@Experimental
public final class RegionWriter {

    private final JsonGenerator json;
    private final JsonParts parts;
    private final Locale locale;

    private RegionWriter(JsonGenerator json, Locale locale) {
        this.json = json;
        this.parts = new JsonParts(json);
        this.locale = locale;
    }

    /**
     * Writes a region.
     *
     * @param region the region
     * @param inputs the files that were judged
     * @param unreadable how many files could not be read
     * @param rulebook the rulebook that was applied
     * @param options the date, and what else was judged by
     * @param locale the language of words; anything but Dutch gives English
     * @param out where to write; it stays open
     * @throws IOException as the stream threw it
     */
    public static void write(
            Region region,
            Collection<? extends InputDocument> inputs,
            int unreadable,
            Rulebook rulebook,
            AssessmentOptions options,
            Locale locale,
            OutputStream out)
            throws IOException {
        try (JsonGenerator json = JsonOut.generator(out)) {
            json.writeStartObject();
            Header.write(json, rulebook, options, locale);
            new RegionWriter(json, locale).write(region, inputs, unreadable);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    private void write(Region region, Collection<? extends InputDocument> inputs, int unreadable) {
        json.writeStringProperty("reportsUntil", region.reportsUntil().toString());
        json.writeStringProperty("endsUntil", region.endsUntil().toString());
        array("inputs", inputs, input -> Header.input(json, input));
        json.writeNumberProperty("unreadable", unreadable);
        array("municipalities", region.municipalities(), this::municipality);
        array("plans", region.plans(), this::plan);
        array("facilities", region.facilities(), this::facility);
    }

    private <T> void array(String name, Collection<? extends T> elements, Consumer<T> writer) {
        json.writeName(name);
        json.writeStartArray();
        for (T element : elements) {
            json.writeStartObject();
            writer.accept(element);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void code(@Nullable String code) {
        parts.optional("municipality", code);
        if (code != null) {
            Optional<String> name = Municipality.of(code).map(Municipality::name);
            parts.optional("municipalityName", name.orElse(null));
        }
    }

    private void municipality(RegionMunicipality one) {
        code(one.code());
        json.writeNumberProperty("plans", one.plans());
        json.writeNumberProperty("facilities", one.facilities());
        json.writeNumberProperty("required", one.required());
        json.writeNumberProperty("unknown", one.unknown());
        json.writeNumberProperty("promised", one.promised());
        parts.interval("secured", one.secured());
        parts.interval("lacking", one.lacking());
        parts.interval("lackingLater", one.lackingLater());
        parts.interval("standing", one.standing());
        json.writeNumberProperty("breaches", one.breaches());
        json.writeNumberProperty("penaltiesLeast", one.penaltiesLeast());
        json.writeNumberProperty("penaltiesMost", one.penaltiesMost());
        json.writeNumberProperty("reports", one.reports());
        json.writeNumberProperty("ends", one.ends());
    }

    private void plan(RegionPlan plan) {
        SettlementPlan file = plan.judged().plan();
        json.writeStringProperty("plan", file.id());
        parts.optional("name", file.name());
        code(file.municipality());
        json.writeStringProperty("verdict", plan.judged().assessment().verdict().name());
        array("housing", plan.judged().housing(), this::phase);
        array("gaps", plan.judged().gaps(), this::gap);
        array("caps", plan.judged().caps(), this::cap);
        array("breaches", plan.judged().breaches(), this::breach);
        array("reports", plan.reports(), this::item);
        array("ends", plan.ends(), this::item);
    }

    private void phase(PhaseHousing phase) {
        json.writeStringProperty("phase", phase.phase());
        parts.optional("name", phase.name());
        json.writeStringProperty("asOf", phase.asOf().toString());
        number("required", phase.required());
        number("promised", phase.promised());
        parts.interval("secured", phase.secured());
        Interval gap = phase.gap();
        if (gap != null) {
            parts.interval("gap", gap);
        }
    }

    private void gap(BedGap gap) {
        json.writeStringProperty("phase", gap.phase());
        json.writeStringProperty("from", gap.from().toString());
        day("until", gap.until());
        parts.interval("beds", gap.beds());
    }

    private void cap(CapEffect effect) {
        json.writeStringProperty("norm", effect.norm().id());
        number("before", effect.before());
        number("least", effect.least());
        number("most", effect.most());
        number("cap", effect.cap());
        json.writeStringProperty("outcome", effect.outcome().name());
    }

    private void breach(Breach breach) {
        json.writeStringProperty("norm", breach.duties().get(0).finding().norm().id());
        json.writeStringProperty("since", breach.since().toString());
        day("until", breach.until());
        json.writeNumberProperty("days", breach.days());
        Penalties penalty = breach.penalty();
        if (penalty != null) {
            json.writeNumberProperty("penaltyLeast", penalty.least());
            json.writeNumberProperty("penaltyMost", penalty.most());
            json.writeStringProperty("currency", penalty.currency());
        }
    }

    private void item(AgendaItem item) {
        json.writeStringProperty("day", item.day().toString());
        json.writeStringProperty("kind", item.kind().name());
        json.writeStringProperty("label", item.kind().label(locale));
        json.writeStringProperty("subject", item.subject());
        Duty duty = item.duty();
        parts.optional("state", duty == null ? null : duty.state().name());
    }

    private void facility(RegionFacility one) {
        Facility facility = one.facility();
        json.writeStringProperty("facility", facility.id());
        parts.optional("name", facility.name());
        code(facility.municipality());
        json.writeStringProperty("verdict", one.verdict().name());
        parts.interval("capacity", one.capacity());
        json.writeBooleanProperty("searchedAll", one.searchedAll());
        json.writeNumberProperty("promised", one.promised());
        day("certifiedUntil", one.certifiedUntil());
        day("permitUntil", one.permitUntil());
    }

    private void number(String name, @Nullable BigDecimal value) {
        if (value != null) {
            json.writeNumberProperty(name, value);
        }
    }

    private void number(String name, @Nullable Integer value) {
        if (value != null) {
            json.writeNumberProperty(name, value);
        }
    }

    private void day(String name, @Nullable LocalDate day) {
        parts.optional(name, day == null ? null : day.toString());
    }
}
