package nl.huisnorm.io.write;

import java.util.Locale;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.text.Messages;
import tools.jackson.core.JsonGenerator;

/** What JSON about several inputs begins with, and what is told of each input. */
final class Header {

    private Header() {}

    /** The rulebook that was applied, its profile, its scenario and the language of the sentences. */
    static void write(JsonGenerator json, Rulebook rulebook, Locale locale) {
        json.writeName("rulebook");
        json.writeStartObject();
        json.writeStringProperty("version", rulebook.version());
        json.writeStringProperty("sha256", rulebook.digest());
        json.writeEndObject();
        rulebook.profile().ifPresent(profile -> json.writeStringProperty("profile", profile.id()));
        ScenarioJson.write(json, rulebook.scenario().orElse(null), locale);
        json.writeStringProperty("language", Messages.in(locale).locale().getLanguage());
    }

    /** The same, with the date and what else was judged by. */
    static void write(JsonGenerator json, Rulebook rulebook, AssessmentOptions options, Locale locale) {
        write(json, rulebook, locale);
        json.writeStringProperty("asOf", options.asOf().toString());
        JsonParts parts = new JsonParts(json);
        json.writeName("regimes");
        parts.strings(options.regimes().stream().sorted().toList());
        json.writeName("readings");
        parts.readings(options.readings());
    }

    /** The file of a facility, and which facility it is. */
    static void write(JsonGenerator json, FacilityDocument document) {
        input(json, document);
        json.writeStringProperty("facility", document.facility().id());
    }

    /** The file of a plan, and which plan it is. */
    static void write(JsonGenerator json, PlanDocument document) {
        input(json, document);
        json.writeStringProperty("plan", document.plan().id());
    }

    /** The file of an input. */
    static void input(JsonGenerator json, InputDocument document) {
        json.writeName("input");
        json.writeStartObject();
        json.writeStringProperty("file", document.file());
        json.writeStringProperty("sha256", document.sha256());
        json.writeEndObject();
    }
}
