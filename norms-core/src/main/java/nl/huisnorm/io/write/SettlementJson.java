package nl.huisnorm.io.write;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.application.DecisionTerm;
import nl.huisnorm.answer.settlement.BedGap;
import nl.huisnorm.answer.settlement.Breach;
import nl.huisnorm.answer.settlement.CapEffect;
import nl.huisnorm.answer.settlement.Duty;
import nl.huisnorm.answer.settlement.FacilityHousing;
import nl.huisnorm.answer.settlement.Penalties;
import nl.huisnorm.answer.settlement.PhaseHousing;
import nl.huisnorm.answer.settlement.Reopened;
import nl.huisnorm.answer.settlement.ReportedWorkforce;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.io.read.SourceMap;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes what follows from a plan or an application, as a part of its assessment in the JSON report. */
final class SettlementJson {

    private final JsonGenerator json;
    private final Locale locale;
    private final JsonParts parts;

    SettlementJson(JsonGenerator json, Locale locale) {
        this.json = json;
        this.locale = locale;
        this.parts = new JsonParts(json);
    }

    void write(SettlementAssessment assessment) {
        json.writeName("settlement");
        json.writeStartObject();
        array("housing", assessment.housing(), this::phase);
        array("reopened", assessment.reopened(), this::reopened);
        array("duties", assessment.duties(), this::duty);
        array("breaches", assessment.breaches(), this::breach);
        array("caps", assessment.caps(), this::cap);
        array("gaps", assessment.gaps(), this::gap);
        json.writeEndObject();
    }

    void write(ApplicationAssessment assessment, SourceMap positions) {
        json.writeName("application");
        json.writeStartObject();
        array("lacking", assessment.lacking(), item -> item(item, positions));
        array("unknown", assessment.unknown(), this::item);
        array("terms", assessment.terms(), this::term);
        strings("notes", assessment.notes().stream().map(Enum::name).toList());
        json.writeEndObject();
    }

    /** Writes one element of a list. */
    private interface Writer<T> {
        void write(T element);
    }

