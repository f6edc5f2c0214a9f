package nl.huisnorm.io.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Ending;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.NotInRulebook;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Waiver;
import tools.jackson.core.JsonGenerator;

/** What a report tells of each of its inputs, in one language. Used for one report. */
final class AssessmentJson {

    private final JsonGenerator json;
    private final FindingJson findings;
    private final FindingInFull inFull;
    private final JsonParts parts;
    private final Locale locale;
    private final Set<Outcome> outcomes;

    AssessmentJson(JsonGenerator json, Locale locale, Set<Outcome> outcomes) {
        this.json = json;
        this.locale = locale;
        this.outcomes = outcomes;
        findings = new FindingJson(json);
        inFull = new FindingInFull(json, locale);
        parts = new JsonParts(json);
    }

    /** A facility, which is not ended: more can follow. */
    void facility(FacilityDocument document, Assessment assessment, List<String> factsNotLookedAt) {
        begin(document, assessment);
        if (!factsNotLookedAt.isEmpty()) {
            json.writeName("factsNotLookedAt");
            parts.strings(factsNotLookedAt);
        }
    }

    /** A plan, which is not ended either. */
    void plan(PlanDocument document, SettlementAssessment assessment) {
        begin(document, assessment.assessment());
        new SettlementJson(json, locale).write(assessment);
    }

    /** An application, without the facility and the plan that belong to it; not ended either. */
    void application(ApplicationDocument document, ApplicationAssessment assessment) {
        begin(document, assessment.assessment());
        new SettlementJson(json, locale).write(assessment, document.positions());
    }

    /** What runs out soon; of a plan with the facility that it runs out in. */
    void endings(List<Ending> all, boolean ofPlan) {
        json.writeName("endings");
        json.writeStartArray();
        for (Ending one : all) {
            json.writeStartObject();
            if (ofPlan) {
                json.writeStringProperty("facility", one.facility().id());
            }
            json.writeStringProperty("fingerprint", one.fingerprint());
            json.writeStringProperty("norm", one.norm().id());
            json.writeName("subject");
            findings.subject(one.subject());
            json.writeStringProperty("lastDay", one.lastDay().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Ends what is told of an input. */
    void end() {
        json.writeEndObject();
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
        waivers(assessment);
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
        if (assessment.isWithoutNorms()) {
            json.writeBooleanProperty("withoutNorms", true);
        }
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
        assessment.byFingerprint().forEach((fingerprint, finding) -> {
            if (outcomes.contains(finding.outcome())) {
                inFull.write(fingerprint, finding, asOf, document.positions());
            }
        });
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

    /** The waivers that were given for it, and whether each covers a finding. */
    private void waivers(Assessment assessment) {
        AssessmentOptions options = assessment.options();
        boolean isFacility = assessment.subject().kind().equals("facility");
        Set<Waiver> used = assessment.findings().stream()
                .map(Finding::waiver)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Waiver> waivers = options.waivers().stream()
                .filter(waiver -> used.contains(waiver)
                        || (isFacility && waiver.isFor(assessment.subject().id())))
                .toList();
        if (waivers.isEmpty()) {
            return;
        }
        if (options.waiverYears() != AssessmentOptions.WAIVER_YEARS) {
            json.writeNumberProperty("waiverYears", options.waiverYears());
        }
        json.writeName("waivers");
        json.writeStartArray();
        for (Waiver waiver : waivers) {
            json.writeStartObject();
            json.writeStringProperty("id", waiver.id());
            json.writeStringProperty("norm", waiver.norm());
            json.writeBooleanProperty("used", used.contains(waiver));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** An input that could not be judged. */
    void unreadable(UnreadableInputException input) {
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
        if (!document.file().isEmpty()) {
            json.writeStringProperty("file", document.file());
        }
        json.writeStringProperty("sha256", document.sha256());
        if (document instanceof FacilityDocument facility) {
            json.writeStringProperty("contentSha256", FacilityWriter.sha256(facility.facility()));
        }
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
