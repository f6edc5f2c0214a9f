package nl.huisnorm.io.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.internal.write.JsonOut;
import nl.huisnorm.internal.write.SourceOut;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Makes the full form of a report in the compact one, where numbers stand for what is in tables. What is in a table is shared by all
 * that name it, so that the full form takes little more room than the compact one.
 */
final class FullForm {

    private static final String NORM = "norm";
    private static final String WORK = "work";
    private static final String SUBJECT = "subject";
    private static final String ANSWER = "answer";
    private static final String PLACE = "place";
    private static final String EVIDENCE = "evidence";
    private static final String MISSING = "missing";
    private static final String FINDINGS = "findings";
    private static final String CITATION = "citation";
    private static final String ASSESSMENTS = "assessments";

    /** What a table has is copied for each that names it: nothing there has as many fields as that. */
    private static final int MOST_FIELDS = 100;

    private final Problems problems;
    private final Table norms;

    private FullForm(SourceNode root, Problems problems) throws UnreadableInputException {
        this.problems = problems;
        this.norms = norms(root);
    }

    /** Values of which each has a number. */
    private record Table(String name, List<SourceNode> values) {

        static Table of(SourceNode in, String name, Problems problems) throws UnreadableInputException {
            List<SourceNode> values = in.child(name) instanceof SourceNode.Elements list ? list.elements() : List.of();
            for (SourceNode value : values) {
                if (value instanceof SourceNode.Fields object && object.fields().size() > MOST_FIELDS) {
                    throw problems.fatal(value.position(), "too-many-fields", MOST_FIELDS);
                }
            }
            return new Table(name, values);
        }

        SourceNode get(SourceNode number, Problems problems) throws UnreadableInputException {
            String text = number instanceof SourceNode.Scalar scalar ? scalar.text() : "?";
            try {
                return values.get(Integer.parseInt(text));
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw problems.fatal(number.position(), "not-in-table", text, name);
            }
        }
    }

    /**
     * The full form of a report.
     *
     * @param root the report in either form
     * @param problems of the report
     * @throws UnreadableInputException if a number stands for nothing
     */
    static SourceNode of(SourceNode root, Problems problems) throws UnreadableInputException {
        boolean isCompact = root.child("form") instanceof SourceNode.Scalar form
                && form.text().equals("compact");
        if (!isCompact || !(root.child(ASSESSMENTS) instanceof SourceNode.Elements assessments)) {
            return root;
        }
        FullForm form = new FullForm(root, problems);
        List<SourceNode> all = new ArrayList<>();
        for (SourceNode assessment : assessments.elements()) {
            all.add(assessment instanceof SourceNode.Fields fields ? form.assessment(fields) : assessment);
        }
        Map<String, SourceNode> fields = new LinkedHashMap<>(((SourceNode.Fields) root).fields());
        List.of("form", "norms", "works").forEach(fields::remove);
        fields.put(ASSESSMENTS, new SourceNode.Elements(assessments.position(), all));
        return with(root, fields);
    }

    /** A report as JSON on one line. */
    static byte[] written(SourceNode full, Problems problems) throws UnreadableInputException {
        Bounded bytes = new Bounded();
        try (JsonGenerator json = JsonOut.generator(bytes, true)) {
            SourceOut.write(json, full);
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            // memory does not fail: there was more than fits
            throw problems.fatal(null, "report-too-large", SourceParser.LARGEST_FILE / SourceParser.MEBI);
        }
        return bytes.toByteArray();
    }

