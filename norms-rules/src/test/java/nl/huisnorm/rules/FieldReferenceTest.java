package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.io.schema.FieldReference;
import nl.huisnorm.io.schema.FileKind;
import nl.huisnorm.io.schema.InputSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference in docs/input says what files can hold, and the examples in schemas stand in files that are read. */
class FieldReferenceTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final Pattern LINK = Pattern.compile("]\\(([a-z-]*\\.md)?(?:#([^)]+))?\\)");

    private static Map<String, String> pages(String language) {
        return new FieldReference(HUISNORM.rulebook(), Locale.forLanguageTag(language)).pages();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_reference_is_up_to_date(String language) throws IOException {
        GeneratedDocs.check(GeneratedDocs.DOCS.resolve("input/" + language), pages(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_link_between_pages_leads_somewhere(String language) {
        Map<String, String> pages = pages(language);
        List<String> broken = new ArrayList<>();
        pages.forEach((name, text) -> {
            Matcher links = LINK.matcher(text);
            while (links.find()) {
                String page = links.group(1) == null ? name : links.group(1);
                String anchor = links.group(2);
                String target = pages.get(page);
                if (target == null || (anchor != null && !target.contains("<a id=\"" + anchor + "\"></a>"))) {
                    broken.add(name + ": " + links.group());
                }
            }
        });
        assertThat(broken).isEmpty();
    }

    @Test
    void a_field_tells_its_form_where_it_is_found_its_norms_and_its_other_names() {
        assertThat(pages("nl").get("amenities.md"))
                .contains("`toilets` · aantal toiletten", "geheel getal, 0 tot en met 10000", "ter plaatse")
                .contains("[SNF-3.1](../../norms/nl/snf.md#snf-3.1)", "`lavatories`");
        assertThat(pages("en").get("room.md")).contains("- can be: one of: `bedroom`");
    }

    @Test
    void the_examples_are_up_to_date() throws IOException {
        GeneratedDocs.check(
                Path.of("../norms-core/src/main/resources/nl/huisnorm/io/schema/examples.yaml"), FieldExamples.text());
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void a_schema_is_the_same_text_every_time_and_keeps_to_patterns_that_every_validator_knows(FileKind kind) {
        String schema = InputSchema.json(kind, HUISNORM.rulebook());
        assertThat(schema)
                .isEqualTo(InputSchema.json(kind, HUISNORM.rulebook()))
                .doesNotContain("Cntrl");
        assertThat(schema).contains("\"$id\" : \"urn:huisnorm:" + kind.key() + ":1\"");
    }
}
