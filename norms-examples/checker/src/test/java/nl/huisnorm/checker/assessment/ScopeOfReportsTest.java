package nl.huisnorm.checker.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.report.FormRun;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.ReportReader;
import nl.huisnorm.io.write.ReportShape;
import nl.huisnorm.io.write.ReportWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How much a report tells, in which languages, and whether it is made to be read. */
class ScopeOfReportsTest {

    private static final String FARM = FormRun.FARM;
    private static final String PENSION = "../files/facilities/pension-kerkplein.yaml";
    private static final String PLAN = "../files/plans/distributiecentrum-de-hoef.yaml";
    private static final String APPLICATION = "../files/plans/aanvraag-campus-noordkade.yaml";

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema());

    private static String schema() {
        try (InputStream in = Objects.requireNonNull(
                ReportWriter.class.getResourceAsStream("/nl/huisnorm/io/schema/report.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String... arguments) {
        Run run = check(arguments);
        assertThat(SCHEMA.validate(run.out(), InputFormat.JSON)).isEmpty();
        return JsonMapper.shared().readTree(run.out());
    }

    private static Run check(String... arguments) {
        List<String> all = new ArrayList<>(List.of("check", "--format", "json"));
        all.addAll(List.of(arguments));
        return Run.of(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        FARM + ", nl",
        PENSION + ", en",
        PLAN + ", nl",
        APPLICATION + ", en",
        FARM + ", 'nl,en'",
        APPLICATION + ", 'nl,en'"
    })
    void compact_json_says_the_same_on_one_line_and_what_repeats_once(String file, String languages)
            throws UnreadableInputException {
        JsonNode full = json("--lang", languages, file);
        Run compact = check("--compact", "--lang", languages, file);
        assertThat(compact.out().strip()).doesNotContain("\n", " : ");
        assertThat(compact.out()).endsWith("}\n");
        assertThat(SCHEMA.validate(compact.out(), InputFormat.JSON)).isEmpty();
        byte[] inFull = ReportReader.inFull("r.json", compact.out().getBytes(StandardCharsets.UTF_8));
        assertThat(JsonMapper.shared().readTree(inFull)).isEqualTo(full);
        assertThat(compact.out().length()).isLessThan(full.toString().length());
    }

    @Test
    void a_report_of_what_stands_in_no_file_is_of_the_schema_in_both_forms()
            throws IOException, UnreadableInputException {
        Facility facility = FacilityReader.read(Path.of(FARM)).facility();
        Assessment assessment = Huisnorm.bundled().assess(facility, AssessmentOptions.asOf(LocalDate.of(2026, 11, 23)));
        ReportShape full = ReportShape.in(Locale.ENGLISH);
        for (ReportShape shape : List.of(full, full.inCompactForm())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ReportWriter.write(out, shape, "host", "1", facility, assessment);
            assertThat(SCHEMA.validate(out.toString(StandardCharsets.UTF_8), InputFormat.JSON))
                    .isEmpty();
        }
    }

    /** A form that has tables and names none of them, or the other way round, is neither form. */
    @Test
    void half_of_the_compact_form_is_not_of_the_schema() {
        ObjectNode compact = (ObjectNode)
                JsonMapper.shared().readTree(check("--compact", FARM).out());
        ObjectNode unnamed = compact.deepCopy();
        unnamed.remove("form");
        ObjectNode bare = compact.deepCopy();
        bare.remove("works");
        ObjectNode full = (ObjectNode) json(FARM);
        full.put("form", "compact");
        for (ObjectNode half : List.of(unnamed, bare, full)) {
            assertThat(SCHEMA.validate(half.toString(), InputFormat.JSON)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "geen"})
    void without_findings_there_are_the_verdicts_of_each_layer_and_the_counts(String word) {
        JsonNode all = json(FARM, PENSION);
        JsonNode none = json("--outcomes", word, FARM, PENSION);
        assertThat(none.path("outcomes").toString()).isEqualTo("[]");
        for (int i = 0; i < 2; i++) {
            ObjectNode was = (ObjectNode) all.path("assessments").path(i).deepCopy();
            was.putArray("findings");
            assertThat(none.path("assessments").path(i)).isEqualTo(was);
        }
        assertThat(check("--outcomes", word, "--compact", FARM).out().length()).isLessThan(10_000);
    }

    @Test
    void no_findings_are_asked_for_alone_and_in_json() {
        assertThat(check("--outcomes", "geen,voldoet", FARM).exit()).isEqualTo(2);
        Run csv = Run.of("check", FARM, "--format", "csv", "--outcomes", "geen");
        assertThat(csv.exit()).isEqualTo(2);
        assertThat(csv.err()).contains("--outcomes geen", "csv");
    }

    @Test
    void chosen_outcomes_are_the_findings_that_are_told_and_the_counts_stay() {
        JsonNode all = json(FARM);
        JsonNode some = json("--outcomes", "not-met,undetermined", FARM);
        assertThat(some.path("outcomes").toString()).isEqualTo("[\"NON_COMPLIANT\",\"UNDETERMINED\"]");
        assertThat(all.has("outcomes")).isFalse();
        JsonNode was = all.path("assessments").path(0);
        JsonNode is = some.path("assessments").path(0);
        assertThat(is.path("summary")).isEqualTo(was.path("summary"));
        assertThat(is.path("findings"))
                .hasSize(was.path("summary").path("NON_COMPLIANT").asInt()
                        + was.path("summary").path("UNDETERMINED").asInt());
        List<JsonNode> wanted = new ArrayList<>();
        was.path("findings").forEach(finding -> {
            if (List.of("NON_COMPLIANT", "UNDETERMINED")
                    .contains(finding.path("outcome").asString())) {
                wanted.add(finding);
            }
        });
        assertThat(is.path("findings")).containsExactlyElementsOf(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "not-met, NON_COMPLIANT",
        "voldoet-niet, NON_COMPLIANT",
        "Voldoet niet, NON_COMPLIANT",
        "NON_COMPLIANT, NON_COMPLIANT",
        "niet-te-bepalen, UNDETERMINED",
        "voldoet, COMPLIANT",
        "met, COMPLIANT",
        "ontheffing, WAIVED",
        "niet-van-toepassing, NOT_APPLICABLE"
    })
    void an_outcome_is_chosen_by_what_people_call_it(String word, String outcome) {
        JsonNode report = json("--outcomes", word, FARM);
        assertThat(report.path("outcomes").toString()).isEqualTo("[\"" + outcome + "\"]");
    }

    @Test
    void a_word_for_no_outcome_is_refused_with_what_there_is_and_the_nearest() {
        Run run = check("--outcomes", "voldoet-nit", FARM);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("voldoet-niet, niet-te-bepalen, niet-van-toepassing", "bedoelt u voldoet-niet?");
        Run english = check("--outcomes", "notmet", FARM, "--lang", "en");
        assertThat(english.err()).contains("not-met, undetermined", "not-met?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "html"})
    void a_form_that_tells_no_list_takes_no_outcomes(String format) {
        Run run = Run.of("check", FARM, "--format", format, "--outcomes", "not-met");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--outcomes", format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "csv", "sarif"})
    void only_json_is_compact(String format) {
        assertThat(Run.of("check", FARM, "--format", format, "--compact").exit())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {FARM, PENSION, PLAN, APPLICATION})
    void two_languages_are_that_of_one_with_what_the_other_says_otherwise_beside_it(String file) {
        String[] options = {"--waivers", "../files/waivers/boerderij-heideweg.yaml", file, "--lang"};
        JsonNode dutch = json(with(options, "nl"));
        JsonNode english = json(with(options, "en"));
        JsonNode both = json(with(options, "nl,en"));
        assertThat(both.path("languages").toString()).isEqualTo("[\"nl\",\"en\"]");
        assertThat(without(both)).isEqualTo(dutch);
        assertThat(inOther(both)).isEqualTo(english);
    }

    private static String[] with(String[] options, String more) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add(more);
        return all.toArray(String[]::new);
    }

    private static JsonNode without(JsonNode both) {
        ObjectNode copy = (ObjectNode) both.deepCopy();
        copy.remove("languages");
        take(copy, false);
        return copy;
    }

    private static JsonNode inOther(JsonNode both) {
        ObjectNode copy = (ObjectNode) both.deepCopy();
        copy.remove("languages");
        copy.put("language", "en");
        take(copy, true);
        return copy;
    }

    /** Takes the texts of the other language away, or puts them in the place of those beside them. */
    private static void take(JsonNode node, boolean other) {
        if (node instanceof ObjectNode object) {
            JsonNode texts = object.remove("en");
            if (other && texts != null) {
                new TreeSet<>(texts.propertyNames()).forEach(name -> object.set(name, texts.get(name)));
            }
        }
        node.forEach(part -> take(part, other));
    }

    @Test
    void english_can_come_first() {
        JsonNode both = json("--lang", "en,nl", FARM);
        assertThat(both.path("language").asString()).isEqualTo("en");
        assertThat(both.path("assessments")
                        .path(0)
                        .path("findings")
                        .path(0)
                        .path("nl")
                        .path("message")
                        .asString())
                .startsWith("Voldoet");
    }

    @Test
    void text_is_told_in_one_language_and_then_in_the_other() {
        Run both = Run.of("check", FARM, "--lang", "nl,en");
        String dutch = Run.of("check", FARM, "--lang", "nl").out();
        String english = Run.of("check", FARM, "--lang", "en").out();
        assertThat(both.out()).isEqualTo(dutch + english);
        assertThat(both.exit()).isEqualTo(1);
    }

    @Test
    void an_unreadable_input_is_told_in_both(@TempDir Path folder) {
        JsonNode both = json("--lang", "nl,en", folder.resolve("geen.yaml").toString());
        JsonNode problem = both.path("unreadable").path(0).path("problems").path(0);
        assertThat(problem.path("en").path("message").asString()).isNotEmpty();
    }

    @Test
    void a_report_names_the_waivers_that_are_used_and_those_that_are_not() {
        JsonNode report = json(FARM, PENSION, "--waivers", "../files/waivers/boerderij-heideweg.yaml");
        assertThat(report.path("assessments").path(0).path("waivers"))
                .extracting(waiver ->
                        waiver.path("id").asString() + " " + waiver.path("used").asBoolean())
                .containsExactly("ow-2026-03 true", "ow-2025-01 false", "ow-2026-04 false");
        assertThat(report.path("assessments").path(1).has("waivers")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-met", "none"})
    void a_report_of_chosen_outcomes_is_not_compared(String outcomes, @TempDir Path folder) {
        Path some = folder.resolve("deel.json");
        Run.of("check", FARM, "--format", "json", "--outcomes", outcomes, "-o", some.toString());
        Run run = Run.of("diff", some.toString(), FARM);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--outcomes");
    }
}
