package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisnorm.internal.facts.FactType;
import nl.huisnorm.internal.facts.Known;
import org.junit.jupiter.api.Test;

/**
 * What docs/contribute/a-fact.md promises: a fact with a norm on it is written in four files and no other, what is made of it
 * and checked in is told, and so is every key of the table.
 */
class FactGuideTest {

    private static final Path ROOT = Path.of("..");
    private static final Path GUIDE = ROOT.resolve("docs/contribute/a-fact.md");
    private static final Pattern EXCERPT = Pattern.compile("(?m)^`([^`\\s]+)`$");
    private static final Pattern FACT = Pattern.compile("(?m)^```yaml\n  (\\w+):$");
    private static final Pattern NORM = Pattern.compile("(?m)^  - id: (\\S+)$");

    /** What the build makes, and what belongs to an editor or to git. */
    private static final Set<String> NOT_LOOKED_INTO = Set.of("target", ".git", ".idea", ".vscode", ".mvn");

    /** Files about a facility or plan, or with cases: they say facts, and nobody has to change them for a new one. */
    /** And what is written from the law by somebody who has not looked at the rule. */
    private static final List<String> DATA = List.of(
            "norms-examples/files/", "norms-rules/src/test/resources/norms/", "norms-examples/proofs/src/test/");

    private static String first(Pattern pattern) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(GUIDE));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static List<String> writtenByHand() throws IOException {
        return EXCERPT.matcher(Files.readString(GUIDE))
                .results()
                .map(excerpt -> excerpt.group(1))
                .toList();
    }

    /** The files and folders that the guide says are made and checked in. */
    private static List<String> made() throws IOException {
        String guide = Files.readString(GUIDE);
        String section = guide.substring(guide.indexOf("## What is made again"), guide.indexOf("One command makes"));
        List<String> made = new ArrayList<>(List.of("norms-examples/checker/src/test/resources/reports/"));
        Pattern.compile("(?m)^- .*?:")
                .matcher(section)
                .results()
                .forEach(line -> Pattern.compile("`([^`]+)`")
                        .matcher(line.group())
                        .results()
                        .forEach(name -> made.add(name.group(1))));
        return made;
    }

    /** The files of the repository, but for data, in which something stands. */
    private static Set<String> filesWith(Pattern told) throws IOException {
        Set<String> found = new TreeSet<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_LOOKED_INTO.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = ROOT.relativize(file).toString().replace('\\', '/');
                if (DATA.stream().noneMatch(name::startsWith)
                        && told.matcher(text(file)).find()) {
                    found.add(name);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            return ""; // a picture or an archive
        }
    }

    private static void assertToldIn(Set<String> found, List<String> allowed) throws IOException {
        List<String> made = made();
        assertThat(found)
                .as("files that are written by hand and must be changed for a new fact")
                .filteredOn(file -> made.stream().noneMatch(file::startsWith))
                .containsExactlyInAnyOrderElementsOf(allowed);
    }

    @Test
    void the_fact_of_the_example_is_named_in_the_table_and_its_rule_and_nowhere_else() throws IOException {
        String fact = first(FACT);
        String capitalised = fact.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + fact.substring(1);
        assertThat(writtenByHand()).hasSize(4);
        assertToldIn(
                filesWith(Pattern.compile("\\b" + fact + "\\b|" + capitalised + "\\b")),
                List.of(
                        "docs/contribute/a-fact.md",
                        writtenByHand().get(0),
                        writtenByHand().get(2)));
    }

    /** The row of the dossier that it stands for is no need of a norm, but it had one. */
    @Test
    void the_norm_of_the_example_is_named_with_its_data_and_its_rule_and_nowhere_else() throws IOException {
        assertToldIn(
                filesWith(Pattern.compile("(?<![\\w-])\\Q" + first(NORM) + "\\E(?![\\w]|-[A-Z0-9])")),
                List.of(
                        "docs/contribute/a-fact.md",
                        writtenByHand().get(1),
                        writtenByHand().get(2),
                        "norms-examples/benchmarks/src/main/resources/nl/huisnorm/benchmarks/decision/asking-more.txt",
                        "norms-rules/src/test/resources/assignment.yaml",
                        "norms-rules/src/test/resources/coverage.yaml"));
    }

    @Test
    void what_the_guide_says_is_made_tells_of_the_fact_or_the_norm_of_the_example() throws IOException {
        Set<String> all = filesWith(Pattern.compile("\\b" + first(FACT) + "\\b|\\Q" + first(NORM) + "\\E"));
        assertThat(made())
                .filteredOn(name -> !name.equals("docs/limits.md"))
                .allMatch(name -> all.stream().anyMatch(file -> file.startsWith(name)));
        assertThat(made()).allMatch(name -> Files.exists(ROOT.resolve(name)));
    }

    @Test
    void the_table_of_keys_names_every_type_and_who_can_know_a_fact() throws IOException {
        String guide = Files.readString(GUIDE);
        String keys = guide.substring(guide.indexOf("| key |"), guide.indexOf("The build checks"));
        String methods = guide.substring(guide.indexOf("## What follows"), guide.indexOf("## What is made"));
        for (FactType type : FactType.values()) {
            assertThat(keys).contains("`" + type.key() + "`");
            assertThat(methods).contains("`" + type.key() + "`");
        }
        for (Known known : Known.values()) {
            assertThat(keys).contains("`" + known.key() + "`");
        }
    }
}
