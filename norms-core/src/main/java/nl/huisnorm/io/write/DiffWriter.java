package nl.huisnorm.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.huisnorm.answer.comparison.ChangeKind;
import nl.huisnorm.answer.comparison.ComparedFinding;
import nl.huisnorm.answer.comparison.Comparison;
import nl.huisnorm.answer.comparison.Difference;
import nl.huisnorm.answer.comparison.ReportedAssessment;
import nl.huisnorm.answer.comparison.ReportedAssessment.LayerVerdict;
import nl.huisnorm.answer.comparison.ReportedFinding;
import nl.huisnorm.answer.timeline.Change;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.internal.write.JsonOut;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes comparisons as JSON. Equal comparisons, file names and language give equal bytes. Findings that are unchanged are
 * counted only. The resource {@code nl/huisnorm/io/schema/diff.schema.json} describes it.
 *
 * <p>It is begun, given one comparison after another, and closed.
 *
 * <p>Every method throws an {@link IOException} as the stream threw it.
 */
@Experimental
public final class DiffWriter implements AutoCloseable {

    private final JsonGenerator json;
    private final JsonParts parts;
    private final FindingJson findings;
    private final Locale locale;
    private final List<Subject> onlyBefore = new ArrayList<>();
    private final List<Subject> onlyAfter = new ArrayList<>();

    /**
     * Begins.
     *
     * @param out where to write; it stays open
     * @param locale the language of the sentences; anything but Dutch gives English
     * @param tool the name of the program
     * @param toolVersion its version
     */
    public DiffWriter(OutputStream out, Locale locale, String tool, String toolVersion) throws IOException {
        try {
            this.locale = locale;
            json = JsonOut.generator(out);
            parts = new JsonParts(json);
            findings = new FindingJson(json);
            json.writeStartObject();
            parts.tool(tool, toolVersion);
            json.writeStringProperty("language", Messages.in(locale).locale().getLanguage());
            json.writeName("comparisons");
            json.writeStartArray();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    /**
     * Adds a comparison.
     *
     * @param comparison the comparison
     * @param before the name of the file of before
     * @param after the name of the file of after; the same where there is one file
     */
    public void add(Comparison comparison, String before, String after) throws IOException {
        try {
            json.writeStartObject();
            json.writeName("subject");
            findings.subject(comparison.after().subject());
            side("before", before, comparison.before());
            side("after", after, comparison.after());
            json.writeName("differences");
            differences(comparison.differences());
            json.writeBooleanProperty("worse", comparison.isWorse());
            json.writeBooleanProperty("unsettled", comparison.isUnsettled());
            if (comparison.daysSearchedUntil() != null) {
                json.writeStringProperty(
                        "daysSearchedUntil", comparison.daysSearchedUntil().toString());
            }
            layers(comparison);
            json.writeName("summary");
            json.writeStartObject();
            comparison.summary().forEach((kind, count) -> json.writeNumberProperty(kind.name(), count));
            json.writeEndObject();
            json.writeName("findings");
            json.writeStartArray();
            comparison.findings().stream()
                    .filter(finding -> finding.kind() != ChangeKind.UNCHANGED)
                    .forEach(this::finding);
            json.writeEndArray();
            json.writeEndObject();
            json.flush();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    /** Adds a facility, plan or application that only one side has; it is told at the end. */
    public void add(Subject subject, boolean isAfter) throws IOException {
        try {
            (isAfter ? onlyAfter : onlyBefore).add(subject);
            json.flush();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    private void side(String name, String file, ReportedAssessment side) {
        json.writeName(name);
        json.writeStartObject();
        json.writeStringProperty("file", file);
        json.writeStringProperty("asOf", side.asOf().toString());
        parts.rulebook(side.rulebookVersion(), side.rulebookDigest());
        parts.optional("profile", side.profile());
        json.writeName("regimes");
        parts.strings(side.regimes().stream().sorted().toList());
        json.writeName("readings");
        parts.readings(side.readings());
        json.writeStringProperty("verdict", side.verdict().name());
        json.writeStringProperty("verdictByMachine", side.verdictByMachine().name());
        json.writeEndObject();
    }

    private void layers(Comparison comparison) {
        json.writeName("layers");
        json.writeStartArray();
        for (Layer layer : Layer.values()) {
            LayerVerdict before = comparison.before().layer(layer);
            LayerVerdict after = comparison.after().layer(layer);
            if (before != null || after != null) {
                json.writeStartObject();
                json.writeStringProperty("layer", layer.name());
                verdict("before", before == null ? null : before.verdict());
                verdict("after", after == null ? null : after.verdict());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void verdict(String name, @Nullable Verdict verdict) {
        parts.optional(name, verdict == null ? null : verdict.name());
    }

    private void finding(ComparedFinding compared) {
        ReportedFinding finding = compared.finding();
        json.writeStartObject();
        json.writeStringProperty("fingerprint", compared.fingerprint());
        json.writeStringProperty("kind", compared.kind().name());
        json.writeStringProperty("norm", finding.norm());
        json.writeStringProperty("regime", finding.regime());
        json.writeBooleanProperty("binding", finding.binding());
        json.writeName("subject");
        findings.subject(finding.subject());
        answer("before", compared.before());
        answer("after", compared.after());
        parts.optional(
                "absence",
                compared.absence() == null ? null : compared.absence().name());
        json.writeName("causes");
        json.writeStartArray();
        compared.causes().forEach(this::differences);
        json.writeEndArray();
        json.writeName("candidates");
        differences(compared.candidates());
        if (!compared.days().isEmpty()) {
            json.writeName("days");
            json.writeStartArray();
            compared.days().forEach(this::day);
            json.writeEndArray();
        }
        json.writeStringProperty("message", compared.text(locale) + ": " + compared.reason(locale));
        json.writeEndObject();
    }

    private void answer(String name, @Nullable ReportedFinding finding) {
        if (finding != null) {
            json.writeName(name);
            json.writeStartObject();
            json.writeStringProperty("outcome", finding.outcome().name());
            parts.optional(
                    "reason", finding.reason() == null ? null : finding.reason().name());
            outcome("otherwise", finding.waivedOutcome());
            if (finding.measure() != null) {
                json.writeName("measure");
                findings.measure(finding.measure());
            }
            json.writeEndObject();
        }
    }

    private void day(Change change) {
        json.writeStartObject();
        json.writeStringProperty("day", change.day().toString());
        outcome("before", change.before());
        outcome("after", change.after());
        json.writeStringProperty("cause", change.cause().name());
        json.writeStringProperty("reason", change.reason(locale));
        json.writeEndObject();
    }

    private void outcome(String name, @Nullable Outcome outcome) {
        parts.optional(name, outcome == null ? null : outcome.name());
    }

    private void differences(Set<Difference> differences) {
        Collection<Difference> ordered = differences.isEmpty() ? differences : EnumSet.copyOf(differences);
        parts.strings(ordered.stream().map(Difference::name).toList());
    }

    /** Ends. The stream it is written to stays open. */
    @Override
    public void close() throws IOException {
        try {
            json.writeEndArray();
            subjects("onlyBefore", onlyBefore);
            subjects("onlyAfter", onlyAfter);
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    private void subjects(String name, List<Subject> subjects) {
        json.writeName(name);
        json.writeStartArray();
        subjects.forEach(findings::subject);
        json.writeEndArray();
    }
}
