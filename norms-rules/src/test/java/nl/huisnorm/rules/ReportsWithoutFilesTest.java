package nl.huisnorm.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.comparison.ChangeKind;
import nl.huisnorm.answer.comparison.ComparedFinding;
import nl.huisnorm.answer.comparison.Comparison;
import nl.huisnorm.answer.comparison.ReportedAssessment;
import nl.huisnorm.answer.comparison.ReportedFinding;
import nl.huisnorm.answer.comparison.ReportedFinding.Told;
import nl.huisnorm.answer.comparison.ReportedFinding.ToldAlternative;
import nl.huisnorm.assessment.Alternative;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.ReportReader;
import nl.huisnorm.io.read.WaiverReader;
import nl.huisnorm.io.write.FacilityWriter;
import nl.huisnorm.io.write.ReportShape;
import nl.huisnorm.io.write.ReportWriter;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was judged in code is reported as what was read from a file is, and is read back with all that a finding says. */
class ReportsWithoutFilesTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final Path FILES = Path.of("../norms-examples/files");
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(LocalDate.of(2026, 11, 23));

    /** The bundled facilities, each judged once. */
    private static final Map<String, Assessment> JUDGED = new HashMap<>();

    private static byte[] report(ReportShape shape, Facility facility, Assessment assessment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportWriter.write(out, shape, "host", "2", facility, assessment);
        return out.toByteArray();
    }

    private static Facility small() {
        return FacilityBuilder.builder()
                .id("code")
                .buildings(List.of(BuildingBuilder.builder().id("a").build()))
                .build();
    }

    static Stream<ReportShape> shapes() {
        ReportShape dutch = ReportShape.in(Messages.DUTCH);
        return Stream.of(
                dutch,
                ReportShape.in(Locale.ENGLISH).inCompactForm(),
                dutch.withLanguages(List.of(Messages.DUTCH, Locale.ENGLISH)));
    }

    @Test
    void it_names_no_file_and_the_hash_of_what_the_facility_says() throws IOException {
        Facility facility = small();
        JsonNode told = JsonMapper.shared()
                .readTree(report(ReportShape.in(Locale.ENGLISH), facility, HUISNORM.assess(facility, OPTIONS)));
        JsonNode input = told.at("/assessments/0/input");
        assertThat(input.has("file")).isFalse();
        assertThat(input.path("sha256").asString()).isEqualTo(FacilityWriter.sha256(facility));
        assertThat(input.path("contentSha256").asString()).isEqualTo(FacilityWriter.sha256(facility));
        assertThat(told.at("/tool/name").asString()).isEqualTo("host");
        assertThat(told.at("/rulebook/sha256").asString())
                .isEqualTo(HUISNORM.rulebook().digest());
        for (JsonNode finding : told.at("/assessments/0/findings")) {
            finding.path("evidence")
                    .forEach(fact -> assertThat(fact.propertyNames()).containsExactlyInAnyOrder("pointer", "value"));
        }
    }

    @Test
    void the_facts_that_no_norm_looked_at_can_be_in_it() throws IOException, UnreadableInputException {
        Facility facility = small();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AssessmentOptions onlyRent = OPTIONS.withRegimes(Set.of("rent"));
        Facility stated = FacilityReader.read("x.yaml", "id: x\nbuildings: [{id: a, builtIn: 1990}]\n".getBytes(UTF_8))
                .facility();
        try (ReportWriter report = new ReportWriter(
                out,
                ReportShape.in(Locale.ENGLISH),
                "host",
                "2",
                HUISNORM.rulebook().version(),
                HUISNORM.rulebook().digest())) {
            report.add(facility, HUISNORM.assess(facility, onlyRent), HUISNORM.rulebook());
            report.add(stated, HUISNORM.assess(stated, onlyRent), HUISNORM.rulebook());
        }
        JsonNode told = JsonMapper.shared().readTree(out.toByteArray()).path("assessments");
        assertThat(told.path(0).has("factsNotLookedAt")).isFalse();
        assertThat(told.path(1).path("factsNotLookedAt")).isNotEmpty();
    }

    @Test
    void chosen_outcomes_are_the_only_ones_in_it() throws IOException, UnreadableInputException {
        Facility farm = FacilityReader.read(FILES.resolve("facilities/boerderij-heideweg.yaml"))
                .facility();
        Assessment assessment = HUISNORM.assess(farm, OPTIONS);
        ReportShape shape = ReportShape.in(Messages.DUTCH).withOutcomes(EnumSet.of(Outcome.NON_COMPLIANT));
        for (ReportShape one : List.of(shape, shape.inCompactForm())) {
            List<ReportedFinding> read = ReportReader.read("r.json", report(one, farm, assessment))
                    .assessments()
                    .get(0)
                    .findings();
            assertThat(read).hasSameSizeAs(assessment.findings(Outcome.NON_COMPLIANT));
            assertThat(read).isNotEmpty().allMatch(finding -> finding.outcome() == Outcome.NON_COMPLIANT);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void all_that_the_findings_of_the_bundled_facilities_say_is_read_back(ReportShape shape)
            throws IOException, UnreadableInputException {
        Locale language = shape.languages().get(0);
        AssessmentOptions options =
                OPTIONS.withWaivers(WaiverReader.read(FILES.resolve("waivers/boerderij-heideweg.yaml")));
        int alternatives = 0;
        int cautions = 0;
        int waivers = 0;
        int inspections = 0;
        for (Facility facility : facilities()) {
            Assessment assessment = JUDGED.computeIfAbsent(facility.id(), id -> HUISNORM.assess(facility, options));
            ReportedAssessment read = ReportReader.read("r.json", report(shape, facility, assessment))
                    .assessments()
                    .get(0);
            assertThat(read.input()).isEqualTo(FacilityWriter.sha256(facility));
            assertThat(read.verdict()).isEqualTo(assessment.verdict());
            assertThat(Comparison.of(ReportedAssessment.of(assessment), read).findings().stream()
                            .map(ComparedFinding::kind)
                            .distinct())
                    .containsExactly(ChangeKind.UNCHANGED);
            List<ReportedFinding> findings = read.findings();
            assertThat(findings).hasSameSizeAs(assessment.findings());
            for (int i = 0; i < findings.size(); i++) {
                Finding finding = assessment.findings().get(i);
                Told told = Objects.requireNonNull(findings.get(i).told());
                isSame(told, finding, language);
                alternatives += told.alternatives().size();
                cautions += told.cautions().size();
                waivers += told.waiver() == null ? 0 : 1;
                inspections += told.inspection() == null ? 0 : 1;
            }
        }
        assertThat(List.of(alternatives, cautions, waivers, inspections)).doesNotContain(0);
    }

    private static List<Facility> facilities() throws IOException, UnreadableInputException {
        List<Facility> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(FILES.resolve("facilities"))) {
            for (Path file : files.sorted().toList()) {
                all.add(FacilityReader.read(file).facility());
            }
        }
        return all;
    }

    private static void isSame(Told told, Finding finding, Locale language) {
        assertThat(told.message()).isEqualTo(finding.message(language));
        assertThat(told.severity()).isEqualTo(finding.norm().severity());
        assertThat(told.confidence()).isEqualTo(finding.norm().confidence());
        assertThat(told.withinTolerance()).isEqualTo(finding.withinTolerance());
        assertThat(told.doubts())
                .isEqualTo(finding.doubts().stream().map(DataCheck::key).toList());
        assertThat(told.cautions())
                .isEqualTo(finding.cautions().stream()
                        .map(caution -> caution.text().in(language))
                        .toList());
        assertThat(told.alternatives()).hasSameSizeAs(finding.alternatives());
        for (int i = 0; i < told.alternatives().size(); i++) {
            isSame(told.alternatives().get(i), finding.alternatives().get(i));
        }
        Inspection inspection = finding.inspection();
        assertThat(told.inspection())
                .isEqualTo(
                        inspection == null
                                ? null
                                : new ReportedFinding.ToldInspection(
                                        inspection.on(), inspection.role(), inspection.remark()));
        Waiver waiver = finding.waiver();
        assertThat(told.waiver())
                .isEqualTo(
                        waiver == null
                                ? null
                                : new ReportedFinding.ToldWaiver(
                                        waiver.id(),
                                        waiver.reason(),
                                        waiver.owner(),
                                        waiver.approver(),
                                        waiver.from(),
                                        waiver.until()));
    }

    private static void isSame(ToldAlternative told, Alternative alternative) {
        assertThat(told.readings()).isEqualTo(alternative.readings());
        assertThat(told.norm()).isEqualTo(alternative.norm());
        assertThat(told.outcome()).isEqualTo(alternative.outcome());
        Map<Pointer, String> supposed = told.supposed();
        assertThat(supposed.keySet())
                .containsExactlyElementsOf(
                        alternative.supposed().stream().map(one -> one.place()).toList());
        Measure measure = alternative.measure();
        assertThat(told.measure() == null).isEqualTo(measure == null);
        if (measure != null && told.measure() != null) {
            assertThat(plain(told.measure().actual())).isEqualTo(plain(measure.actual()));
            assertThat(plain(told.measure().required())).isEqualTo(plain(measure.required()));
            assertThat(plain(told.measure().margin())).isEqualTo(plain(measure.margin()));
            assertThat(told.measure().unit()).isEqualTo(measure.unit());
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
