package nl.huisnorm.checker.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.io.write.ValidationWriter;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ValidateCommandTest {

    private static final String FILES = "../files/";
    private static final String FARM = FILES + "facilities/boerderij-heideweg.yaml";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            facilities/boerderij-heideweg.yaml      | locatie
            facilities/hotel-stationsweg.json       | locatie
            plans/de-hoef/4-toezicht.yaml           | vestigingsplan
            plans/aanvraag-campus-noordkade.yaml    | aanvraag
            profiles/voorbeeldgemeente-2026.yaml    | profiel van een gemeente
            waivers/boerderij-heideweg.yaml         | lijst van ontheffingen
            scenarios/eigen-slaapkamer.yaml         | scenario
            """)
    void what_a_file_is_its_content_tells(String file, String kind) {
        Run run = Run.of("validate", FILES + file);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(FILES + file + ": te lezen als " + kind + "\n");
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_report_and_weights_are_read_too() throws IOException {
        Path report = folder.resolve("report.json");
        assertThat(Run.of("check", FARM, "--format", "json", "-o", report.toString())
                        .exit())
                .isEqualTo(1);
        assertThat(Run.of("validate", "--lang", "en", report.toString()).out())
                .isEqualTo(report + ": can be read as a report of a check\n");
        Path weights = folder.resolve("weights.yaml");
        try (InputStream standard =
                Objects.requireNonNull(CostModelReader.class.getResourceAsStream("/nl/huisnorm/io/read/costs.yaml"))) {
            Files.copy(standard, weights);
        }
        assertThat(Run.of("validate", weights.toString()).out())
                .isEqualTo(weights + ": te lezen als gewichten van wijzigingen\n");
    }

    @Test
    void all_that_is_wrong_is_told_with_its_place_and_the_others_are_looked_at() throws IOException {
        Path bad = folder.resolve("bad.yaml");
        Files.writeString(bad, "id: x\nbuildings:\n  - id: a\n    residents: -1\n    functie: residential\n");
        Run run = Run.of("validate", bad.toString(), folder.resolve("none.yaml").toString(), FARM);
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out().lines())
                .hasSize(5)
                .anySatisfy(line -> assertThat(line).startsWith(bad + ":4:16: /buildings/0/residents: "))
                .anySatisfy(line -> assertThat(line).startsWith(bad + ":5:5: /buildings/0/functie: "))
                .anySatisfy(line -> assertThat(line).contains("none.yaml: dit bestand bestaat niet"))
                .contains(FARM + ": te lezen als locatie", "3 bestanden: 1 te lezen, 2 niet");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_list_of_waivers_with_a_mistake_is_told_as_one() throws IOException {
        Path bad = folder.resolve("waivers.yaml");
        Files.writeString(bad, "waivers:\n  - {norm: SNF-3.1}\n");
        Run run = Run.of("validate", bad.toString());
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).contains("/waivers/0").doesNotContain("locatie");
    }

    @Test
    void what_a_plan_names_is_looked_at_too() throws IOException {
        Path plan = folder.resolve("plan.yaml");
        Files.writeString(plan, Files.readString(Path.of(FILES + "plans/de-hoef/4-toezicht.yaml")));
        Run run = Run.of("validate", plan.toString());
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).contains("/facilities/");
    }

    @Test
    void the_json_is_of_its_schema_and_has_every_problem() throws IOException {
        Path bad = folder.resolve("bad.yaml");
        Files.writeString(bad, "id: x\nbuildings: [{id: a, residents: -1}, {id: a}]\n");
        Run run = Run.of("validate", "--format", "json", bad.toString(), "no.yaml", FARM);
        assertThat(run.exit()).isEqualTo(4);
        Schema schema;
        try (InputStream in = Objects.requireNonNull(
                ValidationWriter.class.getResourceAsStream("/nl/huisnorm/io/schema/validation.schema.json"))) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(schema.validate(run.out(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(run.out().replace("\"valid\" : false", "\"valid\" : true"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(run.out())
                .contains(
                        "\"pointer\" : \"/buildings/0/residents\"",
                        "\"code\" : \"not-found\"",
                        "\"kind\" : \"facility\"");
    }

    @Test
    void nothing_is_judged() {
        assertThat(Run.of("validate", FILES + "facilities/woning-dorpsstraat.yaml", FARM)
                        .exit())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(ReadableKind.class)
    void every_kind_has_a_name_in_both_languages(ReadableKind kind) {
        ResourceBundle dutch = Texts.of(Messages.DUTCH);
        assertThat(kind.label(dutch)).isNotBlank();
        assertThat(kind.label(Texts.of(Locale.UK))).isNotBlank();
    }
}
