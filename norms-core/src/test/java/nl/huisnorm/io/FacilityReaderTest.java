package nl.huisnorm.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacilityReaderTest {

    private static final String YAML = """
            id: test
            buildings:
              - id: main
                form: regular-dwelling
                usableFloorArea: 96.50
                rooms:
                  - id: '1'
                    kind: bedroom
                    area: 12
                    occupants: 2
            """;

    private static final String JSON = """
            {
              "id": "test",
              "buildings": [
                {"id": "main", "form": "regular-dwelling", "usableFloorArea": 96.50,
                 "rooms": [{"id": "1", "kind": "bedroom", "area": 12, "occupants": 2}]}
              ]
            }
            """;

    @Test
    void a_file_about_leases_or_stays_alone_is_about_a_building_of_which_nothing_is_told()
            throws UnreadableInputException {
        for (String list : List.of("leases: [{id: l}]", "stays: [{id: s}]")) {
            Facility facility = FacilityReader.read("f", ("id: f\n" + list + "\n").getBytes(UTF_8))
                    .facility();
            assertThat(facility.buildings()).hasSize(1);
            assertThat(facility.buildings().get(0))
                    .isEqualTo(BuildingBuilder.builder().id("-").build());
        }
        for (String list : List.of("name: f", "leases: []", "stays: []", "leases: [{id: l}]\nbuildings: []")) {
            assertThatThrownBy(() -> FacilityReader.read("f", ("id: f\n" + list + "\n").getBytes(UTF_8)))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessageContaining("buildings");
        }
    }

    @Test
    void json_and_yaml_say_the_same() throws UnreadableInputException {
        assertThat(read(JSON).facility()).isEqualTo(read(YAML).facility());
    }

    @Test
    void every_fact_arrives_as_it_was_written() throws UnreadableInputException {
        Facility facility = read(YAML).facility();
        assertThat(facility.buildings().get(0).form()).isEqualTo(AccommodationForm.REGULAR_DWELLING);
        assertThat(facility.buildings().get(0).usableFloorArea()).isEqualTo(new BigDecimal("96.50"));
        Room room = room(facility);
        assertThat(room.occupants()).isEqualTo(2);
        assertThat(room.chairs()).as("not given is not known").isNull();
    }

    @Test
    void a_quoted_word_is_a_text_whatever_it_says() throws UnreadableInputException {
        for (String word : List.of("~", "Null", "True", "false", "2026-07-01", "12")) {
            assertThat(read("name: \"" + word + "\"\n" + YAML).facility().name())
                    .isEqualTo(word);
            assertThat(read("name: '" + word + "'\n" + YAML).facility().name()).isEqualTo(word);
        }
        assertThat(read("name: ~\n" + YAML).facility().name()).isNull();
    }

    @Test
    void an_empty_value_is_not_known() throws UnreadableInputException {
        assertThat(room(read(YAML.replace("occupants: 2", "occupants:")).facility())
                        .occupants())
                .isNull();
    }

    @Test
    void every_value_has_its_place() throws UnreadableInputException {
        Pointer area = Pointer.ROOT
                .field("buildings")
                .element(0)
                .field("rooms")
                .element(0)
                .field("area");
        assertThat(read(YAML).positions().locate(area)).isEqualTo(new Position(9, 15));
        assertThat(read(JSON).positions().locate(area)).isEqualTo(new Position(5, 55));
        assertThat(read(JSON).positions().locate(area.field("none"))).isNull();
    }

    @Test
    void a_byte_order_mark_is_passed_over() throws UnreadableInputException {
        assertThat(read("\uFEFF" + JSON).facility().id()).isEqualTo("test");
    }

    @Test
    void the_hash_is_of_the_bytes() throws UnreadableInputException {
        assertThat(read(JSON).sha256())
                .hasSize(64)
                .isNotEqualTo(read(JSON + " ").sha256());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            occupants: 2         | ocupants: 2                | unknown-field-near
            occupants: 2         | zzz: 2                     | unknown-field
            occupants: 2         | occupants: -3              | out-of-bounds
            occupants: 2         | occupants: 2.5             | wrong-type-count
            occupants: 2         | occupants: two             | wrong-type-count
            occupants: 2         | occupants: '2'             | number-in-quotes
            occupants: 2         | occupants: [2]             | wrong-type-count
            occupants: 2         | daylight: yes              | truth-word
            occupants: 2         | daylight: maybe            | wrong-type-truth
            area: 12             | area: 1000000000           | out-of-bounds
            area: 12             | area: 12 m2              | number-form
            area: 12             | area: 12 km              | number-other-unit
            area: 12             | area: 12,5               | number-form
            area: 12             | area: twelve             | wrong-type-number
            area: 12             | area: 1e999999999          | out-of-bounds
            area: 12             | area: 1e-999999999         | too-precise
            area: 12             | area: .nan                 | wrong-type-number
            kind: bedroom        | kind: bedrom               | unknown-word-near
            kind: bedroom        | kind: zzzzzzzzzz           | unknown-word
            kind: bedroom        | storey: 1                  | missing-field
            form: regular-dwelling | permitAppliedOn: 2024-02-30 | no-such-day
            form: regular-dwelling | permitAppliedOn: soon       | not-a-date
            form: regular-dwelling | permitAppliedOn: +999999-01-01 | not-a-date
            id: test             | id: ''                     | blank
            id: test             | id:                        | missing-field
            id: test             | id: true                   | wrong-type-text
            form: regular-dwelling | residents: 3             | residents-differ
            form: regular-dwelling | rooms: [{id: 1, kind: bedroom}] | field-twice
            """)
    void what_cannot_be_is_refused(String written, String instead, String code) {
        assertThat(problems(YAML.replace(written, instead)))
                .extracting(Problem::code)
                .contains(code);
    }

    @Test
    void a_misspelt_field_is_told_with_its_line_column_and_the_nearest_known_name() {
        Problem problem = problems(YAML.replace("occupants: 2", "ocupants: 2")).get(0);
        assertThat(problem.line(Locale.ENGLISH))
                .isEqualTo("test.yaml:10:9: /buildings/0/rooms/0/ocupants: "
                        + "there is no field “ocupants” here; did you mean “occupants”?");
        assertThat(problem.line(Messages.DUTCH))
                .endsWith("het veld «ocupants» bestaat hier niet; bedoelt u «occupants»?");
    }

    @Test
    void all_problems_of_a_file_are_told_at_once() {
        String broken = YAML.replace("occupants: 2", "occupants: -1").replace("area: 12", "aera: 12");
        assertThat(problems(broken)).extracting(Problem::code).containsExactly("unknown-field-near", "out-of-bounds");
    }

    @Test
    void an_id_used_twice_is_told_with_the_line_of_the_first() {
        String twice = YAML + "      - {id: '1', kind: bathroom}\n";
        Problem problem = problems(twice).get(0);
        assertThat(problem.code()).isEqualTo("duplicate-id");
        assertThat(problem.position()).isEqualTo(new Position(11, 14));
        assertThat(problem.message(Locale.ENGLISH)).contains("“1”", "line 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n", "# only a comment\n"})
    void an_empty_file_is_told_to_be_empty(String text) {
        assertThat(problems(text)).extracting(Problem::code).containsExactly("empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "3", "text", "- a\n- b\n"})
    void what_is_no_object_is_refused(String text) {
        assertThat(problems(text)).extracting(Problem::code).containsExactly("wrong-type-object");
    }

    @Test
    void a_second_document_is_refused_rather_than_passed_over() {
        assertThat(problems(YAML + "---\n" + YAML)).extracting(Problem::code).containsExactly("more-than-one-document");
        assertThat(problems(JSON + JSON)).extracting(Problem::code).containsExactly("more-than-one-document");
    }

    @Test
    void aliases_are_refused_so_that_a_small_file_cannot_grow_large() {
        String bomb = "id: test\nname: &a [x, x]\nbuildings: [*a, *a]\n";
        assertThat(problems(bomb)).extracting(Problem::code).contains("yaml-alias");
    }

    @Test
    void a_field_given_twice_is_refused() {
        assertThat(problems("{\"id\": \"a\", \"id\": \"b\", \"buildings\": []}"))
                .extracting(Problem::code)
                .contains("field-twice");
    }

    @Test
    void broken_syntax_is_told_with_its_place() {
        Problem json = problems(JSON.replace("\"kind\":", "\"kind\"")).get(0);
        assertThat(json.code()).isEqualTo("colon-missing");
        assertThat(json.position()).isEqualTo(new Position(5, 35));
        Problem yaml = problems(YAML.replace("    form:", "   form:")).get(0);
        assertThat(yaml.code()).isEqualTo("yaml-indent");
        assertThat(yaml.position()).isEqualTo(new Position(4, 4));
    }

    @Test
    void deep_nesting_is_refused_and_does_not_crash() {
        assertThat(problems("{\"id\":" + "[".repeat(100_000)))
                .extracting(Problem::code)
                .containsExactly("too-deep");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        byte[] bytes = new byte[2000];
        new Random(1).nextBytes(bytes);
        assertThat(problems(bytes)).extracting(Problem::code).containsExactly("binary");
        assertThat(problems(new byte[] {0, 0, 0})).extracting(Problem::code).containsExactly("binary");
    }

    @Test
    void a_file_cut_off_anywhere_gives_problems_and_never_a_crash() {
        for (String text : List.of(JSON, YAML)) {
            byte[] bytes = text.getBytes(UTF_8);
            for (int length = 0; length < bytes.length; length++) {
                byte[] cut = Arrays.copyOf(bytes, length);
                try {
                    FacilityReader.read("test.yaml", cut);
                } catch (UnreadableInputException e) {
                    assertThat(e.problems()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void a_missing_file_and_a_folder_are_told_as_such(@TempDir Path folder) throws IOException {
        assertThat(problems(folder)).extracting(Problem::code).containsExactly("is-directory");
        Path file = folder.resolve("none.yaml");
        assertThat(problems(file)).extracting(Problem::code).containsExactly("not-found");
        Files.writeString(file, YAML);
        assertThat(catchThrowableOfType(UnreadableInputException.class, () -> FacilityReader.read(file)))
                .isNull();
    }

    @Test
    void every_problem_has_a_sentence_in_both_languages() {
        String broken = YAML.replace("occupants: 2", "occupants: -1")
                .replace("kind: bedroom", "kind: bedrom")
                .replace("id: test", "id: test\nmunicipality: Brabant");
        assertThat(problems(broken)).hasSize(3).allSatisfy(problem -> {
            assertThat(problem.message(Messages.DUTCH)).isNotBlank().doesNotContain("{");
            assertThat(problem.message(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {id: a, partOf: pand, function: residential}, {id: b, partOf: pand, function: lodging-building} | null
            {id: a, partOf: pand, function: lodging-other}, {id: b, partOf: hof, function: lodging-other}    | null
            {id: a, partOf: pand, function: lodging-other}, {id: b, function: lodging-other}                 | null
            {id: a, partOf: pand}                                                                            | part-without-function
            {id: a, partOf: a, function: residential}                                                        | part-and-whole
            {id: a, partOf: b, function: residential}, {id: b, function: lodging-building}                   | part-and-whole
            {id: a, partOf: pand, function: residential}, {id: b, partOf: Pand, function: residential}       | parts-alike
            {id: a, partOf: p, function: residential, builtIn: 1950}, {id: b, partOf: p, function: lodging-other, builtIn: 1951} | parts-built-apart
            {id: a, partOf: p, function: residential, builtIn: 1950}, {id: b, partOf: p, function: lodging-other, builtIn: 1950} | null
            """, nullValues = "null")
    void parts_of_a_building_have_a_use_each_and_none_is_counted_twice(String buildings, @Nullable String code)
            throws UnreadableInputException {
        String text = "id: f\nbuildings: [" + buildings + "]\n";
        if (code == null) {
            assertThat(read(text).facility().buildings()).isNotEmpty();
        } else {
            assertThat(problems(text)).extracting(Problem::code).containsExactly(code);
            assertThat(problems(text).get(0).message(Messages.DUTCH))
                    .isNotBlank()
                    .doesNotContain("{");
            assertThat(problems(text).get(0).message(Locale.ENGLISH))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }

    private static Room room(Facility facility) {
        return Objects.requireNonNull(facility.buildings().get(0).rooms()).get(0);
    }

    private static FacilityDocument read(String text) throws UnreadableInputException {
        return FacilityReader.read("test.yaml", text.getBytes(UTF_8));
    }

    private static List<Problem> problems(String text) {
        return problems(text.getBytes(UTF_8));
    }

    private static List<Problem> problems(byte[] bytes) {
        return catchThrowableOfType(UnreadableInputException.class, () -> FacilityReader.read("test.yaml", bytes))
                .problems();
    }

    private static List<Problem> problems(Path file) {
        return catchThrowableOfType(UnreadableInputException.class, () -> FacilityReader.read(file))
                .problems();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stays: [{id: s, building: shed}]                                              | 3 | unknown-building
            stays: [{id: s, from: 2026-02-01, until: 2026-01-01}]                         | 3 | until-before-from
            certificates: [{scheme: snf, from: 2026-02-01, until: 2026-01-01}]            | 3 | until-before-from
            certificates: [{scheme: iso}]                                                 | 3 | unknown-word
            permits: {grantedOn: 2026-02-01, until: 2026-01-01}                           | 3 | until-before-from
            leases: [{id: a}, {id: a}]                                                    | 3 | duplicate-id
            leases: [{id: a, payPeriodFrom: 2026-02-01, payPeriodUntil: 2026-01-31}]      | 3 | until-before-from
            leases: [{written: true}]                                                     | 3 | missing-field
            location: {streetShare: 101}                                                  | 3 | out-of-bounds
            letting: {labourMigrants: maybe}                                              | 3 | wrong-type
            """)
    void what_leases_stays_certificates_and_permits_cannot_say_is_told_with_its_line(
            String text, int line, String code) {
        UnreadableInputException problem = catchThrowableOfType(
                UnreadableInputException.class,
                () -> FacilityReader.read(
                        "f.yaml", ("id: x\nbuildings: [{id: a}]\n" + text + "\n").getBytes(StandardCharsets.UTF_8)));
        assertThat(problem.problems()).anySatisfy(one -> {
            assertThat(one.code()).startsWith(code);
            assertThat(Objects.requireNonNull(one.position()).line()).isEqualTo(line);
        });
    }
}
