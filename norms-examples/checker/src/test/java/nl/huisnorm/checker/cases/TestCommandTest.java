package nl.huisnorm.checker.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.checker.JunitSchema;
import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Cases as somebody keeps them for the norms that matter to him. */
class TestCommandTest {

    private static final String ONE_TOILET = """
            title: Twaalf mensen & één <toilet>
            norm: SNF-3.1
            asOf: 2026-11-23
            given:
              id: x
              buildings:
                - {id: main, residents: 12, amenities: {toilets: 1}}
            expect:
              - outcome: non-compliant
                actual: 1
                required: 2
            """;

    private static final String DWELLING = """
            title: De woning aan de Dorpsstraat
            asOf: 2026-11-23
            file: woning.yaml
            expect:
              - {norm: SNF-3.1, subject: woning, outcome: compliant}
              - {norm: SNF-3.2, outcome: compliant}
            """;

    @TempDir
    private Path folder = Path.of("");

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
        return file.toString();
    }

    private void facility() throws IOException {
        Files.copy(Path.of("../files/facilities/woning-dorpsstraat.yaml"), folder.resolve("woning.yaml"));
    }

    @Test
    void cases_that_hold_are_told_with_the_norms_they_reach() throws IOException {
        facility();
        write("a/toilet.yaml", ONE_TOILET);
        write("dorp.yaml", DWELLING);
        Run run = Run.of("test", folder.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(
                        "toilet.yaml  Twaalf mensen",
                        "klopt  ",
                        "Gevallen: 2; kloppen: 2; kloppen niet: 0; niet te lezen: 0.")
                .contains("2 van de 59 normen van de getoetste regimes hebben een geval.", "Zonder geval: SNF-1.1")
                .doesNotContain("woning.yaml:");
    }

    @ParameterizedTest
    @CsvSource({
        "outcome: non-compliant, outcome: compliant, verwacht: voldoet;",
        "actual: 1, actual: 2, gevonden getal 2",
        "required: 2, required: 3, nodig 3",
        "actual: 1, subject: elders, gevonden: geen antwoord",
        "actual: 1, missing: [/buildings/0/residents], ontbreekt: /buildings/0/residents",
        "actual: 1, reason: missing-data, verwacht: voldoet niet;"
    })
    void a_case_that_does_not_hold_tells_what_was_expected_and_found(String right, String wrong, String told)
            throws IOException {
        String file = write("toilet.yaml", ONE_TOILET.replace(right, wrong));
        Run run = Run.of("test", file);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("KLOPT NIET", "SNF-3.1", "regel 9", told, "kloppen niet: 1;");
    }

    @Test
    void nothing_can_be_expected_too() throws IOException {
        String before = ONE_TOILET.replaceAll("(?s)expect:.*", "expect: []\n");
        assertThat(Run.of("test", write("voor.yaml", before.replace("2026-11-23", "1999-01-01")))
                        .exit())
                .isZero();
        Run now = Run.of("test", write("nu.yaml", before));
        assertThat(now.exit()).isEqualTo(1);
        assertThat(now.out()).contains("verwacht: geen antwoord", "gevonden: voldoet niet");
    }

    /** The rulebook's own cases stand in folders with the name of their norm. */
    @Test
    void the_cases_of_the_rulebook_itself_hold() {
        Run run = Run.of("test", "../../norms-rules/src/test/resources/norms/snf/SNF-3.1");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("kloppen niet: 0;").doesNotContain("kloppen: 0;");
    }

    @Test
    void a_case_is_judged_by_the_profile_regimes_readings_and_waivers_that_it_names() throws IOException {
        Files.copy(Path.of("../files/profiles/voorbeeldgemeente-2026.yaml"), folder.resolve("beleid.yaml"));
        String waived = ONE_TOILET
                .replace(
                        "asOf:",
                        "regimes: [snf]\nwaivers:\n  - {id: w, norm: SNF-3.1, reason: bouw, owner: a, approver: SNF, "
                                + "from: 2026-01-01, until: 2026-12-31}\nasOf:")
                .replace("non-compliant", "waived");
        assertThat(Run.of("test", write("ontheven.yaml", waived)).exit()).isZero();
        Run profiled =
                Run.of("test", write("beleid-geval.yaml", ONE_TOILET.replace("asOf:", "profile: beleid.yaml\nasOf:")));
        assertThat(profiled.exit()).as(profiled.out()).isZero();
        assertThat(profiled.out()).contains("normen van het profiel hebben een geval");
    }

    @ParameterizedTest
    @CsvSource({
        "norm: SNF-3.1, norm: SNF-33.1, ':2:7: /norm: SNF-33.1 komt in dit regelboek niet voor'",
        "norm: SNF-3.1, source: x, 'noem met «norm» welke norm'",
        "norm: SNF-3.1, 'norm: SNF-3.1\nregimes: [sfn]', 'sfn komt in dit regelboek niet voor'",
        "norm: SNF-3.1, 'norm: SNF-3.1\nprofile: nergens', 'nergens'",
        "norm: SNF-3.1, 'norm: SNF-3.1\nreadings: {Q: R}', 'Q=R komt in dit regelboek niet voor'",
        "norm: SNF-3.1, 'norm: SNF-3.1\nfile: x.yaml', 'een geval noemt één van deze'",
        "outcome: non-compliant, outcome: good, 'good'"
    })
    void what_a_case_cannot_say_is_told_with_its_place(String right, String wrong, String told) throws IOException {
        String file = write("toilet.yaml", ONE_TOILET.replace(right, wrong));
        Run run = Run.of("test", file);
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).contains("toilet.yaml:", told, "niet te lezen: 1.");
    }

    @Test
    void a_file_that_a_case_names_has_to_be_there() throws IOException {
        Run run = Run.of("test", write("dorp.yaml", DWELLING));
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).contains("woning.yaml: dit bestand bestaat niet");
    }

    @Test
    void a_folder_without_cases_is_told() throws IOException {
        facility();
        Run run = Run.of("test", folder.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("staat geen geval");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void programs_read_the_same_as_json_by_its_schema(String language) throws IOException {
        facility();
        write("a.yaml", ONE_TOILET);
        write("b.yaml", ONE_TOILET.replace("required: 2", "required: 3"));
        write("c.yaml", ONE_TOILET.replace("SNF-3.1", "SNF-33"));
        write("d.yaml", ONE_TOILET.replaceAll("(?s)expect:.*", "expect: []\n"));
        Run run = Run.of("test", "--format", "json", "--lang", language, folder.toString());
        assertThat(run.exit()).isEqualTo(4);
        try (InputStream in = Huisnorm.class.getResourceAsStream("/nl/huisnorm/io/schema/cases.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
            assertThat(schema.validate(run.out(), InputFormat.JSON)).isEmpty();
            assertThat(schema.validate(run.out().replace("\"passed\"", "\"ok\""), InputFormat.JSON))
                    .isNotEmpty();
        }
        assertThat(run.out().replaceAll("\\s", ""))
                .contains("\"wrong\":[\"REQUIRED\"]", "\"line\":9", "\"wrong\":[\"FINDING\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "junit"})
    void what_is_written_to_a_file_is_what_is_on_the_screen(String format) throws IOException {
        String file = write("toilet.yaml", ONE_TOILET.replace("required: 2", "required: 3"));
        Path report = folder.resolve("uitslag");
        Run run = Run.of("test", file, "--format", format, "-o", report.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(report))
                .isEqualTo(Run.of("test", file, "--format", format).out());
    }

    @Test
    void nothing_that_is_read_is_written_over() throws IOException {
        Path house = Files.writeString(folder.resolve("woning.yaml"), "id: x\nbuildings: [{id: woning}]\n");
        String file = write("dorp.yaml", DWELLING);
        String[] before = {Files.readString(Path.of(file)), Files.readString(house)};
        for (String target : List.of(file, house.toString())) {
            Run run = Run.of("test", file, "-o", target);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("is ook invoer");
        }
        assertThat(List.of(Files.readString(Path.of(file)), Files.readString(house)))
                .containsExactly(before);
    }

    @Test
    void hidden_files_of_a_folder_are_passed_over_and_counted() throws IOException {
        write("toilet.yaml", ONE_TOILET);
        write(".toilet.yaml", "expect: [");
        Run run = Run.of("test", folder.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEqualTo("Verborgen en overgeslagen: 1\n");
    }

    @Test
    void programs_that_show_tests_read_it_as_xml() throws Exception {
        write("a.yaml", ONE_TOILET);
        write("b.yaml", ONE_TOILET.replace("required: 2", "required: 3"));
        write("c.yaml", ONE_TOILET.replace("SNF-3.1", "SNF-33"));
        Run run = Run.of("test", "--format", "JUnit", folder.toString());
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(run.out().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(root.getElementsByTagName("testcase").getLength()).isEqualTo(3);
        assertThat(root.getElementsByTagName("failure").item(0).getTextContent())
                .contains("nodig 3", "b.yaml:9");
        assertThat(root.getElementsByTagName("error").item(0).getTextContent()).contains("SNF-33");
        Element suite = (Element) root.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(((Element) suite.getElementsByTagName("testcase").item(0)).getAttribute("name"))
                .startsWith("Twaalf mensen & één <toilet> [")
                .endsWith("a.yaml]");
        assertThat(JunitSchema.wrong(run.out())).isEmpty();
        assertThat(JunitSchema.wrong(run.out().replace("b.yaml]", "a.yaml]"))).contains("Twaalf mensen");
    }
}
