package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on the architecture names every package of the checker and every one of core that is no API. */
class ArchitecturePageTest {

    private static final Path PAGE = Path.of("../../docs/architecture.md");
    private static final Pattern ROW = Pattern.compile("(?m)^[|] (`[^|]+) [|]");
    private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

    private static Set<String> packages(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(one -> one.endsWith("package-info.java"))
                    .map(one -> root.relativize(one.getParent())
                            .toString()
                            .replace('\\', '.')
                            .replace('/', '.'))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String part(String from, String until) throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf(from);
        assertThat(start).as(from).isNotNegative();
        return page.substring(start, page.indexOf(until, start + from.length()));
    }

    @Test
    void the_packages_of_the_checker_are_those_of_the_page() throws IOException {
        List<String> named = ROW.matcher(part("## The checker", "\n## "))
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .toList();
        assertThat(named).doesNotHaveDuplicates();
        assertThat(named).containsExactlyInAnyOrderElementsOf(packages(Path.of("src/main/java/nl/huisnorm/checker")));
    }

    @Test
    void what_is_internal_to_the_library_is_named() throws IOException {
        String layout = part("nl.huisnorm.internal.…", "norms-rules/");
        Set<String> internal = packages(Path.of("../../norms-core/src/main/java/nl/huisnorm/internal"));
        assertThat(internal).contains("cases");
        assertThat(internal).allSatisfy(name -> assertThat(layout).containsPattern("\\b" + name + "\\b"));
    }

    @Test
    void a_word_stands_in_the_glossary_once() throws IOException {
        List<String> words = Pattern.compile("(?m)^[|] ([^|]+) [|] [^|]+ [|] [^|]+ [|]$")
                .matcher(part("## Words", "\n## "))
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();
        assertThat(words).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    }
}
