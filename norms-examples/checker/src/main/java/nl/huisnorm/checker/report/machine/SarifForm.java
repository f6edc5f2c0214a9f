package nl.huisnorm.checker.report.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.report.FindingEntry;
import nl.huisnorm.checker.report.InspectionReport;
import nl.huisnorm.checker.report.ReportForm;
import nl.huisnorm.checker.report.ReportSet;
import nl.huisnorm.rulebook.Waiver;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes the findings as results of a static analysis (SARIF 2.1.0), as editors and build servers show them. Two languages stand one
 * after the other in each message.
 */
public final class SarifForm implements ReportForm {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    /** The name by which the fingerprints of this library are known, with the version of the way they are made. */
    private static final String FINGERPRINT = "huisnorm/v1";

    private static final int MOST_FACTS = 12;

    @Override
    public void write(List<ReportSet> languages, OutputStream out) throws IOException {
        SarifRules rules = SarifRules.of(languages);
        try (JsonGenerator json = SarifJson.generator(out)) {
            json.writeStartObject();
            json.writeStringProperty("$schema", SCHEMA);
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            json.writeStartObject();
            tool(json, rules, languages);
            json.writeStringProperty("language", languages.get(0).locale().getLanguage());
            json.writeStringProperty("columnKind", "utf16CodeUnits");
            invocation(json, languages);
            artifacts(json, languages.get(0).reports());
            json.writeArrayPropertyStart("results");
            for (int i = 0; i < languages.get(0).reports().size(); i++) {
                for (Both finding : Both.of(languages, i)) {
                    result(json, finding, rules, i);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static void tool(JsonGenerator json, SarifRules rules, List<ReportSet> languages) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "Huisnorm");
        json.writeStringProperty("version", ProgramVersion.number());
        json.writeStringProperty("language", languages.get(0).locale().getLanguage());
        rules.write(json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void invocation(JsonGenerator json, List<ReportSet> languages) {
        List<ReportSet.NotJudged> notJudged = languages.get(0).notJudged();
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        json.writeBooleanProperty("executionSuccessful", notJudged.isEmpty());
        if (!notJudged.isEmpty()) {
            json.writeArrayPropertyStart("toolExecutionNotifications");
            for (int i = 0; i < notJudged.size(); i++) {
                List<String> lines = new ArrayList<>();
                for (ReportSet set : languages) {
                    lines.addAll(set.notJudged().get(i).lines());
                }
                json.writeStartObject();
                json.writeStringProperty("level", "error");
                SarifJson.message(json, String.join("\n", lines));
                json.writeArrayPropertyStart("locations");
                json.writeStartObject();
                json.writeObjectPropertyStart("physicalLocation");
                SarifJson.artifact(json, notJudged.get(i).file(), -1);
                json.writeEndObject();
                json.writeEndObject();
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    /** The files, each with its hash and what was judged by. */
    private static void artifacts(JsonGenerator json, List<InspectionReport> reports) {
        json.writeArrayPropertyStart("artifacts");
        for (InspectionReport report : reports) {
            json.writeStartObject();
            json.writeObjectPropertyStart("location");
            json.writeStringProperty("uri", SarifJson.uri(report.origin().file()));
            json.writeEndObject();
            json.writeArrayPropertyStart("roles");
            json.writeString("analysisTarget");
            json.writeEndArray();
            json.writeObjectPropertyStart("hashes");
            json.writeStringProperty("sha-256", report.origin().sha256());
            json.writeEndObject();
            json.writeObjectPropertyStart("properties");
            json.writeStringProperty("facility", SarifJson.shown(report.id()));
            json.writeStringProperty("verdict", report.conclusion().verdict().name());
            if (report.conclusion().withoutNorms()) {
                json.writeBooleanProperty("withoutNorms", true);
            }
            for (Map.Entry<String, String> fact : report.basis().named().facts().entrySet()) {
                json.writeStringProperty(fact.getKey(), SarifJson.shown(fact.getValue()));
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void result(JsonGenerator json, Both both, SarifRules rules, int artifact) {
        FindingEntry finding = both.first();
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.norm().id());
        json.writeNumberProperty("ruleIndex", rules.index(finding.norm()));
        json.writeStringProperty("kind", kind(finding));
        json.writeStringProperty("level", level(finding));
        SarifJson.message(
                json, both.lines(one -> one.norm().title() + ", " + one.about().text() + ": " + one.sentence()));
        json.writeArrayPropertyStart("locations");
        location(json, both, artifact);
        json.writeEndArray();
        related(json, both, artifact);
        json.writeObjectPropertyStart("fingerprints");
        json.writeStringProperty(FINGERPRINT, finding.fingerprint());
        json.writeEndObject();
        Waiver waiver = finding.waiver();
        if (waiver != null) {
            suppression(json, waiver);
        }
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("outcome", finding.outcome().name());
        if (finding.reason() != null) {
            json.writeStringProperty("reason", finding.reason().name());
        }
        json.writeStringProperty("asOf", finding.asOf().toString());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** A waiver takes away what would have been told. */
    private static void suppression(JsonGenerator json, Waiver waiver) {
        json.writeArrayPropertyStart("suppressions");
        json.writeStartObject();
        json.writeStringProperty("kind", "external");
        json.writeStringProperty("status", "accepted");
        json.writeStringProperty(
                "justification",
                SarifJson.shown(waiver.id() + ": " + waiver.reason() + " (" + waiver.owner() + ", " + waiver.approver()
                        + ", " + waiver.from() + " – " + waiver.until() + ")"));
        json.writeEndObject();
        json.writeEndArray();
    }

    private static String kind(FindingEntry finding) {
        return switch (finding.outcome()) {
            case COMPLIANT -> "pass";
            case NON_COMPLIANT, WAIVED -> "fail";
            case NOT_APPLICABLE -> "notApplicable";
            case UNDETERMINED -> finding.reason() == Reason.PERSON_MUST_JUDGE ? "review" : "open";
        };
    }

    /** What is no failure has no level. */
    private static String level(FindingEntry finding) {
        boolean fails = finding.outcome() == Outcome.NON_COMPLIANT || finding.outcome() == Outcome.WAIVED;
        return fails ? SarifRules.level(finding.norm()) : "none";
    }

    private static void location(JsonGenerator json, Both both, int artifact) {
        FindingEntry finding = both.first();
        json.writeStartObject();
        SarifJson.place(json, finding.place(), both.report().origin().file(), artifact);
        json.writeArrayPropertyStart("logicalLocations");
        SarifJson.logical(
                json,
                both.text(one -> one.about().text()),
                both.report().id() + "/" + finding.about().id(),
                finding.about().kind());
        FindingEntry.Where where = finding.place();
        if (where.cell() != null) {
            SarifJson.logical(json, where.cell(), where.cell(), "cell");
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The facts that it rests on, and those that are not known. */
    private static void related(JsonGenerator json, Both both, int artifact) {
        List<FindingEntry.Fact> facts = new ArrayList<>(both.first().read());
        facts.addAll(both.first().missing());
        List<FindingEntry.Fact> placed = facts.stream()
                .filter(fact -> fact.where().line() != null)
                .limit(MOST_FACTS)
                .toList();
        if (placed.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("relatedLocations");
        for (FindingEntry.Fact fact : placed) {
            json.writeStartObject();
            SarifJson.place(json, fact.where(), both.report().origin().file(), artifact);
            SarifJson.message(json, fact.value() == null ? fact.name() + ": ?" : fact.name() + ": " + fact.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
