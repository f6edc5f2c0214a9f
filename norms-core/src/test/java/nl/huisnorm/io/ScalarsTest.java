package nl.huisnorm.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What becomes of a value as it is written, in each kind of field: it is what it says, or it is refused with what to write.
 * No value changes its meaning in silence.
 */
class ScalarsTest {

    private static final String YAML = """
            id: x
            name: %s
            buildings:
              - id: a
                permitAppliedOn: %s
                rooms:
                  - id: r
                    kind: bedroom
                    occupants: %s
                    area: %s
                    daylight: %s
            """;

    private static final String JSON = """
            {"id": "x", "name": %s, "buildings": [{"id": "a", "permitAppliedOn": %s,
              "rooms": [{"id": "r", "kind": "bedroom", "occupants": %s, "area": %s, "daylight": %s}]}]}
            """;

    private static final String NOTHING_ELSE = "null";

    /** The value of one field, or the code of what is wrong with it and the last word of what is told. */
    private static String value(String pattern, int field, String written) {
        Object[] values = {NOTHING_ELSE, NOTHING_ELSE, NOTHING_ELSE, NOTHING_ELSE, NOTHING_ELSE};
        values[field] = written;
        try {
            Facility facility = FacilityReader.read(
                            "f", pattern.formatted(values).getBytes(UTF_8))
                    .facility();
            Room room =
                    Objects.requireNonNull(facility.buildings().get(0).rooms()).get(0);
            Object[] read = {
                facility.name(),
                facility.buildings().get(0).permitAppliedOn(),
                room.occupants(),
                room.area(),
                room.daylight()
            };
            assertThat(FacilityReader.problems(facility))
                    .as("what can be read can be judged")
                    .isEmpty();
            return String.valueOf(read[field]);
        } catch (UnreadableInputException e) {
            assertThat(e.problems()).hasSize(1);
            Problem problem = e.problems().get(0);
            assertThat(problem.message(Messages.DUTCH)).isNotEqualTo(problem.message(Locale.ENGLISH));
            return switch (problem.code()) {
                case "number-form", "number-leading-zero", "truth-word", "date-form" ->
                    "write " + problem.arguments().get(1);
                case "number-which" ->
                    problem.arguments().get(1) + " or " + problem.arguments().get(2);
                case "truth-in-quotes", "number-in-quotes" ->
                    "write " + problem.arguments().get(0) + " unquoted";
                default -> "refused";
            };
        }
    }

