package nl.huisnorm.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.RelatedFiles;
import nl.huisnorm.io.read.WaiverReader;
import nl.huisnorm.text.Messages;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A good file in the wrong place, or with a name around all its fields, is told to be that and nothing else. */
class OtherKindsTest {

    private static List<Problem> problems(ThrowingCallable reading) {
        return catchThrowableOfType(UnreadableInputException.class, reading).problems();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: p\\nphases: []                          | een vestigingsplan     | a settlement plan
            plan: {id: p, phases: []}                  | een vestigingsplan     | a settlement plan
            application: {id: z}\\nfacility: f.yaml     | een aanvraag           | an application
            waivers: []                                | een lijst van ontheffingen | a list of waivers
            id: c\\nkinds: []                           | een lijst van gewichten | a list of weights
            id: p\\nmunicipality: Deurne\\nnorms: []     | een gemeenteprofiel    | the profile of a municipality
            id: s\\ntitle: {nl: a, en: b}\\nnorms: []    | een scenario           | a scenario
            norms: []                                  | een bestand met normen | a file with norms
            '{"rulebook": {}, "assessments": []}'      | een rapport            | a report
            """)
    void a_file_of_another_kind_given_for_a_facility_is_told_once(String text, String dutch, String english) {
        byte[] bytes = text.replace("\\n", "\n").getBytes(UTF_8);
        List<Problem> problems = problems(() -> FacilityReader.read("f", bytes));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).message(Messages.DUTCH))
                .isEqualTo("dit bestand is " + dutch + "; hier hoort een locatie");
        assertThat(problems.get(0).message(Locale.ENGLISH))
                .isEqualTo("this file is " + english + "; a facility belongs here");
    }

    @Test
    void a_facility_given_for_another_kind_is_told_once() {
        byte[] facility = "id: x\nbuildings: [{id: a}]\n".getBytes(UTF_8);
        assertThat(problems(() -> WaiverReader.read("w", facility)))
                .extracting(problem -> problem.message(Messages.DUTCH))
                .containsExactly("dit bestand is een locatie; hier hoort een lijst van ontheffingen");
        assertThat(problems(() -> CostModelReader.read("c", facility)))
                .extracting(problem -> problem.message(Messages.DUTCH))
                .containsExactly("dit bestand is een locatie; hier hoort een lijst van gewichten");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            locatie: {id: x, buildings: [{id: a}]}                              | locatie
            facility: {id: x, buildings: [{id: a}]}                             | facility
            $schema: s.json\\nhuis: {kenmerk: x, gebouwen: [{id: a}]}            | huis
            plan: {id: p, phases: [{id: een, from: 2026-01-01}]}                | plan
            location: {id: x, buildings: [{id: a}]}                             | location
            """)
    void a_name_around_all_fields_is_told_with_all_else_that_is_wrong(String text, String name) {
        byte[] bytes = text.replace("\\n", "\n").getBytes(UTF_8);
        List<Problem> problems = problems(() -> InputReader.read("f", bytes, RelatedFiles.none()));
        assertThat(problems.get(0).message(Messages.DUTCH))
                .isEqualTo("«" + name + "» staat om alle velden heen; haal die naam weg en begin de velden eronder "
                        + "helemaal vooraan");
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly(
                        name.equals("huis")
                                ? new String[] {"wrapped", "field-word", "field-word"}
                                : new String[] {"wrapped"});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facilities:\n  - id: x\n    buildings: [{id: a}]\n",
                "{\"locaties\": [{\"id\": \"x\", \"buildings\": [{\"id\": \"a\"}]}, {\"id\": \"y\", \"buildings\": []}]}"
            })
    void a_name_around_a_list_of_files_is_told_as_that_and_no_more(String text) {
        assertThat(problems(() -> FacilityReader.read("f", text.getBytes(UTF_8))))
                .extracting(Problem::code)
                .containsExactly("wrapped-list");
    }

    @Test
    void one_field_with_fields_of_its_own_is_not_always_around_the_whole() {
        for (String text : List.of("operator: {name: x}\n", "gebouw: {stoelen: 1, hoogte: 2, kleur: 3}\n")) {
            assertThat(problems(() -> FacilityReader.read("f", text.getBytes(UTF_8))))
                    .extracting(Problem::code)
                    .doesNotContain("wrapped", "other-kind");
        }
    }
}
