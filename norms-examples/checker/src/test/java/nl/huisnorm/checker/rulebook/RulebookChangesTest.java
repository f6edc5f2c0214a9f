package nl.huisnorm.checker.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What changed between two rulebooks. */
class RulebookChangesTest {

    private static final String ID = "SNF-3.1";

    @TempDir
    private Path folder = Path.of(".");

    private static ObjectNode data() throws IOException {
        return (ObjectNode) RulebookTree.of(Huisnorm.bundled().rulebook());
    }

    private static ObjectNode one(JsonNode data, String list, String id) {
        return (ObjectNode) data.path(list)
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<RulebookChange> changes(Consumer<ObjectNode> later) throws IOException {
        ObjectNode after = data();
        later.accept(after);
        return RulebookComparison.of(data(), after);
    }

    /** The change, in one line. */
    private static List<String> told(Consumer<ObjectNode> later) throws IOException {
        return changes(later).stream()
                .map(change -> String.join(
                        " ",
                        change.kind().name(),
                        String.valueOf(change.id()),
                        String.valueOf(change.field()),
                        String.valueOf(change.before()),
                        String.valueOf(change.after()),
                        String.valueOf(change.from()),
                        String.valueOf(change.until())))
                .toList();
    }

    private static void number(ObjectNode data, String values) {
        ObjectNode parameter =
                (ObjectNode) one(data, "norms", ID).path("parameters").get(0);
        parameter.set("values", RulebookTree.tree(values.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void two_that_are_the_same_have_no_changes() throws IOException {
        assertThat(told(data -> {})).isEmpty();
    }

    @Test
    void a_number_is_told_by_the_days_on_which_it_is_another() throws IOException {
        assertThat(told(data -> number(data, "[{\"value\":7}]")))
                .containsExactly("CHANGED SNF-3.1 parameters.personsPerToilet.values 8 7 null null");
        assertThat(told(data ->
                        number(data, "[{\"until\":\"2026-12-31\",\"value\":8},{\"from\":\"2027-01-01\",\"value\":7}]")))
                .containsExactly("CHANGED SNF-3.1 parameters.personsPerToilet.values 8 7 2027-01-01 null");
        assertThat(told(data -> number(
                        data,
                        "[{\"until\":\"2026-12-31\",\"value\":8},{\"from\":\"2027-01-01\",\"until\":\"2027-12-31\","
                                + "\"value\":7},{\"from\":\"2028-01-01\",\"value\":8}]")))
                .containsExactly("CHANGED SNF-3.1 parameters.personsPerToilet.values 8 7 2027-01-01 2027-12-31");
        assertThat(told(data -> number(data, "[{\"from\":\"2017-05-01\",\"value\":8}]")))
                .containsExactly("REMOVED SNF-3.1 parameters.personsPerToilet.values 8 null null 2017-04-30");
    }

    @Test
    void a_norm_that_came_is_told_with_its_days_and_one_that_went_is_told() throws IOException {
        assertThat(told(data -> {
                    ObjectNode another = one(data, "norms", ID).deepCopy();
                    another.put("id", "SNF-3.9").put("from", "2027-01-01").put("until", "2027-06-30");
                    ((ArrayNode) data.path("norms")).add(another);
                }))
                .containsExactly("ADDED SNF-3.9 null null null 2027-01-01 2027-06-30");
        assertThat(told(data -> ((ArrayNode) data.path("norms"))
                        .removeIf(one -> one.path("id").asString().equals(ID))))
                .containsExactly("REMOVED SNF-3.1 null null null null null");
    }

    @Test
    void a_field_of_a_norm_is_told_with_what_it_was_and_what_it_is() throws IOException {
        assertThat(told(data -> one(data, "norms", ID).put("until", "2027-06-30")))
                .containsExactly("ADDED SNF-3.1 until null \"2027-06-30\" null 2027-06-30");
        assertThat(told(data -> one(data, "norms", ID).put("confidence", "found")))
                .containsExactly("CHANGED SNF-3.1 confidence \"secondary\" \"found\" null null");
        assertThat(told(data -> ((ObjectNode) one(data, "norms", ID).path("citation")).remove("remark")))
                .singleElement()
                .asString()
                .startsWith("REMOVED SNF-3.1 citation.remark {");
        assertThat(told(data -> one(data, "norms", ID).putObject("scope").put("term", "new-build")))
                .containsExactly("ADDED SNF-3.1 scope null {\"term\":\"new-build\"} null null");
        assertThat(told(data -> one(data, "norms", ID).put("rule", "rule")))
                .singleElement()
                .asString()
                .startsWith("CHANGED SNF-3.1 rule ");
    }

    @Test
    void a_parameter_that_came_or_went_is_told_by_its_id() throws IOException {
        assertThat(told(data -> {
                    ArrayNode parameters = (ArrayNode) one(data, "norms", ID).path("parameters");
                    parameters.add(((ObjectNode) parameters.get(0).deepCopy()).put("id", "other"));
                }))
                .singleElement()
                .asString()
                .startsWith("ADDED SNF-3.1 parameters.other null {");
        assertThat(told(data -> ((ArrayNode) one(data, "norms", ID).path("parameters")).removeAll()))
                .singleElement()
                .asString()
                .startsWith("REMOVED SNF-3.1 parameters.personsPerToilet {");
    }

    @Test
    void editions_readings_terms_and_what_is_absent_are_told_at_their_regime() throws IOException {
        assertThat(told(data -> {
                    ArrayNode editions = (ArrayNode) one(data, "regimes", "snf").path("editions");
                    ObjectNode last = (ObjectNode) editions.get(editions.size() - 1);
                    ObjectNode next = last.deepCopy();
                    last.put("until", "2026-12-31");
                    editions.add(next.put("id", "SNF-V-2027").put("from", "2027-01-01"));
                }))
                .satisfies(lines -> {
                    assertThat(lines).hasSize(2);
                    assertThat(lines.get(0))
                            .isEqualTo("ADDED snf editions.SNF-V-2025b.until null \"2026-12-31\" null 2026-12-31");
                    assertThat(lines.get(1))
                            .startsWith("ADDED snf editions.SNF-V-2027 null {")
                            .endsWith("2027-01-01 null");
                });
        assertThat(told(data -> ((ObjectNode) one(data, "regimes", "snf").path("terms")).remove("new-build")))
                .singleElement()
                .asString()
                .startsWith("REMOVED snf terms.new-build ");
        assertThat(told(data -> {
                    JsonNode question =
                            one(data, "regimes", "snf").path("interpretations").get(0);
                    ((ArrayNode) question.path("readings")).remove(0);
                }))
                .singleElement()
                .asString()
                .startsWith("REMOVED snf interpretations.SNF-Q-1.readings.ALL ");
        assertThat(told(data -> ((ArrayNode) one(data, "regimes", "bbl").path("absent")).remove(0)))
                .singleElement()
                .asString()
                .startsWith("REMOVED bbl absent.stair-rain ");
    }

    @Test
    void a_number_that_all_norms_of_a_regime_share_is_told_once() throws IOException {
        ObjectNode before = data();
        share(before, 8);
        ObjectNode after = data();
        share(after, 7);
        assertThat(RulebookComparison.of(before, after)).singleElement().satisfies(change -> {
            assertThat(change.area()).isEqualTo(RulebookChange.Area.REGIME);
            assertThat(change.field()).isEqualTo("parameters.shared.values");
        });
    }

    private static void share(ObjectNode data, int number) {
        give(one(data, "regimes", "snf"), number);
        data.path("norms")
                .valueStream()
                .filter(norm -> norm.path("regime").asString().equals("snf"))
                .forEach(norm -> give((ObjectNode) norm, number));
    }

    private static void give(ObjectNode owner, int number) {
        ObjectNode parameter = owner.withArray("parameters").addObject();
        parameter.put("id", "shared").putArray("values").addObject().put("value", number);
    }

    @Test
    void profiles_and_what_is_of_the_whole_are_told() throws IOException {
        assertThat(told(data -> ((ArrayNode) data.path("profiles")).remove(0)))
                .containsExactly("REMOVED altena-2018 null null null null null");
        assertThat(told(data -> one(data, "profiles", "landerd-2020").put("until", "2026-12-31")))
                .containsExactly("ADDED landerd-2020 until null \"2026-12-31\" null 2026-12-31");
        assertThat(told(data -> ((ObjectNode) data.path("works")).remove("Awb")))
                .containsExactly("REMOVED null works.Awb \"BWBR0005537\" null null null");
        assertThat(told(data -> data.remove("roomPoints")))
                .singleElement()
                .asString()
                .startsWith("REMOVED null roomPoints {");
    }

    private Path file(String name, ObjectNode data) throws IOException {
        return Files.writeString(folder.resolve(name), data.toString());
    }

    private List<String> files() throws IOException {
        ObjectNode after = data();
        ObjectNode head = (ObjectNode) after.path("rulebook");
        head.put("version", "0.2.0").put("sha256", "0".repeat(64));
        after.put("knownOn", "2027-03-01");
        number(after, "[{\"until\":\"2026-12-31\",\"value\":8},{\"from\":\"2027-01-01\",\"value\":7}]");
        one(after, "norms", ID).put("confidence", "found").put("rule", "rule");
        ((ObjectNode) one(after, "norms", ID).path("title")).put("en", "Toilet");
        ObjectNode another = one(after, "norms", "SNF-3.2").deepCopy();
        ((ArrayNode) after.path("norms")).add(another.put("id", "SNF-3.9").put("from", "2027-01-01"));
        ((ArrayNode) after.path("profiles")).remove(0);
        ObjectNode before = data();
        ((ObjectNode) before.path("rulebook")).put("version", "0.1.0").put("sha256", "1".repeat(64));
        return List.of(
                file("old.json", before).toString(), file("new.json", after).toString());
    }

    @Test
    void people_read_what_came_what_went_and_what_is_otherwise() throws IOException {
        List<String> files = files();
        Run run = Run.of("norms", "changes", files.get(0), files.get(1));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("""
                Regelboek: van 0.1.0 (11111111) naar 0.2.0 (00000000)
                Recht gevolgd tot en met: van 2026-11-23 naar 2027-03-01

                Nieuwe normen (1)
                  SNF-3.9: Douches, vanaf 2027-01-01

                Gewijzigde normen (1)
                  SNF-3.1: Toiletten
                    titel (Engels): van «Toilets» naar «Toilet»
                    personen per toilet: van 8 naar 7, vanaf 2027-01-01
                    zekerheid: van gevonden in een tweede bron naar gevonden bij de bron
                    de regel die beslist, is anders

                Vervallen profielen (1)
                  altena-2018: Altena 2018 (Aalburg, Werkendam, Woudrichem)
                """);
        assertThat(Run.of("normen", "wijzigingen", files.get(0), files.get(1), "--lang", "en")
                        .out())
                .isEqualTo("""
                Rulebook: from 0.1.0 (11111111) to 0.2.0 (00000000)
                Law followed up to: from 2026-11-23 to 2027-03-01

                New norms (1)
                  SNF-3.9: Showers, from 2027-01-01

                Changed norms (1)
                  SNF-3.1: Toilet
                    title: from “Toilets” to “Toilet”
                    persons per toilet: from 8 to 7, from 2027-01-01
                    confidence: from found in a secondary source to found at the source
                    the rule that decides is another

                Profiles that went (1)
                  altena-2018: Altena 2018 (Aalburg, Werkendam, Woudrichem)
                """);
    }

    @Test
    void programs_read_the_same_as_its_schema_says() throws IOException {
        List<String> files = files();
        Run run = Run.of("norms", "changes", files.get(0), files.get(1), "--format", "json");
        var schema = RulebookDataTest.schema("rulebook-changes");
        assertThat(schema.validate(run.out(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(run.out().replace("\"area\"", "\"of\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(run.out())
                .contains("\"field\" : \"parameters.personsPerToilet.values\"", "\"from\" : \"2027-01-01\"");
    }

    @Test
    void one_file_is_held_against_the_rulebook_of_the_program() throws IOException {
        Path same = file("same.json", data());
        assertThat(Run.of("norms", "changes", same.toString()).out()).contains("Er is niets veranderd.");
        assertThat(Run.of("norms", "changes", same.toString(), "--lang", "en").out())
                .contains("Nothing has changed.");
        ObjectNode other = data();
        ((ObjectNode) other.path("rulebook")).put("sha256", "0".repeat(64));
        assertThat(Run.of("norms", "changes", file("other.json", other).toString())
                        .out())
                .contains("In de gegevens is niets veranderd, wel in het kenmerk van het regelboek.");
    }

    @Test
    void what_is_no_rulebook_as_data_is_told_and_nothing_is_compared() throws IOException {
        for (String text : List.of("", "{", "[]", "{}", "{\"norms\": []}", "id: x")) {
            Path file = Files.writeString(folder.resolve("none.json"), text);
            Run run = Run.of("norms", "changes", file.toString());
            assertThat(run.exit()).as(text).isEqualTo(4);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("dit is geen regelboek als gegevens");
        }
        assertThat(Run.of("norms", "changes", folder.resolve("absent.json").toString())
                        .exit())
                .isEqualTo(4);
    }
}
