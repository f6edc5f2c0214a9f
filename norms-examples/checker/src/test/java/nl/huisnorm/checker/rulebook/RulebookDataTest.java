package nl.huisnorm.checker.rulebook;

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
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.io.write.RulebookWriter;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rulebook as data. */
class RulebookDataTest {

    private static final Rulebook RULEBOOK = Huisnorm.bundled().rulebook();

    private static JsonNode data() throws IOException {
        return RulebookTree.of(RULEBOOK);
    }

    static Schema schema(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                RulebookWriter.class.getResourceAsStream("/nl/huisnorm/io/schema/" + name + ".schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void every_field_that_the_files_of_the_rulebook_have_is_in_the_data() throws Exception {
        RulebookFilesWalk walk = new RulebookFilesWalk(data());
        assertThat(walk.differences()).isEmpty();
        assertThat(walk.names()).contains("remark", "ref", "readIn", "siblings", "cautions", "absent", "instead");
    }

    @Test
    void a_field_that_vanished_from_the_data_is_found_whichever_it_is() throws Exception {
        JsonNode data = data();
        RulebookFilesWalk whole = new RulebookFilesWalk(data);
        assertThat(whole.differences()).isEmpty();
        for (String name : whole.names()) {
            boolean isOfTheList =
                    Set.of("id", "regimes", "themes", "norms", "profiles").contains(name);
            if (!isOfTheList) {
                JsonNode without = data.deepCopy();
                remove(without, name);
                assertThat(new RulebookFilesWalk(without).differences())
                        .as(name)
                        .isNotEmpty();
            }
        }
    }

    private static void remove(JsonNode node, String name) {
        if (node instanceof ObjectNode object) {
            object.remove(name);
        }
        node.forEach(below -> remove(below, name));
    }

    @Test
    void the_data_is_of_its_schema_which_refuses_what_it_does_not_know() throws IOException {
        Schema schema = schema("rulebook-data");
        JsonNode data = data();
        assertThat(schema.validate(data.toString(), InputFormat.JSON)).isEmpty();
        ((ObjectNode) data.path("norms").get(0)).put("unknown", "1");
        assertThat(schema.validate(data.toString(), InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void a_rulebook_with_a_profile_filled_in_is_of_the_schema_too() throws IOException {
        Schema schema = schema("rulebook-data");
        Huisnorm bundled = Huisnorm.bundled();
        for (var profile : RULEBOOK.profiles()) {
            JsonNode data = RulebookTree.of(bundled.withProfile(profile).rulebook());
            assertThat(data.path("profile").asString()).isEqualTo(profile.id());
            assertThat(schema.validate(data.toString(), InputFormat.JSON))
                    .as(profile.id())
                    .isEmpty();
            assertThat(data.path("norms")
                            .valueStream()
                            .map(one -> one.path("adoptedBy").asString("")))
                    .contains(profile.id());
        }
    }

    @Test
    void each_norm_has_its_numbers_citation_rule_and_facts() throws IOException {
        JsonNode norms = data().path("norms");
        assertThat(norms.size()).isEqualTo(RULEBOOK.norms().size());
        for (int i = 0; i < norms.size(); i++) {
            Norm norm = RULEBOOK.norms().get(i);
            JsonNode told = norms.get(i);
            assertThat(told.path("id").asString()).isEqualTo(norm.id());
            assertThat(told.path("parameters").size())
                    .isEqualTo(norm.parameters().size());
            assertThat(told.path("citation").path("articles").size())
                    .isEqualTo(norm.citation().articles().size());
            assertThat(told.path("rule").asString(""))
                    .isEqualTo(RULEBOOK.rule(norm.id()).orElse(""));
            assertThat(told.path("facts").size())
                    .isEqualTo(RULEBOOK.facts(norm.id()).size());
            assertThat(told.path("binding").asBoolean()).isEqualTo(norm.binding());
        }
    }

    @Test
    void the_command_writes_the_same_each_time_to_the_screen_and_to_a_file(@TempDir Path folder) throws IOException {
        Run run = Run.of("norms", "export");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(Run.of("normen", "uitvoer", "--lang", "en")).isEqualTo(run);
        Path file = folder.resolve("rulebook.json");
        Run written = Run.of("norms", "export", "-o", file.toString());
        assertThat(written.exit()).isZero();
        assertThat(written.out()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(run.out());
        assertThat(Run.of("norms", "export", "-o", folder.toString()).exit()).isEqualTo(2);
    }

    @Test
    void every_field_has_a_name_for_people_in_both_languages() throws IOException {
        Set<String> names = new TreeSet<>();
        try (InputStream in = Objects.requireNonNull(
                RulebookWriter.class.getResourceAsStream("/nl/huisnorm/io/schema/rulebook-data.schema.json"))) {
            names(RulebookTree.tree(in.readAllBytes()), names);
        }
        names.removeAll(List.of("rulebook", "knownOn", "told", "nl", "en", "version", "sha256"));
        names.removeAll(List.of("link", "juriconnect", "paragraph"));
        for (Locale locale : List.of(Messages.DUTCH, Locale.ENGLISH)) {
            ResourceBundle texts = Texts.of(locale);
            assertThat(names)
                    .allSatisfy(name -> assertThat(texts.containsKey("changes.field." + name))
                            .as(name)
                            .isTrue());
        }
    }

    /** All that schemas call properties, but for those of conditions. */
    private static void names(JsonNode schema, Set<String> names) {
        for (String name : schema.propertyNames()) {
            if (name.equals("properties")) {
                names.addAll(schema.path(name).propertyNames());
            }
            if (!name.equals("condition")) {
                names(schema.path(name), names);
            }
        }
        if (schema.isArray()) {
            schema.forEach(one -> names(one, names));
        }
    }
}
