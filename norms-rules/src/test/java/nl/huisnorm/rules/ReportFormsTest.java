package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.read.ReportReader;
import nl.huisnorm.io.read.WaiverReader;
import nl.huisnorm.io.write.ReportShape;
import nl.huisnorm.io.write.ReportWriter;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report in the compact form says what the report in full says, in a fraction of its size. */
class ReportFormsTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final Path FILES = Path.of("../norms-examples/files");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** What a hotel of 58 KB may take, everything told. */
    private static final int MOST_OF_A_HOTEL = 600_000;

    private static ReportShape shape(Locale... languages) {
        return ReportShape.in(languages[0]).withLanguages(List.of(languages));
    }

    /** Something that adds an input to a report. */
    private interface Adding {
        void to(ReportWriter report) throws IOException;
    }

    private static byte[] report(ReportShape shape, List<Adding> inputs) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportWriter report = new ReportWriter(
                out,
                shape,
                "huisnorm",
                "1",
                HUISNORM.rulebook().version(),
                HUISNORM.rulebook().digest())) {
            for (Adding input : inputs) {
                input.to(report);
            }
            report.add(unreadable());
        }
        return out.toByteArray();
    }

    private static Adding judged(InputDocument document, AssessmentOptions options) {
        if (document instanceof FacilityDocument facility) {
            Assessment assessment = HUISNORM.assess(facility.facility(), options);
            return report -> report.add(facility, assessment, HUISNORM.rulebook());
        }
        if (document instanceof PlanDocument plan) {
            SettlementAssessment assessment = HUISNORM.assess(plan.plan(), plan.facilities(), options);
            return report -> report.add(plan, assessment);
        }
        return report -> {
            // an application is judged with what it names, by the checker
        };
    }

    private static UnreadableInputException unreadable() {
        try {
            FacilityReader.read("broken.yaml", new byte[] {'x'});
            throw new IllegalStateException("should not be read");
        } catch (UnreadableInputException e) {
            return e;
        }
    }

    /** All bundled facilities and plans, judged once. */
    private static final class Bundled {

        static final List<Adding> ALL = all();

        private static List<Adding> all() {
            try {
                AssessmentOptions options = AssessmentOptions.asOf(DAY)
                        .withWaivers(WaiverReader.read(FILES.resolve("waivers/boerderij-heideweg.yaml")));
                List<Adding> all = new ArrayList<>();
                for (String folder : List.of("facilities", "plans")) {
                    try (Stream<Path> files = Files.list(FILES.resolve(folder))) {
                        for (Path file :
                                files.filter(Files::isRegularFile).sorted().toList()) {
                            all.add(judged(InputReader.read(file, FILES), options));
                        }
                    }
                }
                return all;
            } catch (IOException | UnreadableInputException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static List<Adding> hotels(int number) throws UnreadableInputException {
        return Collections.nCopies(number, judged(hotel(), AssessmentOptions.asOf(DAY)));
    }

    private static FacilityDocument hotel() throws UnreadableInputException {
        return FacilityReader.read(FILES.resolve("facilities/hotel-stationsweg.json"));
    }

    private static JsonNode tree(byte[] json) {
        return JsonMapper.shared().readTree(json);
    }

    static Stream<ReportShape> shapes() {
        return Stream.of(
                shape(Messages.DUTCH),
                shape(Messages.DUTCH, Locale.ENGLISH).withOutcomes(EnumSet.of(Outcome.UNDETERMINED, Outcome.WAIVED)),
                shape(Locale.ENGLISH).withOutcomes(EnumSet.of(Outcome.NON_COMPLIANT, Outcome.WAIVED)),
                shape(Locale.ENGLISH).withOutcomes(EnumSet.noneOf(Outcome.class)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void in_full_it_is_the_report_that_was_written_in_full(ReportShape shape)
            throws IOException, UnreadableInputException {
        byte[] full = report(shape, Bundled.ALL);
        byte[] compact = report(shape.inCompactForm(), Bundled.ALL);
        assertThat(compact.length).isLessThan(full.length);
        assertThat(tree(ReportReader.inFull("r.json", compact))).isEqualTo(tree(full));
        assertThat(ReportReader.read("r.json", compact)).isEqualTo(ReportReader.read("r.json", full));
        assertThat(ReportReader.inFull("r.json", full)).isEqualTo(full);
    }

    @Test
    void a_hotel_takes_no_more_than_it_may_and_in_two_languages_less_than_half_of_one_in_full()
            throws IOException, UnreadableInputException {
        List<Adding> hotel = hotels(1);
        int full = report(shape(Messages.DUTCH), hotel).length;
        assertThat(report(shape(Messages.DUTCH).inCompactForm(), hotel).length).isLessThan(MOST_OF_A_HOTEL);
        assertThat(report(shape(Locale.ENGLISH).inCompactForm(), hotel).length).isLessThan(MOST_OF_A_HOTEL);
        assertThat(report(shape(Messages.DUTCH, Locale.ENGLISH).inCompactForm(), hotel).length)
                .isLessThan(full / 2);
    }

    /** The norms of ten facilities are told as those of one. */
    @Test
    void what_is_said_of_norms_is_said_once_however_many_facilities_there_are()
            throws IOException, UnreadableInputException {
        JsonNode one = tree(report(shape(Messages.DUTCH).inCompactForm(), hotels(1)));
        JsonNode ten = tree(report(shape(Messages.DUTCH).inCompactForm(), hotels(10)));
        assertThat(ten.path("assessments")).hasSize(10);
        assertThat(ten.path("norms")).isEqualTo(one.path("norms"));
        assertThat(ten.path("works")).isEqualTo(one.path("works"));
    }

    @Test
    void in_tables_nothing_stands_twice_and_nothing_that_no_finding_names() throws IOException {
        JsonNode report = tree(report(shape(Messages.DUTCH).inCompactForm(), Bundled.ALL));
        Set<Integer> norms = new TreeSet<>();
        for (JsonNode assessment : report.path("assessments")) {
            Set<Integer> answers = new TreeSet<>();
            Set<Integer> subjects = new TreeSet<>();
            Set<Integer> facts = new TreeSet<>();
            for (JsonNode finding : assessment.path("findings")) {
                answers.add(finding.path("answer").asInt());
                subjects.add(finding.path("subject").asInt());
                finding.path("evidence").forEach(fact -> facts.add(fact.asInt()));
                if (finding.has("place")) {
                    facts.add(finding.path("place").asInt());
                }
            }
            isNamed(assessment.path("answers"), answers);
            isNamed(assessment.path("subjects"), subjects);
            isNamed(assessment.path("facts"), facts);
            assessment
                    .path("answers")
                    .forEach(answer -> norms.add(answer.path("norm").asInt()));
        }
        isNamed(report.path("norms"), norms);
        Set<Integer> works = new TreeSet<>();
        report.path("norms").forEach(norm -> works.add(norm.at("/citation/work").asInt()));
        isNamed(report.path("works"), works);
    }

    private static void isNamed(JsonNode table, Set<Integer> named) {
        assertThat(named)
                .isEqualTo(
                        new TreeSet<>(IntStream.range(0, table.size()).boxed().toList()));
        Set<JsonNode> values = new HashSet<>();
        table.forEach(values::add);
        assertThat(values).hasSize(table.size());
    }

    /** The verdicts and counts that a batch needs. */
    @Test
    void without_findings_it_has_the_verdicts_of_all_layers_and_the_counts_of_all_findings()
            throws IOException, UnreadableInputException {
        FacilityDocument hotel = hotel();
        Assessment assessment = HUISNORM.assess(hotel.facility(), AssessmentOptions.asOf(DAY));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportShape none = shape(Messages.DUTCH).withOutcomes(Set.of()).inCompactForm();
        ReportWriter.write(out, none, "huisnorm", "1", hotel.facility(), assessment);
        JsonNode told = tree(out.toByteArray()).path("assessments").path(0);
        assertThat(told.path("findings")).isEmpty();
        assertThat(told.path("verdict").asString())
                .isEqualTo(assessment.verdict().name());
        assertThat(told.path("layers")).hasSameSizeAs(assessment.layers());
        assertThat(told.path("summary").path("COMPLIANT").asInt())
                .isEqualTo(assessment.summary().get(Outcome.COMPLIANT));
        assertThat(ReportReader.read("r.json", out.toByteArray()).outcomes()).isEmpty();
        assertThat(ReportReader.read("r.json", out.toByteArray()).hasAllOutcomes())
                .isFalse();
    }
}
