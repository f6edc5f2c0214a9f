package nl.huisnorm.io.write;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.internal.text.ProfileLine;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Validity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The profile that was judged by, in full: with it the result can be checked without the profile at hand. */
final class ProfileJson {

    private final JsonGenerator json;
    private final Locale locale;

    ProfileJson(JsonGenerator json, Locale locale) {
        this.json = json;
        this.locale = locale;
    }

    /** Writes the profile, or the one that was asked for and is of another municipality; nothing where there is neither. */
    void write(Assessment assessment) {
        Profile profile = assessment.profile();
        if (profile != null) {
            json.writeName("profile");
            json.writeStartObject();
            head(profile);
            day("from", profile.from());
            day("until", profile.until());
            if (profile.isAnywhere()) {
                json.writeBooleanProperty("anyway", true);
            }
            if (!profile.holdsOn(assessment.options().asOf())) {
                json.writeBooleanProperty("inForce", false);
            }
            json.writeStringProperty("title", profile.title().in(locale));
            json.writeStringProperty("status", profile.status().name());
            json.writeStringProperty("confidence", profile.confidence().name());
            json.writeStringProperty("source", profile.source());
            json.writeName("norms");
            json.writeStartArray();
            profile.norms().forEach(norm -> localNorm(profile, norm));
            profile.ownNorms().forEach(norm -> ownNorm(profile, norm));
            json.writeEndArray();
            json.writeEndObject();
        }
        if (assessment.profileNotApplied() != null) {
            json.writeName("profileNotApplied");
            json.writeStartObject();
            head(assessment.profileNotApplied());
            json.writeEndObject();
        }
    }

    private void head(Profile profile) {
        json.writeStringProperty("id", profile.id());
        json.writeStringProperty("municipality", profile.municipality());
        if (!profile.codes().isEmpty()) {
            json.writeName("codes");
            json.writeStartArray();
            profile.codes().forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private void localNorm(Profile profile, Profile.LocalNorm local) {
        begin(local.norm(), profile.validityOf(local));
        for (Profile.LocalValue value : Objects.requireNonNullElse(local.values(), List.<Profile.LocalValue>of())) {
            value(value.parameter(), value.value(), value.unit().name());
        }
        end(ProfileLine.beside(local));
    }

    /** Its numbers are among what the digest is of, since each can have several over the years. */
    private void ownNorm(Profile profile, Profile.OwnNorm own) {
        begin(own.id(), profile.validityOf(own));
        end(ProfileLine.beside(own));
    }

    private void begin(String norm, Validity period) {
        json.writeStartObject();
        json.writeStringProperty("norm", norm);
        day("from", period.from());
        day("until", period.until());
        json.writeName("values");
        json.writeStartArray();
    }

    private void day(String name, @Nullable LocalDate day) {
        if (day != null) {
            json.writeStringProperty(name, day.toString());
        }
    }

    private void value(String parameter, BigDecimal value, String unit) {
        json.writeStartObject();
        json.writeStringProperty("parameter", parameter);
        json.writeNumberProperty("value", value);
        json.writeStringProperty("unit", unit);
        json.writeEndObject();
    }

    private void end(@Nullable String beside) {
        json.writeEndArray();
        if (beside != null) {
            json.writeStringProperty("beside", beside);
        }
        json.writeEndObject();
    }
}
