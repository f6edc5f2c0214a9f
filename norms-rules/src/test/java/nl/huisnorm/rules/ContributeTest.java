package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked changes for contributors show what stands in the files, and links in the documentation lead somewhere. */
class ContributeTest {

    private static final Path ROOT = Path.of("..");

    /** The name of a file in a line of its own, then a block with a part of it. */
    private static final Pattern EXCERPT = Pattern.compile("(?m)^`([^`\n]+)`\n\n```[a-z]*\n(.*?)^```", Pattern.DOTALL);

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    static List<Path> workedChanges() throws IOException {
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs/contribute"))) {
            return pages.sorted().toList();
        }
    }

    static List<Path> pages() throws IOException {
        List<Path> all = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> pages = Files.walk(ROOT.resolve("docs"))) {
            pages.filter(page -> page.toString().endsWith(".md")).sorted().forEach(all::add);
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("workedChanges")
    void an_excerpt_stands_in_its_file(Path page) throws IOException {
        Matcher excerpts = EXCERPT.matcher(Files.readString(page));
        int found = 0;
        while (excerpts.find()) {
            String file = Files.readString(ROOT.resolve(excerpts.group(1)));
            assertThat(file).as("%s shows %s", page, excerpts.group(1)).contains(excerpts.group(2));
            found++;
        }
        assertThat(found).isPositive();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_link_leads_to_something(Path page) throws IOException {
        List<String> dead = LINK.matcher(Files.readString(page))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains(":"))
                .filter(link -> !Files.exists(page.resolveSibling(link)))
                .toList();
        assertThat(dead).isEmpty();
    }

    @Test
    void a_fact_a_norm_an_answer_and_an_output_are_worked_out() throws IOException {
        assertThat(workedChanges())
                .extracting(page -> page.getFileName().toString())
                .contains("a-fact.md", "a-norm.md", "an-answer.md", "an-output.md");
    }
}
