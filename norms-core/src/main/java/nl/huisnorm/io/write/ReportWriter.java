package nl.huisnorm.io.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Ending;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.write.JsonOut;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.InspectionDetailsDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.read.SourceMap;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes the canonical JSON report: the same input, rulebook, options and language give the same bytes. It holds no
 * clock and no random value. Its form is published as the resource {@code nl/huisnorm/io/schema/report.schema.json}. In the compact
 * form what repeats in findings stands once; {@link nl.huisnorm.io.read.ReportReader} reads both, and makes the full form of the other.
 *
 * <p>A report is begun, given one assessment or unreadable input after another, and closed. Assessments are written at
 * once and not kept, so that a batch of any size can be written; what was unreadable is kept until the end.
 *
 * <p>Every method throws an {@link IOException} as the stream threw it.
 */
@Stable
public final class ReportWriter implements AutoCloseable {

    private final JsonGenerator json;
    private final ReportShape shape;
    private final CompactForm compact;
    private final List<UnreadableInputException> unreadable = new ArrayList<>();
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final IdentityHashMap<InputDocument, List<Ending>> endings = new IdentityHashMap<>();
    private @Nullable InspectionDetailsDocument inspection;

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
        this(out, ReportShape.in(locale), tool, toolVersion, rulebookVersion, rulebookDigest);
    }

    /**
     * Begins a report of a form.
     *
     * @param out where it is written; left open
     * @param shape its languages, whether it is indented, and which findings it has
     * @param tool the name of the program that reports
     * @param toolVersion its version
     * @param rulebookVersion the version of the rulebook
     * @param rulebookDigest the SHA-256 of the rulebook
     */
    public ReportWriter(
            OutputStream out,
            ReportShape shape,
            String tool,
            String toolVersion,
            String rulebookVersion,
            String rulebookDigest)
            throws IOException {
        try {
            this.shape = shape;
            json = JsonOut.generator(out, shape.compact());
            compact = new CompactForm(json);
            JsonParts parts = new JsonParts(json);
            json.writeStartObject();
            parts.tool(tool, toolVersion);
            parts.rulebook(rulebookVersion, rulebookDigest);
            List<String> languages =
                    shape.languages().stream().map(ReportWriter::code).toList();
            json.writeStringProperty("language", languages.get(0));
            if (languages.size() > 1) {
                json.writeName("languages");
                parts.strings(languages);
            }
            if (shape.compact()) {
                json.writeStringProperty("form", CompactForm.NAME);
            }
            if (!shape.hasAllOutcomes()) {
                json.writeName("outcomes");
                parts.strings(shape.outcomes().stream().sorted().map(Enum::name).toList());
            }
            json.writeName("assessments");
            json.writeStartArray();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    /**
     * Writes a report of one assessment, of a facility that need not stand in any file.
     *
     * @param out where it is written; left open
     * @param shape its languages, whether it is compact, and which findings it has
     * @param tool the name of the program that reports
     * @param toolVersion its version
     * @param facility the facility
     * @param assessment its assessment
     * @throws IOException as the stream throws it
     */
    public static void write(
            OutputStream out,
            ReportShape shape,
            String tool,
            String toolVersion,
            Facility facility,
            Assessment assessment)
            throws IOException {
        try (ReportWriter report = new ReportWriter(
                out, shape, tool, toolVersion, assessment.rulebookVersion(), assessment.rulebookDigest())) {
            report.add(facility, assessment);
        }
    }

    private static String code(Locale language) {
        return Messages.in(language).locale().getLanguage();
    }

    /** Tells what an inspector added, and the hash of the file it stands in, apart from what was judged: it changes nothing of that. */
    public void inspection(InspectionDetailsDocument details) {
        inspection = details;
    }

    /**
     * Tells of an input that is added next what runs out soon: of a facility itself, of a plan in its facilities. An input of which
     * this is not told is not known to have been looked at for it.
     *
     * @param document the input, or the facility or plan of an application that is
     * @param all what runs out
     */
    public void endings(InputDocument document, List<Ending> all) {
        endings.put(document, List.copyOf(all));
    }

    /** Adds the assessment of a facility that was read from a file. */
    public void add(FacilityDocument document, Assessment assessment) throws IOException {
        findings.putAll(assessment.byFingerprint());
        write(document, part -> part.facility(document, assessment, List.of()));
    }

    /**
     * The same with the facts of the file that no norm looked at.
     *
     * @param document the facility
     * @param assessment its assessment
     * @param rulebook the rulebook it was judged by
     */
    public void add(FacilityDocument document, Assessment assessment, Rulebook rulebook) throws IOException {
        List<String> facts = assessment.factsNotLookedAt(document.facility(), rulebook);
        findings.putAll(assessment.byFingerprint());
        write(document, part -> part.facility(document, assessment, facts));
    }

    /**
     * Adds the assessment of a facility that was made in code, or read otherwise. No file is named; the SHA-256 is that of what the
     * facility says, as {@link FacilityWriter#sha256} gives it, and what stands nowhere has no line and column.
     *
     * @param facility the facility
     * @param assessment its assessment
     */
    public void add(Facility facility, Assessment assessment) throws IOException {
        add(inCode(facility), assessment);
    }

    /**
     * The same with the facts of the facility that no norm looked at.
     *
     * @param facility the facility
     * @param assessment its assessment
     * @param rulebook the rulebook it was judged by
     */
    public void add(Facility facility, Assessment assessment, Rulebook rulebook) throws IOException {
        add(inCode(facility), assessment, rulebook);
    }

    private static FacilityDocument inCode(Facility facility) {
        return new FacilityDocument("", FacilityWriter.sha256(facility), facility, SourceMap.none());
    }

    /** Adds the assessment of a settlement plan that was read from a file. */
    public void add(PlanDocument document, SettlementAssessment assessment) throws IOException {
        findings.putAll(assessment.assessment().byFingerprint());
        write(document, part -> part.plan(document, assessment));
    }

    /** Adds the assessments of an application that was read from a file: its own, that of the facility and of the plan. */
    public void add(ApplicationDocument document, ApplicationAssessment assessment) throws IOException {
        findings.putAll(assessment.assessment().byFingerprint());
        write(document, part -> part.application(document, assessment));
        add(document.facility(), assessment.facility());
        PlanDocument plan = document.plan();
        if (plan != null && assessment.plan() != null) {
            add(plan, assessment.plan());
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
            for (UnreadableInputException input : unreadable) {
                write(part -> part.unreadable(input));
            }
            json.writeEndArray();
            if (shape.compact()) {
                compact.end();
            }
            InspectionDetailsDocument added = inspection;
            if (added != null) {
                InspectionJson.write(json, added, findings);
            }
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    /** Writes what is told of an input. */
    private void write(InputDocument document, Consumer<AssessmentJson> content) throws IOException {
        List<Ending> ends = endings.remove(document);
        write(part -> {
            content.accept(part);
            if (ends != null) {
                part.endings(ends, document instanceof PlanDocument);
            }
            part.end();
        });
    }

    /** Writes a part: at once in one language and in full, else put together first. */
    private void write(Consumer<AssessmentJson> content) throws IOException {
        List<Locale> languages = shape.languages();
        try {
            if (shape.compact()) {
                compact.write(languages.size() == 1 ? bytes(content, languages.get(0)) : bytes(content, languages));
            } else if (languages.size() == 1) {
                content.accept(part(json, languages.get(0)));
            } else {
                write(json, content, languages);
            }
            json.flush();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    private void write(JsonGenerator to, Consumer<AssessmentJson> content, List<Locale> languages) {
        byte[] main = bytes(content, languages.get(0));
        TwoLanguages.write(to, main, bytes(content, languages.get(1)), code(languages.get(1)));
    }

    private byte[] bytes(Consumer<AssessmentJson> content, List<Locale> languages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator own = JsonOut.generator(bytes, true)) {
            write(own, content, languages);
        }
        return bytes.toByteArray();
    }

    private byte[] bytes(Consumer<AssessmentJson> content, Locale language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator own = JsonOut.generator(bytes, true)) {
            content.accept(part(own, language));
        }
        return bytes.toByteArray();
    }

    private AssessmentJson part(JsonGenerator to, Locale language) {
        return new AssessmentJson(to, language, shape.outcomes());
    }
}
