package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.io.write.ReportWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON report is of the form that is published. */
class ReportSchemaTest {

    private static final Path FACILITIES = Path.of("../files/facilities");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text("report.schema.json"));

    private static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(ReportWriter.class.getResourceAsStream("/nl/huisnorm/io/schema/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-01-01", "2017-05-01", "2023-12-31", "2025-08-01", "2026-11-23", "2040-01-01"})
    void every_report_on_the_example_files_matches_the_schema(String date) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("check", "--format", "json", "--as-of", date));
        try (Stream<Path> files = Files.list(FACILITIES)) {
            files.sorted().map(Path::toString).forEach(arguments::add);
        }
        assertThat(SCHEMA.validate(report(arguments), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-01-01", "2024-06-01", "2026-11-24", "2027-06-01"})
    void every_report_on_the_plans_and_the_application_matches_the_schema(String date) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("check", "--format", "json", "--as-of", date, "--profile", "voorbeeldgemeente"));
        try (Stream<Path> files = Files.list(Path.of("../files/plans"))) {
            files.filter(Files::isRegularFile).sorted().map(Path::toString).forEach(arguments::add);
        }
        assertThat(SCHEMA.validate(report(arguments), InputFormat.JSON)).isEmpty();
    }

    @Test
    void a_report_with_unreadable_inputs_and_unused_answers_matches_the_schema(@TempDir Path folder)
            throws IOException {
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(broken, "id: x\nbildings: []\n");
        Path unused = folder.resolve("unused.yaml");
        Files.writeString(unused, "id: x\nbuildings: [{id: main}]\ninspections: [{norm: SNF-99, met: true}]\n");
        String report = report(List.of(
                "check",
                "--format",
                "json",
                "--as-of",
                "2026-01-01",
                broken.toString(),
                unused.toString(),
                folder.resolve("none").toString()));
        assertThat(SCHEMA.validate(report, InputFormat.JSON)).isEmpty();
        assertThat(report).contains("unknown-field-near", "not-found", "SNF-99");
    }

    @Test
    void a_timeline_matches_its_schema() {
        String timeline = report(List.of(
                "timeline",
                "--format",
                "json",
                "--from",
                "2019-01-01",
                "--to",
                "2027-01-01",
                "--profile",
                "voorbeeldgemeente",
                FACILITIES.resolve("pension-kerkplein.yaml").toString(),
                FACILITIES.resolve("woning-dorpsstraat.yaml").toString()));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text("timeline.schema.json"));
        assertThat(schema.validate(timeline, InputFormat.JSON)).isEmpty();
        assertThat(timeline).contains("SNF-2.3-BUNK", "\"cause\" : \"LAW\"");
    }

    @Test
    void a_report_with_a_profile_and_waivers_matches_the_schema() {
        String report = report(List.of(
                "check",
                "--format",
                "json",
                "--profile",
                "voorbeeldgemeente",
                "--waivers",
                "../files/waivers/boerderij-heideweg.yaml",
                FACILITIES.resolve("boerderij-heideweg.yaml").toString(),
                FACILITIES.resolve("woning-dorpsstraat.yaml").toString()));
        assertThat(report).contains("WAIVED", "WAIVER-VALID");
        assertThat(SCHEMA.validate(report, InputFormat.JSON)).isEmpty();
    }

    @Test
    void what_is_not_of_the_form_is_refused() {
        assertThat(SCHEMA.validate("{\"tool\": {\"name\": \"huisnorm\"}}", InputFormat.JSON))
                .isNotEmpty();
    }

    private static String report(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.run(
                new Surroundings(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC)),
                arguments.toArray(String[]::new));
        return out.toString(StandardCharsets.UTF_8);
    }
}
