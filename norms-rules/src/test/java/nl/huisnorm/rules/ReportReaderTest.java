package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.comparison.ChangeKind;
import nl.huisnorm.answer.comparison.Comparison;
import nl.huisnorm.answer.comparison.Difference;
import nl.huisnorm.answer.comparison.ReportedAssessment;
import nl.huisnorm.answer.comparison.ReportedFinding;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.read.ReportDocument;
import nl.huisnorm.io.read.ReportReader;
import nl.huisnorm.io.read.WaiverReader;
import nl.huisnorm.io.write.ReportWriter;
import nl.huisnorm.rulebook.Citation;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report that was written can be read back and compared. */
class ReportReaderTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final Path FILES = Path.of("../norms-examples/files");
    private static final AssessmentOptions OPTIONS =
            AssessmentOptions.asOf(LocalDate.of(2026, 11, 23)).withReading("SNF-Q-4", "CONVERTED_IS_NEW");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Assessment> written = new ArrayList<>();

    private byte[] report(Huisnorm huisnorm, AssessmentOptions options, Locale locale)
            throws IOException, UnreadableInputException {
        out.reset();
        written.clear();
        try (ReportWriter report = new ReportWriter(
                out,
                locale,
                "huisnorm",
                "1",
                huisnorm.rulebook().version(),
                huisnorm.rulebook().digest())) {
            for (Path file : files(FILES.resolve("facilities"))) {
                FacilityDocument document = FacilityReader.read(file);
                Assessment assessment = huisnorm.assess(document.facility(), options);
                written.add(assessment);
                report.add(document, assessment);
            }
            for (Path file : files(FILES.resolve("plans"))) {
                if (InputReader.read(file, FILES) instanceof PlanDocument document) {
                    SettlementAssessment assessment = huisnorm.assess(document.plan(), document.facilities(), options);
                    written.add(assessment.assessment());
                    report.add(document, assessment);
                }
            }
            report.add(broken());
        }
        return out.toByteArray();
    }

    /** The report of one facility. */
    private static String small(AssessmentOptions options, Locale locale) throws UnreadableInputException, IOException {
        FacilityDocument document = FacilityReader.read(FILES.resolve("facilities/boerderij-heideweg.yaml"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ReportWriter report = new ReportWriter(
                bytes,
                locale,
                "huisnorm",
                "1",
                HUISNORM.rulebook().version(),
                HUISNORM.rulebook().digest())) {
            report.add(document, HUISNORM.assess(document.facility(), options));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Nothing in an input lies so deep, and whatever is asked of a place goes through all its steps. */
    @Test
    void a_place_of_a_million_steps_is_none() throws UnreadableInputException, IOException {
        String report = small(OPTIONS, Locale.ENGLISH);
        for (String place : List.of("(\"pointer\"\\s*:\\s*)\"[^\"]*\"", "(\"missing\"\\s*:\\s*\\[\\s*)\"[^\"]*\"")) {
            for (int steps : List.of(101, 5_000, 1_000_000)) {
                byte[] deep = report.replaceFirst(place, "$1\"" + "/a".repeat(steps) + "\"")
                        .getBytes(StandardCharsets.UTF_8);
                assertThatThrownBy(() -> ReportReader.read("r", deep))
                        .isInstanceOfSatisfying(UnreadableInputException.class, e -> {
                            assertThat(e.problems()).extracting(Problem::code).containsExactly("not-a-pointer");
                            assertThat(e.problems().get(0).message(Locale.ENGLISH))
                                    .hasSizeLessThan(11_000);
                        });
            }
            ReportReader.read(
                    "r",
                    report.replaceFirst(place, "$1\"" + "/a".repeat(100) + "\"").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static UnreadableInputException broken() {
        try {
            FacilityReader.read("broken.yaml", "id: x".getBytes(StandardCharsets.UTF_8));
            throw new IllegalStateException("should not be read");
        } catch (UnreadableInputException e) {
            return e;
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void what_is_read_is_what_was_written() throws IOException, UnreadableInputException {
        Profile profile = HUISNORM.rulebook().profiles().stream()
                .filter(one -> one.id().equals("voorbeeldgemeente"))
                .findFirst()
                .orElseThrow();
        AssessmentOptions waived =
                OPTIONS.withWaivers(WaiverReader.read(FILES.resolve("waivers/boerderij-heideweg.yaml")));
        Locale locale = new Locale("nl");
        byte[] bytes = report(HUISNORM.withProfile(profile), waived, locale);
        ReportDocument read = ReportReader.read("report.json", bytes);
        assertThat(read.unreadable()).containsExactly("broken.yaml");
        assertThat(read.assessments()).hasSameSizeAs(written).hasSizeGreaterThan(12);
        for (int i = 0; i < written.size(); i++) {
            ReportedAssessment expected = ReportedAssessment.of(written.get(i));
            assertThat(plain(read.assessments().get(i), locale)).isEqualTo(plain(expected, locale));
            assertThat(read.assessments().get(i).input()).matches("[0-9a-f]{64}");
        }
    }

    /** Without what a report tells in one language only, and what an assessment does not tell. */
    private static ReportedAssessment plain(ReportedAssessment one, Locale locale) {
        return new ReportedAssessment(
                one.subject(),
                null,
                one.asOf(),
                one.regimes(),
                one.readings(),
                one.knownOn(),
                one.rulebookVersion(),
                one.rulebookDigest(),
                one.profile(),
                one.localNorms(),
                one.verdict(),
                one.verdictByMachine(),
                one.layers(),
                one.unknownRegimes(),
                one.dataFindings(),
                one.findings().stream().map(finding -> plain(finding, locale)).toList());
    }

    private static ReportedFinding plain(ReportedFinding one, Locale locale) {
        String work = one.citation().work().in(locale);
        String source = one.citation().source().in(locale);
        return new ReportedFinding(
                one.fingerprint(),
                one.norm(),
                one.regime(),
                one.binding(),
                one.asOf(),
                one.subject(),
                one.outcome(),
                one.reason(),
                one.waivedOutcome(),
                one.measure() == null ? null : plain(one.measure()),
                new Citation(
                        new Text(work, work),
                        one.citation().article(),
                        one.citation().bwb(),
                        new Text(source, source),
                        one.citation().readIn(),
                        List.of()),
                one.missing(),
                one.evidence(),
                null);
    }

    private static Measure plain(Measure one) {
        return new Measure(
                plain(one.actual()), plain(one.required()), plain(one.margin()), one.direction(), one.unit());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    @Test
    void a_report_is_the_same_as_itself_and_differs_in_the_date_from_one_of_another_day()
            throws UnreadableInputException, IOException {
        ReportedAssessment one =
                read(small(OPTIONS, Locale.ENGLISH)).assessments().get(0);
        ReportedAssessment other = read(small(OPTIONS.withAsOf(LocalDate.of(2025, 6, 1)), new Locale("nl")))
                .assessments()
                .get(0);
        assertThat(Comparison.of(one, one).findings())
                .isNotEmpty()
                .allMatch(finding -> finding.kind() == ChangeKind.UNCHANGED);
        assertThat(Comparison.of(one, other).differences()).containsExactly(Difference.DATE);
    }

    @Test
    void an_older_report_without_fingerprints_is_given_them() throws UnreadableInputException, IOException {
        String text = small(OPTIONS, Locale.ENGLISH);
        String older = text.replaceAll("\"fingerprint\" : \"[^\"]*\",\\s*", "");
        assertThat(older).hasSizeLessThan(text.length() - 10_000);
        assertThat(read(older).assessments()).isEqualTo(read(text).assessments());
    }

    @Test
    void a_later_report_with_more_fields_can_be_read() throws UnreadableInputException, IOException {
        String text = small(OPTIONS, Locale.ENGLISH);
        String later = text.replace("\"outcome\" :", "\"novelty\" : {\"is\" : [1, true]}, \"outcome\" :");
        assertThat(read(later).assessments()).isEqualTo(read(text).assessments());
    }

    private static ReportDocument read(String text) throws UnreadableInputException, IOException {
        return ReportReader.read("report.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_report_that_ends_too_early_is_told_wherever_it_ends() throws UnreadableInputException, IOException {
        String text = small(OPTIONS, Locale.ENGLISH).strip();
        for (int end = 1; end < text.length(); end += text.length() / 40) {
            String part = text.substring(0, end);
            assertThatThrownBy(() -> read(part))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessageMatching(".*(ends too early|is not closed).*");
        }
    }

    @Test
    void what_is_no_report_is_told() {
        assertThatThrownBy(() -> read("{\"rulebook\": {}, \"timelines\": []}"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage(
                        "report.json:1:1: this is no report of huisnorm check in JSON: it has no field “assessments”");
        assertThatThrownBy(() -> read("{\"rulebook\": {\"version\": \"1\", \"sha256\": \"0\"}, \"assessments\": [{}]}"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("/assessments/0/findings")
                .hasMessageContaining("/assessments/0/verdict");
        assertThatThrownBy(() -> read("[1]")).isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void a_word_that_no_report_has_is_told_with_its_place() throws UnreadableInputException, IOException {
        String text = small(OPTIONS, Locale.ENGLISH);
        assertThatThrownBy(() -> read(text.replaceFirst("\"outcome\" : \"[A-Z_]*\"", "\"outcome\" : \"FINE\"")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("/assessments/0/findings/0/outcome: “FINE” cannot stand here");
    }

    /** Of a number that lies between two others a stranger can say that the most is less than the least. */
    @ParameterizedTest
    @ValueSource(strings = {"actualBetween", "requiredBetween", "marginBetween"})
    void ends_that_are_turned_round_are_told_with_their_place(String name)
            throws UnreadableInputException, IOException {
        String text = small(OPTIONS, Locale.ENGLISH);
        String measure = "\"measure\" : {";
        assertThat(text).contains(measure);
        for (String ends : List.of("5, \"most\": 5", "5, \"most\": 6", "-1E+3, \"most\": 0", "5", "null")) {
            String right = "\"" + name + "\": {\"least\": " + ends + "}, ";
            assertThat(read(text.replaceFirst("\"measure\" : \\{", "$0" + right))
                            .assessments())
                    .hasSize(1);
        }
        for (String ends : List.of("5, \"most\": 3", "0, \"most\": -0.01", "1e9, \"most\": 999999999")) {
            String wrong = "\"" + name + "\": {\"least\": " + ends + "}, ";
            assertThatThrownBy(() -> read(text.replaceFirst("\"measure\" : \\{", "$0" + wrong)))
                    .isInstanceOfSatisfying(UnreadableInputException.class, e -> {
                        Problem problem = e.problems().get(0);
                        assertThat(problem.code()).isEqualTo("most-below-least");
                        assertThat(problem.pointer().toString()).endsWith("/measure/" + name);
                        assertThat(problem.position()).isNotNull();
                        assertThat(problem.message(Locale.ENGLISH)).contains("is less than the least");
                    });
        }
    }
}
