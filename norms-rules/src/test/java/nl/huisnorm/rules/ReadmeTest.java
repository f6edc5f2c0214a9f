package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Norm;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Pattern NEEDED = Pattern.compile("needed=\\(([^)]*)\\)");
    private static final Pattern ASKED = Pattern.compile("it needs\\s+([^.]*?)\\s+of Debian[.]");
    private static final Pattern NAME = Pattern.compile("[a-z-]+");

    @Test
    void the_embedding_example_of_the_readme_is_the_one_that_compiles() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        assertThat(between(readme.lines().toList(), "```java", "```")).isEqualTo(example());
    }

    @Test
    void what_the_continuous_integration_runs_is_the_test_command_of_the_readme_with_what_needs_more_programs()
            throws IOException {
        String command = "mvn verify";
        assertThat(Files.readString(Path.of("../README.md"))).contains("```sh\n" + command + "\n```");
        assertThat(Files.readAllLines(Path.of("../.ci/run"))).contains(command + " -Ppackages,desk,batch");
    }

    @Test
    void the_programs_that_the_readme_asks_for_are_those_that_the_continuous_integration_installs() throws IOException {
        String run = first(NEEDED, Files.readString(Path.of("../.ci/run")));
        String asked = first(ASKED, Files.readString(Path.of("../README.md")));
        List<String> installed =
                NAME.matcher(run).results().map(MatchResult::group).toList();
        assertThat(installed).hasSizeGreaterThan(5);
        assertThat(NAME.matcher(asked).results().map(MatchResult::group))
                .filteredOn(word -> !word.equals("and"))
                .containsExactlyInAnyOrderElementsOf(installed);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    @Test
    void the_policies_that_pages_count_are_those_of_the_rulebook() throws IOException {
        long policies = Huisnorm.bundled().rulebook().profiles().stream()
                .filter(profile -> !profile.id().equals("voorbeeldgemeente"))
                .count();
        assertThat(policies).isGreaterThan(20);
        assertThat(Files.readString(Path.of("../README.md"))).contains(policies + " policies of municipalities");
        assertThat(Files.readString(Path.of("../norms-examples/files/README.md")))
                .contains(policies + " policies of municipalities");
    }

    @Test
    void the_numbers_of_the_readme_are_those_of_the_rulebook() throws IOException {
        List<Norm> norms = Huisnorm.bundled().rulebook().norms();
        long regimes = norms.stream().map(Norm::regime).distinct().count();
        long byPerson = norms.stream()
                .filter(norm -> norm.decidedBy() == DecidedBy.PERSON)
                .count();
        assertThat(Files.readString(Path.of("../README.md")))
                .contains(norms.size() + " norms in " + regimes + " regimes, of which a rule decides "
                        + (norms.size() - byPerson) + " and a person " + byPerson + ".");
    }

    private static String example() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/java/nl/huisnorm/rules/EmbeddingExample.java"));
        return between(lines, "        // README", "        // README")
                .indent(-8)
                .stripTrailing();
    }

    private static String between(List<String> lines, String start, String end) {
        int from = lines.indexOf(start) + 1;
        int to = from + lines.subList(from, lines.size()).indexOf(end);
        return lines.subList(from, to).stream().collect(Collectors.joining("\n"));
    }
}
