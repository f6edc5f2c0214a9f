package nl.huisnorm.checker.report.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisnorm.checker.Recording;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.report.FormRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag(Recording.RECORDS)
class SarifFormTest {

    /** The schema of the standard, as a library that others use brings it along. */
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text());

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(SarifFormTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode run(Run run) {
        return JsonMapper.shared().readTree(run.out()).path("runs").path(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "nl,en"})
    void it_is_what_was_recorded_and_of_the_form_of_the_standard(String language) {
        Run run = FormRun.house("sarif", "--lang", language);
        String now = FormRun.plain(run);
        assertThat(now).isEqualTo(FormRun.recorded("huis-" + language.replace(',', '-') + ".sarif", now));
        assertThat(SCHEMA.validate(run.out(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void reports_of_all_bundled_facilities_are_of_that_form_and_each_result_is_of_its_rule() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("check", "--format", "sarif"));
        try (Stream<Path> files = Files.list(Path.of("../files/facilities"))) {
            files.filter(file -> !file.toString().contains("campus"))
                    .sorted()
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(SCHEMA.validate(run.out(), InputFormat.JSON)).isEmpty();
        JsonNode rules = run(run).path("tool").path("driver").path("rules");
        List<String> fingerprints = new ArrayList<>();
        for (JsonNode result : run(run).path("results")) {
            assertThat(rules.path(result.path("ruleIndex").asInt()).path("id")).isEqualTo(result.path("ruleId"));
            assertThat(result.path("kind").asString().equals("fail"))
                    .isEqualTo(!result.path("level").asString().equals("none"));
            fingerprints.add(result.path("fingerprints").path("huisnorm/v1").asString());
        }
        assertThat(fingerprints).hasSizeGreaterThan(2_000).doesNotHaveDuplicates();
        assertThat(run(run).path("artifacts")).hasSize(7).allSatisfy(artifact -> {
            assertThat(artifact.path("hashes").path("sha-256").asString()).hasSize(64);
            assertThat(artifact.path("properties").path("asOf").asString()).isEqualTo("2026-11-23");
        });
    }

    @Test
    void what_is_waived_is_suppressed_advice_is_a_note_and_what_is_open_has_no_level() {
        List<JsonNode> results = new ArrayList<>();
        run(Run.of("check", FormRun.FARM, "--format", "sarif", "--waivers", "../files/waivers/boerderij-heideweg.yaml"))
                .path("results")
                .forEach(results::add);
        assertThat(results)
                .filteredOn(result ->
                        result.path("properties").path("outcome").asString().equals("WAIVED"))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.path("suppressions")
                                .path(0)
                                .path("justification")
                                .asString())
                        .contains("ow-2026-03", "certificerende instelling"));
        assertThat(results)
                .extracting(result -> result.path("kind").asString() + " "
                        + result.path("level").asString())
                .contains("fail error", "fail note", "open none", "review none", "pass none", "notApplicable none");
        assertThat(results)
                .anySatisfy(result -> assertThat(result.path("locations")
                                .path(0)
                                .path("physicalLocation")
                                .path("region")
                                .path("startLine")
                                .asInt())
                        .isGreaterThan(1));
    }

    @Test
    void an_input_that_was_not_judged_is_told_as_a_failed_execution(@TempDir Path folder) throws IOException {
        Path broken = folder.resolve("ka pot.yaml");
        Files.writeString(broken, "id: x\nbildings: []\n");
        Run run = Run.of("check", broken.toString(), "--format", "sarif");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(SCHEMA.validate(run.out(), InputFormat.JSON)).isEmpty();
        JsonNode invocation = run(run).path("invocations").path(0);
        assertThat(invocation.path("executionSuccessful").asBoolean()).isFalse();
        assertThat(invocation.path("toolExecutionNotifications").toString()).contains("bildings", "ka%20pot.yaml");
    }

    @Test
    void a_cell_of_a_workbook_is_told_in_words_and_not_as_a_line(@TempDir Path folder) {
        Path workbook = folder.resolve("huis.xlsx");
        assertThat(Run.of("convert", FormRun.HOUSE, "-o", workbook.toString()).exit())
                .isZero();
        Run run = Run.of("check", workbook.toString(), "--format", "sarif", "--regime", "snf");
        assertThat(SCHEMA.validate(run.out(), InputFormat.JSON)).isEmpty();
        assertThat(run.out()).contains("\"kind\" : \"cell\"").doesNotContain("startLine");
    }

    @ParameterizedTest
    @CsvSource({
        "a/b.yaml, a/b.yaml",
        "a b.yaml, a%20b.yaml",
        "a#b?.yaml, a%23b%3F.yaml",
        "huis é.yaml, huis%20%C3%A9.yaml",
        "/tmp/a.yaml, file:///tmp/a.yaml",
        "C:\\map\\a.yaml, file:///C:/map/a.yaml",
        "a:b.yaml, ./a:b.yaml"
    })
    void the_name_of_a_file_is_an_address(String file, String address) {
        assertThat(SarifJson.uri(file)).isEqualTo(address);
    }
}
