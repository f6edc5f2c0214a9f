package nl.huisnorm.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.NotInRulebook;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.write.JsonOut;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Messages;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes the canonical JSON report: the same input, rulebook, options and language give the same bytes. It holds no
 * clock and no random value. Its form is published as the resource {@code nl/huisnorm/io/schema/report.schema.json}.
 *
 * <p>A report is begun, given one assessment or unreadable input after another, and closed. Assessments are written at
 * once and not kept, so that a batch of any size can be written; what was unreadable is kept until the end.
 *
 * <p>Every method throws an {@link IOException} as the stream threw it.
 */
@Stable
public final class ReportWriter implements AutoCloseable {

    private final JsonGenerator json;
    private final FindingJson findings;
    private final FindingInFull inFull;
    private final JsonParts parts;
    private final Locale locale;
    private final List<UnreadableInputException> unreadable = new java.util.ArrayList<>();

    /**
     * Begins a report.
     *
     * @param out where it is written; left open
     * @param locale the language of the messages; anything but Dutch gives English
     * @param tool the name of the program that reports
     * @param toolVersion its version
     * @param rulebookVersion the version of the rulebook
     * @param rulebookDigest the SHA-256 of the rulebook
     */
    public ReportWriter(
            OutputStream out,
            Locale locale,
            String tool,
            String toolVersion,
            String rulebookVersion,
            String rulebookDigest)
            throws IOException {
        try {
            this.locale = locale;
            json = JsonOut.generator(out);
            findings = new FindingJson(json);
            inFull = new FindingInFull(json, locale);
            parts = new JsonParts(json);
            json.writeStartObject();
            parts.tool(tool, toolVersion);
            parts.rulebook(rulebookVersion, rulebookDigest);
            json.writeStringProperty("language", Messages.in(locale).locale().getLanguage());
            json.writeName("assessments");
            json.writeStartArray();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    /** Adds the assessment of a facility that was read from a file. */
    public void add(FacilityDocument document, Assessment assessment) throws IOException {
        try {
            begin(document, assessment);
            json.writeEndObject();
            json.flush();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    /**
     * The same with the facts of the file that no norm looked at.
     *
     * @param document the facility
     * @param assessment its assessment
     * @param rulebook the rulebook it was judged by
     */
    public void add(FacilityDocument document, Assessment assessment, Rulebook rulebook) throws IOException {
        try {
            begin(document, assessment);
            List<String> facts = assessment.factsNotLookedAt(document.facility(), rulebook);
            if (!facts.isEmpty()) {
                json.writeName("factsNotLookedAt");
                parts.strings(facts);
            }
            json.writeEndObject();
            json.flush();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    /** Adds the assessment of a settlement plan that was read from a file. */
    public void add(PlanDocument document, SettlementAssessment assessment) throws IOException {
        try {
            begin(document, assessment.assessment());
            new SettlementJson(json, locale).write(assessment);
            json.writeEndObject();
            json.flush();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    /** Adds the assessments of an application that was read from a file: its own, that of the facility and of the plan. */
    public void add(ApplicationDocument document, ApplicationAssessment assessment) throws IOException {
        try {
            begin(document, assessment.assessment());
            new SettlementJson(json, locale).write(assessment, document.positions());
            json.writeEndObject();
            add(document.facility(), assessment.facility());
            PlanDocument plan = document.plan();
            if (plan != null && assessment.plan() != null) {
                add(plan, assessment.plan());
            }
            json.flush();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    private void begin(InputDocument document, Assessment assessment) {
        json.writeStartObject();
        input(document);
        json.writeName("subject");
        findings.subject(assessment.subject());
        json.writeStringProperty("asOf", assessment.options().asOf().toString());
        json.writeName("regimes");
        parts.strings(assessment.options().regimes().stream().sorted().toList());
        json.writeName("readings");
        parts.readings(assessment.options().readings());
        tolerance(assessment.options().tolerance());
        json.writeStringProperty("knownOn", assessment.knownOn().toString());
        new ProfileJson(json, locale).write(assessment);
        ScenarioJson.write(json, assessment.scenario(), locale);
        json.writeName("unknownRegimes");
        parts.strings(
                assessment.unknownRegimes().stream().map(regime -> regime.id()).toList());
        if (!assessment.beforeFirstText().isEmpty()) {
            json.writeName("beforeFirstText");
            json.writeStartArray();
            for (Regime regime : assessment.beforeFirstText()) {
                json.writeStartObject();
                json.writeStringProperty("regime", regime.id());
                json.writeStringProperty("from", regime.editions().get(0).from().toString());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeName("unusedInspections");
        json.writeStartArray();
        for (Inspection inspection : assessment.unusedInspections()) {
            json.writeStartObject();
            json.writeStringProperty("norm", inspection.norm());
            parts.optional("subject", inspection.subject());
            json.writeEndObject();
        }
        json.writeEndArray();
        findings.data(assessment.dataFindings(), document.positions(), locale);
        if (!assessment.notClaimed().isEmpty()) {
            json.writeName("notClaimed");
            parts.strings(assessment.notClaimed().stream()
                    .map(exemption -> exemption.place().toString())
                    .toList());
        }
        json.writeStringProperty("verdict", assessment.verdict().name());
        json.writeStringProperty(
                "verdictByMachine", assessment.verdictByMachine().name());
        List<Finding> unless = assessment.notMetUnless();
        if (!unless.isEmpty()) {
            json.writeName("notMetUnless");
            parts.strings(unless.stream()
                    .map(finding -> finding.norm().id())
                    .distinct()
                    .toList());
        }
        json.writeName("layers");
        json.writeStartArray();
        for (Layer layer : assessment.layers()) {
            json.writeStartObject();
            json.writeStringProperty("layer", layer.name());
            json.writeStringProperty("verdict", assessment.verdict(layer).name());
            json.writeStringProperty(
                    "verdictByMachine", assessment.verdictByMachine(layer).name());
            json.writeEndObject();
        }
        json.writeEndArray();
        notInRulebook(assessment.notInRulebook());
        json.writeName("summary");
        json.writeStartObject();
        assessment.summary().forEach((outcome, count) -> json.writeNumberProperty(outcome.name(), count));
        json.writeEndObject();
        json.writeName("findings");
        json.writeStartArray();
        LocalDate asOf = assessment.options().asOf();
        assessment
                .byFingerprint()
                .forEach((fingerprint, finding) -> inFull.write(fingerprint, finding, asOf, document.positions()));
        json.writeEndArray();
    }

    private void notInRulebook(List<NotInRulebook> absences) {
        if (!absences.isEmpty()) {
            json.writeName("notInRulebook");
            json.writeStartArray();
            for (NotInRulebook absence : absences) {
                json.writeStartObject();
                json.writeStringProperty("regime", absence.regime().id());
                json.writeStringProperty("theme", absence.theme().id());
                json.writeStringProperty("title", absence.theme().title().in(locale));
                json.writeStringProperty("articles", absence.theme().articles());
                json.writeName("subject");
                findings.subject(absence.subject());
                json.writeBooleanProperty("certain", absence.certain());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    /** Adds an input that could not be judged. */
    public void add(UnreadableInputException input) {
        unreadable.add(input);
    }

    /** Ends the report. The stream it is written to stays open. */
    @Override
    public void close() throws IOException {
        try {
            json.writeEndArray();
            json.writeName("unreadable");
            json.writeStartArray();
            unreadable.forEach(this::problems);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    private void problems(UnreadableInputException input) {
        json.writeStartObject();
        json.writeName("input");
        json.writeStartObject();
        json.writeStringProperty("file", input.problems().get(0).file());
        json.writeEndObject();
        json.writeName("problems");
        json.writeStartArray();
        for (Problem problem : input.problems()) {
            json.writeStartObject();
            json.writeStringProperty("code", problem.code());
            json.writeStringProperty("pointer", problem.pointer().toString());
            findings.position(problem.position());
            json.writeStringProperty("message", problem.message(locale));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The input, with the files it names where they are judged as part of it. */
    private void input(InputDocument document) {
        json.writeName("input");
        json.writeStartObject();
        json.writeStringProperty("file", document.file());
        json.writeStringProperty("sha256", document.sha256());
        if (document instanceof PlanDocument plan) {
            json.writeName("files");
            json.writeStartArray();
            new TreeMap<>(plan.facilityDocuments()).values().forEach(facility -> {
                json.writeStartObject();
                json.writeStringProperty("file", facility.file());
                json.writeStringProperty("sha256", facility.sha256());
                json.writeEndObject();
            });
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void tolerance(Tolerance tolerance) {
        if (!tolerance.isNone()) {
            json.writeName("tolerance");
            json.writeStartObject();
            json.writeNumberProperty("squareMetres", tolerance.squareMetres());
            json.writeNumberProperty("percent", tolerance.percent());
            json.writeEndObject();
        }
    }
}
