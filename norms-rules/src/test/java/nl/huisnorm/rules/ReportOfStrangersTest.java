package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

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
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.ReportReader;
import nl.huisnorm.io.read.WaiverReader;
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
        assertThat(changes).isGreaterThan(3_000);
    }

    private static void put(JsonNode container, List<String> names, int place, JsonNode value) {
        if (container instanceof ObjectNode object) {
            object.set(names.get(place), value);
        } else if (container instanceof ArrayNode array) {
            array.set(place, value);
        }
    }
}