    /** What stands in a cell is the value read, or what the writer is told. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # written   | text       | date             | count          | number         | true or false
            on          | on         | refused          | refused        | refused        | write true
            off         | off        | refused          | refused        | refused        | write false
            yes         | yes        | refused          | refused        | refused        | write true
            Yes         | Yes        | refused          | refused        | refused        | write true
            no          | no         | refused          | refused        | refused        | write false
            y           | y          | refused          | refused        | refused        | write true
            n           | n          | refused          | refused        | refused        | write false
            ja          | ja         | refused          | refused        | refused        | write true
            nee         | nee        | refused          | refused        | refused        | write false
            j           | j          | refused          | refused        | refused        | write true
            waar        | waar       | refused          | refused        | refused        | write true
            onwaar      | onwaar     | refused          | refused        | refused        | write false
            true        | refused    | refused          | refused        | refused        | true
            True        | refused    | refused          | refused        | refused        | true
            FALSE       | refused    | refused          | refused        | refused        | false
            "true"      | true       | refused          | refused        | refused        | write true unquoted
            'no'        | no         | refused          | refused        | refused        | write false
            010         | 010        | refused          | write 10       | write 10       | refused
            007         | 007        | refused          | write 7        | write 7        | refused
            0           | 0          | refused          | 0              | 0              | refused
            12:30       | 12:30      | refused          | refused        | refused        | refused
            1:30:00     | 1:30:00    | refused          | refused        | refused        | refused
            1_000       | 1_000      | refused          | write 1000     | write 1000     | refused
            0x1F        | 0x1F       | refused          | refused        | refused        | refused
            0o17        | 0o17       | refused          | refused        | refused        | refused
            0b11        | 0b11       | refused          | refused        | refused        | refused
            1e3         | 1e3        | refused          | 1000           | 1000           | refused
            .5          | .5         | refused          | refused        | write 0.5      | refused
            5.          | 5.         | refused          | write 5        | write 5        | refused
            5.e3        | 5.e3       | refused          | refused        | refused        | refused
            2.000       | 2.000      | refused          | 2000 or 2      | 2000 or 2.00   | refused
            -2.000      | -2.000     | refused          | -2000 or -2    | refused        | refused
            12.000      | 12.000     | refused          | 12000 or 12    | 12.000         | refused
            10.000      | 10.000     | refused          | 10000 or 10    | 10000 or 10.00 | refused
            10.001      | 10.001     | refused          | write 10001    | 10.001         | refused
            "2.000"     | 2.000      | refused          | 2000 or 2      | 2000 or 2.00   | refused
            2,000       | 2,000      | refused          | 2000 or 2      | 2000 or 2.00   | refused
            0.000       | 0.000      | refused          | 0              | 0.000          | refused
            2.00        | 2.00       | refused          | 2              | 2.00           | refused
            2.0000      | 2.0000     | refused          | 2              | 2.0000         | refused
            +5          | +5         | refused          | write 5        | write 5        | refused
            1.250       | 1.250      | refused          | write 1250     | 1250 or 1.25   | refused
            1.255       | 1.255      | refused          | write 1255     | 1255 or 1.2550 | refused
            1.2550      | 1.2550     | refused          | refused        | 1.2550         | refused
            1,255       | 1,255      | refused          | write 1255     | 1255 or 1.2550 | refused
            0.250       | 0.250      | refused          | refused        | 0.250          | refused
            1.25        | 1.25       | refused          | refused        | 1.25           | refused
            12.0        | 12.0       | refused          | 12             | 12.0           | refused
            118,5       | 118,5      | refused          | refused        | write 118.5    | refused
            1.250,00    | 1.250,00   | refused          | write 1250     | write 1250.00  | refused
            .inf        | .inf       | refused          | refused        | refused        | refused
            -.inf       | -.inf      | refused          | refused        | refused        | refused
            .nan        | .nan       | refused          | refused        | refused        | refused
            "12"        | 12         | refused          | write 12 unquoted | write 12 unquoted | refused
            '010'       | 010        | refused          | write 10       | write 10       | refused
            ~           | null       | null             | null           | null           | null
            null        | null       | null             | null           | null           | null
            Null        | null       | null             | null           | null           | null
            "~"         | ~          | refused          | refused        | refused        | refused
            "null"      | null       | refused          | refused        | refused        | refused
            2026-07-14  | 2026-07-14 | 2026-07-14       | refused        | refused        | refused
            "2026-07-14"| 2026-07-14 | 2026-07-14       | refused        | refused        | refused
            2026-7-14   | 2026-7-14  | write 2026-07-14 | refused        | refused        | refused
            20260714    | 20260714   | write 2026-07-14 | refused        | refused        | refused
            14-7-2026   | 14-7-2026  | write 2026-07-14 | refused        | refused        | refused
            """)
    void in_yaml_a_value_is_what_it_says_or_is_refused(
            String written, String text, String date, String count, String number, String truth) {
        assertThat(value(YAML, 0, written)).as("text").isEqualTo(text);
        assertThat(value(YAML, 1, written)).as("date").isEqualTo(date);
        assertThat(value(YAML, 2, written)).as("count").isEqualTo(count);
        assertThat(value(YAML, 3, written)).as("number").isEqualTo(number);
        assertThat(value(YAML, 4, written)).as("true or false").isEqualTo(truth);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # written    | text       | date             | count             | number            | true or false
            "on"         | on         | refused          | refused           | refused           | write true
            "ja"         | ja         | refused          | refused           | refused           | write true
            true         | refused    | refused          | refused           | refused           | true
            "true"       | true       | refused          | refused           | refused           | write true unquoted
            "010"        | 010        | refused          | write 10          | write 10          | refused
            "12:30"      | 12:30      | refused          | refused           | refused           | refused
            "1_000"      | 1_000      | refused          | write 1000        | write 1000        | refused
            "~"          | ~          | refused          | refused           | refused           | refused
            null         | null       | null             | null              | null              | null
            1e3          | 1e3        | refused          | 1000              | 1000              | refused
            1.250        | 1.250      | refused          | write 1250        | 1250 or 1.25      | refused
            2.000        | 2.000      | refused          | 2000 or 2         | 2000 or 2.00      | refused
            "2.000"      | 2.000      | refused          | 2000 or 2         | 2000 or 2.00      | refused
            12.500       | 12.500     | refused          | write 12500       | 12.500            | refused
            "118,5"      | 118,5      | refused          | refused           | write 118.5       | refused
            "12"         | 12         | refused          | write 12 unquoted | write 12 unquoted | refused
            "2026-07-14" | 2026-07-14 | 2026-07-14       | refused           | refused           | refused
            "14-7-2026"  | 14-7-2026  | write 2026-07-14 | refused           | refused           | refused
            """)
    void and_so_it_is_in_json(String written, String text, String date, String count, String number, String truth) {
        assertThat(value(JSON, 0, written)).as("text").isEqualTo(text);
        assertThat(value(JSON, 1, written)).as("date").isEqualTo(date);
        assertThat(value(JSON, 2, written)).as("count").isEqualTo(count);
        assertThat(value(JSON, 3, written)).as("number").isEqualTo(number);
        assertThat(value(JSON, 4, written)).as("true or false").isEqualTo(truth);
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "\"on\"", "'on'"})
    void the_field_on_is_a_field_and_not_true(String key) throws UnreadableInputException {
        String text =
                "id: x\nbuildings: [{id: a}]\ninspections:\n  - {norm: SNF-1.1, met: true, " + key + ": 2026-07-01}\n";
        assertThat(Objects.requireNonNull(FacilityReader.read("f", text.getBytes(UTF_8))
                                .facility()
                                .inspections())
                        .get(0)
                        .on())
                .isEqualTo("2026-07-01");
    }

    @Test
    void an_id_keeps_its_noughts() throws UnreadableInputException {
        String text = "id: 010\nbuildings: [{id: 0x1F, units: [{id: 1_0}, {id: 12:30}, {id: 1e3}, {id: no}]}]\n";
        Facility facility = FacilityReader.read("f", text.getBytes(UTF_8)).facility();
        assertThat(facility.id()).isEqualTo("010");
        assertThat(facility.buildings().get(0).id()).isEqualTo("0x1F");
        assertThat(Objects.requireNonNull(facility.buildings().get(0).units()))
                .extracting("id")
                .containsExactly("1_0", "12:30", "1e3", "no");
    }

    @Test
    void a_quoted_text_behind_an_anchor_stays_a_text() throws UnreadableInputException {
        String text = "id: x\nname: &naam \"~\"\nbuildings: [{id: a}]\n";
        assertThat(FacilityReader.read("f", text.getBytes(UTF_8)).facility().name())
                .isEqualTo("~");
    }
}
