package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.comparison.Comparison;
import nl.huisnorm.answer.comparison.ReportedAssessment;
import nl.huisnorm.answer.comparison.ReportedFinding;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.ReportReader;
import nl.huisnorm.io.read.WaiverReader;
import nl.huisnorm.io.write.ReportShape;
import nl.huisnorm.io.write.ReportWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a stranger changes in a report, it is read and compared, or told with its problems; it is never a fault of the program. */
class ReportOfStrangersTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final Path FILES = Path.of("../norms-examples/files");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What is put in the place of each value. */
    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\"x\"",
            "\"/a//b~2\"",
            "\"9999-12-31\"",
            "true",
            "-1",
            "0",
            "1e9",
            "1E-9",
            "999999999999",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[\"x\", \"x\"]",
            "{\"\": null}",
            "{\"x\": \"y\"}",
            "[{}, {}]",
            "{\"least\": 5, \"most\": 3}",
            "{\"least\": 3}");

    /** A report with one finding of each form. */
    private static ObjectNode report() throws IOException, UnreadableInputException {
        AssessmentOptions options = AssessmentOptions.asOf(LocalDate.of(2026, 11, 23))
                .withWaivers(WaiverReader.read(FILES.resolve("waivers/boerderij-heideweg.yaml")));
        FacilityDocument document = FacilityReader.read(FILES.resolve("facilities/boerderij-heideweg.yaml"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ReportWriter report = new ReportWriter(
                bytes,
                Locale.ENGLISH,
                "huisnorm",
                "1",
                HUISNORM.rulebook().version(),
                HUISNORM.rulebook().digest())) {
            report.add(document, HUISNORM.assess(document.facility(), options));
        }
        ObjectNode root = (ObjectNode) JSON.readTree(bytes.toByteArray());
        ArrayNode findings = (ArrayNode) root.at("/assessments/0/findings");
        Set<List<String>> forms = new HashSet<>();
        List<JsonNode> kept = new ArrayList<>();
        for (JsonNode finding : findings) {
            List<String> form = new ArrayList<>(finding.propertyNames());
            form.add(finding.get("outcome").asString());
            if (forms.add(form) && kept.size() < 8) {
                kept.add(finding);
            }
        }
        findings.removeAll();
        kept.forEach(findings::add);
        ObjectNode measure = (ObjectNode) kept.stream()
                .filter(one -> one.has("measure"))
                .findFirst()
                .orElseThrow()
                .get("measure");
        measure.set("actualBetween", JSON.readTree("{\"least\": 1, \"most\": 2}"));
        return root;
    }

    private static byte[] bytes(JsonNode root) {
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void readAndCompare(byte[] report, ReportedAssessment right) {
        try {
            if (isCompact(report)) {
                assertThat(ReportReader.inFull("r", report)).isNotEmpty();
            }
            for (ReportedAssessment one : ReportReader.read("r", report).assessments()) {
                for (ReportedFinding finding : one.findings()) {
                    Measure measure = finding.measure();
                    if (measure != null && measure.isTold()) {
                        assertThat(measure.text(Locale.ENGLISH)).isNotEmpty();
                    }
                }
                if (isAboutTheSame(one.subject(), right.subject())) {
                    assertThat(Comparison.of(right, one).findings()).isNotNull();
                    assertThat(Comparison.of(one, right).findings()).isNotNull();
                }
            }
        } catch (UnreadableInputException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    private static boolean isCompact(byte[] report) {
        return new String(report, StandardCharsets.UTF_8).contains("\"form\":\"compact\"");
    }

    /** What is about something else is compared with nothing. */
    private static boolean isAboutTheSame(Subject one, Subject other) {
        return one.kind().equals(other.kind()) && one.id().equals(other.id());
    }

    /** All containers of a tree, the outer before the inner. */
    private static List<JsonNode> containers(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        if (node.isContainer()) {
            all.add(node);
            node.valueStream().forEach(inner -> all.addAll(containers(inner)));
        }
        return all;
    }

    @Test
    void whatever_one_value_is_changed_to_is_read_or_told() throws IOException, UnreadableInputException {
        ObjectNode root = report();
        ReportedAssessment right =
                ReportReader.read("r", bytes(root)).assessments().get(0);
        assertThat(right.findings()).hasSizeGreaterThan(4);
        assertThat(changes(root, right)).isGreaterThan(3_000);
    }

    @Test
    void whatever_one_value_of_the_compact_form_is_changed_to_is_read_or_told()
            throws IOException, UnreadableInputException {
        ObjectNode root = compact();
        ReportedAssessment right =
                ReportReader.read("r", bytes(root)).assessments().get(0);
        assertThat(right.findings()).hasSizeGreaterThan(3);
        assertThat(changes(root, right)).isGreaterThan(1_000);
    }

    /** A small report in the compact form. */
    private static ObjectNode compact() throws IOException, UnreadableInputException {
        FacilityDocument document = FacilityReader.read("f", """
                id: f
                buildings: [{id: a, amenities: {toilets: 1}, rooms: [{id: r, kind: bedroom, area: 9, occupants: 3}]}]
                """.getBytes(StandardCharsets.UTF_8));
        AssessmentOptions options =
                AssessmentOptions.asOf(LocalDate.of(2026, 11, 23)).withRegimes(Set.of("aanjaagteam"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReportShape shape = ReportShape.in(Locale.ENGLISH).inCompactForm();
        ReportWriter.write(
                bytes, shape, "huisnorm", "1", document.facility(), HUISNORM.assess(document.facility(), options));
        return (ObjectNode) JSON.readTree(bytes.toByteArray());
    }

    @Test
    void a_number_that_stands_for_nothing_is_told_with_its_table() throws IOException, UnreadableInputException {
        for (String number : List.of("-1", "99999", "\"x\"", "1.5", "null", "[]")) {
            ObjectNode root = compact();
            ((ObjectNode) root.at("/assessments/0/findings/0")).set("answer", JSON.readTree(number));
            byte[] changed = bytes(root);
            assertThatThrownBy(() -> ReportReader.read("r", changed))
                    .isInstanceOfSatisfying(UnreadableInputException.class, e -> {
                        assertThat(e.problems()).extracting(Problem::code).containsExactly("not-in-table");
                        assertThat(e.problems().get(0).message(Locale.ENGLISH)).contains("answers");
                    });
        }
    }

    /** What stands once must not cost as often as it is named. */
    @Test
    void an_answer_with_many_cases_that_many_findings_name_costs_no_more_than_it_takes()
            throws IOException, UnreadableInputException {
        ObjectNode root = compact();
        ObjectNode assessment = (ObjectNode) root.at("/assessments/0");
        ObjectNode answer = (ObjectNode) assessment.at("/answers/0");
        ArrayNode cases = answer.putArray("alternatives");
        for (int i = 0; i < 20_000; i++) {
            cases.add(JSON.readTree("{\"readings\": {}, \"norm\": \"x\", \"outcome\": \"COMPLIANT\"}"));
        }
        ArrayNode findings = assessment.putArray("findings");
        for (int i = 0; i < 20_000; i++) {
            findings.add(JSON.readTree("{\"answer\": 0, \"subject\": 0}"));
        }
        assertThat(ReportReader.read("r", bytes(root)).assessments().get(0).findings())
                .hasSize(20_000);
        assertThatThrownBy(() -> ReportReader.inFull("r", bytes(root)))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        e -> assertThat(e.problems()).extracting(Problem::code).containsExactly("report-too-large"));
        ObjectNode wide = (ObjectNode) assessment.at("/answers/0");
        for (int i = 0; i < 1_000; i++) {
            wide.put("f" + i, i);
        }
        assertThatThrownBy(() -> ReportReader.read("r", bytes(root)))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        e -> assertThat(e.problems()).extracting(Problem::code).containsExactly("too-many-fields"));
    }

    /** How many changes were tried. */
    private static int changes(ObjectNode root, ReportedAssessment right) {
        int changes = 0;
        for (JsonNode container : containers(root)) {
            List<String> names = container.isObject() ? List.copyOf(container.propertyNames()) : List.of();
            for (int i = 0; i < container.size(); i++) {
                JsonNode before = container.isObject() ? container.get(names.get(i)) : container.get(i);
                for (String value : VALUES) {
                    put(container, names, i, JSON.readTree(value));
                    byte[] changed = bytes(root);
                    assertThatCode(() -> readAndCompare(changed, right))
                            .as(value + " for " + before)
                            .doesNotThrowAnyException();
                    changes++;
                }
                put(container, names, i, before);
            }
        }
        return changes;
    }

    private static void put(JsonNode container, List<String> names, int place, JsonNode value) {
        if (container instanceof ObjectNode object) {
            object.set(names.get(place), value);
        } else if (container instanceof ArrayNode array) {
            array.set(place, value);
        }
    }
}