    private <T> void array(String name, Collection<T> elements, Writer<T> writer) {
        json.writeName(name);
        json.writeStartArray();
        for (T element : elements) {
            json.writeStartObject();
            writer.write(element);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void phase(PhaseHousing phase) {
        json.writeStringProperty("phase", phase.phase());
        text("name", phase.name());
        json.writeStringProperty("asOf", phase.asOf().toString());
        number("workers", phase.workers());
        number("migrants", phase.migrants());
        ReportedWorkforce reported = phase.reported();
        if (reported != null) {
            json.writeName("reported");
            json.writeStartObject();
            json.writeStringProperty("day", reported.day().toString());
            number("workers", reported.workers());
            number("migrants", reported.migrants());
            number("jobSeekersPlaced", reported.jobSeekersPlaced());
            number("jobSeekerPlaces", reported.jobSeekerPlaces());
            json.writeEndObject();
        }
        number("peak", phase.peak());
        number("required", phase.required());
        number("promised", phase.promised());
        interval("secured", phase.secured());
        Interval gap = phase.gap();
        if (gap != null) {
            interval("gap", gap);
        }
        array("facilities", phase.facilities(), this::facility);
    }

    private void facility(FacilityHousing part) {
        text("facility", part.facility());
        strings("lines", part.lines());
        json.writeStringProperty("asOf", part.asOf().toString());
        json.writeNumberProperty("promised", part.promised());
        json.writeNumberProperty("promisedElsewhere", part.promisedElsewhere());
        interval("capacity", part.capacity());
        json.writeStringProperty("certified", part.certified().name());
        json.writeStringProperty("permitted", part.permitted().name());
        interval("counted", part.counted());
        norms("limits", part.limits());
        norms("open", part.open());
        strings("sameHouse", part.sameHouse());
    }

    private void interval(String name, Interval interval) {
        parts.interval(name, interval);
    }

    private void norms(String name, List<Finding> findings) {
        strings(
                name,
                findings.stream().map(finding -> finding.norm().id()).distinct().toList());
    }

    private void gap(BedGap gap) {
        json.writeStringProperty("phase", gap.phase());
        json.writeStringProperty("from", gap.from().toString());
        text("until", gap.until() == null ? null : gap.until().toString());
        number("days", gap.days());
        interval("beds", gap.beds());
        json.writeBooleanProperty("certain", gap.isCertain());
    }

    private void reopened(Reopened reopened) {
        json.writeStringProperty("phase", reopened.phase());
        number("workersGrowth", reopened.workersGrowth());
        number("floorAreaGrowth", reopened.floorAreaGrowth());
        number("threshold", reopened.threshold());
        if (reopened.revised() != null) {
            json.writeBooleanProperty("revised", reopened.revised());
        }
        strings("norms", reopened.norms().stream().map(norm -> norm.id()).toList());
    }

    private void duty(Duty duty) {
        json.writeStringProperty("norm", duty.finding().norm().id());
        json.writeStringProperty("subject", duty.finding().subject().id());
        json.writeStringProperty("due", duty.due().toString());
        text("doneOn", duty.doneOn() == null ? null : duty.doneOn().toString());
        json.writeStringProperty("state", duty.state().name());
        text("since", duty.since() == null ? null : duty.since().toString());
        json.writeNumberProperty("daysLate", duty.days());
        Interval lacking = duty.bedsShort();
        if (lacking != null) {
            interval("bedsShort", lacking);
        }
    }

    private void breach(Breach breach) {
        json.writeStringProperty("norm", breach.duties().get(0).finding().norm().id());
        strings(
                "subjects",
                breach.duties().stream()
                        .map(duty -> duty.finding().subject().id())
                        .toList());
        json.writeStringProperty("since", breach.since().toString());
        text("until", breach.until() == null ? null : breach.until().toString());
        json.writeNumberProperty("days", breach.days());
        Interval lacking = breach.bedsShort();
        if (lacking != null) {
            interval("bedsShort", lacking);
        }
        json.writeBooleanProperty("withinNotice", breach.withinNotice());
        text("noticeOn", breach.noticeOn() == null ? null : breach.noticeOn().toString());
        json.writeBooleanProperty("noticeAssumed", breach.noticeAssumed());
        Penalties penalty = breach.penalty();
        if (penalty != null) {
            json.writeName("penalty");
            json.writeStartObject();
            json.writeNumberProperty("least", penalty.least());
            json.writeNumberProperty("most", penalty.most());
            json.writeStringProperty("currency", penalty.currency());
            json.writeBooleanProperty("capped", penalty.capped());
            json.writeEndObject();
        }
    }

    private void cap(CapEffect effect) {
        json.writeStringProperty("norm", effect.norm().id());
        strings("lines", effect.lines());
        number("before", effect.before());
        number("least", effect.least());
        number("most", effect.most());
        number("cap", effect.cap());
        json.writeStringProperty("outcome", effect.outcome().name());
        strings("elsewhere", effect.elsewhere());
        strings("ofOthers", effect.ofOthers());
    }

    private void item(Evidence item, SourceMap positions) {
        item(new Missing(item.owner(), item.place()));
        Position position = positions.locate(item.place());
        if (position != null) {
            json.writeNumberProperty("line", position.line());
            json.writeNumberProperty("column", position.column());
            if (position.sheet() != null) {
                json.writeStringProperty("sheet", position.sheet());
            }
        }
    }

    private void item(Missing item) {
        Pointer place = item.place();
        json.writeStringProperty("pointer", place.toString());
        json.writeStringProperty("name", Messages.in(locale).fact(item.owner(), item.fact()));
    }

    private void term(DecisionTerm term) {
        json.writeStringProperty("norm", term.norm().id());
        json.writeStringProperty("from", term.from().toString());
        json.writeStringProperty("until", term.until().toString());
        day("extendedUntil", term.extendedUntil());
        day("consentUntil", term.consentUntil());
        day("silentGrantOn", term.silentGrantOn());
        if (term.suspendedDays() > 0) {
            json.writeNumberProperty("suspendedDays", term.suspendedDays());
        }
    }

    private void day(String name, @Nullable LocalDate day) {
        text(name, day == null ? null : day.toString());
    }

    private void text(String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    private void number(String name, @Nullable Integer value) {
        if (value != null) {
            json.writeNumberProperty(name, value);
        }
    }

    private void number(String name, @Nullable BigDecimal value) {
        if (value != null) {
            json.writeNumberProperty(name, value);
        }
    }

    private void strings(String name, Collection<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
