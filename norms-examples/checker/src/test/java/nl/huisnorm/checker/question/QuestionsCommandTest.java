package nl.huisnorm.checker.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.command.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsCommandTest {

    private static final String FARM = "../files/facilities/boerderij-heideweg.yaml";
    private static final String DWELLING = "../files/facilities/woning-dorpsstraat.yaml";

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void json_matches_its_schema(String language) throws IOException {
        Run run = Run.of("questions", "--format", "json", "--lang", language, FARM, DWELLING);
        assertThat(run.exit()).isEqualTo(ExitCode.COMPLIANT);
        try (InputStream in = Huisnorm.class.getResourceAsStream("/nl/huisnorm/io/schema/questions.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
            assertThat(schema.validate(run.out(), InputFormat.JSON)).isEmpty();
            assertThat(schema.validate(run.out().replace("\"id\" : ", "\"key\" : "), InputFormat.JSON))
                    .isNotEmpty();
        }
        assertThat(run.out()).contains("\"type\" : \"CHECK\"", "\"type\" : \"NUMBER\"", "\"onAverage\" : 6.00");
    }

    @Test
    void the_same_input_gives_the_same_bytes() {
        assertThat(Run.of("questions", "--format", "json", FARM))
                .isEqualTo(Run.of("questions", "--format", "json", FARM));
    }

    @Test
    void text_has_the_question_the_answer_where_to_find_it_and_what_it_decides() {
        assertThat(Run.of("questions", FARM).out())
                .contains("""
                          2  Hoe hoog is elk van de 6 slaapkamers?
                             antwoord: een getal in m, van 0 tot en met 100
                             waar: Meet van vloer tot plafond.
                             lost 6 van 6 open punten op: BBL-SPA-3
                        """.stripIndent().lines().map(line -> line.strip()).toArray(String[]::new));
        assertThat(Run.of("questions", "--lang", "en", FARM).out())
                .contains("How high is each of the 6 bedrooms?", "FOR A PERSON TO CHECK");
    }

    @Test
    void one_file_that_cannot_be_read_does_not_stop_the_others() {
        Run run = Run.of("questions", "no.yaml", FARM);
        assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("no.yaml: dit bestand bestaat niet");
        assertThat(run.out()).contains("Boerderij Heideweg");
    }

    @Test
    void a_plan_is_asked_about_with_its_facilities() {
        Run run = Run.of("questions", "--as-of", "2026-11-24", "../files/plans/de-hoef/1-eerste-gesprek.yaml");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("overeenkomst");
    }

    @Test
    void of_a_plan_the_questions_about_each_facility_stand_before_those_about_the_plan() {
        Run run = Run.of("questions", "../files/plans/distributiecentrum-de-hoef.yaml");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsSubsequence(
                        "Campus Noordkade (campus-noordkade)",
                        "Flat Zuiderweg (flat-zuiderweg)",
                        "Distributiecentrum De Hoef (dc-de-hoef)",
                        "Zegt de overeenkomst");
    }
}
