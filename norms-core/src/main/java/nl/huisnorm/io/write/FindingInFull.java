package nl.huisnorm.io.write;

import java.time.LocalDate;
import java.util.Locale;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.io.read.SourceMap;
import nl.huisnorm.rulebook.Citation;
import nl.huisnorm.rulebook.CitedArticle;
import nl.huisnorm.rulebook.Edition;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Waiver;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes a finding of a report with all that is known of it. Used for one report. */
final class FindingInFull {

    private final JsonGenerator json;
    private final FindingJson findings;
    private final JsonParts parts;
    private final Locale locale;

    FindingInFull(JsonGenerator json, Locale locale) {
        this.json = json;
        this.findings = new FindingJson(json);
        this.parts = new JsonParts(json);
        this.locale = locale;
    }

    void write(String fingerprint, Finding finding, LocalDate asOf, SourceMap positions) {
        Norm norm = finding.norm();
        json.writeStartObject();
        json.writeStringProperty("fingerprint", fingerprint);
        json.writeStringProperty("norm", norm.id());
        json.writeStringProperty("regime", norm.regime().id());
        if (!finding.asOf().equals(asOf)) {
            json.writeStringProperty("asOf", finding.asOf().toString());
        }
        json.writeStringProperty("outcome", finding.outcome().name());
        if (finding.reason() != null) {
            json.writeStringProperty("reason", finding.reason().name());
        }
        if (!finding.doubts().isEmpty()) {
            json.writeName("doubts");
            parts.strings(finding.doubts().stream().map(DataCheck::key).toList());
        }
        if (finding.withinTolerance()) {
            json.writeBooleanProperty("withinTolerance", true);
        }
        json.writeBooleanProperty("binding", norm.binding());
        json.writeStringProperty("severity", norm.severity().name());
        json.writeStringProperty("confidence", norm.confidence().name());
        json.writeName("subject");
        findings.subject(finding.subject());
        findings.place(finding.places().get(0), positions);
        if (finding.measure() != null) {
            json.writeName("measure");
            findings.measure(finding.measure());
        }
        json.writeName("missing");
        parts.strings(finding.missing().stream()
                .map(Missing::place)
                .map(Object::toString)
                .toList());
        json.writeName("evidence");
        json.writeStartArray();
        finding.evidence().forEach(evidence -> findings.evidence(evidence, positions));
        json.writeEndArray();
        if (!finding.alternatives().isEmpty()) {
            json.writeName("alternatives");
            json.writeStartArray();
            finding.alternatives().forEach(findings::alternative);
            json.writeEndArray();
        }
        if (!finding.cautions().isEmpty()) {
            json.writeName("cautions");
            parts.strings(finding.cautions().stream()
                    .map(caution -> caution.text().in(locale))
                    .toList());
        }
        Inspection inspection = finding.inspection();
        if (inspection != null) {
            json.writeName("inspection");
            inspection(inspection);
        }
        Waiver waiver = finding.waiver();
        if (waiver != null) {
            json.writeName("waiver");
            waiver(waiver, finding.waivedOutcome());
        }
        json.writeName("citation");
        citation(norm, finding.asOf());
        json.writeStringProperty("message", finding.message(locale));
        json.writeEndObject();
    }

    private void inspection(Inspection inspection) {
        json.writeStartObject();
        if (inspection.on() != null) {
            json.writeStringProperty("on", inspection.on().toString());
        }
        parts.optional("role", inspection.role());
        parts.optional("remark", inspection.remark());
        json.writeEndObject();
    }

    private void waiver(Waiver waiver, @Nullable Outcome otherwise) {
        json.writeStartObject();
        json.writeStringProperty("id", waiver.id());
        json.writeStringProperty("reason", waiver.reason());
        json.writeStringProperty("owner", waiver.owner());
        json.writeStringProperty("approver", waiver.approver());
        json.writeStringProperty("from", waiver.from().toString());
        json.writeStringProperty("until", waiver.until().toString());
        parts.optional("otherwise", otherwise == null ? null : otherwise.name());
        json.writeEndObject();
    }

    private void citation(Norm norm, LocalDate asOf) {
        Citation citation = norm.citation();
        json.writeStartObject();
        json.writeStringProperty("work", citation.work().in(locale));
        parts.optional("article", citation.article());
        parts.optional("bwb", citation.bwb());
        Edition edition = norm.regime().editionOn(asOf);
        if (edition != null) {
            json.writeStringProperty("edition", edition.id());
        }
        json.writeStringProperty("source", citation.source().in(locale));
        if (citation.readIn() != null) {
            json.writeStringProperty("readIn", citation.readIn().toString());
        }
        if (edition != null && edition.isReadElsewhere()) {
            json.writeBooleanProperty("editionRead", false);
        }
        if (!citation.articles().isEmpty()) {
            json.writeName("links");
            json.writeStartArray();
            citation.articles().forEach(article -> link(article, asOf));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void link(CitedArticle article, LocalDate asOf) {
        json.writeStartObject();
        json.writeStringProperty("bwb", article.bwb());
        json.writeStringProperty("article", article.article());
        parts.optional("paragraph", article.paragraph());
        json.writeStringProperty("url", article.link(asOf).toString());
        json.writeStringProperty("juriconnect", article.juriconnect(asOf));
        json.writeEndObject();
    }
}
