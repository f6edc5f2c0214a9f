package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.internal.facts.FactType;
import nl.huisnorm.internal.facts.Known;
import org.junit.jupiter.api.Test;

/** What docs/contribute/a-fact.md promises: four files, and every key of the table told. */
class FactGuideTest {

    private static final Path ROOT = Path.of("..");
    private static final Path GUIDE = ROOT.resolve("docs/contribute/a-fact.md");
    private static final Pattern EXCERPT = Pattern.compile("(?m)^`([^`\\s]+)`$");

    private static List<String> excerpts() throws IOException {
        return EXCERPT.matcher(Files.readString(GUIDE))
                .results()
                .map(excerpt -> excerpt.group(1))
                .toList();
    }

    @Test
    void a_fact_with_a_norm_on_it_is_told_in_four_files_and_nowhere_else() throws IOException {
        Set<Path> four = excerpts().stream().map(ROOT::resolve).collect(Collectors.toSet());
        assertThat(four).hasSize(4);
        Pattern told = Pattern.compile("\\bchairs:|\\broom\\.chairs\\b|\\bInteger chairs\\b|\"chairs\"\\)");
        List<Path> telling = new ArrayList<>();
        for (String folder : List.of("norms-core/src/main", "norms-rules/src/main/resources")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                files.filter(Files::isRegularFile)
                        .filter(file -> told.matcher(read(file)).find())
                        .filter(file -> !read(file).contains("do not change it by hand"))
                        .forEach(telling::add);
            }
        }
        assertThat(telling).hasSize(2).allMatch(four::contains);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
