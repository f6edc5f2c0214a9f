package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.huisnorm.internal.facts.FactType;
import nl.huisnorm.internal.facts.Known;
import org.junit.jupiter.api.Test;

/** What docs/contribute/a-fact.md shows of files stands in them. */
class FactGuideTest {

    private static final Path ROOT = Path.of("..");
    private static final Path GUIDE = ROOT.resolve("docs/contribute/a-fact.md");
    private static final Pattern EXCERPT = Pattern.compile("(?m)^`(\\S+)`\n\n```\\w+\n((?:.*\n)*?)```$");

    private static Map<String, String> excerpts() throws IOException {
        Map<String, String> excerpts = new LinkedHashMap<>();
        Matcher excerpt = EXCERPT.matcher(Files.readString(GUIDE));
        while (excerpt.find()) {
            excerpts.put(excerpt.group(1), excerpt.group(2));
        }
        return excerpts;
    }

    @Test
    void a_fact_with_a_norm_on_it_is_told_in_four_files_and_each_excerpt_stands_in_its_file() throws IOException {
        Map<String, String> excerpts = excerpts();
        assertThat(excerpts).hasSize(4);
        for (Map.Entry<String, String> excerpt : excerpts.entrySet()) {
            assertThat(Files.readString(ROOT.resolve(excerpt.getKey())))
                    .as(excerpt.getKey())
                    .contains(excerpt.getValue());
        }
    }

    @Test
    void the_fact_of_the_example_is_told_nowhere_else() throws IOException {
        Pattern told = Pattern.compile("(?<![\\w-])room\\.chairs(?![\\w(])|\"chairs\"|\\bInteger chairs\\b");
        for (String folder : new String[] {"norms-core/src/main", "norms-rules/src/main"}) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                assertThat(files.filter(Files::isRegularFile))
                        .as("files in %s that know the fact chairs of a room", folder)
                        .noneMatch(file -> told.matcher(read(file)).find());
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_table_of_keys_names_every_type_and_who_can_know_a_fact() throws IOException {
        String guide = Files.readString(GUIDE);
        for (FactType type : FactType.values()) {
            assertThat(guide).contains("`" + type.key() + "`");
        }
        for (Known known : Known.values()) {
            assertThat(guide).contains("`" + known.key() + "`");
        }
    }
}