    /** Takes no more than can be read again. */
    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            if (bytes.size() + length > SourceParser.LARGEST_FILE) {
                throw new IOException("too large");
            }
            bytes.write(from, offset, length);
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }
    }

    /** What findings have of their norms, each with its citation in full. */
    private Table norms(SourceNode root) throws UnreadableInputException {
        Table works = Table.of(root, "works", problems);
        List<SourceNode> full = new ArrayList<>();
        for (SourceNode norm : Table.of(root, "norms", problems).values()) {
            SourceNode citation = norm.child(CITATION);
            SourceNode work = citation == null ? null : citation.child(WORK);
            if (citation == null || work == null) {
                full.add(norm);
                continue;
            }
            Map<String, SourceNode> cited = fields(citation);
            cited.putAll(fields(works.get(work, problems)));
            Map<String, SourceNode> fields = fields(norm);
            fields.put(CITATION, with(citation, cited));
            full.add(with(norm, fields));
        }
        return new Table("norms", full);
    }

    private SourceNode assessment(SourceNode.Fields assessment) throws UnreadableInputException {
        if (!(assessment.child(FINDINGS) instanceof SourceNode.Elements findings)) {
            return assessment;
        }
        Table subjects = Table.of(assessment, "subjects", problems);
        Table facts = Table.of(assessment, "facts", problems);
        Table answers = answers(assessment);
        List<SourceNode> all = new ArrayList<>();
        for (SourceNode finding : findings.elements()) {
            SourceNode number = finding.child(ANSWER);
            if (number == null) {
                all.add(finding);
                continue;
            }
            Map<String, SourceNode> own = fields(finding);
            Map<String, SourceNode> full = fields(answers.get(number, problems));
            own.remove(ANSWER);
            full.putAll(own);
            SourceNode subject = own.get(SUBJECT);
            if (subject != null) {
                full.put(SUBJECT, subjects.get(subject, problems));
            }
            SourceNode.Elements evidence = evidence(finding, facts);
            full.put(EVIDENCE, evidence);
            SourceNode place = own.get(PLACE);
            if (place != null) {
                full.put(PLACE, place(facts.get(place, problems)));
            } else if (!evidence.elements().isEmpty()) {
                full.put(PLACE, place(evidence.elements().get(0)));
            }
            full.put(MISSING, own.getOrDefault(MISSING, new SourceNode.Elements(finding.position(), List.of())));
            all.add(with(finding, full));
        }
        Map<String, SourceNode> fields = fields(assessment);
        List.of("answers", "subjects", "facts").forEach(fields::remove);
        fields.put(FINDINGS, new SourceNode.Elements(findings.position(), all));
        return with(assessment, fields);
    }

    /** The answers with what they have of their norms. */
    private Table answers(SourceNode assessment) throws UnreadableInputException {
        List<SourceNode> full = new ArrayList<>();
        for (SourceNode answer : Table.of(assessment, "answers", problems).values()) {
            SourceNode norm = answer.child(NORM);
            if (norm == null) {
                full.add(answer);
            } else {
                Map<String, SourceNode> fields = fields(answer);
                fields.putAll(fields(norms.get(norm, problems)));
                full.add(with(answer, fields));
            }
        }
        return new Table("answers", full);
    }

    /** Where a fact stands, without what it says. */
    private static SourceNode place(SourceNode fact) {
        Map<String, SourceNode> fields = fields(fact);
        fields.remove("value");
        return with(fact, fields);
    }

    private SourceNode.Elements evidence(SourceNode finding, Table facts) throws UnreadableInputException {
        SourceNode numbers = finding.child(EVIDENCE);
        List<SourceNode> all = new ArrayList<>();
        if (numbers instanceof SourceNode.Elements list) {
            for (SourceNode number : list.elements()) {
                all.add(facts.get(number, problems));
            }
        }
        return new SourceNode.Elements(numbers == null ? finding.position() : numbers.position(), all);
    }

    private static Map<String, SourceNode> fields(@Nullable SourceNode node) {
        return new LinkedHashMap<>(node instanceof SourceNode.Fields object ? object.fields() : Map.of());
    }

    private static SourceNode with(SourceNode node, Map<String, SourceNode> fields) {
        return new SourceNode.Fields(
                node.position(), fields, node instanceof SourceNode.Fields object ? object.keys() : Map.of());
    }
}
