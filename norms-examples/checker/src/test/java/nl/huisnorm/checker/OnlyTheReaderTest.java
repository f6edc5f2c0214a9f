package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.huisnorm.io.read.RelatedFiles;
import nl.huisnorm.io.schema.FileKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a reader refuses and a schema cannot, or not without harm, and what is so written that both must look twice. */
class OnlyTheReaderTest {

    private static final String LEASE =
            "{\"id\": \"x\", \"buildings\": [{\"id\": \"a\"}], \"leases\": [{\"id\": \"m\", %s}]}";
    private static final String SCENARIO =
            "{\"id\": \"s\", \"title\": {\"nl\": \"a\", \"en\": \"b\"}, \"norms\": [{\"norm\": \"%s\","
                    + " \"values\": [{\"parameter\": \"%s\", \"value\": %s, \"unit\": \"%s\"}]}]}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"x\", \"buildings\": [{\"id\": \"a\"}, {\"id\": \"a\"}]}",
                "{\"id\": \"x\", \"buildings\": [{\"id\": \"a\", \"usableFloorArea\": 1.0000000001}]}",
                "{\"id\": \"x\", \"buildings\": [{\"id\": \"a\", \"residents\": 2.000}]}",
                "{\"id\": \"x\", \"buildings\": [{\"id\": \"a\", \"usableFloorArea\": 1.250}]}",
                "{\"id\": \"x\", \"buildings\": [{\"id\": \"a\"}],"
                        + " \"stays\": [{\"id\": \"s\", \"from\": \"2026-02-02\", \"until\": \"2026-02-01\"}]}"
            })
    void what_no_schema_sees(String file) {
        assertThat(SchemaChecks.bySchema(FileKind.FACILITY, file)).isEmpty();
        assertThat(SchemaChecks.byReader(FileKind.FACILITY, file, RelatedFiles.none()))
                .hasSize(1);
    }

    @Test
    void money_with_three_decimals_is_asked_about() {
        String euros = LEASE.formatted("\"monthlyRent\": 1.250");
        assertThat(SchemaChecks.bySchema(FileKind.FACILITY, euros)).isEmpty();
        assertThat(SchemaChecks.byReader(FileKind.FACILITY, euros, RelatedFiles.none()))
                .singleElement()
                .asString()
                .contains("number-which", "1250, 1.25");
        for (String plain : List.of("1250", "1250.00", "0.25", "1.25")) {
            String file = LEASE.formatted("\"monthlyRent\": " + plain);
            assertThat(SchemaChecks.byReader(FileKind.FACILITY, file, RelatedFiles.none()))
                    .isEmpty();
        }
        for (String more : List.of("415.0000", "415.1234", "415.000", "0.250", "1e-3")) {
            String file = LEASE.formatted("\"monthlyRent\": " + more);
            assertThat(SchemaChecks.byReader(FileKind.FACILITY, file, RelatedFiles.none()))
                    .hasSize(1);
        }
        String penalty = "{\"id\": \"p\", \"phases\": [{\"id\": \"a\", \"from\": \"2026-01-01\"}], \"agreement\":"
                + " {\"penalty\": {\"cap\": {\"amount\": %s, \"currency\": \"EUR\"}}}}";
        assertThat(SchemaChecks.byReader(FileKind.PLAN, penalty.formatted("25.000"), RelatedFiles.none()))
                .singleElement()
                .asString()
                .contains("number-which", "25000, 25.00", "/agreement/penalty/cap/amount");
        assertThat(SchemaChecks.byReader(FileKind.PLAN, penalty.formatted("25000"), RelatedFiles.none()))
                .isEmpty();
    }

    @Test
    void a_number_in_a_scenario_is_asked_about_whatever_it_measures() {
        String persons = SCENARIO.formatted("SNF-2.3-MAX2", "personsPerBedroom", "1.000", "persons");
        assertThat(SchemaChecks.byReader(FileKind.SCENARIO, persons, RelatedFiles.none()))
                .singleElement()
                .asString()
                .contains("number-which", "1000, 1.00", "/norms/0/values/0/value");
        String area = SCENARIO.formatted("SNF-2.2-LOGIES", "areaPerPerson", "7.125", "square-metre-per-person");
        assertThat(SchemaChecks.byReader(FileKind.SCENARIO, area, RelatedFiles.none()))
                .singleElement()
                .asString()
                .contains("number-which", "7125, 7.1250", "/norms/0/values/0/value");
        for (String plain : List.of("7.1250", "7.13", "7125")) {
            String file = SCENARIO.formatted("SNF-2.2-LOGIES", "areaPerPerson", plain, "square-metre-per-person");
            assertThat(SchemaChecks.byReader(FileKind.SCENARIO, file, RelatedFiles.none()))
                    .isEmpty();
        }
    }

    /** A half character can be written out in JSON alone; where it is written as it is, the file is no text. */
    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "a\\udc00b", "\\ud800\\ud800"})
    void half_a_character_is_refused_by_both(String text) {
        for (String file : List.of(
                "{\"id\": \"" + text + "\", \"buildings\": [{\"id\": \"a\"}]}",
                "{\"id\": \"x\", \"name\": \"" + text + "\", \"buildings\": [{\"id\": \"a\"}]}")) {
            assertThat(SchemaChecks.bySchema(FileKind.FACILITY, file)).isNotEmpty();
            assertThat(SchemaChecks.byReader(FileKind.FACILITY, file, RelatedFiles.none()))
                    .hasSize(1);
        }
    }

    @Test
    void both_halves_are_a_character() {
        String file = "{\"id\": \"x\", \"name\": \"\\ud83d\\ude00\", \"buildings\": [{\"id\": \"a\"}]}";
        assertThat(SchemaChecks.bySchema(FileKind.FACILITY, file)).isEmpty();
        assertThat(SchemaChecks.byReader(FileKind.FACILITY, file, RelatedFiles.none()))
                .isEmpty();
    }

    /** A number too large for any reader, however short it is written. */
    @ParameterizedTest
    @ValueSource(strings = {"1e30", "1000000000000000000000000000000"})
    void a_number_for_an_id_has_an_end(String number) {
        String file = SCENARIO.formatted("SNF-2.3-MAX2", "personsPerBedroom", "1", "persons")
                .replace("\"id\": \"s\"", "\"id\": " + number);
        assertThat(SchemaChecks.byReader(FileKind.SCENARIO, file, RelatedFiles.none()))
                .singleElement()
                .asString()
                .contains("pattern");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facility",
                "plan",
                "application",
                "profile",
                "waivers",
                "scenario",
                "cost-model",
                "inspection-details"
            })
    void every_yes_or_no_and_every_word_has_examples(String kind) {
        JsonNode schema = JsonMapper.shared().readTree(Run.of("schema", kind).out());
        int looked = 0;
        for (JsonNode property : schema.findValues("properties")) {
            for (JsonNode field : property) {
                boolean isWord =
                        field.has("enumDescriptions") || field.path("items").has("enumDescriptions");
                String type = field.path("type").toString();
                if (isWord || (type.contains("boolean") && !type.contains("string"))) {
                    assertThat(field.has("examples")).as("%s", field).isTrue();
                    looked++;
                }
            }
        }
        assertThat(schema.path("properties").isEmpty()).isFalse();
        assertThat(looked).isGreaterThanOrEqualTo(kind.equals("waivers") ? 0 : 1);
    }
}
