package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Norm;
import org.junit.jupiter.api.Test;

class ReadmeTest {

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
        assertThat(Files.readAllLines(Path.of("../.ci/run"))).contains(command + " -Ppackages,desk");
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
